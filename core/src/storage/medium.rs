//! Where keys and values are kept.

use super::error::SaveError;

/// A place for keys and values of this copy of the app: the browser's storage, or memory. Keys are those
/// of [`crate::records::key`]; what the browser's storage puts before them is its own.
pub trait Medium {
    /// The value under a key.
    fn get(&self, key: &str) -> Option<String>;

    /// Puts a value under a key.
    ///
    /// # Errors
    /// Where there is no room or no permission; the earlier value is then still there.
    fn set(&self, key: &str, value: &str) -> Result<(), SaveError>;

    /// Puts an exact copy of the value under `from` under `to`, even of text that Rust cannot
    /// hold (lone surrogates).
    ///
    /// # Errors
    /// As [`Medium::set`].
    fn copy(&self, from: &str, to: &str) -> Result<(), SaveError>;

    /// Takes a key away; nothing happens where it is not there.
    ///
    /// # Errors
    /// Where there is no permission.
    fn remove(&self, key: &str) -> Result<(), SaveError>;

    /// All keys of this app, in no order.
    fn keys(&self) -> Vec<String>;

    /// How much of the room is used.
    fn usage(&self) -> Usage;

    /// All keys of this app with their values, in no order.
    fn entries(&self) -> Vec<(String, String)> {
        let keys = self.keys().into_iter();
        keys.filter_map(|key| self.get(&key).map(|value| (key, value))).collect()
    }
}

/// How much is stored, in UTF-16 units over keys and values: what browsers count against
/// [`Usage::TYPICAL_LIMIT`]. A unit takes two bytes in memory; most letters are one unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// By this app.
    pub ours: usize,
    /// By everything of the same site, this app included.
    pub of_site: usize,
}

impl Usage {
    /// The room that browsers commonly give to a site, in UTF-16 units.
    pub const TYPICAL_LIMIT: usize = 5 * 1024 * 1024;
}
