//! Keeping the reader's runs, draft and settings, and giving them back.
//!
//! What is stored are records: types of their own with a version, described in
//! `docs/data-format.md`, whose fixtures in `tests/fixtures/storage/` are read for ever. Domain
//! types are never serialised. [`store::Store`] is what the pages use; it writes to a
//! [`medium::Medium`], which is the browser's or plain memory.
//!
//! A thing belongs here when it decides what the bytes on the device look like or which of them
//! may be replaced. Sentences do not: errors are types, and the pages choose the words.
#![warn(missing_docs)]

pub mod backup;
pub mod csv;
pub mod draft_ledger;
pub mod error;
pub mod key;
pub mod medium;
pub mod memory;
pub mod merge_plan;
pub mod record;
pub mod store;
pub mod stored_change;
