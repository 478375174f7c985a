use std::rc::Rc;

use super::{AppState, Event, NewestRun, Past};
use crate::domain::assessment::Assessment;
use crate::domain::draft::Draft;

impl AppState {
    /// What the app knows after an event.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let mut next = self.clone();
        match event {
            Event::DraftTaken(draft) => next.draft = Some(Rc::new(draft)),
            Event::AnswerChosen { position, answer, time_ms } => {
                next.change_draft(|draft| draft.answer(position, answer, time_ms));
            }
            Event::StepShown(step) => next.change_draft(|draft| draft.step = step),
            Event::NoteTyped(note) => next.change_draft(|draft| draft.note = note),
            Event::DraftJoined(update) => next.change_draft(|draft| draft.take_in(&update)),
            Event::NewestFound(newest) => next.newest = newest,
            Event::DraftDiscarded => next.draft = None,
            Event::RunFinished(run) => next.finish(run),
            Event::HistoryRead(history, unreadable) => {
                next.past = Past::Read(Rc::new(history), unreadable);
            }
            Event::SettingsChosen(settings) => next.settings = settings,
            Event::SaveFailed => next.save_failed = true,
            Event::SaveSucceeded => next.save_failed = false,
        }
        next
    }

    fn change_draft(&mut self, change: impl FnOnce(&mut Draft)) {
        if let Some(draft) = &mut self.draft {
            change(Rc::make_mut(draft));
        }
    }

    fn finish(&mut self, run: Assessment) {
        self.draft = None;
        self.newest = Some(NewestRun { id: run.id.clone(), finished_at: run.finished_at });
        if let Past::Read(history, _) = &mut self.past {
            Rc::make_mut(history).insert(run);
        }
    }
}
