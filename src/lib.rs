//! Weft: a private check of how a leader networks, in the browser.
//!
//! This package is what is seen and touched. What needs no browser is in `weft-core`: the
//! instrument and its scoring, content files, stored records, pictures (`docs/architecture.md` has
//! the whole map).
//!
//! - [`model`]: what the app knows at a moment, and how past events change it.
//! - [`browser`]: thin wrappers of what the browser offers.
//! - `pages` has one component a route; `components` take props and give callbacks, and know no
//!   context; effects live in `hooks` and in callbacks.

mod app;
pub mod browser;
mod components;
mod context;
mod differences;
mod faults;
pub mod first_paint;
mod frame;
mod hooks;
mod how_to;
mod keeping;
mod later_pages;
pub mod model;
mod outcomes;
mod pages;
mod phrases;
mod pictures;
mod reminders;
pub mod route;
mod start;
mod takeaway;
mod words;

pub use start::start;
