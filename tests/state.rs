//! What the app knows after an event.

mod support;

use weft::domain::advice::ActionId;
use weft::domain::answer::{Answer, Frequency};
use weft::domain::history::History;
use weft::domain::settings::{ColourTheme, Settings};
use weft::domain::timestamp::Timestamp;
use weft::state::{AppState, Event, NewestRun, Past, SaveTrouble, Unread};

use support::run::run;
use support::storage::blank_draft;

const OFTEN: Option<Answer> = Some(Answer::Frequency(Frequency::Often));

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
    let unread = Unread { damaged: 2, newer: 1 };
    let read = with_draft().after(Event::HistoryRead(History::default(), unread));
    let after = read.after(Event::RunFinished(finished.clone()));
    assert_eq!(after.draft, None);
    assert_eq!(after.newest, Some(NewestRun::from(&finished)));
    let Past::Read(history, still_unread) = &after.past else { panic!("the past was read") };
    assert_eq!(history.runs().len(), 1);
    assert_eq!(*still_unread, unread);
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
    newest.commit(&ActionId("o-p1".into()), Timestamp(9));
    let after = AppState::default().after(Event::RunFinished(newest.clone()));
    assert_eq!(after.newest.map(|newest| newest.commitments), Some(newest.commitments));
}
