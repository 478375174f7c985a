//! The fields of a stored record, by name.

use std::borrow::Cow;
use std::str::FromStr;

use crate::json;

/// The most fields that a record is looked at with. No version writes a tenth of it; a file made to
/// do harm could have a million.
const MOST_FIELDS: usize = 1_000;

/// Name and JSON text of each field, in the order of the names. Few enough to look through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads an object; of equal names the last one stays.
    pub fn read(text: &str) -> Option<Self> {
        let read = json::read_fields(text)?;
        if read.len() > MOST_FIELDS {
            return None;
        }
        let mut fields = Self::default();
        for (name, value) in read {
            fields.put(&name, value.to_owned());
        }
        Some(fields)
    }

    pub fn write(&self) -> String {
        json::object(self.iter())
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    pub fn text(&self, name: &str) -> Option<String> {
        json::read_text(self.get(name)?).map(Cow::into_owned)
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        self.get(name)?.parse().ok()
    }

    /// A whole number that is written without a fraction and an exponent.
    pub fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.parse().ok()
    }

    pub fn put(&mut self, name: &str, value: String) {
        match self.0.binary_search_by(|(known, _)| known.as_str().cmp(name)) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (name.to_owned(), value)),
        }
    }

    pub fn put_or_remove(&mut self, name: &str, value: Option<String>) {
        match value {
            Some(value) => self.put(name, value),
            None => self.0.retain(|(known, _)| known != name),
        }
    }
}

/// The fields of a record that has no others than are known. They stay where they were read, which
/// matters where there are ten thousand records.
pub(super) struct KnownFields<'a>(Vec<(Cow<'a, str>, &'a str)>);

impl<'a> KnownFields<'a> {
    /// Reads an object that has no other fields than these, each once at most.
    pub fn read(text: &'a str, known: &[&str]) -> Option<Self> {
        let fields = Self(json::read_fields(text)?);
        let once = known.iter().filter(|name| fields.get(name).is_some()).count();
        (fields.0.len() == once).then_some(fields)
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    pub fn text(&self, name: &str) -> Option<Cow<'a, str>> {
        json::read_text(self.get(name)?)
    }

    /// A text that may be missing, and is empty then.
    pub fn text_or_blank(&self, name: &str) -> Option<Cow<'a, str>> {
        self.get(name).map_or(Some(Cow::Borrowed("")), json::read_text)
    }

    /// A whole number that is written without a fraction and an exponent.
    pub fn number<N: FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.parse().ok()
    }
}
