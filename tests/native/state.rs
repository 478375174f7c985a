//! What the app knows after an event, and what is to be done then.

use std::rc::Rc;

use weft::model::{
    AppState, Effect, Event, HeldDraft, LazyEffect, PeopleEffect, Reply, SaveTrouble, Setting,
    Sheets, SheetsInTab, Unread,
};
use weft::route::Route;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::Commitment;
use weft_core::domain::draft::DraftUpdate;
use weft_core::domain::history::History;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::error::{Damage, Unreadable};
use weft_core::storage::store::{DraftFound, Keeping, MemoryReason, UnreadableRecord};
use weft_core::storage::stored_change::StoredChange;

use crate::support::run::run;
use crate::support::storage::{action, blank_draft};

const OFTEN: Option<Answer> = Some(Answer::Frequency(Frequency::Often));

const UNREAD: Unread = Unread { damaged: 2, newer: 1 };

/// What is known after an event; the effects are left out.
trait After {
    fn after(&self, event: impl Into<Event>) -> AppState;
}

impl After for AppState {
    fn after(&self, event: impl Into<Event>) -> AppState {
        let mut next = self.clone();
        let _ = next.update(event.into());
        next
    }
}

fn finished(run: Assessment) -> Reply {
    Reply::RunFinished { run, is_stored: true }
}

fn with_draft() -> AppState {
    AppState::default().after(Reply::RunBegun(blank_draft("d")))
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
        Event::SteppedOn(4),
        Event::NoteRested,
        Event::NoteTyped("new job".to_owned()),
        Event::DraftDiscarded,
    ];
    for event in events {
        assert_eq!(state.after(event), state);
    }
}

#[test]
fn a_finished_run_ends_the_draft_and_is_the_newest() {
    let done = run("a").build();
    let read = with_draft().after(Reply::HistoryRead(History::default(), UNREAD));
    let after = read.after(finished(done.clone()));
    assert_eq!(after.draft, None);
    assert_eq!(after.newest().map(|run| &**run), Some(&done));
    assert_eq!(after.history.runs().len(), 1);
    assert_eq!(after.unread, UNREAD);
}

#[test]
fn settings_and_saving_are_remembered() {
    let settings = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    let dark = Event::SettingChosen(Setting::Theme(ColourTheme::Dark));
    let after = AppState::default().after(dark);
    assert_eq!(after.settings, settings);
    let failed = after.after(Reply::SaveFailed(SaveTrouble::Full));
    assert_eq!(failed.trouble, Some(SaveTrouble::Full));
    assert_eq!(failed.after(Reply::SaveSucceeded).trouble, None);
}

#[test]
fn the_newest_run_tells_what_was_decided_after_it() {
    let mut newest = run("b").build();
    newest.commit(Commitment::new(action("o-p1")));
    let after = AppState::default().after(finished(newest.clone()));
    assert_eq!(after.newest().map(|newest| &newest.commitments), Some(&newest.commitments));
}

/// The ids of the runs that are shown, oldest first.
fn shown(state: &AppState) -> Vec<&str> {
    state.history.runs().iter().map(|run| run.id.as_str()).collect()
}

fn read(runs: impl IntoIterator<Item = Assessment>) -> AppState {
    AppState::default().after(Reply::HistoryRead(History::new(runs), Unread::default()))
}

#[test]
fn a_run_that_could_not_be_stored_is_shown_until_it_is_stored() {
    let unsaved = Rc::new(run("b").build());
    let failed =
        with_draft().after(finished((*unsaved).clone())).after(Reply::RunUnsaved(unsaved.clone()));
    let stored = History::new([run("a").build()]);
    let read_again = failed.after(Reply::HistoryRead(stored, Unread::default()));
    assert_eq!(shown(&read_again), ["a", "b"]);
    assert_eq!(read_again.newest(), Some(&unsaved));
    let saved = read_again.after(Reply::RunSaved(unsaved));
    assert_eq!(shown(&saved), ["a", "b"]);
    assert_eq!(saved.unsaved, []);
}

#[test]
fn a_run_that_another_tab_stored_after_all_is_not_unsaved_any_more() {
    let state = AppState::default().after(Reply::RunUnsaved(run("a").build().into()));
    let stored = History::new([run("a").build()]);
    assert_eq!(state.after(Reply::HistoryRead(stored, Unread::default())).unsaved, []);
}

#[test]
fn a_change_that_found_no_room_is_shown_and_kept_until_it_is_stored() {
    let renamed = Rc::new(run("a").note("renamed").build());
    let state = read([run("a").build()]).after(Reply::RunUnsaved(renamed.clone()));
    assert_eq!(state.history.runs(), std::slice::from_ref(&renamed));
    let older = History::new([run("a").build()]);
    let read_again = state.after(Reply::HistoryRead(older, Unread::default()));
    assert_eq!(
        (read_again.history.runs(), &read_again.unsaved[..]),
        (&[renamed.clone()][..], &[renamed.clone()][..])
    );
    let twice = Rc::new(run("a").note("again").build());
    assert_eq!(read_again.after(Reply::RunUnsaved(twice.clone())).unsaved, [twice]);
    assert_eq!(read_again.after(Reply::RunSaved(renamed)).unsaved, []);
}

#[test]
fn a_download_counts_as_a_backup_when_the_reader_has_found_it() {
    let offered = read([run("a").build()])
        .after(Reply::BackupOffered { at: Timestamp(5), has_people: false });
    assert_eq!((offered.settings.last_backup_at, loses(&offered, MEMORY)), (None, true));
    let found = offered.after(Event::BackedUp);
    assert_eq!((found.settings.last_backup_at, found.offer), (Some(Timestamp(5)), None));
    assert!(!loses(&found, MEMORY));
    let changed = offered.after(Reply::RunSaved(run("b").build().into()));
    let found = changed.after(Event::BackedUp);
    assert_eq!(found.settings.last_backup_at, Some(Timestamp(5)));
    assert!(loses(&found, MEMORY), "the file lacks what was changed since");
    assert_eq!(AppState::default().after(Event::BackedUp), AppState::default());
}

#[test]
fn a_language_that_comes_late_changes_no_other_setting() {
    let dark = Event::SettingChosen(Setting::Theme(ColourTheme::Dark));
    let german = Event::SettingChosen(Setting::Language("de".to_owned()));
    let after = AppState::default().after(dark).after(german).settings;
    assert_eq!((after.theme, after.language.as_deref()), (ColourTheme::Dark, Some("de")));
}

#[test]
fn a_deleted_run_is_gone_until_it_is_brought_back() {
    let deleted = Rc::new(run("a").build());
    let state =
        read([run("a").build(), run("b").build()]).after(Reply::RunDeleted(deleted.clone()));
    assert_eq!(shown(&state), ["b"]);
    assert_eq!(state.deleted.as_ref(), Some(&deleted));
    let other_changed = state.after(Reply::RunSaved(run("b").build().into()));
    assert_eq!(other_changed.deleted.as_ref(), Some(&deleted));
    let back = state.after(Reply::RunSaved(deleted));
    assert_eq!(shown(&back), ["a", "b"]);
    assert_eq!(back.deleted, None);
}

#[test]
fn a_changed_run_takes_the_place_of_what_it_was() {
    let changed = run("a").note("renamed").build();
    let state = read([run("a").build()]).after(Reply::RunSaved(changed.clone().into()));
    assert_eq!(*state.history.runs()[0], changed);
}

fn held_back() -> Reply {
    let (key, raw) = ("draft".to_owned(), "{".to_owned());
    let why = Unreadable::Damaged(Damage::NotARecord);
    Reply::DraftRead(DraftFound::Unreadable(UnreadableRecord { key, raw, why }))
}

#[test]
fn a_draft_that_is_held_back_makes_way_for_a_new_one() {
    let held = AppState::default().after(held_back());
    assert_eq!(held.held, Some(HeldDraft::Damaged));
    assert_eq!(held.after(Reply::RunBegun(blank_draft("d"))).held, None);
    assert_eq!(held.after(finished(run("a").build())).held, None);
}

const MEMORY: Keeping = Keeping::Memory(MemoryReason::Blocked);

fn loses(state: &AppState, keeping: Keeping) -> bool {
    AppState { keeping, ..state.clone() }.loses_answers()
}

fn offered(has_people: bool) -> Reply {
    Reply::BackupOffered { at: Timestamp(9), has_people }
}

fn backed_up(state: &AppState) -> AppState {
    state.after(offered(false)).after(Event::BackedUp)
}

#[test]
fn what_stands_nowhere_else_is_lost_with_the_tab() {
    let answered =
        with_draft().after(Event::AnswerChosen { position: 0, answer: OFTEN, time_ms: 7 });
    let finished = with_draft().after(finished(run("a").build()));
    let unsaved = finished.after(Reply::RunUnsaved(run("a").build().into()));
    let unstored = answered.after(Reply::DraftUnsaved(SaveTrouble::Full));
    for (state, in_browser, in_memory) in [
        (AppState::default(), false, false),
        (with_draft(), false, false),
        (with_draft().after(Reply::DraftUnsaved(SaveTrouble::Full)), false, false),
        (answered, false, true),
        (unstored.clone(), true, true),
        (unstored.after(Reply::DraftStored), false, true),
        (unstored.after(Event::DraftDiscarded), false, false),
        (finished, false, true),
        (unsaved.clone(), true, true),
        (backed_up(&unsaved), false, false),
        (backed_up(&unstored), false, false),
    ] {
        assert_eq!(loses(&state, Keeping::Browser), in_browser, "{state:?}");
        assert_eq!(loses(&state, MEMORY), in_memory, "{state:?}");
    }
}

#[test]
fn a_file_is_out_of_date_as_soon_as_an_answer_changes() {
    let backed_up = backed_up(&with_draft());
    assert!(backed_up.after(Event::SteppedOn(3)).backed_up.answers);
    assert!(backed_up.after(Event::SettingChosen(Setting::MovesOn(true))).backed_up.answers);
    let update = DraftUpdate { answers: Vec::new(), note: Some("x".to_owned()) };
    let events: [Event; 5] = [
        Event::AnswerChosen { position: 0, answer: OFTEN, time_ms: 7 },
        Event::NoteTyped("x".to_owned()),
        Reply::DraftJoined(update).into(),
        finished(run("a").build()).into(),
        Reply::RunSaved(run("a").build().into()).into(),
    ];
    for event in events {
        assert!(!backed_up.after(event.clone()).backed_up.answers, "{event:?}");
    }
}

#[test]
fn room_for_something_else_does_not_store_the_answers() {
    let full = with_draft()
        .after(Reply::DraftUnsaved(SaveTrouble::Full))
        .after(Reply::SaveFailed(SaveTrouble::Full));
    assert_eq!(full.after(Reply::SaveSucceeded).trouble, Some(SaveTrouble::Full));
    let stored = full.after(Reply::DraftStored).after(Reply::SaveSucceeded);
    assert_eq!(stored.trouble, None);
    let finished = full.after(finished(run("d").build()));
    assert_eq!(finished.after(Reply::SaveSucceeded).trouble, None);
}

#[test]
fn nothing_is_left_after_everything_was_erased() {
    let mut state = read([run("a").build()]).after(Reply::RunUnsaved(run("b").build().into()));
    let _ = state.update(Event::ProgrammeNamed("leads 2026".into()));
    let erased = state.after(Reply::SheetUnsaved { key: "people:a".into(), text: "{}".into() });
    let erased = erased.after(Reply::Erased { is_complete: false });
    // Whoever shows sheets reads them again; what the address says is still true.
    let sheets = Sheets { turn: 2, ..Sheets::default() };
    let programme = "leads 2026".into();
    assert_eq!(erased, AppState { sheets, programme, ..AppState::default() });
}

#[test]
fn a_sheet_that_could_not_be_stored_is_held_until_it_is() {
    let unsaved =
        |text: &str| Reply::SheetUnsaved { key: "people:a".into(), text: text.to_owned() };
    let state = AppState::default().after(unsaved("1")).after(unsaved("2"));
    assert_eq!(state.sheets.unsaved("people:a"), Some("2"));
    assert_eq!(state.sheets.unsaved("people:b"), None);
    assert!(state.loses_answers());
    for gone in [Reply::SheetStored("people:a".into()), Reply::SheetRemoved("people:a".into())] {
        let state = state.after(gone);
        assert_eq!(state.sheets, Sheets { turn: 3, ..Sheets::default() });
        assert!(!state.loses_answers());
    }
}

#[test]
fn people_are_lost_with_the_tab_until_a_file_has_them() {
    let unsaved = || Reply::SheetUnsaved { key: "people:a".into(), text: "{}".into() };
    let sheets = SheetsInTab { people: true, advisors: false };
    let in_memory = Reply::SettingsRead { settings: Settings::default(), keeping: MEMORY, sheets };
    for state in [AppState::default().after(unsaved()), AppState::default().after(in_memory)] {
        assert!(state.loses_answers());
        let without = state.after(offered(false)).after(Event::BackedUp);
        assert!(without.loses_answers(), "they are not in that file");
        let with = state.after(offered(true)).after(Event::BackedUp);
        assert!(!with.loses_answers());
        assert!(with.after(unsaved()).loses_answers(), "somebody was named since");
    }
}

#[test]
fn a_sheet_without_room_is_told_of_until_it_is_stored() {
    let full = AppState::default()
        .after(Reply::SheetUnsaved { key: "people:a".into(), text: "{}".into() })
        .after(Reply::SaveFailed(SaveTrouble::Full));
    for other in [Reply::SaveSucceeded, Reply::DraftStored] {
        assert_eq!(full.after(other).trouble, Some(SaveTrouble::Full));
    }
    let again = full.clone().update(Event::SavingRetried);
    assert_eq!(again, [Effect::Lazy(LazyEffect::People(PeopleEffect::SaveAgain.into()))]);
    let stored = full.after(Reply::SheetStored("people:a".into())).after(Reply::SaveSucceeded);
    assert_eq!(stored.trouble, None);
}

#[test]
fn sheets_are_read_again_when_another_tab_stores_one() {
    let mut state = AppState::default();
    let _ = state.update(Event::StoredElsewhere(StoredChange::SheetChanged));
    assert_eq!(state.sheets.turn, 1);
}

#[test]
fn a_link_that_is_opened_leaves_the_address_and_touches_nothing() {
    let mut state = AppState::default();
    let effects = state.update(Event::LinkOpened("1.abc".into()));
    assert_eq!(effects, [Effect::Conceal(Route::Shared)]);
    assert_eq!(state, AppState { shared: Some("1.abc".into()), ..AppState::default() });
}
