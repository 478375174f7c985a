//! Weft: a private check of how a leader networks, in the browser.
//!
//! The layers, and which way they depend on each other (`docs/architecture.md` has the whole
//! map, `tests/architecture.rs` keeps it):
//!
//! - [`domain`]: what the words mean. Pure.
//! - [`content`]: JSON files → instrument and sentences, checked.
//! - [`platform`]: thin wrappers of what the browser offers.

pub mod content;
pub mod domain;
pub mod platform;
