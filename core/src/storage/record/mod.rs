//! The stored forms: records with a version, and their way to and from the domain.
//!
//! Every record is a JSON object whose field `v` is the version of its form. A form that has
//! been released never changes: a new field is a new version, the reader of the old one stays,
//! and so do its fixtures.

pub mod answers;
pub mod commitments;
pub mod draft;
mod fields;
pub mod layouts;
pub mod run;
pub mod settings;

use crate::domain::timestamp::Timestamp;

use super::error::{Damage, Unreadable};
use fields::{Fields, KnownFields};

/// The version that is written.
pub const VERSION: u32 = 1;

/// The first and the last moment that a calendar of the browser can show, in milliseconds:
/// 100 million days around 1970.
const FURTHEST_MS: i64 = 8_640_000_000_000_000;

/// Why a text cannot be used: a newer version wrote it, or else this damage.
#[must_use]
pub fn newer_or(damage: Damage, text: &str) -> Unreadable {
    match Fields::read(text).and_then(|fields| fields.number("v")) {
        Some(version) if version > VERSION => Unreadable::Newer { version },
        _ => damage.into(),
    }
}

/// The fields of a record of this version that has no others than `known`, as [`KnownFields::read`]
/// has it.
fn fields_of_version<'a>(text: &'a str, known: &[&str]) -> Result<KnownFields<'a>, Unreadable> {
    KnownFields::read(text, known)
        .filter(|fields| fields.number("v") == Some(VERSION))
        .ok_or_else(|| newer_or(Damage::NotARecord, text))
}

/// The moment, if the browser can show it.
pub(super) fn moment(milliseconds: i64) -> Result<Timestamp, Damage> {
    let is_shown = (-FURTHEST_MS..=FURTHEST_MS).contains(&milliseconds);
    is_shown.then_some(Timestamp(milliseconds)).ok_or(Damage::Date)
}
