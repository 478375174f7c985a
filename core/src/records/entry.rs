//! What is stored under a key, read by the kind that the key names.

use super::advisors::AdvisorRecord;
use super::draft::DraftRecord;
use super::error::{Damage, Unreadable};
use super::key::Key;
use super::people::PeopleRecord;
use super::run::{self, RunRecord};
use super::settings::SettingsRecord;
use super::sheet::{self, SheetKind};

/// What is stored under a key.
#[derive(Clone, Debug, PartialEq)]
pub enum StoredEntry {
    /// A run.
    Run(Box<RunRecord>),
    /// A draft.
    Draft(Box<DraftRecord>),
    /// The settings.
    Settings(SettingsRecord),
    /// A worksheet of people or an advisor sheet, of a version that is known. What else is in it is not
    /// looked at: a start reads every record, and few readers open the pages of these.
    Sheet,
    /// Bytes that cannot be used.
    Unreadable(Unreadable),
    /// Nothing of the reader.
    Other,
}

/// Reads what is stored under a key.
#[must_use]
pub fn read_entry(key: &str, text: &str) -> StoredEntry {
    let read = match Key::of(key) {
        Key::Run(Some(id)) => RunRecord::read(&id, text).map(|run| StoredEntry::Run(Box::new(run))),
        Key::Run(None) => Err(run::newer_or_damaged(Damage::Id, text)),
        Key::Draft(_) => DraftRecord::read(text).map(|draft| StoredEntry::Draft(Box::new(draft))),
        Key::Settings => SettingsRecord::read(text).map(StoredEntry::Settings),
        Key::People(Some(_)) => sheet::glance(SheetKind::People, text).map(|()| StoredEntry::Sheet),
        Key::Advisors(Some(_)) => {
            sheet::glance(SheetKind::Advisors, text).map(|()| StoredEntry::Sheet)
        }
        Key::People(None) | Key::Advisors(None) => Err(Damage::Id.into()),
        Key::Aside(original) => Err(why_aside(original, text)),
        Key::Erased | Key::Other => Ok(StoredEntry::Other),
    };
    read.unwrap_or_else(StoredEntry::Unreadable)
}

/// Why what is stored under a key cannot be used, if it cannot; of a sheet, as far as its version tells.
#[must_use]
pub fn why_unreadable_at_a_glance(key: &str, text: &str) -> Option<Unreadable> {
    match read_entry(key, text) {
        StoredEntry::Unreadable(why) => Some(why),
        _ => None,
    }
}

/// Why what is stored under a key cannot be used, if it cannot. Looks at all of it.
#[must_use]
pub fn why_unreadable(key: &str, text: &str) -> Option<Unreadable> {
    match Key::of(key) {
        Key::People(Some(id)) => PeopleRecord::read(&id, text).err(),
        Key::Advisors(Some(id)) => AdvisorRecord::read(&id, text).err(),
        Key::Aside(original) => {
            let why = || why_aside(original, text);
            Some(why_unreadable(original, text).unwrap_or_else(why))
        }
        _ => why_unreadable_at_a_glance(key, text),
    }
}

/// Why bytes that once were under another key were set aside.
fn why_aside(original: &str, text: &str) -> Unreadable {
    match read_entry(original, text) {
        StoredEntry::Unreadable(why) => why,
        StoredEntry::Other => Damage::NotARecord.into(),
        StoredEntry::Run(_)
        | StoredEntry::Draft(_)
        | StoredEntry::Settings(_)
        | StoredEntry::Sheet => Unreadable::SetAside,
    }
}
