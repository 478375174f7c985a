//! The record of the settings.
//!
//! A JSON object in which every field may be missing. Fields that this version does not know,
//! and values that it does not understand, stay as they are when the settings are saved: only
//! what the reader changed is written.

use serde_json::{Map, Value};

use crate::domain::network::{Network, PerNetwork};
use crate::domain::settings::{ColourTheme, MAXIMUM_TARGET, Settings};

use super::super::error::{Damage, Unreadable};
use super::{VERSION, moment};

const VERSION_FIELD: &str = "v";
const THEME: &str = "theme";
const LANGUAGE: &str = "language";
const MOVES_ON: &str = "moves_on";
const DIGIT_KEYS: &str = "digit_keys";
const KEEPS_NOTHING: &str = "keeps_nothing";
const LAST_BACKUP: &str = "last_backup";
const TARGETS: &str = "targets";

/// The settings with everything that stands beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SettingsRecord {
    fields: Map<String, Value>,
}

impl SettingsRecord {
    /// Reads the text of the settings.
    ///
    /// # Errors
    /// Where it is not a JSON object. A newer version is no error: what is understood is used,
    /// and the rest is kept.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let fields = serde_json::from_str(text).map_err(|_| Damage::NotARecord)?;
        Ok(Self { fields })
    }

    /// The text of the settings.
    #[must_use]
    pub fn write(&self) -> String {
        Value::Object(self.fields.clone()).to_string()
    }

    /// What is understood of it; defaults for the rest.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let default = Settings::default();
        let flag = |name, otherwise| self.get(name).and_then(Value::as_bool).unwrap_or(otherwise);
        let text = |name| self.get(name).and_then(Value::as_str);
        let milliseconds = self.get(LAST_BACKUP).and_then(Value::as_i64);
        Settings {
            theme: text(THEME).and_then(ColourTheme::from_name).unwrap_or(default.theme),
            language: text(LANGUAGE).map(str::to_owned),
            moves_on: flag(MOVES_ON, default.moves_on),
            digit_keys: flag(DIGIT_KEYS, default.digit_keys),
            keeps_nothing: flag(KEEPS_NOTHING, default.keeps_nothing),
            last_backup_at: milliseconds.and_then(|it| moment(it).ok()),
            targets: PerNetwork::from_fn(|network| self.target(network)),
        }
    }

    /// Writes down what differs between two states of the settings, and nothing else.
    pub fn change(&mut self, before: &Settings, after: &Settings) {
        if before.theme != after.theme {
            self.put(THEME, Some(after.theme.name().into()));
        }
        if before.language != after.language {
            self.put(LANGUAGE, after.language.clone().map(Value::String));
        }
        if before.moves_on != after.moves_on {
            self.put(MOVES_ON, Some(after.moves_on.into()));
        }
        if before.digit_keys != after.digit_keys {
            self.put(DIGIT_KEYS, Some(after.digit_keys.into()));
        }
        if before.keeps_nothing != after.keeps_nothing {
            self.put(KEEPS_NOTHING, Some(after.keeps_nothing.into()));
        }
        if before.last_backup_at != after.last_backup_at {
            self.put(LAST_BACKUP, after.last_backup_at.map(|it| it.0.into()));
        }
        for network in Network::ALL {
            if before.targets[network] != after.targets[network] {
                self.put_target(network, after.targets[network]);
            }
        }
        self.fields.entry(VERSION_FIELD).or_insert_with(|| VERSION.into());
    }

    /// Takes over all fields of `other`, except whether anything is kept at all.
    pub fn take_in(&mut self, other: &Self) {
        for (name, value) in &other.fields {
            if name != KEEPS_NOTHING {
                self.put(name, Some(value.clone()));
            }
        }
    }

    fn get(&self, name: &str) -> Option<&Value> {
        self.fields.get(name)
    }

    fn put(&mut self, name: &str, value: Option<Value>) {
        match value {
            Some(value) => self.fields.insert(name.to_owned(), value),
            None => self.fields.remove(name),
        };
    }

    fn target(&self, network: Network) -> Option<u8> {
        let points = self.get(TARGETS)?.get(network.name())?.as_u64()?;
        u8::try_from(points).ok().filter(|points| *points <= MAXIMUM_TARGET)
    }

    fn put_target(&mut self, network: Network, target: Option<u8>) {
        let targets = self.fields.entry(TARGETS).or_insert_with(|| Map::new().into());
        if !targets.is_object() {
            *targets = Map::new().into();
        }
        if let Some(targets) = targets.as_object_mut() {
            match target {
                Some(points) => {
                    let points = points.min(MAXIMUM_TARGET);
                    targets.insert(network.name().to_owned(), points.into())
                }
                None => targets.remove(network.name()),
            };
        }
    }
}
