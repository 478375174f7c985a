//! Read access to what is stored: a page cannot write through this.

use crate::model::Sheets;
use weft_core::domain::advisors::AdvisorSheet;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::record_id::RecordId;
use weft_core::records::advisors::AdvisorRecord;
use weft_core::records::backup::Backup;
use weft_core::records::error::Unreadable;
use weft_core::records::people::PeopleRecord;
use weft_core::records::sheet::SheetKind;
use weft_core::storage::medium::Usage;
use weft_core::storage::store::{SheetPreview, Store, UnreadableRecord};

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

    /// Returns the worksheets of people, the oldest first; one that could not be stored is as it is here.
    pub fn people(&self, sheets: &Sheets) -> Vec<KeptWorksheet> {
        let read = |id: &RecordId, text: &str| Some(PeopleRecord::read(id, text).ok()?.entry);
        with_unsaved(self.0.load_people(), sheets, SheetKind::People, read, KeptWorksheet::id)
    }

    /// Returns how many worksheets of people cannot be read.
    pub fn unreadable_people(&self) -> usize {
        self.0.unreadable_people()
    }

    /// Returns the advisor sheets, the oldest first; one that could not be stored is as it is here.
    pub fn advisors(&self, sheets: &Sheets) -> Vec<AdvisorSheet> {
        let read = |id: &RecordId, text: &str| Some(AdvisorRecord::read(id, text).ok()?.sheet);
        with_unsaved(self.0.load_advisors(), sheets, SheetKind::Advisors, read, |sheet| &sheet.id)
    }

    /// Returns what of the worksheets and advisor sheets a backup would bring.
    pub fn sheet_preview(&self, backup: &Backup) -> SheetPreview {
        self.0.sheet_preview(backup)
    }

    /// Returns everything word for word: keys and texts.
    pub fn raw_records(&self) -> Vec<(String, String)> {
        self.0.raw_records()
    }
}

fn with_unsaved<T>(
    mut stored: Vec<T>,
    sheets: &Sheets,
    kind: SheetKind,
    read: impl Fn(&RecordId, &str) -> Option<T>,
    id_of: impl Fn(&T) -> &RecordId,
) -> Vec<T> {
    for (key, text) in &sheets.unsaved {
        let Some((of_kind, Some(id))) = SheetKind::of_key(key) else { continue };
        if of_kind == kind
            && let Some(sheet) = read(&id, text)
        {
            stored.retain(|stored| *id_of(stored) != id);
            stored.push(sheet);
        }
    }
    stored
}
