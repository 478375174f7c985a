//! Changes of finished runs.

use std::rc::Rc;

use super::report_saved;
use crate::context::AppContext;
use crate::model::Event;
use weft_core::domain::assessment::{Assessment, AssessmentId};
use weft_core::storage::store::RunFound;

/// Stores a run that was changed, or one whose deletion is taken back. Where it cannot be stored,
/// all stays as it was.
pub fn save_run(app: &AppContext, run: Rc<Assessment>) {
    let saved = app.store.save_run(&run);
    if saved.is_ok() {
        app.report(Event::RunSaved(run));
        app.report(Event::NewestFound(app.store.newest()));
    }
    report_saved(app, &saved);
}

/// Changes a finished run: what is stored, so that nothing of another tab is undone, or, where
/// it could not be stored, what is shown.
pub fn revise_run(app: &AppContext, id: &AssessmentId, change: &dyn Fn(&mut Assessment)) {
    let shown = || app.state.history().and_then(|history| history.run(id));
    let mut run = match app.store.load_run(id, &app.instrument) {
        RunFound::Run(run) => run,
        RunFound::None | RunFound::Unreadable(_) => match shown() {
            Some(run) => (**run).clone(),
            None => return,
        },
    };
    change(&mut run);
    save_run(app, run.into());
}

/// Deletes a run; [`save_run`] takes it back.
pub fn delete_run(app: &AppContext, run: Rc<Assessment>) {
    let removed = app.store.remove_run(&run.id);
    if removed.is_ok() {
        app.report(Event::RunDeleted(run));
        app.report(Event::NewestFound(app.store.newest()));
    }
    report_saved(app, &removed);
}

/// Tries again to store the runs that are only in this tab.
pub fn save_unsaved(app: &AppContext) {
    for run in &app.state.unsaved {
        let saved = app.store.finish(run);
        if saved.is_ok() {
            app.report(Event::RunSaved(run.clone()));
        }
        report_saved(app, &saved);
    }
}
