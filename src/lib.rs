//! Weft: a private check of how a leader networks, in the browser.
//!
//! The layers, and which way they depend on each other (`docs/architecture.md` has the whole
//! map, `tests/host/architecture.rs` keeps it):
//!
//! - [`domain`]: what the words mean. Pure.
//! - [`chart`]: values and words → pictures, as SVG text. The only layer that uses plotters.
//! - [`reminder`]: reminders → calendar files, as text. Pure.
//! - [`json`]: JSON text → values, and back. Pure; what `content` and `storage` read and write.
//! - [`content`]: JSON files → instrument and sentences, checked.
//! - [`storage`]: records on the device, and everything that may happen to them.
//! - [`state`]: what the app knows at a moment, and how past events change it.
//! - [`platform`]: thin wrappers of what the browser offers.
//! - [`ui`]: what is seen and touched.

pub mod chart;
pub mod content;
pub mod domain;
pub mod json;
pub mod platform;
pub mod reminder;
pub mod state;
pub mod storage;
pub mod ui;
