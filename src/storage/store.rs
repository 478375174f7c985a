//! What the pages use to keep things.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::domain::assessment::{Assessment, AssessmentId};
use crate::domain::draft::{Draft, DraftUpdate};
use crate::domain::history::History;
use crate::domain::instrument::Instrument;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;

use super::draft_ledger::{DraftLedger, StoredDraft};
use super::error::{Damage, SaveError, Unreadable};
use super::key::{self, Key};
use super::medium::{Medium, Usage};
use super::memory::MemoryMedium;
use super::record::layouts::Layouts;
use super::record::settings::SettingsRecord;
use super::record::{draft, newer_or, run};

/// Where things are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In the browser's storage, until it is erased there.
    Browser,
    /// In memory, until the page is closed.
    Memory(MemoryReason),
}

/// Why things are only kept in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoryReason {
    /// The browser does not let this page store anything.
    Blocked,
    /// The browser has no storage.
    Absent,
    /// The reader wants nothing to be kept on this device.
    Chosen,
}

/// Stored bytes that cannot be used. They stay where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableRecord {
    /// The key that they stand under.
    pub key: String,
    /// The bytes as text.
    pub raw: String,
    /// Why they cannot be used.
    pub why: Unreadable,
}

/// What is stored as the draft of an instrument.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftFound {
    /// Nothing.
    None,
    /// A draft that can be continued.
    Draft(Draft),
    /// A draft of another version of the instrument. It cannot be continued, because its
    /// statements are not known any more, but it can be finished as it is.
    OtherVersion(Draft),
    /// Bytes that cannot be used. A new draft sets them aside, and never overwrites them.
    Unreadable(UnreadableRecord),
}

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

/// How saving a draft ended.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftSaved {
    /// What is stored now is what the page has.
    AsGiven,
    /// Stored together with answers of another tab that the page does not have yet; it takes
    /// them in with [`Draft::take_in`].
    WithNews(DraftUpdate),
    /// Nothing stored: the run is already finished.
    AlreadyFinished,
    /// Nothing stored: another draft was begun meanwhile, in another tab.
    Superseded(Box<Draft>),
    /// Only from [`Store::sync_draft`]. Nothing stored: the draft was removed meanwhile, in
    /// another tab. [`Store::save_draft`] would store it again.
    Removed,
}

/// A hint at the newest run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestRun {
    /// Which run.
    pub id: AssessmentId,
    /// When it was finished.
    pub finished_at: Timestamp,
}

/// All runs, and what could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadedHistory {
    /// The runs.
    pub history: History,
    /// Runs and things set aside that cannot be used, in the order of their keys.
    pub unreadable: Vec<UnreadableRecord>,
}

/// Keeps runs, the draft and the settings. Clones share one store.
#[derive(Clone)]
pub struct Store {
    inner: Rc<Inner>,
}

struct Inner {
    medium: Rc<dyn Medium>,
    keeping: Cell<Keeping>,
    ledger: RefCell<Option<DraftLedger>>,
    /// The settings as this tab last read or wrote them.
    settings: RefCell<Settings>,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

/// Opening.
impl Store {
    /// A store that keeps things in `medium`.
    #[must_use]
    pub fn on(medium: Rc<dyn Medium>, keeping: Keeping) -> Self {
        let inner = Inner {
            medium,
            keeping: Cell::new(keeping),
            ledger: RefCell::default(),
            settings: RefCell::default(),
        };
        let store = Self { inner: Rc::new(inner) };
        let settings = store.load_settings();
        store.inner.settings.replace(settings);
        store
    }

    /// A store that forgets when the page is closed.
    #[must_use]
    pub fn in_memory(reason: MemoryReason) -> Self {
        Self::on(Rc::new(MemoryMedium::new()), Keeping::Memory(reason))
    }

    /// Where things are kept.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        self.inner.keeping.get()
    }

    /// How much is stored. Looks at everything: not for start.
    #[must_use]
    pub fn usage(&self) -> Usage {
        self.medium().usage()
    }

    fn medium(&self) -> &dyn Medium {
        &*self.inner.medium
    }

    /// Copies bytes that cannot be used, so that something else can be stored under their key.
    /// Bytes that were copied before are not copied again.
    fn set_aside(&self, key: &str) -> Result<(), SaveError> {
        let raw = self.medium().get(key);
        let mut number = 1;
        loop {
            let aside = key::aside(number, key);
            match self.medium().get(&aside) {
                None => return self.medium().copy(key, &aside),
                copied if copied == raw => return Ok(()),
                Some(_) => number += 1,
            }
        }
    }
}

/// Settings.
impl Store {
    /// The settings; defaults where there are none or where they cannot be read.
    #[must_use]
    pub fn load_settings(&self) -> Settings {
        let settings = self.settings_record().unwrap_or_default().settings();
        self.inner.settings.replace(settings.clone());
        settings
    }

    /// Saves what was changed since the settings were last loaded or saved. What this version
    /// does not know, and what another tab changed, stays.
    ///
    /// # Errors
    /// Where there is no room or no permission. Settings that could not be read are set aside
    /// first.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), SaveError> {
        if self.settings_record().is_err() {
            self.set_aside(key::SETTINGS)?;
        }
        let mut record = self.settings_record().unwrap_or_default();
        record.change(&self.inner.settings.borrow(), settings);
        self.medium().set(key::SETTINGS, &record.write())?;
        self.inner.settings.replace(settings.clone());
        Ok(())
    }

    fn settings_record(&self) -> Result<SettingsRecord, Unreadable> {
        match self.medium().get(key::SETTINGS) {
            Some(text) => SettingsRecord::read(&text),
            None => Ok(SettingsRecord::default()),
        }
    }
}

/// The draft.
impl Store {
    /// The draft of an instrument. A draft whose run is already finished is removed: the page
    /// was closed between the two.
    #[must_use]
    pub fn load_draft(&self, instrument: &Instrument) -> DraftFound {
        let key = key::draft(&instrument.edition.id);
        let Some(raw) = self.medium().get(&key) else { return DraftFound::None };
        let mut layouts = Layouts::with(&instrument.edition, &instrument.questionnaire);
        let stored = match draft::read(&raw, &mut layouts) {
            Ok(stored) => stored,
            Err(why) => return DraftFound::Unreadable(UnreadableRecord { key, raw, why }),
        };
        if self.has_run(&stored.draft.id) {
            // Where this is not permitted, the draft is found again at the next start.
            let _ = self.medium().remove(&key);
            return DraftFound::None;
        }
        let is_current = stored.draft.edition == instrument.edition
            && stored.draft.sheet.questionnaire() == &instrument.questionnaire;
        if !is_current {
            return DraftFound::OtherVersion(stored.draft);
        }
        let draft = stored.draft.clone();
        self.inner.ledger.replace(Some(DraftLedger::loaded(stored)));
        DraftFound::Draft(draft)
    }

    /// Saves a draft. Answers that another tab gave in the same draft stay.
    ///
    /// # Errors
    /// Where there is no room or no permission.
    pub fn save_draft(&self, draft: &Draft) -> Result<DraftSaved, SaveError> {
        self.write_draft(draft, Writing::Always)
    }

    /// To be called after [`super::stored_change::StoredChange::DraftChanged`]: hands over what
    /// another tab answered, and stores the page's draft only if an answer of it is missing
    /// there.
    ///
    /// # Errors
    /// Where there is no room or no permission.
    pub fn sync_draft(&self, draft: &Draft) -> Result<DraftSaved, SaveError> {
        self.write_draft(draft, Writing::WhereMissing)
    }

    fn write_draft(&self, draft: &Draft, writing: Writing) -> Result<DraftSaved, SaveError> {
        let key = key::draft(&draft.edition.id);
        let raw = self.medium().get(&key);
        let mut layouts = Layouts::with(&draft.edition, draft.sheet.questionnaire());
        let read = raw.map(|raw| draft::read(&raw, &mut layouts));
        let is_unreadable = matches!(read, Some(Err(_)));
        let stored = match read.and_then(Result::ok) {
            _ if self.has_run(&draft.id) => return Ok(DraftSaved::AlreadyFinished),
            Some(other) if !other.is_same_draft(draft) => {
                return Ok(DraftSaved::Superseded(Box::new(other.draft)));
            }
            None if writing == Writing::WhereMissing => return Ok(DraftSaved::Removed),
            stored => stored,
        };
        if is_unreadable {
            self.set_aside(&key)?;
        }
        let (merged, news) = self.update_ledger(stored.as_ref(), draft);
        let is_missing = !stored.is_some_and(|stored| stored.has_answers_of(&merged));
        if is_missing || writing == Writing::Always {
            self.medium().set(&key, &draft::write(&merged)?)?;
        }
        Ok(if news.is_empty() { DraftSaved::AsGiven } else { DraftSaved::WithNews(news) })
    }

    /// Brings together what is stored, what this tab knew and what the page has now. Says what
    /// is to be stored, and what the page does not know.
    fn update_ledger(
        &self,
        stored: Option<&StoredDraft>,
        draft: &Draft,
    ) -> (StoredDraft, DraftUpdate) {
        let known = self.inner.ledger.take().filter(|ledger| ledger.is_of(draft));
        let mut ledger = known.unwrap_or_else(|| DraftLedger::begun(draft));
        ledger.update(stored, draft);
        let outcome = (ledger.merged().clone(), ledger.news(draft));
        self.inner.ledger.replace(Some(ledger));
        outcome
    }

    /// Removes the draft of an instrument, in answer to the reader's wish. Bytes that cannot be
    /// used are set aside.
    ///
    /// # Errors
    /// Where there is no permission, or no room to set something aside.
    pub fn remove_draft(&self, instrument_id: &str) -> Result<(), SaveError> {
        let key = key::draft(instrument_id);
        self.inner.ledger.replace(None);
        let Some(raw) = self.medium().get(&key) else { return Ok(()) };
        if draft::read(&raw, &mut Layouts::default()).is_err() {
            self.set_aside(&key)?;
        }
        self.medium().remove(&key)
    }
}

/// When a draft is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
    Always,
    WhereMissing,
}

/// Runs.
impl Store {
    /// All runs of all instruments. Looks at everything: not for start.
    #[must_use]
    pub fn load_history(&self, instrument: &Instrument) -> LoadedHistory {
        let mut layouts = Layouts::with(&instrument.edition, &instrument.questionnaire);
        let mut runs = Vec::new();
        let mut unreadable = Vec::new();
        for key in self.medium().keys() {
            match self.load_key(&key, &mut layouts) {
                RunFound::Run(run) => runs.push(run),
                RunFound::Unreadable(record) => unreadable.push(record),
                RunFound::None => {}
            }
        }
        unreadable.sort_by(|a, b| a.key.cmp(&b.key));
        LoadedHistory { history: History::new(runs), unreadable }
    }

    /// The run or the unusable bytes under a key; nothing under the keys of other things.
    fn load_key(&self, key: &str, layouts: &mut Layouts) -> RunFound {
        let key_names = Key::of(key);
        if !matches!(key_names, Key::Run(_) | Key::Aside) {
            return RunFound::None;
        }
        let Some(raw) = self.medium().get(key) else { return RunFound::None };
        let read = match &key_names {
            Key::Run(Some(id)) => run::read(id, &raw, layouts),
            Key::Run(None) => Err(newer_or(Damage::Id, &raw)),
            _ => Err(newer_or(Damage::NotARecord, &raw)),
        };
        match read {
            Ok(run) => RunFound::Run(run),
            Err(why) => RunFound::Unreadable(UnreadableRecord { key: key.to_owned(), raw, why }),
        }
    }

    /// One run.
    #[must_use]
    pub fn load_run(&self, id: &AssessmentId, instrument: &Instrument) -> RunFound {
        let mut layouts = Layouts::with(&instrument.edition, &instrument.questionnaire);
        self.load_key(&key::run(id), &mut layouts)
    }

    /// Whether a run with this id is stored and can be read.
    fn has_run(&self, id: &AssessmentId) -> bool {
        let found = self.load_key(&key::run(id), &mut Layouts::default());
        matches!(found, RunFound::Run(_))
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
        if self.newest_hint().is_none_or(|hint| hint.id == *id) {
            self.rebuild_newest();
        }
        Ok(())
    }
}

/// The newest run.
impl Store {
    /// The newest run, without looking at the others.
    #[must_use]
    pub fn newest(&self) -> Option<NewestRun> {
        let hint = self.newest_hint();
        let is_there = |hint: &NewestRun| self.medium().get(&key::run(&hint.id)).is_some();
        hint.filter(is_there).or_else(|| self.rebuild_newest())
    }

    fn newest_hint(&self) -> Option<NewestRun> {
        let text = self.medium().get(key::NEWEST)?;
        let (finished_at, id) = text.split_once(' ')?;
        let finished_at = Timestamp(finished_at.parse().ok()?);
        Some(NewestRun { id: AssessmentId::new(id)?, finished_at })
    }

    fn update_newest(&self, run: &Assessment) {
        match self.newest_hint() {
            Some(hint) if hint.id == run.id && run.finished_at >= hint.finished_at => {
                self.write_newest(&NewestRun::of(run));
            }
            Some(hint) if hint.id != run.id => {
                if (run.finished_at, &run.id) > (hint.finished_at, &hint.id) {
                    self.write_newest(&NewestRun::of(run));
                }
            }
            _ => {
                self.rebuild_newest();
            }
        }
    }

    /// Looks at all runs.
    fn rebuild_newest(&self) -> Option<NewestRun> {
        let mut layouts = Layouts::default();
        let keys = self.medium().keys();
        let runs = keys.iter().filter_map(|key| match self.load_key(key, &mut layouts) {
            RunFound::Run(run) => Some(NewestRun::of(&run)),
            _ => None,
        });
        let newest = runs.max_by(|a, b| (a.finished_at, &a.id).cmp(&(b.finished_at, &b.id)));
        match &newest {
            Some(newest) => self.write_newest(newest),
            // Where this is not permitted, the hint is found wrong at the next start.
            None => drop(self.medium().remove(key::NEWEST)),
        }
        newest
    }

    /// A hint that cannot be written is removed, and so rebuilt when it is needed.
    fn write_newest(&self, newest: &NewestRun) {
        let text = [&newest.finished_at.0.to_string(), " ", newest.id.as_str()].concat();
        if self.medium().set(key::NEWEST, &text).is_err() {
            let _ = self.medium().remove(key::NEWEST);
        }
    }
}

impl NewestRun {
    fn of(run: &Assessment) -> Self {
        Self { id: run.id.clone(), finished_at: run.finished_at }
    }
}

/// Erasing.
impl Store {
    /// Removes everything of this app, unreadable bytes too. Other apps of the same site are
    /// left alone. Other tabs hear of it.
    ///
    /// # Errors
    /// Where there is no permission.
    pub fn erase_everything(&self) -> Result<(), SaveError> {
        self.inner.ledger.replace(None);
        self.inner.settings.replace(Settings::default());
        for key in self.medium().keys() {
            self.medium().remove(&key)?;
        }
        // Only for other tabs; a full storage has room again by now.
        let _ = self.medium().set(key::ERASED, "1");
        self.medium().remove(key::ERASED)
    }
}
