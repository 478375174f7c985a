//! Between the state and the store: opening, saving, and what other tabs do.

pub mod leaving;
pub mod runs;
pub mod taking_away;

use std::rc::Rc;

use crate::browser::{clock, location, persistence, random};
use crate::model::{AppState, Event, HeldDraft, SaveTrouble, Unread};
use weft_core::domain::assessment::AssessmentId;
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;
use weft_core::domain::instrument::Instrument;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::settings::Settings;
use weft_core::records::error::Unreadable;
use weft_core::storage::error::SaveError;
use weft_core::storage::store::{DraftFound, DraftSaved, Keeping, MemoryReason, Store};
use weft_core::storage::stored_change::StoredChange;

use super::context::AppContext;
use super::route::Route;

/// What the app knows at its start.
pub fn opened(store: &Store, instrument: &Instrument) -> AppState {
    let found = found_draft(store, instrument);
    let (history, unread) = history_of(store, instrument);
    AppState {
        held: held(&found),
        draft: if let DraftFound::Draft(draft) = found { Some(draft.into()) } else { None },
        history: history.into(),
        unread,
        settings: store.load_settings(),
        ..AppState::default()
    }
}

/// What is stored as the run in progress. One whose run is finished is removed: the page was closed
/// between the two.
fn found_draft(store: &Store, instrument: &Instrument) -> DraftFound {
    match store.load_draft(instrument) {
        DraftFound::Finished => {
            // Where this is not permitted, it is found finished again.
            let _ = store.remove_draft(&instrument.edition.id);
            DraftFound::None
        }
        found => found,
    }
}

fn held(found: &DraftFound) -> Option<HeldDraft> {
    match found {
        DraftFound::None | DraftFound::Draft(_) | DraftFound::Finished => None,
        DraftFound::OtherVersion(draft) => Some(HeldDraft::OtherVersion(draft.clone().into())),
        DraftFound::Unreadable(record) => Some(match record.why {
            Unreadable::Newer { .. } => HeldDraft::Newer,
            _ => HeldDraft::Damaged,
        }),
    }
}

/// Reads the finished runs again.
pub fn read_history(app: &AppContext) {
    let (history, unread) = history_of(&app.store, &app.instrument);
    app.report(Event::HistoryRead(history, unread));
}

fn history_of(store: &Store, instrument: &Instrument) -> (History, Unread) {
    let loaded = store.load_history(instrument);
    let mut unread = Unread::default();
    for record in &loaded.unreadable {
        match record.why {
            Unreadable::Newer { .. } => unread.newer += 1,
            Unreadable::Damaged(_) => unread.damaged += 1,
            Unreadable::SetAside => {}
        }
    }
    (loaded.history, unread)
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
    let is_first = app.state.history.runs().is_empty();
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

/// Stores what was changed in the settings.
pub fn save_settings(app: &AppContext, before: &Settings, after: &Settings) {
    report_saved(app, &app.store.save_settings(before, after));
    follow_wish(app);
}

/// Another tab may have chosen to keep nothing, which was found when something was to be stored.
fn follow_wish(app: &AppContext) {
    if matches!(app.store.keeping(), Keeping::Memory(MemoryReason::Chosen))
        && !app.state.settings.keeps_nothing
    {
        app.report(Event::SettingsChosen(app.store.load_settings()));
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
    follow_wish(app);
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
        StoredChange::DraftChanged { instrument, written } => {
            if **instrument == *app.instrument.edition.id {
                follow_draft(app, written.as_deref());
            }
        }
        StoredChange::SettingsChanged => follow_settings(app),
        StoredChange::RunSaved(_) | StoredChange::RunRemoved(_) => read_history(app),
        StoredChange::Erased => {
            app.report(Event::Erased);
            follow_settings(app);
            read_history(app);
        }
        StoredChange::Cleared => follow_clearing(app),
    }
}

fn follow_draft(app: &AppContext, written: Option<&str>) {
    if let Some(draft) = &app.state.draft {
        let saved = match written {
            Some(written) => app.store.follow_draft(draft, written),
            None => app.store.sync_draft(draft),
        };
        return take_in(app, draft, saved);
    }
    let found = found_draft(&app.store, &app.instrument);
    app.report(Event::DraftHeld(held(&found)));
    if let DraftFound::Draft(draft) = found {
        app.report(Event::DraftTaken(draft));
    }
}

/// A tab in which the reader chose to keep nothing speaks for all of them.
fn follow_settings(app: &AppContext) {
    app.store.follow_wish();
    app.report(Event::SettingsChosen(app.store.load_settings()));
}

/// Another app of the same origin, or the browser, cleared the whole storage. The run on the screen
/// stays there, and is stored again with its next answer.
fn follow_clearing(app: &AppContext) {
    read_history(app);
    let is_answered = |draft: &Rc<Draft>| !draft.sheet.is_blank() || !draft.note.is_empty();
    if app.state.draft.as_ref().is_some_and(is_answered) {
        app.report(Event::DraftUnsaved);
    } else {
        app.report(Event::DraftDiscarded);
    }
}

/// Reads again what is stored: this tab was asleep, or comes back from the browser's cache of pages, and
/// has not heard what others did.
pub fn read_again(app: &AppContext) {
    let was_stored = app.state.history.runs().len() > app.state.unsaved.len()
        || (app.state.draft.is_some() && !app.state.is_draft_unsaved);
    if was_stored && app.store.is_empty() {
        return follow(app, &StoredChange::Erased);
    }
    app.store.follow_wish();
    let settings = app.store.load_settings();
    if settings != app.state.settings {
        app.report(Event::SettingsChosen(settings));
    }
    if !app.state.is_draft_unsaved {
        follow_draft(app, None);
    }
    let (history, unread) = history_of(&app.store, &app.instrument);
    if app.state.unsaved.is_empty() && (&history, unread) != (&*app.state.history, app.state.unread)
    {
        app.report(Event::HistoryRead(history, unread));
    }
}
