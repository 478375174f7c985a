//! What pages share of drawing: addresses, focus, widths, time.

mod use_clearings;
mod use_guide;
mod use_late_heading;
mod use_leave_warning;
mod use_loaded;
mod use_page_turn;
mod use_painted;
mod use_part;
mod use_people_words;
mod use_route;
mod use_stepper;
mod use_width;

pub use use_clearings::use_clearings;
pub use use_guide::use_guide;
pub use use_late_heading::use_late_heading;
pub use use_leave_warning::use_leave_warning;
pub use use_loaded::Loaded;
pub use use_page_turn::use_page_turn;
pub use use_painted::use_painted;
pub use use_part::use_part;
pub use use_people_words::use_people_words;
pub use use_route::{Visit, use_route};
pub use use_stepper::{MISSING_ID, Stepper, use_stepper};
pub use use_width::{use_chart_width, use_result_chart_width};
