//! Between the state and the store: opening, saving, and what other tabs do.

pub mod leaving;
pub mod runs;
pub mod taking_away;

use crate::browser::{clock, location, persistence, random};
use crate::model::{AppState, Event, HeldDraft, Past, SaveTrouble, Unread};
use weft_core::domain::assessment::AssessmentId;
use weft_core::domain::draft::Draft;
use weft_core::domain::instrument::Instrument;
use weft_core::domain::presentation_order::Seed;
use weft_core::storage::error::{SaveError, Unreadable};
use weft_core::storage::store::{DraftFound, DraftSaved, Keeping, Store};
use weft_core::storage::stored_change::StoredChange;

use super::context::AppContext;
use super::hooks::Later;
use super::route::Route;

/// What the app knows at its start: the draft, the settings and the newest run. The other runs
/// are read when a page needs them.
pub fn opened(store: &Store, instrument: &Instrument) -> AppState {
    let found = store.load_draft(instrument);
    AppState {
        held: held(&found),
        draft: if let DraftFound::Draft(draft) = found { Some(draft.into()) } else { None },
        newest: store.newest(),
        settings: store.load_settings(),
        ..AppState::default()
    }
}

fn held(found: &DraftFound) -> Option<HeldDraft> {
    match found {
        DraftFound::None | DraftFound::Draft(_) => None,
        DraftFound::OtherVersion(draft) => Some(HeldDraft::OtherVersion(draft.clone().into())),
        DraftFound::Unreadable(record) => Some(match record.why {
            Unreadable::Newer { .. } => HeldDraft::Newer,
            _ => HeldDraft::Damaged,
        }),
    }
}

/// Reads the finished runs.
pub fn read_history(app: &AppContext) {
    app.report(history_read(&app.store, &app.instrument));
}

/// The finished runs, as the state is told of them.
pub fn history_read(store: &Store, instrument: &Instrument) -> Event {
    let loaded = store.load_history(instrument);
    let mut unread = Unread::default();
    for record in &loaded.unreadable {
        match record.why {
            Unreadable::Newer { .. } => unread.newer += 1,
            Unreadable::Damaged(_) => unread.damaged += 1,
            Unreadable::SetAside => {}
        }
    }
    Event::HistoryRead(loaded.history, unread)
}

/// As [`opened`], for the first statement: a run is begun where there is none, so that the first
/// drawing shows it.
pub fn opened_for_check(store: &Store, instrument: &Instrument) -> AppState {
    let opened = opened(store, instrument);
    if opened.draft.is_some() || opened.held.is_some() {
        return opened;
    }
    let draft = new_draft(instrument);
    let error = store.save_draft(&draft).err();
    AppState {
        draft: Some(draft.into()),
        is_draft_unsaved: error.is_some(),
        trouble: error.as_ref().map(trouble),
        ..opened
    }
}

fn new_draft(instrument: &Instrument) -> Draft {
    let now = clock::now();
    let id = AssessmentId::begun_at(now, random::bits());
    Draft::new(instrument, id, Seed(random::bits()), now)
}

/// Begins a run. What stands in its place and cannot be continued is set aside when it is stored.
pub fn begin_run(app: &AppContext) {
    app.report(Event::DraftTaken(new_draft(&app.instrument)));
}

/// Finishes a run: stored first, shown then. A run that cannot be stored is shown all the same,
/// and its draft stays stored.
pub fn finish_run(app: &AppContext, draft: &Draft) {
    let run = draft.finish(clock::now());
    let is_first = app.state.newest.is_none();
    read_history(app);
    let saved = app.store.finish(&run);
    let result = Route::Result(run.id.clone());
    app.report(Event::RunFinished(run.clone()));
    if saved.is_err() {
        app.report(Event::RunUnsaved(run.into()));
    } else if is_first && app.store.keeping() == Keeping::Browser {
        // Now there is something to lose. A browser that says no is asked again on Your data.
        wasm_bindgen_futures::spawn_local(async {
            persistence::ask().await;
        });
    }
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

/// Stores the settings, unless another tab or the store itself has done it.
pub fn save_settings(app: &AppContext) {
    if app.store.load_settings() != app.state.settings {
        report_saved(app, &app.store.save_settings(&app.state.settings));
    }
}

fn report_saved(app: &AppContext, saved: &Result<(), SaveError>) {
    match saved {
        Err(error) => app.report(Event::SaveFailed(trouble(error))),
        Ok(()) if app.state.trouble.is_some() => app.report(Event::SaveSucceeded),
        Ok(()) => {}
    }
}

fn trouble(error: &SaveError) -> SaveTrouble {
    match error {
        SaveError::Full => SaveTrouble::Full,
        SaveError::Blocked | SaveError::Refused { .. } | SaveError::NotStorable => {
            SaveTrouble::Refused
        }
    }
}

/// What came of storing or comparing the run in progress.
fn take_in(app: &AppContext, draft: &Draft, saved: Result<DraftSaved, SaveError>) {
    let outcome = match saved {
        Ok(outcome) => outcome,
        Err(error) => {
            app.report(Event::DraftUnsaved);
            return report_saved(app, &Err(error));
        }
    };
    if app.state.is_draft_unsaved {
        app.report(Event::DraftStored);
    }
    report_saved(app, &Ok(()));
    match outcome {
        DraftSaved::AsGiven => {}
        DraftSaved::WithNews(update) => app.report(Event::DraftJoined(update)),
        DraftSaved::Superseded(other) if other.edition == app.instrument.edition => {
            app.report(Event::DraftTaken(*other));
        }
        DraftSaved::Superseded(other) => {
            app.report(Event::DraftDiscarded);
            app.report(Event::DraftHeld(Some(HeldDraft::OtherVersion((*other).into()))));
        }
        DraftSaved::Removed => app.report(Event::DraftDiscarded),
        DraftSaved::AlreadyFinished => {
            app.report(Event::DraftDiscarded);
            // Whoever reads another page meanwhile is not torn away from it.
            if let Route::Check(_) | Route::Review = Route::from_hash(&location::hash()) {
                location::replace(&Route::Result(draft.id.clone()).hash());
            }
        }
    }
}

/// Follows what another tab has done.
pub fn follow(app: &AppContext, change: &StoredChange) {
    match change {
        StoredChange::DraftChanged(id) if **id == *app.instrument.edition.id => follow_draft(app),
        StoredChange::DraftChanged(_) => {}
        StoredChange::SettingsChanged => follow_settings(app),
        StoredChange::RunSaved(_) | StoredChange::RunRemoved(_) => follow_runs(app),
        StoredChange::Erased => {
            app.report(Event::DraftDiscarded);
            app.report(Event::DraftHeld(None));
            follow_settings(app);
            follow_runs(app);
        }
    }
}

fn follow_draft(app: &AppContext) {
    if let Some(draft) = &app.state.draft {
        return take_in(app, draft, app.store.sync_draft(draft));
    }
    let found = app.store.load_draft(&app.instrument);
    app.report(Event::DraftHeld(held(&found)));
    if let DraftFound::Draft(draft) = found {
        app.report(Event::DraftTaken(draft));
    }
}

/// A tab in which the reader chose to keep nothing speaks for all of them: the store sees to it.
fn follow_settings(app: &AppContext) {
    app.report(Event::SettingsChosen(app.store.load_settings()));
}

fn follow_runs(app: &AppContext) {
    app.report(Event::NewestFound(app.store.newest()));
    if let (Past::Read(..), Later::Here(later, _)) = (&app.state.past, &app.later) {
        app.report((later.history_read)(&app.store, &app.instrument));
    }
}
