//! The run in progress.

use std::rc::Rc;

use super::super::{AppState, Effect, HeldDraft};
use super::one;
use crate::route::Route;
use weft_core::domain::answer::Answer;
use weft_core::domain::draft::{Draft, DraftUpdate};
use weft_core::records::error::Unreadable;
use weft_core::storage::store::DraftFound;

impl AppState {
    /// Changes the run in progress and has it stored.
    pub(super) fn change_draft(&mut self, change: impl FnOnce(&mut Draft)) -> Vec<Effect> {
        let Some(draft) = &mut self.draft else { return Vec::new() };
        change(Rc::make_mut(draft));
        self.save_draft()
    }

    fn save_draft(&mut self) -> Vec<Effect> {
        self.is_note_at_work = false;
        one(self.draft.clone().map(Effect::SaveDraft))
    }

    /// Begins a run if there is none, and none is held back.
    pub(super) fn begin_if_free(&self) -> Vec<Effect> {
        let is_free = self.draft.is_none() && self.held.is_none();
        one(is_free.then_some(Effect::BeginRun))
    }

    /// Begins a run if there is none, and leads to the statement where the run is. An address with a
    /// number never begins a run: it may be left over from a finished one. If the stored run cannot be
    /// continued, Home offers what can be done.
    pub(super) fn open_check(&mut self, number: Option<usize>) -> Vec<Effect> {
        let first = || Effect::Replace(Route::Check(Some(1)));
        let Some(draft) = &self.draft else {
            return match number {
                None if self.held.is_none() => vec![Effect::BeginRun, first()],
                // Back led to a statement of a run that is finished.
                _ => vec![Effect::LeaveCheck],
            };
        };
        match number {
            None => vec![Effect::Replace(Route::Check(Some(draft.step + 1)))],
            Some(number) if number > draft.sheet.questionnaire().len() => {
                vec![Effect::Replace(Route::Review)]
            }
            Some(number) if draft.step == number - 1 => Vec::new(),
            Some(number) => self.change_draft(|draft| draft.step = number - 1),
        }
    }

    pub(super) fn begin(&mut self, draft: Draft) -> Vec<Effect> {
        self.draft = Some(Rc::new(draft));
        self.held = None;
        self.save_draft()
    }

    /// Shows the next statement; after the last, the review.
    pub(super) fn step_on(&mut self, step: usize) -> Vec<Effect> {
        let Some(draft) = &self.draft else { return Vec::new() };
        let next = step + 1;
        if next >= draft.sheet.questionnaire().len() {
            return vec![Effect::GoTo(Route::Review)];
        }
        let mut effects = self.change_draft(|draft| draft.step = next);
        effects.push(Effect::GoTo(Route::Check(Some(next + 1))));
        effects
    }

    pub(super) fn undo_answer(
        &mut self,
        step: usize,
        position: usize,
        before: Option<Answer>,
    ) -> Vec<Effect> {
        let mut effects = self.change_draft(|draft| {
            draft.answer(position, before, 0);
            draft.step = step;
        });
        effects.push(Effect::GoTo(Route::Check(Some(step + 1))));
        effects
    }

    pub(super) fn type_note(&mut self, note: String) -> Vec<Effect> {
        let Some(draft) = &mut self.draft else { return Vec::new() };
        Rc::make_mut(draft).note = note;
        self.is_note_at_work = true;
        vec![Effect::AwaitRest]
    }

    pub(super) fn save_note(&mut self) -> Vec<Effect> {
        if self.is_note_at_work { self.save_draft() } else { Vec::new() }
    }

    /// Shows what is stored as the run in progress. A draft whose run is finished is removed: the page
    /// was closed between the two writes.
    pub(super) fn find_draft(&mut self, found: DraftFound) -> Vec<Effect> {
        let is_finished = found == DraftFound::Finished;
        self.drop_draft();
        self.held = None;
        match found {
            DraftFound::None | DraftFound::Finished => {}
            DraftFound::Draft(draft) => self.draft = Some(draft.into()),
            DraftFound::OtherVersion(draft) => {
                self.held = Some(HeldDraft::OtherVersion(draft.into()));
            }
            DraftFound::Unreadable(record) => {
                self.held = Some(match record.why {
                    Unreadable::Newer { .. } => HeldDraft::Newer,
                    _ => HeldDraft::Damaged,
                });
            }
        }
        one(is_finished.then_some(Effect::RemoveDraft))
    }

    /// Takes in the other tab's answers, which are stored already.
    pub(super) fn join(&mut self, update: &DraftUpdate) {
        if let Some(draft) = &mut self.draft {
            Rc::make_mut(draft).take_in(update);
        }
    }

    pub(super) fn drop_draft(&mut self) {
        self.draft = None;
        self.is_draft_unsaved = false;
        self.is_note_at_work = false;
    }
}
