//! The stored forms: what the bytes on the device and in a backup look like.
//!
//! A record is a JSON object whose field `v` is its version. Each record has its own version, in its own
//! module. Once there are older ones, `match version` chooses the reader; settings are read whatever their
//! version. `docs/data-format.md` describes them, and `tests/fixtures/storage/` has an example of each. Domain
//! types are never serialised.
//!
//! Reading is tolerant: fields that are not known stay where the record is written back, and what an
//! editor or another tool does to a file costs nothing (pretty-printed, sorted, `1.0` for a number).
#![warn(missing_docs)]

pub mod advisors;
mod answers;
pub mod backup;
pub mod draft;
pub mod encoding;
pub mod entry;
pub mod error;
mod fields;
pub mod group_file;
pub mod key;
pub mod locked;
mod mending;
mod number;
pub mod people;
mod plan;
pub mod run;
#[cfg(test)]
mod run_version_2_test;
pub mod settings;
pub mod shared_advisors;
pub mod shared_link;
pub mod sheet;
mod text;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::domain::timestamp::Timestamp;

use error::{Damage, Unreadable};

/// The fields of a record that this version does not know. They are written back.
pub type Extra = Map<String, Value>;

/// The first and the last moment that a calendar of the browser can show, in milliseconds: 100 million
/// days around 1970 (ECMA-262, “Time Values and Time Range”).
const FURTHEST_MS: i64 = 8_640_000_000_000_000;

#[derive(Deserialize)]
struct Header {
    #[serde(deserialize_with = "number::whole")]
    v: i64,
}

/// The version that a record gives for itself.
fn version(text: &str) -> Result<u32, Unreadable> {
    let header: Header = serde_json::from_str(text).map_err(|_| Damage::NotARecord)?;
    match u32::try_from(header.v) {
        Ok(version @ 1..) => Ok(version),
        _ => Err(Damage::NotARecord.into()),
    }
}

/// Looks at the version of a record and at nothing else.
fn known_version(text: &str, newest: u32) -> Result<(), Unreadable> {
    match version(text)? {
        version if version > newest => Err(Unreadable::Newer { version }),
        _ => Ok(()),
    }
}

/// Why a text cannot be used: a version after `newest` wrote it, or else this damage.
fn newer_or(damage: Damage, text: &str, newest: u32) -> Unreadable {
    match version(&text::tidy(text)) {
        Ok(version) if version > newest => Unreadable::Newer { version },
        _ => damage.into(),
    }
}

/// The moment, if the browser can show it.
fn moment(milliseconds: i64) -> Result<Timestamp, Damage> {
    let is_shown = (-FURTHEST_MS..=FURTHEST_MS).contains(&milliseconds);
    is_shown.then_some(Timestamp(milliseconds)).ok_or(Damage::Date)
}
