//! The fields of a stored record, by name.

use std::str::FromStr;

use crate::json::{self, Json};

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
        (read.len() <= MOST_FIELDS).then(|| Self::of(read))
    }

    /// Reads an object that has no other fields than these, each once at most.
    pub fn read_known(text: &str, known: &[&str]) -> Option<Self> {
        let read = json::read_fields(text)?;
        let count = read.len();
        let are_known = read.iter().all(|(name, _)| known.contains(&name.as_str()));
        let fields = (are_known && count <= known.len()).then(|| Self::of(read))?;
        (fields.0.len() == count).then_some(fields)
    }

    fn of(read: Vec<(String, &str)>) -> Self {
        let mut fields = Self::default();
        for (name, value) in read {
            fields.put(&name, value.to_owned());
        }
        fields
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
        match json::read(self.get(name)?)? {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A text that may be missing, and is empty then.
    pub fn text_or_blank(&self, name: &str) -> Option<String> {
        if self.get(name).is_some() { self.text(name) } else { Some(String::new()) }
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
