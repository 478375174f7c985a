//! What is seen and touched.
//!
//! `pages` has one component a route; `components` take props and give callbacks, and know no
//! context; effects live in `hooks` and in callbacks.

mod app;
mod components;
mod context;
mod differences;
mod faults;
pub mod first_paint;
mod frame;
mod hooks;
mod keeping;
mod later_pages;
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
