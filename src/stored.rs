//! What is stored, to look at: a page cannot write through this.

use weft_core::domain::instrument::Instrument;
use weft_core::storage::medium::Usage;
use weft_core::storage::store::{Store, UnreadableRecord};

/// What is stored.
#[derive(Clone, PartialEq)]
pub struct Stored(Store);

impl Stored {
    pub fn of(store: &Store) -> Self {
        Self(store.clone())
    }

    /// How much is stored.
    pub fn usage(&self) -> Usage {
        self.0.usage()
    }

    /// The records that cannot be used.
    pub fn unreadable(&self, instrument: &Instrument) -> Vec<UnreadableRecord> {
        self.0.load_history(instrument).unreadable
    }

    /// Everything word for word: keys and texts.
    pub fn raw_records(&self) -> Vec<(String, String)> {
        self.0.raw_records()
    }
}
