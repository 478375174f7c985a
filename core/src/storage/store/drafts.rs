//! The run in progress in the store.

use crate::domain::draft::{Draft, DraftUpdate};
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::questionnaire::Questionnaire;
use crate::records::draft::DraftRecord;
use crate::records::key;

use super::super::error::SaveError;
use super::super::seen_draft::SeenDraft;
use super::{Store, UnreadableRecord};

/// What is stored as the draft of an instrument.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftFound {
    /// Nothing.
    None,
    /// A draft that can be continued.
    Draft(Draft),
    /// A draft whose run is stored already: the page was closed between the two. It is to be removed
    /// with [`Store::remove_draft`].
    Finished,
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
    /// What is stored has answers of another tab that the page does not have yet; it takes
    /// them in with [`Draft::take_in`].
    WithNews(DraftUpdate),
    /// Nothing stored: the run is already finished.
    AlreadyFinished,
    /// Nothing stored: another draft was begun meanwhile, in another tab. It may be of another
    /// version of the instrument, if that tab runs another version of the app.
    Superseded(Box<Draft>),
    /// Only from [`Store::sync_draft`] and [`Store::follow_draft`]. Nothing stored: the draft was
    /// removed meanwhile, in another tab. [`Store::save_draft`] would store it again.
    Removed,
}

impl Store {
    /// The draft of an instrument.
    #[must_use]
    pub fn load_draft(&self, instrument: &Instrument) -> DraftFound {
        let key = key::draft(&instrument.edition.id);
        let Some(raw) = self.medium().get(&key) else { return DraftFound::None };
        let mut draft = match DraftRecord::read(&raw) {
            Ok(record) => record.draft,
            Err(why) => return DraftFound::Unreadable(UnreadableRecord { key, raw, why }),
        };
        if self.has_run(&draft.id) {
            return DraftFound::Finished;
        }
        draft.arrange(&instrument.edition, &instrument.questionnaire);
        if !is_of_version(&draft, &instrument.edition, &instrument.questionnaire) {
            return DraftFound::OtherVersion(draft);
        }
        self.inner.seen.replace(Some(SeenDraft::new(draft.clone())));
        DraftFound::Draft(draft)
    }

    /// Saves what the page changed in a draft on top of what is stored, so that answers that another
    /// tab gave in the same draft stay.
    ///
    /// # Errors
    /// Where there is no room or no permission.
    pub fn save_draft(&self, page: &Draft) -> Result<DraftSaved, SaveError> {
        self.write_draft(page, Writing::Always)
    }

    /// Hands over what another tab answered, and stores what the page changed if it is not stored yet.
    ///
    /// # Errors
    /// Where there is no room or no permission.
    pub fn sync_draft(&self, page: &Draft) -> Result<DraftSaved, SaveError> {
        self.write_draft(page, Writing::WhereChanged)
    }

    /// As [`Store::sync_draft`], when another tab has just `written` a draft of this instrument. What
    /// of this tab its write has hidden is stored again.
    ///
    /// # Errors
    /// Where there is no room or no permission.
    pub fn follow_draft(&self, page: &Draft, written: &str) -> Result<DraftSaved, SaveError> {
        match DraftRecord::read(written) {
            Ok(written) => {
                let written_count = written.writes;
                let saved = self.write_draft(page, Writing::After(&arranged(written, page)))?;
                if let Some(seen) = &mut *self.inner.seen.borrow_mut() {
                    seen.forget_known(written_count);
                }
                Ok(saved)
            }
            Err(_) => self.sync_draft(page),
        }
    }

    fn write_draft(&self, page: &Draft, writing: Writing<'_>) -> Result<DraftSaved, SaveError> {
        let medium = self.medium_to_write();
        if self.has_run(&page.id) {
            return Ok(DraftSaved::AlreadyFinished);
        }
        let key = key::draft(&page.edition.id);
        let stored = match self.place_of(&key, page) {
            Place::Same(record) => Some(*record),
            Place::Taken(other) => return Ok(DraftSaved::Superseded(other)),
            _ if !matches!(writing, Writing::Always) => return Ok(DraftSaved::Removed),
            Place::Free => None,
            Place::Unusable => {
                self.set_aside(&key)?;
                None
            }
        };
        let changes = self.changes(page, stored.as_ref(), writing);
        let mut record = merged(stored, page, &changes);
        if matches!(writing, Writing::Always) || !changes.is_empty() {
            record.writes = record.writes.saturating_add(1);
            medium.set(&key, &record.write()?)?;
        }
        self.see(&record, &changes);
        let news = record.draft.update_since(page);
        Ok(if news.is_empty() { DraftSaved::AsGiven } else { DraftSaved::WithNews(news) })
    }

    /// What is stored with what the page changed, for a backup.
    pub(super) fn with_changes(&self, stored: Option<DraftRecord>, page: &Draft) -> DraftRecord {
        let changes = self.changes(page, stored.as_ref(), Writing::Always);
        merged(stored, page, &changes)
    }

    /// What the page changed since it was last stored or taken in, and what another tab's write has
    /// hidden, unless it was changed once more since.
    fn changes(
        &self,
        page: &Draft,
        stored: Option<&DraftRecord>,
        writing: Writing<'_>,
    ) -> DraftUpdate {
        let seen = self.inner.seen.borrow();
        let Some(seen) = seen.as_ref().filter(|seen| seen.draft.is_same(page)) else {
            return page.update_since(&page.blank());
        };
        let mut changes = page.update_since(&seen.draft);
        let Some(stored) = stored else { return changes };
        add_hidden(&mut changes, seen.hidden_by(stored));
        if let Writing::After(written) = writing {
            let mut hidden = seen.hidden_by(written);
            let (now, then) = (&stored.draft, &written.draft);
            hidden.answers.retain(|(at, _)| now.sheet.answer(*at) == then.sheet.answer(*at));
            hidden.note = hidden.note.filter(|_| now.note == then.note);
            add_hidden(&mut changes, hidden);
        }
        changes
    }

    /// The draft as it is stored now. What is stored counts as known to the page from here on.
    fn see(&self, stored: &DraftRecord, changes: &DraftUpdate) {
        let mut seen = self.inner.seen.borrow_mut();
        let known = seen.take().filter(|seen| seen.draft.is_same(&stored.draft));
        let mut known = known.unwrap_or_else(|| SeenDraft::new(stored.draft.clone()));
        known.take(stored, changes);
        *seen = Some(known);
    }

    fn place_of(&self, key: &str, draft: &Draft) -> Place {
        let Some(raw) = self.medium().get(key) else { return Place::Free };
        let Ok(record) = DraftRecord::read(&raw) else { return Place::Unusable };
        let record = arranged(record, draft);
        if record.draft.is_same(draft) {
            return Place::Same(Box::new(record));
        }
        let is_current = is_of_version(&record.draft, &draft.edition, draft.sheet.questionnaire());
        if is_current || self.is_known(draft) {
            return Place::Taken(Box::new(record.draft));
        }
        Place::Unusable
    }

    /// Whether this tab loaded or saved the draft before.
    fn is_known(&self, draft: &Draft) -> bool {
        self.inner.seen.borrow().as_ref().is_some_and(|seen| seen.draft.is_same(draft))
    }

    /// Removes the draft of an instrument, in answer to the reader's wish. Bytes that cannot be
    /// used are set aside.
    ///
    /// # Errors
    /// Where there is no permission, or no room to set something aside.
    pub fn remove_draft(&self, instrument_id: &str) -> Result<(), SaveError> {
        let key = key::draft(instrument_id);
        self.inner.seen.replace(None);
        let Some(raw) = self.medium().get(&key) else { return Ok(()) };
        if DraftRecord::read(&raw).is_err() {
            self.set_aside(&key)?;
        }
        self.medium().remove(&key)
    }
}

/// What the page has just changed counts more.
fn add_hidden(changes: &mut DraftUpdate, hidden: DraftUpdate) {
    for (position, answer) in hidden.answers {
        if changes.answers.iter().all(|(changed, _)| *changed != position) {
            changes.answers.push((position, answer));
        }
    }
    changes.note = changes.note.take().or(hidden.note);
}

/// A stored draft with the changes of a page.
fn merged(stored: Option<DraftRecord>, page: &Draft, changes: &DraftUpdate) -> DraftRecord {
    let Some(mut record) = stored else { return page.clone().into() };
    record.draft.take_in(changes);
    record.draft.step = page.step;
    for (stored, here) in record.draft.times_ms.iter_mut().zip(&page.times_ms) {
        *stored = (*stored).max(*here);
    }
    record
}

/// A stored draft in the order of the page's.
fn arranged(mut stored: DraftRecord, page: &Draft) -> DraftRecord {
    stored.draft.arrange(&page.edition, page.sheet.questionnaire());
    stored
}

/// When a draft is written.
#[derive(Clone, Copy)]
enum Writing<'a> {
    Always,
    WhereChanged,
    /// Where something was changed, or was hidden by what another tab wrote.
    After(&'a DraftRecord),
}

/// What is stored where a draft is to be saved.
enum Place {
    /// Nothing.
    Free,
    /// An earlier state of it.
    Same(Box<DraftRecord>),
    /// Another draft that a reader can go on with.
    Taken(Box<Draft>),
    /// Something that cannot be continued here: bytes that cannot be read, or a draft of
    /// another version of the instrument that was there before.
    Unusable,
}

/// Whether a draft answers these statements in this edition.
fn is_of_version(draft: &Draft, edition: &Edition, questionnaire: &Questionnaire) -> bool {
    draft.edition == *edition && **draft.sheet.questionnaire() == *questionnaire
}
