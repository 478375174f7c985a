//! What Weft knows without a browser.
//!
//! - [`domain`]: what the words mean. Imports only `letters` and `std`.
//! - [`content`]: JSON files → instrument and sentences, checked.
//! - [`storage`]: records on the device, and everything that may happen to them.
//! - [`chart`]: values and words → pictures, as SVG text. The only layer that uses plotters.
//! - [`calendar`]: reminders → calendar files (RFC 5545), as text.
//! - [`letters`]: texts cut between letters as readers see them.
//! - [`json`]: JSON text → values, and back; what `content` and `storage` read and write.
//!
//! `content`, `storage`, `chart` and `calendar` import `domain` and not each other.

pub mod calendar;
pub mod chart;
pub mod content;
pub mod domain;
pub mod json;
pub mod letters;
pub mod storage;
