//! Keeping the reader's runs, draft and settings, and giving them back.
//!
//! [`store::Store`] is what the pages use; it writes [`crate::records`] to a [`medium::Medium`], which is
//! the browser's or plain memory. What is stored is the truth: a change reads, changes and writes in one
//! task, and reading never writes.
//!
//! A thing belongs here when it decides which bytes on the device may be replaced. Sentences do not:
//! errors are types, and the pages choose the words.
#![warn(missing_docs)]

pub mod error;
pub mod medium;
pub mod memory;
pub mod restore_preview;
mod seen_draft;
pub mod store;
pub mod stored_change;
