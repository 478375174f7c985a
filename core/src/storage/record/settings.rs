//! The record of the settings.
//!
//! A JSON object in which every field may be missing. Fields that this version does not know,
//! and values that it does not understand, stay as they are, letter by letter, when the
//! settings are saved: only what the reader changed is written.

use crate::domain::network::{Network, PerNetwork};
use crate::domain::settings::{ColourTheme, MAXIMUM_TARGET, Settings};

use super::super::error::{Damage, Unreadable};
use super::fields::Fields;
use super::{VERSION, moment};
use crate::json::quoted;

const VERSION_FIELD: &str = "v";
const THEME: &str = "theme";
const LANGUAGE: &str = "language";
const MOVES_ON: &str = "moves_on";
const DIGIT_KEYS: &str = "digit_keys";
const KEEPS_NOTHING: &str = "keeps_nothing";
const LAST_BACKUP: &str = "last_backup";
const TARGETS: &str = "targets";

/// The settings with everything that stands beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsRecord {
    fields: Fields,
}

impl SettingsRecord {
    /// Reads the text of the settings.
    ///
    /// # Errors
    /// Where it is not a JSON object. A newer version is no error: what is understood is used,
    /// and the rest is kept.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        Fields::read(text).map(|fields| Self { fields }).ok_or(Damage::NotARecord.into())
    }

    /// The text of the settings.
    #[must_use]
    pub fn write(&self) -> String {
        self.fields.write()
    }

    /// What is understood of it; defaults for the rest.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let default = Settings::default();
        let fields = &self.fields;
        Settings {
            theme: fields
                .text(THEME)
                .and_then(|name| ColourTheme::from_name(&name))
                .unwrap_or(default.theme),
            language: fields.text(LANGUAGE),
            moves_on: fields.flag(MOVES_ON).unwrap_or(default.moves_on),
            digit_keys: fields.flag(DIGIT_KEYS).unwrap_or(default.digit_keys),
            keeps_nothing: fields.flag(KEEPS_NOTHING).unwrap_or(default.keeps_nothing),
            last_backup_at: fields.number(LAST_BACKUP).and_then(|it| moment(it).ok()),
            targets: self.targets(),
        }
    }

    /// Writes down what differs between two states of the settings, and nothing else.
    pub fn change(&mut self, before: &Settings, after: &Settings) {
        let fields = &mut self.fields;
        if before.theme != after.theme {
            fields.put(THEME, quoted(after.theme.name()));
        }
        if before.language != after.language {
            fields.put_or_remove(LANGUAGE, after.language.as_deref().map(quoted));
        }
        for (name, before, after) in [
            (MOVES_ON, before.moves_on, after.moves_on),
            (DIGIT_KEYS, before.digit_keys, after.digit_keys),
            (KEEPS_NOTHING, before.keeps_nothing, after.keeps_nothing),
        ] {
            if before != after {
                fields.put(name, after.to_string());
            }
        }
        if before.last_backup_at != after.last_backup_at {
            fields.put_or_remove(LAST_BACKUP, after.last_backup_at.map(|it| it.0.to_string()));
        }
        if before.targets != after.targets {
            self.change_targets(before.targets, after.targets);
        }
        if self.fields.get(VERSION_FIELD).is_none() {
            self.fields.put(VERSION_FIELD, VERSION.to_string());
        }
    }

    /// Takes over all fields of `other`, except what is said of the device that they are from:
    /// whether anything is kept there, and when its last backup was made.
    pub fn take_in(&mut self, other: &Self) {
        for (name, value) in other.fields.iter() {
            if name != KEEPS_NOTHING && name != LAST_BACKUP {
                self.fields.put(name, value.to_owned());
            }
        }
    }

    fn target_fields(&self) -> Fields {
        self.fields.get(TARGETS).and_then(Fields::read).unwrap_or_default()
    }

    fn targets(&self) -> PerNetwork<Option<u8>> {
        let fields = self.target_fields();
        PerNetwork::from_fn(|network| {
            fields.number(network.name()).filter(|points| *points <= MAXIMUM_TARGET)
        })
    }

    fn change_targets(&mut self, before: PerNetwork<Option<u8>>, after: PerNetwork<Option<u8>>) {
        let mut fields = self.target_fields();
        for network in Network::ALL {
            if before[network] != after[network] {
                let points = after[network].map(|points| points.min(MAXIMUM_TARGET).to_string());
                fields.put_or_remove(network.name(), points);
            }
        }
        self.fields.put(TARGETS, fields.write());
    }
}
