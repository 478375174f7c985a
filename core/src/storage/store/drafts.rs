//! The run in progress in the store.

use crate::domain::draft::{Draft, DraftUpdate};
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::questionnaire::Questionnaire;

use super::super::draft_ledger::{DraftLedger, StoredDraft};
use super::super::error::SaveError;
use super::super::key;
use super::super::record::draft;
use super::super::record::layouts::Layouts;
use super::{Store, UnreadableRecord};

/// What is stored as the draft of an instrument.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftFound {
    /// Nothing.
    None,
    /// A draft that can be continued.
    Draft(Draft),
    /// A draft of another version of the instrument. It cannot be continued, because its
    /// statements are not known any more, but it can be finished as it is. A new draft sets it
    /// aside.
    OtherVersion(Draft),
    /// Bytes that cannot be used. A new draft sets them aside, and never overwrites them.
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
    /// Nothing stored: another draft was begun meanwhile, in another tab. It may be of another
    /// version of the instrument, if that tab runs another version of the app.
    Superseded(Box<Draft>),
    /// Only from [`Store::sync_draft`]. Nothing stored: the draft was removed meanwhile, in
    /// another tab. [`Store::save_draft`] would store it again.
    Removed,
}

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
        if !is_of_version(&stored.draft, &instrument.edition, &instrument.questionnaire) {
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
        if self.has_run(&draft.id) {
            return Ok(DraftSaved::AlreadyFinished);
        }
        let key = key::draft(&draft.edition.id);
        let stored = match self.place_of(&key, draft) {
            Place::Same(stored) => Some(stored),
            Place::Taken(other) => return Ok(DraftSaved::Superseded(other)),
            _ if writing == Writing::WhereMissing => return Ok(DraftSaved::Removed),
            Place::Free => None,
            Place::Unusable => {
                self.set_aside(&key)?;
                None
            }
        };
        let ledger = self.ledger_with(stored.as_deref(), draft);
        let (merged, news) = (ledger.merged().clone(), ledger.news(draft));
        self.inner.ledger.replace(Some(ledger));
        let is_missing = !stored.is_some_and(|stored| stored.has_answers_of(&merged));
        if is_missing || writing == Writing::Always {
            self.medium().set(&key, &draft::write(&merged)?)?;
        }
        Ok(if news.is_empty() { DraftSaved::AsGiven } else { DraftSaved::WithNews(news) })
    }

    fn place_of(&self, key: &str, draft: &Draft) -> Place {
        let Some(raw) = self.medium().get(key) else { return Place::Free };
        let questionnaire = draft.sheet.questionnaire();
        let mut layouts = Layouts::with(&draft.edition, questionnaire);
        let Ok(stored) = draft::read(&raw, &mut layouts) else { return Place::Unusable };
        if stored.is_same_draft(draft) {
            return Place::Same(Box::new(stored));
        }
        let is_current = is_of_version(&stored.draft, &draft.edition, questionnaire);
        if is_current || self.is_known(draft) {
            return Place::Taken(Box::new(stored.draft));
        }
        Place::Unusable
    }

    /// Whether this tab loaded or saved the draft before.
    fn is_known(&self, draft: &Draft) -> bool {
        self.inner.ledger.borrow().as_ref().is_some_and(|ledger| ledger.is_of(draft))
    }

    /// Brings together what is stored, what this tab knew and what the page has now.
    pub(super) fn ledger_with(&self, stored: Option<&StoredDraft>, draft: &Draft) -> DraftLedger {
        let known = self.inner.ledger.borrow().clone().filter(|ledger| ledger.is_of(draft));
        let mut ledger = known.unwrap_or_else(|| DraftLedger::begun(draft));
        ledger.update(stored, draft);
        ledger
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

/// What stands in the place of a draft that is to be saved.
enum Place {
    /// Nothing.
    Free,
    /// An earlier state of it.
    Same(Box<StoredDraft>),
    /// Another draft that a reader can go on with.
    Taken(Box<Draft>),
    /// Something that nobody can go on with here: bytes that cannot be read, or a draft of
    /// another version of the instrument that was there before.
    Unusable,
}

/// Whether a draft answers these statements in this edition.
fn is_of_version(draft: &Draft, edition: &Edition, questionnaire: &Questionnaire) -> bool {
    draft.edition == *edition && **draft.sheet.questionnaire() == *questionnaire
}
