//! The fields of a record that is read one by one; those that are not asked for are kept.

use serde_json::{Map, Value};

use super::error::Damage;
use super::{Extra, moment, number};
use crate::domain::timestamp::Timestamp;

/// The fields that were not taken yet.
pub struct Fields(Map<String, Value>);

impl Fields {
    /// The fields of a JSON object.
    pub fn of(text: &str) -> Result<Self, Damage> {
        serde_json::from_str(text).map(Self).map_err(|_| Damage::NotARecord)
    }

    /// The fields of a value that is an object.
    pub fn of_value(value: Value) -> Result<Self, Damage> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            _ => Err(Damage::NotARecord),
        }
    }

    /// A field, if it is there and not `null`.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name).filter(|value| !value.is_null())
    }

    pub fn text(&mut self, name: &str) -> Result<Option<String>, Damage> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Damage::NotARecord),
        }
    }

    /// A whole number that fits the type; the default if it is missing.
    pub fn whole<T: TryFrom<i64> + Default>(&mut self, name: &str) -> Result<T, Damage> {
        self.take(name).map_or_else(|| Ok(T::default()), |value| whole(&value))
    }

    pub fn moment(&mut self, name: &str) -> Result<Option<Timestamp>, Damage> {
        self.take(name).map(|value| moment(whole(&value)?)).transpose()
    }

    /// A list; empty if it is missing.
    pub fn list(&mut self, name: &str) -> Result<Vec<Value>, Damage> {
        match self.take(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(values)) => Ok(values),
            Some(_) => Err(Damage::NotARecord),
        }
    }

    /// A list of whole numbers; empty if it is missing.
    pub fn numbers<T: TryFrom<i64>>(&mut self, name: &str) -> Result<Vec<T>, Damage> {
        self.list(name)?.iter().map(whole).collect()
    }

    /// What was not taken.
    pub fn rest(self) -> Extra {
        self.0
    }
}

/// A whole number that fits the type.
pub fn whole<T: TryFrom<i64>>(value: &Value) -> Result<T, Damage> {
    let number = value.as_f64().and_then(number::of).and_then(|number| T::try_from(number).ok());
    number.ok_or(Damage::NotARecord)
}

/// The numbers of a list.
pub fn whole_list<T: TryFrom<i64>>(value: &Value) -> Result<Vec<T>, Damage> {
    value.as_array().ok_or(Damage::NotARecord)?.iter().map(whole).collect()
}
