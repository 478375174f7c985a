//! Finished runs, stored.

use std::rc::Rc;

use super::super::Dispatcher;
use crate::browser::clock;
use crate::model::{Reply, Revision};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::Draft;
use weft_core::domain::record_id::RecordId;
use weft_core::storage::store::RunFound;

impl Dispatcher {
    /// Stores the run, then shows it. A run that cannot be stored is shown as well, and its draft stays
    /// stored.
    pub(super) fn finish_run(self: &Rc<Self>, draft: &Draft) {
        let programme = self.state().programme.clone();
        let run = Assessment { programme, ..draft.finish(clock::now()) };
        let saved = self.store.finish(&run);
        self.reply(Reply::RunFinished { run, is_stored: saved.is_ok() });
        self.report_saved(&saved);
    }

    /// Changes what is stored, so that nothing of another tab is undone. What could not be stored
    /// before counts more.
    pub(super) fn revise_run(
        self: &Rc<Self>,
        id: &RecordId,
        revision: &Revision,
        shown: Option<Rc<Assessment>>,
        is_unsaved: bool,
    ) {
        let stored = || match self.store.load_run(id, &self.instrument) {
            RunFound::Run(run) => Some(Rc::new(run)),
            RunFound::None | RunFound::Unreadable(_) => None,
        };
        let run = if is_unsaved { shown } else { stored().or(shown) };
        let Some(mut run) = run else { return };
        revision.apply(Rc::make_mut(&mut run));
        self.save_run(run);
    }

    /// Stores a run, or reports that it is only in this tab and in the backup that is offered.
    pub(super) fn save_run(self: &Rc<Self>, run: Rc<Assessment>) {
        let saved = self.store.save_run(&run);
        self.reply(if saved.is_ok() { Reply::RunSaved(run) } else { Reply::RunUnsaved(run) });
        self.report_saved(&saved);
    }

    pub(super) fn delete_run(self: &Rc<Self>, run: Rc<Assessment>) {
        let removed = self.store.remove_run(&run.id);
        if removed.is_ok() {
            self.reply(Reply::RunDeleted(run));
        }
        self.report_saved(&removed);
    }

    pub(super) fn save_again(self: &Rc<Self>, runs: Vec<Rc<Assessment>>) {
        for run in runs {
            let saved = self.store.finish(&run);
            if saved.is_ok() {
                self.reply(Reply::RunSaved(run));
            }
            self.report_saved(&saved);
        }
    }
}
