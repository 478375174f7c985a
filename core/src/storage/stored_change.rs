//! What another tab has just done to the storage.

use crate::domain::record_id::RecordId;
use crate::records::key::Key;

/// A change made by another tab, after the fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredChange {
    /// A run was finished, renamed or re-dated.
    RunSaved(RecordId),
    /// A run was deleted.
    RunRemoved(RecordId),
    /// The draft of an instrument was saved or removed.
    DraftChanged {
        /// The id of the instrument.
        instrument: Box<str>,
        /// The text that was written; `None` if the draft was removed.
        written: Option<Box<str>>,
    },
    /// A worksheet of people or an advisor sheet was saved or removed.
    SheetChanged,
    /// The settings were changed.
    SettingsChanged,
    /// Everything of this app was erased.
    Erased,
    /// The whole storage was cleared, by another app of the same origin or by the browser.
    Cleared,
}

impl StoredChange {
    /// What a browser's `storage` event says, if it concerns this app. `written` is
    /// `None` if the key was removed.
    #[must_use]
    pub fn of(key: &str, written: Option<&str>) -> Option<Self> {
        match Key::of(key) {
            Key::Run(Some(id)) if written.is_some() => Some(Self::RunSaved(id)),
            Key::Run(Some(id)) => Some(Self::RunRemoved(id)),
            Key::Draft(instrument) => Some(Self::DraftChanged {
                instrument: instrument.into(),
                written: written.map(Into::into),
            }),
            Key::People(_) | Key::Advisors(_) => Some(Self::SheetChanged),
            Key::Settings => Some(Self::SettingsChanged),
            Key::Erased if written.is_some() => Some(Self::Erased),
            _ => None,
        }
    }
}
