//! What another tab has just done to the storage.

use crate::domain::assessment::AssessmentId;

use super::key::Key;

/// A change made by another tab, after the fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredChange {
    /// A run was finished, renamed or re-dated.
    RunSaved(AssessmentId),
    /// A run was deleted.
    RunRemoved(AssessmentId),
    /// The draft of the instrument with this id was saved or removed.
    DraftChanged(Box<str>),
    /// The settings were changed.
    SettingsChanged,
    /// Everything was erased.
    Erased,
}

impl StoredChange {
    /// Whether one finished run was saved or deleted.
    #[must_use]
    pub fn is_of_runs(&self) -> bool {
        matches!(self, Self::RunSaved(_) | Self::RunRemoved(_))
    }

    /// What a browser's `storage` event says, if it concerns this app. `key` is `None` where the
    /// whole storage was cleared, `new_value` where the key was removed.
    #[must_use]
    pub fn of(key: Option<&str>, new_value: Option<&str>) -> Option<Self> {
        let Some(key) = key else { return Some(Self::Erased) };
        match Key::of(key) {
            Key::Run(Some(id)) if new_value.is_some() => Some(Self::RunSaved(id)),
            Key::Run(Some(id)) => Some(Self::RunRemoved(id)),
            Key::Draft(instrument) => Some(Self::DraftChanged(instrument.into())),
            Key::Settings => Some(Self::SettingsChanged),
            Key::Erased if new_value.is_some() => Some(Self::Erased),
            _ => None,
        }
    }
}
