use std::rc::Rc;

use super::{AppState, Event, Past, Unread};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;
use weft_core::domain::newest_run::NewestRun;

impl AppState {
    /// What the app knows after an event.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let mut next = self.clone();
        next.is_backed_up &= !changes_answers(&event);
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
            Event::NewestFound(newest) => next.find_newest(newest),
            Event::DraftDiscarded => {
                next.draft = None;
                next.is_draft_unsaved = false;
            }
            Event::DraftUnsaved => next.is_draft_unsaved = true,
            Event::DraftStored => next.is_draft_unsaved = false,
            Event::BackedUp => next.is_backed_up = true,
            Event::DraftHeld(held) => next.held = held,
            Event::RunFinished(run) => next.finish(run),
            Event::RunUnsaved(run) => next.unsaved.push(run),
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
        if let Past::Read(history, _) = &mut self.past {
            change(Rc::make_mut(history));
        }
    }

    fn finish(&mut self, run: Assessment) {
        self.draft = None;
        self.is_draft_unsaved = false;
        self.held = None;
        self.newest = Some(NewestRun::from(&run));
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
        self.unsaved.retain(|run| history.run(&run.id).is_none());
        for run in &self.unsaved {
            history.insert((**run).clone());
        }
        self.past = Past::Read(Rc::new(history), unread);
    }

    fn find_newest(&mut self, stored: Option<NewestRun>) {
        let unsaved = self.unsaved.iter().map(|run| NewestRun::from(&**run));
        self.newest = unsaved.chain(stored).max_by_key(|run| run.finished_at);
    }
}

/// Whether an event adds something that an earlier backup file does not have.
fn changes_answers(event: &Event) -> bool {
    use Event::{AnswerChosen, DraftJoined, NoteTyped, RunFinished, RunSaved};
    matches!(
        event,
        AnswerChosen { .. } | DraftJoined(_) | NoteTyped(_) | RunFinished(_) | RunSaved(_)
    )
}
