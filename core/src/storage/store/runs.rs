//! The finished runs in the store.

use crate::domain::assessment::{Assessment, AssessmentId};
use crate::domain::history::History;
use crate::domain::instrument::Instrument;

use super::super::error::{Damage, SaveError, Unreadable};
use super::super::key::{self, Key};
use super::super::record::layouts::Layouts;
use super::super::record::settings::SettingsRecord;
use super::super::record::{draft, newer_or, run};
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
    /// All runs of all instruments. Looks at everything: not for start.
    #[must_use]
    pub fn load_history(&self, instrument: &Instrument) -> LoadedHistory {
        let mut layouts = Layouts::with(&instrument.edition, &instrument.questionnaire);
        let mut runs = Vec::new();
        let mut unreadable = Vec::new();
        for (key, raw) in self.medium().entries() {
            match read_entry(key, raw, &mut layouts) {
                RunFound::Run(run) => runs.push(run),
                RunFound::Unreadable(record) => unreadable.push(record),
                RunFound::None => {}
            }
        }
        unreadable.sort_by(|a, b| a.key.cmp(&b.key));
        LoadedHistory { history: History::new(runs), unreadable }
    }

    /// The run or the unusable bytes under a key; nothing where something else is in use there.
    pub(super) fn load_key(&self, key: &str, layouts: &mut Layouts) -> RunFound {
        let raw = self.medium().get(key);
        raw.map_or(RunFound::None, |raw| read_entry(key.to_owned(), raw, layouts))
    }

    /// One run.
    #[must_use]
    pub fn load_run(&self, id: &AssessmentId, instrument: &Instrument) -> RunFound {
        let mut layouts = Layouts::with(&instrument.edition, &instrument.questionnaire);
        self.load_key(&key::run(id), &mut layouts)
    }

    /// Whether a run with this id is stored and can be read.
    pub(super) fn has_run(&self, id: &AssessmentId) -> bool {
        self.run_under(&key::run(id), &mut Layouts::default()).is_some()
    }

    /// The run under a key, if one can be read there.
    pub(super) fn run_under(&self, key: &str, layouts: &mut Layouts) -> Option<Assessment> {
        match self.load_key(key, layouts) {
            RunFound::Run(run) => Some(run),
            RunFound::None | RunFound::Unreadable(_) => None,
        }
    }

    /// Saves a run: a new one, or a changed one in the place of what it was. Bytes in its place
    /// that cannot be used are set aside.
    ///
    /// # Errors
    /// Where there is no room or no permission; what was stored before is then still there.
    pub fn save_run(&self, run: &Assessment) -> Result<(), SaveError> {
        let key = key::run(&run.id);
        let text = run::write(run)?;
        if let RunFound::Unreadable(_) = self.load_key(&key, &mut Layouts::default()) {
            self.set_aside(&key)?;
        }
        self.medium().set(&key, &text)?;
        self.update_newest(run);
        Ok(())
    }

    /// Saves the run that a draft has become, and then removes the draft. If the page is closed
    /// in between, [`Store::load_draft`] removes the draft at the next start.
    ///
    /// # Errors
    /// As [`Store::save_run`]; the draft is then still there.
    pub fn finish(&self, run: &Assessment) -> Result<(), SaveError> {
        self.save_run(run)?;
        self.inner.ledger.replace(None);
        let key = key::draft(&run.edition.id);
        let raw = self.medium().get(&key).unwrap_or_default();
        let stored = draft::read(&raw, &mut Layouts::default());
        if stored.is_ok_and(|stored| stored.draft.id == run.id) {
            // Where this is not permitted, the draft is removed at the next start.
            let _ = self.medium().remove(&key);
        }
        Ok(())
    }

    /// Removes a run, in answer to the reader's wish. Saving it again undoes this. Bytes that
    /// cannot be used are not removed.
    ///
    /// # Errors
    /// Where there is no permission.
    pub fn remove_run(&self, id: &AssessmentId) -> Result<(), SaveError> {
        if !self.has_run(id) {
            return Ok(());
        }
        self.medium().remove(&key::run(id))?;
        if self.newest_hint().is_none_or(|(_, newest)| newest == *id) {
            self.rebuild_newest();
        }
        Ok(())
    }
}

/// The run or the unusable bytes that stand under a key; nothing where something else does.
fn read_entry(key: String, raw: String, layouts: &mut Layouts) -> RunFound {
    let read = match Key::of(&key) {
        Key::Run(Some(id)) => run::read(&id, &raw, layouts).map(RunFound::Run),
        Key::Run(None) => Err(newer_or(Damage::Id, &raw)),
        Key::Draft(_) => draft::read(&raw, layouts).map(|_| RunFound::None),
        Key::Settings => SettingsRecord::read(&raw).map(|_| RunFound::None),
        Key::Aside(original) => Err(why_aside(&Key::of(&original), &raw, layouts)),
        Key::Erased | Key::Other => Ok(RunFound::None),
    };
    read.unwrap_or_else(|why| RunFound::Unreadable(UnreadableRecord { key, raw, why }))
}

/// Why bytes that once stood under another key were set aside.
fn why_aside(original: &Key, raw: &str, layouts: &mut Layouts) -> Unreadable {
    let read = match original {
        Key::Run(Some(id)) => run::read(id, raw, layouts).map(drop),
        Key::Draft(_) => draft::read(raw, layouts).map(drop),
        _ => Err(newer_or(Damage::NotARecord, raw)),
    };
    read.err().unwrap_or(Unreadable::SetAside)
}
