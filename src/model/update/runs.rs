//! The finished runs.

use std::rc::Rc;

use super::super::{AppState, Effect, LazyEffect, Report, Revision, Unread};
use super::lazy;
use crate::route::Route;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;
use weft_core::domain::record_id::RecordId;
use weft_core::storage::store::Keeping;

impl AppState {
    fn change_history(&mut self, change: impl FnOnce(&mut History)) {
        change(Rc::make_mut(&mut self.history));
    }

    /// Shows a run that was finished just now. With the first stored run there is something to lose, so
    /// the browser is asked to keep it; if it declines, Your data asks again.
    pub(super) fn finish(&mut self, run: Assessment, is_stored: bool) -> Vec<Effect> {
        let asks = is_stored && self.history.runs().is_empty() && self.keeping == Keeping::Browser;
        let mut effects = vec![Effect::Replace(Route::Result(run.id.clone()))];
        if asks {
            effects.push(LazyEffect::AskForPromise.into());
        }
        self.drop_draft();
        self.held = None;
        if is_stored {
            self.change_history(|history| history.insert(run));
        } else {
            self.hold(run.into());
        }
        effects
    }

    /// Has the change made on what is stored, so that nothing of another tab is undone, or, if that
    /// could not be stored, on what is shown.
    pub(super) fn revise(&mut self, id: RecordId, revision: Revision) -> Vec<Effect> {
        let unsaved = self.unsaved.iter().find(|run| run.id == id);
        let (is_unsaved, shown) =
            (unsaved.is_some(), unsaved.or_else(|| self.history.run(&id)).cloned());
        let undo = shown.as_ref().and_then(|run| revision.undo(run));
        let is_of_plan = !matches!(revision, Revision::Described { .. });
        self.report = is_of_plan.then(|| Report::PlanRevised {
            run: id.clone(),
            revision: revision.clone(),
            undo,
        });
        lazy(LazyEffect::ReviseRun { id, revision, shown, is_unsaved })
    }

    pub(super) fn keep(&mut self, run: &Rc<Assessment>) {
        self.unsaved.retain(|other| other.id != run.id);
        self.deleted = self.deleted.take().filter(|deleted| deleted.id != run.id);
        self.change_history(|history| history.insert((**run).clone()));
    }

    pub(super) fn delete(&mut self, run: Rc<Assessment>) {
        self.unsaved.retain(|other| other.id != run.id);
        self.change_history(|history| drop(history.remove(&run.id)));
        self.deleted = Some(run);
    }

    /// Shows the stored runs, and those that could not be stored.
    pub(super) fn read(&mut self, mut history: History, unread: Unread) {
        self.unsaved.retain(|run| history.run(&run.id).is_none_or(|stored| stored != run));
        for run in &self.unsaved {
            history.insert((**run).clone());
        }
        if *self.history != history {
            self.history = Rc::new(history);
        }
        self.unread = unread;
    }

    /// Shows the run as it is here, and keeps it until it is stored.
    pub(super) fn hold(&mut self, run: Rc<Assessment>) {
        self.unsaved.retain(|other| other.id != run.id);
        self.change_history(|history| history.insert((*run).clone()));
        self.unsaved.push(run);
    }
}
