//! Weft: a private check of how a leader networks, in the browser.
//!
//! This package is what is seen and touched. What needs no browser is in `weft-core`: the
//! instrument and its scoring, content files, stored records, pictures (`docs/architecture.md` has
//! the whole map).
//!
//! - [`model`]: what the app knows at a moment, how past events change it, and what is to be done.
//! - `effects`: does it, and reports what came of it as events.
//! - [`browser`]: thin wrappers of what the browser offers.
//! - `pages` has one component a route, and reports events; `components` take props and give
//!   callbacks, and know no context.

mod app;
pub mod browser;
mod components;
mod context;
mod differences;
mod effects;
mod faults;
pub mod first_paint;
mod frame;
mod further_part;
mod hooks;
mod how_to;
mod late_page;
mod lazy_part;
pub mod model;
mod next_steps;
mod outcomes;
mod pages;
mod part;
mod people_links;
mod people_part;
mod people_words;
mod phrases;
mod pictures;
mod plan_form;
mod plan_lines;
mod profile_figure;
mod reminders;
pub mod route;
mod run_names;
mod start;
mod stored;
mod takeaway;
mod talk_part;
mod talk_sheet;
mod trail;
mod words;
mod woven;

pub use start::start;
