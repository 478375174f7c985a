//! Between the state and the store: opening, finishing, and what other tabs do.

use crate::domain::draft::Draft;
use crate::domain::instrument::Instrument;
use crate::platform::{clock, location};
use crate::state::{AppState, Event, NewestRun, Past};
use crate::storage::error::SaveError;
use crate::storage::store::{DraftFound, DraftSaved, Store};
use crate::storage::stored_change::StoredChange;

use super::context::AppContext;
use super::route::Route;

/// What the app knows at its start: the draft, the settings and the newest run. The other runs
/// are read when a page needs them.
pub fn opened(store: &Store, instrument: &Instrument) -> AppState {
    let draft = match store.load_draft(instrument) {
        DraftFound::Draft(draft) => Some(draft.into()),
        DraftFound::None | DraftFound::OtherVersion(_) | DraftFound::Unreadable(_) => None,
    };
    AppState {
        draft,
        newest: newest(store),
        past: Past::NotRead,
        settings: store.load_settings(),
        save_failed: false,
    }
}

fn newest(store: &Store) -> Option<NewestRun> {
    store.newest().map(|hint| NewestRun { id: hint.id, finished_at: hint.finished_at })
}

/// Reads the finished runs.
pub fn read_history(app: &AppContext) {
    let loaded = app.store.load_history(&app.instrument);
    app.report(Event::HistoryRead(loaded.history, loaded.unreadable.len()));
}

/// Finishes the run: stored first, shown then. A run that cannot be stored is shown all the
/// same, and its draft stays stored.
pub fn finish_run(app: &AppContext, draft: &Draft) {
    let run = draft.finish(clock::now());
    read_history(app);
    let saved = app.store.finish(&run);
    let result = Route::Result(run.id.clone());
    app.report(Event::RunFinished(run));
    report_saved(app, &saved);
    location::replace(&result.hash());
}

/// Gives the run in progress up.
pub fn discard_draft(app: &AppContext) {
    let removed = app.store.remove_draft(&app.instrument.edition.id);
    app.report(Event::DraftDiscarded);
    report_saved(app, &removed);
}

/// Stores the run in progress.
pub fn save_draft(app: &AppContext, draft: &Draft) {
    take_in(app, draft, app.store.save_draft(draft));
}

/// Stores the settings.
pub fn save_settings(app: &AppContext) {
    report_saved(app, &app.store.save_settings(&app.state.settings));
}

fn report_saved(app: &AppContext, saved: &Result<(), SaveError>) {
    match saved {
        Err(_) => app.report(Event::SaveFailed),
        Ok(()) if app.state.save_failed => app.report(Event::SaveSucceeded),
        Ok(()) => {}
    }
}

/// What came of storing or comparing the run in progress.
fn take_in(app: &AppContext, draft: &Draft, saved: Result<DraftSaved, SaveError>) {
    let outcome = match saved {
        Ok(outcome) => outcome,
        Err(error) => return report_saved(app, &Err(error)),
    };
    report_saved(app, &Ok(()));
    match outcome {
        DraftSaved::AsGiven => {}
        DraftSaved::WithNews(update) => app.report(Event::DraftJoined(update)),
        DraftSaved::Superseded(other) => app.report(Event::DraftTaken(*other)),
        DraftSaved::Removed => app.report(Event::DraftDiscarded),
        DraftSaved::AlreadyFinished => {
            app.report(Event::DraftDiscarded);
            location::replace(&Route::Result(draft.id.clone()).hash());
        }
    }
}

/// Follows what another tab has done.
pub fn follow(app: &AppContext, change: &StoredChange) {
    match change {
        StoredChange::DraftChanged(id) if **id == *app.instrument.edition.id => follow_draft(app),
        StoredChange::DraftChanged(_) => {}
        StoredChange::SettingsChanged => {
            app.report(Event::SettingsChosen(app.store.load_settings()));
        }
        StoredChange::RunSaved(_) | StoredChange::RunRemoved(_) => follow_runs(app),
        StoredChange::Erased => {
            app.report(Event::DraftDiscarded);
            follow_runs(app);
        }
    }
}

fn follow_draft(app: &AppContext) {
    if let Some(draft) = &app.state.draft {
        take_in(app, draft, app.store.sync_draft(draft));
    } else if let DraftFound::Draft(draft) = app.store.load_draft(&app.instrument) {
        app.report(Event::DraftTaken(draft));
    }
}

fn follow_runs(app: &AppContext) {
    app.report(Event::NewestFound(newest(&app.store)));
    if app.state.history().is_some() {
        read_history(app);
    }
}
