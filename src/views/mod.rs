//! What several pages show, with the words and the state of the app, which components do not know.

pub mod differences;
pub mod faults;
pub mod frame;
pub mod how_to;
pub mod late_page;
pub mod next_steps;
pub mod outcomes;
pub mod people_links;
pub mod plan_form;
pub mod plan_lines;
pub mod profile_figure;
pub mod reminders;
pub mod takeaway;
pub mod talk_sheet;
pub mod woven;
