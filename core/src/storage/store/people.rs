//! Worksheets of people and advisor sheets, read whole: for the pages that show them.

use crate::domain::advisors::AdvisorSheet;
use crate::domain::people::kept_worksheet::KeptWorksheet;
use crate::domain::record_id::RecordId;
use crate::records::advisors::AdvisorRecord;
use crate::records::key::{self, Key};
use crate::records::people::PeopleRecord;

use super::super::error::SaveError;
use super::Store;

impl Store {
    /// All worksheets that can be read, the oldest first.
    #[must_use]
    pub fn load_people(&self) -> Vec<KeptWorksheet> {
        let read = |key: String| match Key::of(&key) {
            Key::People(Some(id)) => self.people_record(&id).map(|record| record.entry),
            _ => None,
        };
        let mut entries: Vec<KeptWorksheet> =
            self.sorted_keys().into_iter().filter_map(read).collect();
        entries.sort_by_key(KeptWorksheet::begun_at);
        entries
    }

    /// All advisor sheets that can be read, the oldest first.
    #[must_use]
    pub fn load_advisors(&self) -> Vec<AdvisorSheet> {
        let read = |key: String| match Key::of(&key) {
            Key::Advisors(Some(id)) => self.advisor_sheet(&id),
            _ => None,
        };
        let mut sheets: Vec<AdvisorSheet> =
            self.sorted_keys().into_iter().filter_map(read).collect();
        sheets.sort_by_key(|sheet| sheet.begun_at);
        sheets
    }

    /// How many worksheets there are that cannot be read.
    #[must_use]
    pub fn unreadable_people(&self) -> usize {
        let keys = self.sorted_keys();
        let is_unreadable = |key: &&String| match Key::of(key) {
            Key::People(Some(id)) => self.people_record(&id).is_none(),
            Key::People(None) => true,
            _ => false,
        };
        keys.iter().filter(is_unreadable).count()
    }

    pub(super) fn sorted_keys(&self) -> Vec<String> {
        let mut keys = self.medium().keys();
        keys.sort_unstable();
        keys
    }

    /// One worksheet, or its figures.
    #[must_use]
    pub fn people_entry(&self, id: &RecordId) -> Option<KeptWorksheet> {
        Some(self.people_record(id)?.entry)
    }

    /// One advisor sheet.
    #[must_use]
    pub fn advisor_sheet(&self, id: &RecordId) -> Option<AdvisorSheet> {
        self.advisor_record(id).map(|record| record.sheet)
    }

    fn people_record(&self, id: &RecordId) -> Option<PeopleRecord> {
        PeopleRecord::read(id, &self.medium().get(&key::people(id))?).ok()
    }

    fn advisor_record(&self, id: &RecordId) -> Option<AdvisorRecord> {
        AdvisorRecord::read(id, &self.medium().get(&key::advisors(id))?).ok()
    }

    /// Saves a worksheet, in the place of what it was, with what is not known of it. Bytes in its place
    /// that cannot be used are set aside.
    ///
    /// # Errors
    /// Where there is no room or no permission; what was stored before is then still there.
    pub fn save_people(&self, entry: KeptWorksheet) -> Result<(), SaveError> {
        let key = key::people(entry.id());
        self.follow_wish();
        let stored = self.people_record(entry.id());
        let is_readable = stored.is_some();
        let record = match stored {
            Some(record) => record.with(entry),
            None => entry.into(),
        };
        self.save_sheet(&key, &record.write()?, is_readable)
    }

    /// Saves an advisor sheet, as [`Store::save_people`].
    ///
    /// # Errors
    /// As [`Store::save_people`].
    pub fn save_advisors(&self, sheet: AdvisorSheet) -> Result<(), SaveError> {
        let key = key::advisors(&sheet.id);
        self.follow_wish();
        let stored = self.advisor_record(&sheet.id);
        let is_readable = stored.is_some();
        let record = match stored {
            Some(record) => record.with(sheet),
            None => sheet.into(),
        };
        self.save_sheet(&key, &record.write()?, is_readable)
    }

    fn save_sheet(&self, key: &str, text: &str, is_readable: bool) -> Result<(), SaveError> {
        let medium = self.medium();
        if !is_readable && medium.get(key).is_some() {
            self.set_aside(key)?;
        }
        medium.set(key, text)
    }

    /// Forgets the people of all worksheets, and keeps their figures. If the figures cannot be read,
    /// as of what was set aside, is damaged or newer, all of it is removed.
    ///
    /// # Errors
    /// Where there is no room or no permission.
    pub fn forget_people(&self) -> Result<(), SaveError> {
        let medium = self.medium_to_write();
        for entry in self.load_people() {
            let record = PeopleRecord::from(entry.forget());
            medium.set(&key::people(entry.id()), &record.write()?)?;
        }
        let is_unread = |key: &String| match Key::of(key) {
            Key::People(Some(id)) => self.people_record(&id).is_none(),
            _ => key::is_of_people(key),
        };
        medium.keys().iter().filter(|key| is_unread(key)).try_for_each(|key| medium.remove(key))
    }

    /// Removes a worksheet with its figures, in answer to the reader's wish. Bytes that cannot be used
    /// are not removed.
    ///
    /// # Errors
    /// Where there is no permission.
    pub fn remove_people(&self, id: &RecordId) -> Result<(), SaveError> {
        let is_readable = self.people_record(id).is_some();
        if is_readable { self.medium().remove(&key::people(id)) } else { Ok(()) }
    }

    /// Removes an advisor sheet, as [`Store::remove_people`].
    ///
    /// # Errors
    /// As [`Store::remove_people`].
    pub fn remove_advisors(&self, id: &RecordId) -> Result<(), SaveError> {
        let is_readable = self.advisor_record(id).is_some();
        if is_readable { self.medium().remove(&key::advisors(id)) } else { Ok(()) }
    }
}
