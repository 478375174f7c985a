//! What Weft knows without a browser.
//!
//! - [`domain`]: what the words mean. Imports only `letters` and `std`.
//! - [`content`]: JSON files → instrument and sentences, checked.
//! - [`records`]: what is stored and what a backup holds, as JSON with versions.
//! - [`storage`]: records on the device, and everything that may happen to them.
//! - [`chart`]: values and words → pictures, as SVG text. The only layer that uses plotters.
//! - [`calendar`]: reminders → calendar files (RFC 5545), as text.
//! - [`csv`]: all runs → a table for spreadsheets, as text.
//! - [`qr_code`]: a text as a code for cameras.
//! - [`letters`]: texts cut between letters as readers see them.
//!
//! `content`, `records`, `chart`, `calendar` and `csv` import `domain` and not each other; `storage` imports
//! `records`.

pub mod calendar;
pub mod chart;
pub mod content;
pub mod csv;
pub mod domain;
pub mod letters;
pub mod qr_code;
pub mod records;
pub mod storage;
