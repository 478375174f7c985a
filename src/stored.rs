//! Read access to what is stored: a page cannot write through this.

use weft_core::domain::advisors::AdvisorSheet;
use weft_core::domain::people::entry::Entry;
use weft_core::records::backup::Backup;
use weft_core::records::error::Unreadable;
use weft_core::records::sheet::SheetKind;
use weft_core::storage::medium::Usage;
use weft_core::storage::store::{SheetPlan, Store, UnreadableRecord};

/// Tells of a key and its text why it cannot be used, if it cannot.
pub type WhyUnreadable = fn(&str, &str) -> Option<Unreadable>;

/// What is stored.
#[derive(Clone, PartialEq)]
pub struct Stored(Store);

impl Stored {
    pub fn of(store: &Store) -> Self {
        Self(store.clone())
    }

    /// Returns how much is stored.
    pub fn usage(&self) -> Usage {
        self.0.usage()
    }

    /// Returns the records that cannot be used.
    pub fn unreadable(&self, why: WhyUnreadable) -> Vec<UnreadableRecord> {
        self.0.unreadable(why)
    }

    /// Returns how many sheets of a kind there are.
    pub fn count_sheets(&self, kind: SheetKind) -> usize {
        self.0.count_sheets(kind)
    }

    /// Returns the worksheets of people, the oldest first.
    pub fn people(&self) -> Vec<Entry> {
        self.0.load_people()
    }

    /// Returns how many worksheets of people cannot be read.
    pub fn unreadable_people(&self) -> usize {
        self.0.unreadable_people()
    }

    /// Returns the advisor sheets, the oldest first.
    pub fn advisors(&self) -> Vec<AdvisorSheet> {
        self.0.load_advisors()
    }

    /// Returns what of the worksheets and advisor sheets a backup would bring.
    pub fn sheet_plan(&self, backup: &Backup) -> SheetPlan {
        self.0.sheet_plan(backup)
    }

    /// Returns everything word for word: keys and texts.
    pub fn raw_records(&self) -> Vec<(String, String)> {
        self.0.raw_records()
    }
}
