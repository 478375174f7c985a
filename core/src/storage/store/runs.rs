//! The finished runs in the store.

use crate::domain::assessment::Assessment;
use crate::domain::history::History;
use crate::domain::instrument::Instrument;
use crate::domain::record_id::RecordId;
use crate::records::draft::DraftRecord;
use crate::records::entry::{StoredEntry, read_entry};
use crate::records::error::Unreadable;
use crate::records::key;
use crate::records::run::RunRecord;

use super::super::error::SaveError;
use super::{Store, UnreadableRecord};

/// What is stored as a run.
#[derive(Clone, Debug, PartialEq)]
pub enum RunFound {
    /// Nothing.
    None,
    /// The run.
    Run(Assessment),
    /// Bytes that cannot be used.
    Unreadable(UnreadableRecord),
}

/// All runs, and what could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadedHistory {
    /// The runs.
    pub history: History,
    /// What is stored and cannot be used, in the order of the keys: runs, drafts, settings, and
    /// things set aside.
    pub unreadable: Vec<UnreadableRecord>,
}

impl Store {
    /// All runs of all instruments. Looks at everything.
    #[must_use]
    pub fn load_history(&self, instrument: &Instrument) -> LoadedHistory {
        let mut runs = Vec::new();
        let mut unreadable = Vec::new();
        for (key, raw) in self.medium().entries() {
            match read_entry(&key, &raw) {
                StoredEntry::Run(record) => runs.push(arranged(record.run, instrument)),
                StoredEntry::Unreadable(why) => unreadable.push(UnreadableRecord { key, raw, why }),
                StoredEntry::Draft(_)
                | StoredEntry::Settings(_)
                | StoredEntry::Sheet
                | StoredEntry::Other => {}
            }
        }
        unreadable.sort_by(|a, b| a.key.cmp(&b.key));
        LoadedHistory { history: History::new(runs), unreadable }
    }

    /// One run.
    #[must_use]
    pub fn load_run(&self, id: &RecordId, instrument: &Instrument) -> RunFound {
        let key = key::run(id);
        let Some(raw) = self.medium().get(&key) else { return RunFound::None };
        match RunRecord::read(id, &raw) {
            Ok(record) => RunFound::Run(arranged(record.run, instrument)),
            Err(why) => RunFound::Unreadable(UnreadableRecord { key, raw, why }),
        }
    }

    /// Whether a run with this id is stored and can be read.
    pub(super) fn has_run(&self, id: &RecordId) -> bool {
        self.run_record(id).is_some()
    }

    /// The record of a run, if one can be read.
    pub(super) fn run_record(&self, id: &RecordId) -> Option<RunRecord> {
        RunRecord::read(id, &self.medium().get(&key::run(id))?).ok()
    }

    /// Saves a run: a new one, or a changed one in the place of what it was, with what is not known of
    /// it. Bytes in its place that cannot be used are set aside.
    ///
    /// # Errors
    /// Where there is no room or no permission; what was stored before is then still there.
    pub fn save_run(&self, run: &Assessment) -> Result<(), SaveError> {
        let medium = self.medium_to_write();
        let key = key::run(&run.id);
        let record = match self.run_record(&run.id) {
            Some(record) => record.with(run.clone()),
            None => run.clone().into(),
        };
        let text = record.write()?;
        if medium.get(&key).is_some() && !self.has_run(&run.id) {
            self.set_aside(&key)?;
        }
        medium.set(&key, &text)
    }

    /// Saves the run that a draft has become, and then removes the draft. If the page is closed
    /// in between, [`Store::load_draft`] finds the draft finished at the next start.
    ///
    /// # Errors
    /// As [`Store::save_run`]; the draft is then still there.
    pub fn finish(&self, run: &Assessment) -> Result<(), SaveError> {
        self.save_run(run)?;
        self.inner.seen.replace(None);
        let key = key::draft(&run.edition.id);
        let raw = self.medium().get(&key).unwrap_or_default();
        if DraftRecord::read(&raw).is_ok_and(|record| record.draft.id == run.id) {
            // Where this is not permitted, the draft is found finished at the next start.
            let _ = self.medium().remove(&key);
        }
        Ok(())
    }

    /// Removes a run, in answer to the reader's wish. Saving it again undoes this. Bytes that
    /// cannot be used are not removed.
    ///
    /// # Errors
    /// Where there is no permission.
    pub fn remove_run(&self, id: &RecordId) -> Result<(), SaveError> {
        if self.has_run(id) { self.medium().remove(&key::run(id)) } else { Ok(()) }
    }

    /// Everything that cannot be used, in the order of the keys; `why` tells of a key and its text why
    /// not. A pointer, so that the code that reads sheets whole is not in the first part.
    #[must_use]
    pub fn unreadable(&self, why: fn(&str, &str) -> Option<Unreadable>) -> Vec<UnreadableRecord> {
        let record = |(key, raw): (String, String)| {
            let why = why(&key, &raw)?;
            Some(UnreadableRecord { key, raw, why })
        };
        self.raw_records().into_iter().filter_map(record).collect()
    }

    /// Removes bytes that cannot be used, in answer to the reader's wish. What has changed since they
    /// were listed is not removed.
    ///
    /// # Errors
    /// Where there is no permission.
    pub fn remove_unreadable(&self, records: &[UnreadableRecord]) -> Result<(), SaveError> {
        let medium = self.medium();
        for UnreadableRecord { key, raw, .. } in records {
            if medium.get(key).as_ref() == Some(raw) {
                medium.remove(key)?;
            }
        }
        Ok(())
    }
}

fn arranged(mut run: Assessment, instrument: &Instrument) -> Assessment {
    run.arrange(&instrument.edition, &instrument.questionnaire);
    run
}
