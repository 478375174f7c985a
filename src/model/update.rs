use std::rc::Rc;

use super::{AppState, BackupOffer, Event, Unread};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;

impl AppState {
    /// What the app knows after an event.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let mut next = self.clone();
        if changes_answers(&event) {
            next.is_backed_up = false;
            next.offer = next.offer.map(|offer| BackupOffer { is_complete: false, ..offer });
        }
        match event {
            Event::DraftTaken(draft) => {
                next.draft = Some(Rc::new(draft));
                next.held = None;
            }
            Event::AnswerChosen { position, answer, time_ms } => {
                next.change_draft(|draft| draft.answer(position, answer, time_ms));
            }
            Event::StepShown(step) => next.change_draft(|draft| draft.step = step),
            Event::NoteTyped(note) => next.change_draft(|draft| draft.note = note),
            Event::DraftJoined(update) => next.change_draft(|draft| draft.take_in(&update)),
            Event::DraftDiscarded => {
                next.draft = None;
                next.is_draft_unsaved = false;
            }
            Event::DraftUnsaved => next.is_draft_unsaved = true,
            Event::DraftStored => next.is_draft_unsaved = false,
            Event::BackupOffered(at) => {
                next.offer = Some(BackupOffer { at, is_complete: true });
            }
            Event::BackedUp => next.find_backup(),
            Event::DraftHeld(held) => next.held = held,
            Event::RunFinished(run) => next.finish(run),
            Event::RunUnsaved(run) => next.hold(run),
            Event::RunSaved(run) => next.keep(&run),
            Event::RunDeleted(run) => next.delete(run),
            Event::HistoryRead(history, unread) => next.read(history, unread),
            Event::SettingsChosen(settings) => next.settings = settings,
            Event::LanguageChosen(language) => next.settings.language = Some(language),
            Event::Erased => next = Self::default(),
            Event::SaveFailed(trouble) => next.trouble = Some(trouble),
            // That something else has room does not store the answers.
            Event::SaveSucceeded if next.is_draft_unsaved => {}
            Event::SaveSucceeded => next.trouble = None,
        }
        next
    }

    fn change_draft(&mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(draft) = &mut self.draft {
            change(Rc::make_mut(draft));
        }
    }

    fn change_history(&mut self, change: impl FnOnce(&mut History)) {
        change(Rc::make_mut(&mut self.history));
    }

    fn finish(&mut self, run: Assessment) {
        self.draft = None;
        self.is_draft_unsaved = false;
        self.held = None;
        self.change_history(|history| history.insert(run));
    }

    fn keep(&mut self, run: &Rc<Assessment>) {
        self.unsaved.retain(|other| other.id != run.id);
        self.deleted = self.deleted.take().filter(|deleted| deleted.id != run.id);
        self.change_history(|history| history.insert((**run).clone()));
    }

    fn delete(&mut self, run: Rc<Assessment>) {
        self.unsaved.retain(|other| other.id != run.id);
        self.change_history(|history| drop(history.remove(&run.id)));
        self.deleted = Some(run);
    }

    /// Runs that could not be stored are shown with those that are.
    fn read(&mut self, mut history: History, unread: Unread) {
        self.unsaved.retain(|run| history.run(&run.id).is_none_or(|stored| stored != run));
        for run in &self.unsaved {
            history.insert((**run).clone());
        }
        self.history = Rc::new(history);
        self.unread = unread;
    }

    /// The run is shown as it is here, and kept here until it is stored.
    fn hold(&mut self, run: Rc<Assessment>) {
        self.unsaved.retain(|other| other.id != run.id);
        self.change_history(|history| history.insert((*run).clone()));
        self.unsaved.push(run);
    }

    fn find_backup(&mut self) {
        let Some(offer) = self.offer.take() else { return };
        self.settings.last_backup_at = Some(offer.at);
        self.is_backed_up = offer.is_complete;
    }
}

/// Whether an event adds something that an earlier backup file does not have.
fn changes_answers(event: &Event) -> bool {
    use Event::{AnswerChosen, DraftJoined, NoteTyped, RunFinished, RunSaved, RunUnsaved};
    matches!(
        event,
        AnswerChosen { .. }
            | DraftJoined(_)
            | NoteTyped(_)
            | RunFinished(_)
            | RunSaved(_)
            | RunUnsaved(_)
    )
}
