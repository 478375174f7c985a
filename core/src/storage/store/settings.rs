//! The settings in the store.

use crate::domain::settings::Settings;

use super::super::error::{SaveError, Unreadable};
use super::super::key;
use super::super::record::settings::SettingsRecord;
use super::{Keeping, Store};

impl Store {
    /// The settings; defaults where there are none or where they cannot be read. Where another
    /// tab has chosen to keep nothing, this one goes on in memory too.
    #[must_use]
    pub fn load_settings(&self) -> Settings {
        let settings = self.settings_record().unwrap_or_default().settings();
        self.inner.settings.replace(settings.clone());
        if settings.keeps_nothing && self.keeping() == Keeping::Browser {
            self.go_on_in_memory();
        }
        settings
    }

    /// Saves what was changed since the settings were last loaded or saved. What this version
    /// does not know, and what another tab changed, stays.
    ///
    /// # Errors
    /// Where there is no room or no permission. Settings that could not be read are set aside
    /// first.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), SaveError> {
        if self.settings_record().is_err() {
            self.set_aside(key::SETTINGS)?;
        }
        let mut record = self.settings_record().unwrap_or_default();
        record.change(&self.inner.settings.borrow(), settings);
        self.medium().set(key::SETTINGS, &record.write())?;
        self.inner.settings.replace(settings.clone());
        Ok(())
    }

    /// Takes in settings from a backup, also what this version does not know. Where things are
    /// kept is not for a file to say.
    pub(super) fn restore_settings(&self, from: &SettingsRecord) -> Result<(), SaveError> {
        if self.settings_record().is_err() {
            self.set_aside(key::SETTINGS)?;
        }
        let mut record = self.settings_record().unwrap_or_default();
        record.take_in(from);
        self.medium().set(key::SETTINGS, &record.write())?;
        self.inner.settings.replace(record.settings());
        Ok(())
    }

    fn settings_record(&self) -> Result<SettingsRecord, Unreadable> {
        match self.medium().get(key::SETTINGS) {
            Some(text) => SettingsRecord::read(&text),
            None => Ok(SettingsRecord::default()),
        }
    }
}
