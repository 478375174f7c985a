//! From a backup into the store: everything that was chosen, or nothing.

use std::collections::{HashMap, HashSet};

use crate::domain::assessment::Assessment;
use crate::records::backup::{Backup, UnreadableBytes};
use crate::records::draft::DraftRecord;
use crate::records::entry::{StoredEntry, read_entry};
use crate::records::error::Unreadable;
use crate::records::key::{self, Key};
use crate::records::run::RunRecord;

use super::super::error::SaveError;
use super::super::medium::Medium;
use super::super::restore_preview::RestorePreview;
use super::Store;
use super::settings::record;

/// What of a backup is to be restored. By default the runs that are new, and a draft of the
/// questionnaire in use where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestoreChoice {
    /// For each of [`RestorePreview::differing`], whether the backup's run takes the place of the
    /// one that is here; one that is missing stays as it is here.
    pub takes_differing: Vec<bool>,
    /// Whether runs and drafts of other instruments are taken too.
    pub takes_other_instruments: bool,
    /// Whether the settings are taken.
    pub takes_settings: bool,
    /// Whether bytes that could not be read where the backup was made are taken.
    pub takes_unreadable: bool,
    /// What of the worksheets and advisor sheets is taken.
    pub sheets: SheetChoice,
}

/// What of the worksheets and advisor sheets of a backup is to be restored. By default the advisor
/// sheets that are new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SheetChoice {
    /// Whether worksheets of people are taken.
    pub takes_people: bool,
    /// Whether sheets of the file take the place of those that are here with other content.
    pub replaces: bool,
}

/// What restoring has stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// How many runs were saved.
    pub runs: usize,
    /// How many runs were left as they are here, because they are no longer what the preview saw:
    /// another tab has saved them since.
    pub changed_since: usize,
    /// How many drafts were saved.
    pub drafts: usize,
    /// How many worksheets and advisor sheets were saved.
    pub sheets: usize,
    /// How many unreadable things were saved.
    pub unreadable: usize,
}

/// What is to be written: nothing is before all of it is known.
#[derive(Default)]
struct Writes {
    texts: Vec<(String, String)>,
    restored: Restored,
}

impl Writes {
    fn add(&mut self, key: String, text: String) {
        self.texts.push((key, text));
    }
}

impl Store {
    /// Restores what was chosen of a backup. Runs that are here and were not chosen to be
    /// replaced, or were changed since the preview was made, drafts that are here, and everything
    /// unreadable stay as they are. `instrument_id` is that of the instrument in use.
    ///
    /// # Errors
    /// Where there is no room or no permission. Everything is then as it was before.
    pub fn restore(
        &self,
        backup: &Backup,
        preview: &RestorePreview,
        choice: &RestoreChoice,
        instrument_id: &str,
    ) -> Result<Restored, SaveError> {
        let medium = self.medium_to_write();
        let mut writes = Writes::default();
        for (run, seen) in chosen_runs(preview, choice) {
            self.add_run(&mut writes, run, seen)?;
        }
        for draft in &backup.drafts {
            if choice.takes_other_instruments || *draft.draft.edition.id == *instrument_id {
                self.add_draft_of_file(&mut writes, draft)?;
            }
        }
        for (key, text) in self.sheets_to_restore(backup, choice)? {
            writes.restored.sheets += 1;
            writes.add(key, text);
        }
        let mut asides = HashMap::new();
        let is_wanted =
            |bytes: &&UnreadableBytes| choice.sheets.takes_people || !key::is_of_people(&bytes.key);
        let unreadable = backup.unreadable.iter().filter(|_| choice.takes_unreadable);
        for bytes in unreadable.filter(is_wanted) {
            add_bytes(&mut writes, &*medium, bytes, &mut asides);
        }
        if let Some(from) = backup.settings.as_ref().filter(|_| choice.takes_settings) {
            let stored = record(&*medium);
            if stored.is_err() {
                let aside = free_aside(&*medium, key::SETTINGS);
                writes.add(aside, medium.get(key::SETTINGS).unwrap_or_default());
            }
            let mut settings = stored.unwrap_or_default();
            settings.take_in(from);
            writes.add(key::SETTINGS.to_owned(), settings.write());
        }
        write_all(&*medium, &writes.texts)?;
        Ok(writes.restored)
    }

    fn add_run(
        &self,
        writes: &mut Writes,
        record: &RunRecord,
        seen: Option<&Assessment>,
    ) -> Result<(), SaveError> {
        let key = key::run(&record.run.id);
        let medium = self.medium();
        match self.run_record(&record.run.id) {
            Some(mut here) => {
                here.run.arrange(&record.run.edition, record.run.sheet.questionnaire());
                if here.run != record.run && Some(&here.run) != seen {
                    writes.restored.changed_since += 1;
                    return Ok(());
                }
            }
            None => {
                if let Some(raw) = medium.get(&key) {
                    writes.add(free_aside(&*medium, &key), raw);
                }
            }
        }
        writes.add(key, record.write()?);
        writes.restored.runs += 1;
        Ok(())
    }

    /// Not where there is a draft, or where its run is finished.
    fn add_draft_of_file(&self, writes: &mut Writes, draft: &DraftRecord) -> Result<(), SaveError> {
        let key = key::draft(&draft.draft.edition.id);
        let is_here = self.medium().get(&key).is_some()
            || writes.texts.iter().any(|(known, _)| *known == key)
            || self.has_run(&draft.draft.id);
        if !is_here {
            writes.add(key, draft.write()?);
            writes.restored.drafts += 1;
        }
        Ok(())
    }
}

/// Adds bytes that nobody could read, unless the same are here. They are set aside, except for a run or a
/// sheet of a newer version, which waits for that in its place. `asides` remembers from call to call what is
/// set aside, by the original key.
fn add_bytes(
    writes: &mut Writes,
    medium: &dyn Medium,
    bytes: &UnreadableBytes,
    asides: &mut HashMap<String, Asides>,
) {
    let original = match Key::of(&bytes.key) {
        Key::Run(_) | Key::Draft(_) | Key::Settings | Key::People(_) | Key::Advisors(_) => {
            bytes.key.as_str()
        }
        Key::Aside(original) => original,
        Key::Erased | Key::Other => return,
    };
    let here = medium.get(original);
    let is_written = writes.texts.iter().any(|(key, _)| key == original);
    if here.is_none() && !is_written && is_newer(bytes) {
        writes.add(original.to_owned(), bytes.raw.clone());
        writes.restored.unreadable += 1;
        return;
    }
    let asides = asides.entry(original.to_owned()).or_default();
    asides.look(medium, original);
    if here.as_ref() != Some(&bytes.raw) && asides.texts.insert(bytes.raw.clone()) {
        asides.places += 1;
        writes.add(key::aside(asides.places, original), bytes.raw.clone());
        writes.restored.unreadable += 1;
        // The next place may be taken.
        asides.look(medium, original);
    }
}

/// What was set aside of one key, as far as it was looked at: a file may hold thousands of texts
/// for the same key, and each place is looked at only once.
#[derive(Default)]
struct Asides {
    texts: HashSet<String>,
    /// How many places are taken, from the first.
    places: usize,
}

impl Asides {
    fn look(&mut self, medium: &dyn Medium, original: &str) {
        while let Some(text) = medium.get(&key::aside(self.places + 1, original)) {
            self.texts.insert(text);
            self.places += 1;
        }
    }
}

/// The first place that is free to set aside what is under a key.
fn free_aside(medium: &dyn Medium, key: &str) -> String {
    let mut asides = Asides::default();
    asides.look(medium, key);
    key::aside(asides.places + 1, key)
}

/// Whether it is a run or a sheet of a newer version.
fn is_newer(bytes: &UnreadableBytes) -> bool {
    let key = Key::of(&bytes.key);
    let has_own_key =
        matches!(key, Key::Run(Some(_)) | Key::People(Some(_)) | Key::Advisors(Some(_)));
    let read = read_entry(&bytes.key, &bytes.raw);
    has_own_key && matches!(read, StoredEntry::Unreadable(Unreadable::Newer { .. }))
}

/// The runs that are to be saved, each with the one that the preview saw in its place.
fn chosen_runs<'a>(
    preview: &'a RestorePreview,
    choice: &'a RestoreChoice,
) -> impl Iterator<Item = (&'a RunRecord, Option<&'a Assessment>)> {
    let differing = preview.differing.iter().zip(&choice.takes_differing);
    let taken = differing.filter(|(_, takes)| **takes).map(|(differing, _)| differing);
    let others = preview.of_other_instruments.iter().filter(|_| choice.takes_other_instruments);
    let new = preview.new.iter().chain(others).map(|run| (run, None));
    new.chain(taken.map(|differing| (&differing.there, Some(&*differing.here))))
}

/// Writes all texts, or leaves everything as it was.
fn write_all(medium: &dyn Medium, texts: &[(String, String)]) -> Result<(), SaveError> {
    let mut before = Vec::new();
    for (key, text) in texts {
        before.push((key, medium.get(key)));
        if let Err(error) = medium.set(key, text) {
            put_back(medium, &before);
            return Err(error);
        }
    }
    Ok(())
}

/// What was added goes first: then there is room for what stood here.
fn put_back(medium: &dyn Medium, before: &[(&String, Option<String>)]) {
    for (key, _) in before.iter().filter(|(_, text)| text.is_none()) {
        // What was just written may be removed.
        let _ = medium.remove(key);
    }
    for (key, text) in before {
        if let Some(text) = text {
            let _ = medium.set(key, text);
        }
    }
}
