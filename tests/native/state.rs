//! What the app knows after an event.

use std::rc::Rc;

use weft::model::{AppState, Event, HeldDraft, Past, SaveTrouble, Unread};
use weft_core::domain::advice::ActionId;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::DraftUpdate;
use weft_core::domain::history::History;
use weft_core::domain::newest_run::NewestRun;
use weft_core::domain::settings::{ColourTheme, Settings};

use crate::support::run::run;
use crate::support::storage::blank_draft;

const OFTEN: Option<Answer> = Some(Answer::Frequency(Frequency::Often));

const UNREAD: Unread = Unread { damaged: 2, newer: 1 };

fn with_draft() -> AppState {
    AppState::default().after(Event::DraftTaken(blank_draft("d")))
}

#[test]
fn an_answer_goes_to_the_draft_and_to_nothing_else() {
    let before = with_draft();
    let after = before.after(Event::AnswerChosen { position: 3, answer: OFTEN, time_ms: 900 });
    let draft = after.draft.as_ref().expect("the draft stays");
    assert_eq!(draft.sheet.answer(3), OFTEN);
    assert_eq!(draft.times_ms[3], 900);
    assert_eq!(AppState { draft: before.draft.clone(), ..after }, before);
}

#[test]
fn an_event_about_a_draft_that_is_not_there_changes_nothing() {
    let state = AppState::default();
    let events = [
        Event::AnswerChosen { position: 0, answer: OFTEN, time_ms: 1 },
        Event::StepShown(4),
        Event::NoteTyped("new job".to_owned()),
        Event::DraftDiscarded,
    ];
    for event in events {
        assert_eq!(state.after(event), state);
    }
}

#[test]
fn a_finished_run_ends_the_draft_and_is_the_newest() {
    let finished = run("a").build();
    let read = with_draft().after(Event::HistoryRead(History::default(), UNREAD));
    let after = read.after(Event::RunFinished(finished.clone()));
    assert_eq!(after.draft, None);
    assert_eq!(after.newest, Some(NewestRun::from(&finished)));
    let Past::Read(history, still_unread) = &after.past else { panic!("the past was read") };
    assert_eq!(history.runs().len(), 1);
    assert_eq!(*still_unread, UNREAD);
}

#[test]
fn a_finished_run_does_not_pretend_that_the_past_was_read() {
    let after = with_draft().after(Event::RunFinished(run("a").build()));
    assert_eq!(after.past, Past::NotRead);
}

#[test]
fn settings_and_saving_are_remembered() {
    let settings = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    let after = AppState::default().after(Event::SettingsChosen(settings.clone()));
    assert_eq!(after.settings, settings);
    let failed = after.after(Event::SaveFailed(SaveTrouble::Full));
    assert_eq!(failed.trouble, Some(SaveTrouble::Full));
    assert_eq!(failed.after(Event::SaveSucceeded).trouble, None);
}

#[test]
fn the_newest_run_can_be_looked_up_again() {
    let newest = NewestRun::from(&run("b").on_day(5).build());
    let after = AppState::default().after(Event::NewestFound(Some(newest.clone())));
    assert_eq!(after.newest, Some(newest));
    assert_eq!(after.after(Event::NewestFound(None)).newest, None);
}

#[test]
fn the_newest_run_tells_what_was_decided_after_it() {
    let mut newest = run("b").build();
    newest.commit(&ActionId("o-p1".into()), None);
    let after = AppState::default().after(Event::RunFinished(newest.clone()));
    assert_eq!(after.newest.map(|newest| newest.commitments), Some(newest.commitments));
}

/// The ids of the runs that are shown, oldest first.
fn shown(state: &AppState) -> Vec<&str> {
    let history = state.history().expect("the past was read");
    history.runs().iter().map(|run| run.id.as_str()).collect()
}

fn read(runs: impl IntoIterator<Item = Assessment>) -> AppState {
    AppState::default().after(Event::HistoryRead(History::new(runs), Unread::default()))
}

#[test]
fn a_run_that_could_not_be_stored_is_shown_until_it_is_stored() {
    let unsaved = Rc::new(run("b").build());
    let failed = with_draft()
        .after(Event::RunFinished((*unsaved).clone()))
        .after(Event::RunUnsaved(unsaved.clone()));
    let stored = History::new([run("a").build()]);
    let read_again = failed.after(Event::HistoryRead(stored, Unread::default()));
    assert_eq!(shown(&read_again), ["a", "b"]);
    assert_eq!(
        read_again.after(Event::NewestFound(None)).newest.map(|run| run.id),
        Some(unsaved.id.clone())
    );
    let saved = read_again.after(Event::RunSaved(unsaved));
    assert_eq!(shown(&saved), ["a", "b"]);
    assert_eq!(saved.unsaved, []);
}

#[test]
fn a_run_that_another_tab_stored_after_all_is_not_unsaved_any_more() {
    let state = AppState::default().after(Event::RunUnsaved(run("a").build().into()));
    let stored = History::new([run("a").build()]);
    assert_eq!(state.after(Event::HistoryRead(stored, Unread::default())).unsaved, []);
}

#[test]
fn a_deleted_run_is_gone_until_it_is_brought_back() {
    let deleted = Rc::new(run("a").build());
    let state =
        read([run("a").build(), run("b").build()]).after(Event::RunDeleted(deleted.clone()));
    assert_eq!(shown(&state), ["b"]);
    assert_eq!(state.deleted.as_ref(), Some(&deleted));
    let other_changed = state.after(Event::RunSaved(run("b").build().into()));
    assert_eq!(other_changed.deleted.as_ref(), Some(&deleted));
    let back = state.after(Event::RunSaved(deleted));
    assert_eq!(shown(&back), ["a", "b"]);
    assert_eq!(back.deleted, None);
}

#[test]
fn a_changed_run_takes_the_place_of_what_it_was() {
    let changed = run("a").note("renamed").build();
    let state = read([run("a").build()]).after(Event::RunSaved(changed.clone().into()));
    assert_eq!(state.history().map(|history| (*history.runs()[0]).clone()), Some(changed));
}

#[test]
fn a_draft_that_is_held_back_makes_way_for_a_new_one() {
    let held = AppState::default().after(Event::DraftHeld(Some(HeldDraft::Damaged)));
    assert_eq!(held.held, Some(HeldDraft::Damaged));
    assert_eq!(held.after(Event::DraftTaken(blank_draft("d"))).held, None);
    assert_eq!(held.after(Event::RunFinished(run("a").build())).held, None);
}

#[test]
fn what_stands_nowhere_else_is_lost_with_the_tab() {
    let answered =
        with_draft().after(Event::AnswerChosen { position: 0, answer: OFTEN, time_ms: 7 });
    let finished = with_draft().after(Event::RunFinished(run("a").build()));
    let unsaved = finished.after(Event::RunUnsaved(run("a").build().into()));
    let unstored = answered.after(Event::DraftUnsaved);
    for (state, in_browser, in_memory) in [
        (AppState::default(), false, false),
        (with_draft(), false, false),
        (with_draft().after(Event::DraftUnsaved), false, false),
        (answered, false, true),
        (unstored.clone(), true, true),
        (unstored.after(Event::DraftStored), false, true),
        (unstored.after(Event::DraftDiscarded), false, false),
        (finished, false, true),
        (unsaved.clone(), true, true),
        (unsaved.after(Event::BackedUp), false, false),
        (unstored.after(Event::BackedUp), false, false),
    ] {
        assert_eq!(state.loses_answers(true), in_browser, "{state:?}");
        assert_eq!(state.loses_answers(false), in_memory, "{state:?}");
    }
}

#[test]
fn a_file_is_out_of_date_as_soon_as_an_answer_changes() {
    let backed_up = with_draft().after(Event::BackedUp);
    assert!(backed_up.after(Event::StepShown(3)).is_backed_up);
    assert!(backed_up.after(Event::SettingsChosen(Settings::default())).is_backed_up);
    let update = DraftUpdate { answers: Vec::new(), note: Some("x".to_owned()) };
    for event in [
        Event::AnswerChosen { position: 0, answer: OFTEN, time_ms: 7 },
        Event::NoteTyped("x".to_owned()),
        Event::DraftJoined(update),
        Event::RunFinished(run("a").build()),
        Event::RunSaved(run("a").build().into()),
    ] {
        assert!(!backed_up.after(event.clone()).is_backed_up, "{event:?}");
    }
}

#[test]
fn room_for_something_else_does_not_store_the_answers() {
    let full = with_draft().after(Event::DraftUnsaved).after(Event::SaveFailed(SaveTrouble::Full));
    assert_eq!(full.after(Event::SaveSucceeded).trouble, Some(SaveTrouble::Full));
    let stored = full.after(Event::DraftStored).after(Event::SaveSucceeded);
    assert_eq!(stored.trouble, None);
    let finished = full.after(Event::RunFinished(run("d").build()));
    assert_eq!(finished.after(Event::SaveSucceeded).trouble, None);
}

#[test]
fn nothing_is_left_after_everything_was_erased() {
    let state = read([run("a").build()]).after(Event::RunUnsaved(run("b").build().into()));
    assert_eq!(state.after(Event::Erased), AppState::default());
}
