//! The settings in the store.

use crate::domain::settings::Settings;
use crate::records::error::Unreadable;
use crate::records::key;
use crate::records::settings::SettingsRecord;

use super::super::error::SaveError;
use super::super::medium::Medium;
use super::Store;

impl Store {
    /// The settings; defaults where there are none or where they cannot be read.
    #[must_use]
    pub fn load_settings(&self) -> Settings {
        record(&*self.medium()).unwrap_or_default().settings()
    }

    /// Writes what differs between two states of the settings into what is stored. What this version
    /// does not know, and what another tab changed, stays.
    ///
    /// # Errors
    /// Where there is no room or no permission. Settings that could not be read are set aside
    /// first.
    pub fn save_settings(&self, before: &Settings, after: &Settings) -> Result<(), SaveError> {
        self.change_record(|record| record.change(before, after))
    }

    pub(super) fn change_record(
        &self,
        change: impl FnOnce(&mut SettingsRecord),
    ) -> Result<(), SaveError> {
        let medium = self.medium_to_write();
        let stored = record(&*medium);
        if stored.is_err() {
            self.set_aside(key::SETTINGS)?;
        }
        let mut record = stored.unwrap_or_default();
        change(&mut record);
        medium.set(key::SETTINGS, &record.write())
    }
}

/// The stored settings.
pub(super) fn record(medium: &dyn Medium) -> Result<SettingsRecord, Unreadable> {
    let text = medium.get(key::SETTINGS);
    text.map_or_else(|| Ok(SettingsRecord::default()), |text| SettingsRecord::read(&text))
}
