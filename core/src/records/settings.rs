//! The record of the settings: a JSON object in which every field may be missing.
//!
//! Each field is read by itself, so that a value of the wrong kind costs no other. Fields that this
//! version does not know, and values that it does not understand, stay as they are when the settings
//! are saved: only what the reader changed is written. Hence a newer version can be read, too.

use serde_json::{Map, Value};

use crate::domain::network::{Network, PerNetwork};
use crate::domain::settings::{ColourTheme, MOST_TARGET_POINTS, Settings};

use super::error::{Damage, Unreadable};
use super::{moment, number, text};

/// The version that is written.
pub const VERSION: u32 = 1;

const VERSION_FIELD: &str = "v";
const THEME: &str = "theme";
const LANGUAGE: &str = "language";
const MOVES_ON: &str = "moves_on";
const DIGIT_KEYS: &str = "digit_keys";
const KEEPS_NOTHING: &str = "keeps_nothing";
const LAST_BACKUP: &str = "last_backup";
const TARGETS: &str = "targets";

/// The settings with all other fields of their record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SettingsRecord {
    fields: Map<String, Value>,
}

impl SettingsRecord {
    /// Reads the text of the settings.
    ///
    /// # Errors
    /// If it is not a JSON object.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let fields = serde_json::from_str(&text::tidy(text));
        fields.map(|fields| Self { fields }).map_err(|_| Damage::NotARecord.into())
    }

    /// The text of the settings.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(&self.fields).unwrap_or_default()
    }

    /// What is understood of it; defaults for the rest.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let default = Settings::default();
        let text = |name| self.fields.get(name).and_then(Value::as_str);
        let flag =
            |name, default| self.fields.get(name).and_then(Value::as_bool).unwrap_or(default);
        let last_backup = self.fields.get(LAST_BACKUP).and_then(whole);
        Settings {
            theme: text(THEME).and_then(ColourTheme::from_name).unwrap_or(default.theme),
            language: text(LANGUAGE).map(ToOwned::to_owned),
            moves_on: flag(MOVES_ON, default.moves_on),
            digit_keys: flag(DIGIT_KEYS, default.digit_keys),
            keeps_nothing: flag(KEEPS_NOTHING, default.keeps_nothing),
            last_backup_at: last_backup.and_then(|moment_ms| moment(moment_ms).ok()),
            targets: self.targets(),
        }
    }

    /// Writes down what differs between two states of the settings, and nothing else.
    pub fn change(&mut self, before: &Settings, after: &Settings) {
        if before.theme != after.theme {
            self.put(THEME, after.theme.name());
        }
        if before.language != after.language {
            self.put_or_remove(LANGUAGE, after.language.clone());
        }
        for (name, before, after) in [
            (MOVES_ON, before.moves_on, after.moves_on),
            (DIGIT_KEYS, before.digit_keys, after.digit_keys),
            (KEEPS_NOTHING, before.keeps_nothing, after.keeps_nothing),
        ] {
            if before != after {
                self.put(name, after);
            }
        }
        if before.last_backup_at != after.last_backup_at {
            self.put_or_remove(LAST_BACKUP, after.last_backup_at.map(|it| it.0));
        }
        if before.targets != after.targets {
            self.change_targets(before.targets, after.targets);
        }
        if !self.fields.contains_key(VERSION_FIELD) {
            self.put(VERSION_FIELD, VERSION);
        }
    }

    /// Takes over all fields of `other`, except what is said of the device that they are from:
    /// whether anything is kept there, and when its last backup was made.
    pub fn take_in(&mut self, other: &Self) {
        let fields = other
            .fields
            .iter()
            .filter(|(name, _)| name.as_str() != KEEPS_NOTHING && name.as_str() != LAST_BACKUP);
        self.fields.extend(fields.map(|(name, value)| (name.clone(), value.clone())));
    }

    fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.fields.insert(name.to_owned(), value.into());
    }

    fn put_or_remove(&mut self, name: &str, value: Option<impl Into<Value>>) {
        match value {
            Some(value) => self.put(name, value),
            None => drop(self.fields.remove(name)),
        }
    }

    fn targets(&self) -> PerNetwork<Option<u8>> {
        PerNetwork::from_fn(|network| {
            let points = self.fields.get(TARGETS)?.get(network.name()).and_then(whole)?;
            u8::try_from(points).ok().filter(|points| *points <= MOST_TARGET_POINTS)
        })
    }

    fn change_targets(&mut self, before: PerNetwork<Option<u8>>, after: PerNetwork<Option<u8>>) {
        let stored = self.fields.get(TARGETS).and_then(Value::as_object);
        let mut fields = stored.cloned().unwrap_or_default();
        for network in Network::ALL {
            if before[network] == after[network] {
                continue;
            }
            match after[network] {
                Some(points) => {
                    fields.insert(network.name().to_owned(), points.min(MOST_TARGET_POINTS).into());
                }
                None => drop(fields.remove(network.name())),
            }
        }
        self.put(TARGETS, fields);
    }
}

fn whole(value: &Value) -> Option<i64> {
    value.as_f64().and_then(number::of)
}
