//! Changes of finished runs.

use std::rc::Rc;

use super::report_saved;
use crate::context::AppContext;
use crate::model::Event;
use weft_core::domain::assessment::{Assessment, AssessmentId};
use weft_core::storage::store::RunFound;

/// Stores a run that was changed, or one whose deletion is taken back. Says whether it could: else the
/// change is only in this tab, and in the backup that is offered.
pub fn save_run(app: &AppContext, run: Rc<Assessment>) -> bool {
    let saved = app.store.save_run(&run);
    let is_saved = saved.is_ok();
    app.report(if is_saved { Event::RunSaved(run) } else { Event::RunUnsaved(run) });
    report_saved(app, &saved);
    is_saved
}

/// Changes a finished run: what is stored, so that nothing of another tab is undone, or, if
/// it could not be stored, what is shown. Says whether the change is stored.
pub fn revise_run(app: &AppContext, id: &AssessmentId, change: &dyn Fn(&mut Assessment)) -> bool {
    let unsaved = app.state.unsaved.iter().find(|run| run.id == *id);
    let shown = || unsaved.or_else(|| app.state.history.run(id)).cloned();
    let stored = || match app.store.load_run(id, &app.instrument) {
        RunFound::Run(run) => Some(Rc::new(run)),
        RunFound::None | RunFound::Unreadable(_) => None,
    };
    let run = if unsaved.is_some() { shown() } else { stored().or_else(shown) };
    let Some(mut run) = run else { return false };
    change(Rc::make_mut(&mut run));
    save_run(app, run)
}

/// Deletes a run; [`save_run`] takes it back.
pub fn delete_run(app: &AppContext, run: Rc<Assessment>) {
    let removed = app.store.remove_run(&run.id);
    if removed.is_ok() {
        app.report(Event::RunDeleted(run));
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
