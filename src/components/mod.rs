//! Parts of pages: props in, callbacks out. They read no context and import no page.

pub mod answer_field;
pub mod attempt_button;
pub mod button;
pub mod chart_figure;
pub mod choice;
pub mod confirmation;
pub mod day_field;
pub mod file_chooser;
pub mod message_to_copy;
pub mod network_mark;
pub mod note_field;
pub mod outward_link;
pub mod site_frame;
pub mod statement_list;
pub mod switch;
pub mod threads;
pub mod tiles;
pub mod value_table;
pub mod woven_answers;
