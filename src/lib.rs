//! Weft: a private check of how a leader networks, in the browser.
//!
//! This package is what is seen and touched. What needs no browser is in `weft-core`: the
//! instrument and its scoring, content files, stored records, pictures (`docs/architecture.md` has
//! the whole map).
//!
//! - [`model`]: what the app knows at a moment, how past events change it, and what is to be done.
//! - `effects`: does it, and reports what came of it as events.
//! - [`browser`]: thin wrappers of what the browser offers.
//! - `pages` has one component a route, and reports events; `views` is what several of them show,
//!   `words` the sentences, `hooks` the behaviour; `parts` says where the program is split.
//! - `components` take props and give callbacks, and know no context.

mod app;
pub mod browser;
mod components;
mod content_loading;
mod context;
mod effects;
pub mod first_paint;
mod hooks;
pub mod model;
mod pages;
mod parts;
pub mod route;
mod start;
mod stored;
mod trail;
mod views;
mod words;

pub use start::start;
