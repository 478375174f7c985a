//! What several pages show, with the words and the state of the app, which components do not know.

pub mod backup_notice;
pub mod differences;
pub mod event_button;
pub mod file_offered;
pub mod frame;
pub mod held_draft;
pub mod how_to;
pub mod late_page;
pub mod next_steps;
pub mod outcomes;
pub mod people_links;
pub mod plan_form;
pub mod plan_lines;
pub mod printing;
pub mod profile_figure;
pub mod reminders;
pub mod save_buttons;
pub mod shared_link;
pub mod storage_warning;
pub mod talk_sheet;
pub mod woven;
