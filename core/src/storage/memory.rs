//! A medium that forgets when the page is closed.

use std::cell::RefCell;

use super::error::SaveError;
use super::medium::{Medium, Usage};
use crate::letters;

/// Keys, in their order, and values in memory, with as much room as asked for.
#[derive(Debug)]
pub struct MemoryMedium {
    values: RefCell<Vec<(String, String)>>,
    limit: usize,
}

impl MemoryMedium {
    /// A medium without a limit.
    #[must_use]
    pub fn new() -> Self {
        Self::with_limit(usize::MAX)
    }

    /// A medium with room for so many UTF-16 units.
    #[must_use]
    pub fn with_limit(limit: usize) -> Self {
        Self { values: RefCell::default(), limit }
    }

    fn units(&self) -> usize {
        self.values
            .borrow()
            .iter()
            .map(|(key, value)| letters::units(key) + letters::units(value))
            .sum()
    }

    fn has_room_for(&self, key: &str, value: &str) -> bool {
        if self.limit == usize::MAX {
            return true;
        }
        let freed = self.get(key).map_or(0, |old| letters::units(key) + letters::units(&old));
        self.units() - freed + letters::units(key) + letters::units(value) <= self.limit
    }
}

impl Default for MemoryMedium {
    fn default() -> Self {
        Self::new()
    }
}

impl Medium for MemoryMedium {
    fn get(&self, key: &str) -> Option<String> {
        let values = self.values.borrow();
        place(&values, key).ok().map(|place| values[place].1.clone())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SaveError> {
        if !self.has_room_for(key, value) {
            return Err(SaveError::Full);
        }
        let mut values = self.values.borrow_mut();
        match place(&values, key) {
            Ok(place) => value.clone_into(&mut values[place].1),
            Err(place) => values.insert(place, (key.to_owned(), value.to_owned())),
        }
        Ok(())
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), SaveError> {
        self.get(from).map_or(Ok(()), |value| self.set(to, &value))
    }

    fn remove(&self, key: &str) -> Result<(), SaveError> {
        self.values.borrow_mut().retain(|(known, _)| known != key);
        Ok(())
    }

    fn keys(&self) -> Vec<String> {
        self.values.borrow().iter().map(|(key, _)| key.clone()).collect()
    }

    fn usage(&self) -> Usage {
        let units = self.units();
        Usage { ours: units, of_site: units }
    }
}

/// The index of a key, or where it would be.
fn place(values: &[(String, String)], key: &str) -> Result<usize, usize> {
    values.binary_search_by(|(known, _)| known.as_str().cmp(key))
}
