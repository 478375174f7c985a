//! What is to be done after an event.

use std::rc::Rc;

use weft::model::{
    AppState, Effect, Event, LazyEffect, Reply, Report, Revision, SaveTrouble, Setting, Sheets,
    SheetsInTab,
};
use weft::route::Route;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{Commitment, Outcome};
use weft_core::domain::draft::{Draft, DraftUpdate};
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::storage::store::{DraftFound, Keeping, MemoryReason, Restored};
use weft_core::storage::stored_change::StoredChange;

use crate::support::run::run;
use crate::support::storage::{action, blank_draft, commitment};

const OFTEN: Option<Answer> = Some(Answer::Frequency(Frequency::Often));

fn with_draft() -> AppState {
    let mut state = AppState::default();
    let _ = state.update(Reply::RunBegun(blank_draft("d")).into());
    state
}

/// That the run in progress is stored as it is now.
fn save(state: &AppState) -> Effect {
    Effect::SaveDraft(state.draft.clone().expect("a draft"))
}

fn go_to(number: usize) -> Effect {
    Effect::GoTo(Route::Check(Some(number)))
}

fn last_step(draft: &Draft) -> usize {
    draft.sheet.questionnaire().len() - 1
}

#[test]
fn whatever_is_answered_is_stored() {
    let mut state = with_draft();
    let chosen = state.update(Event::AnswerChosen { position: 3, answer: OFTEN, time_ms: 9 });
    assert_eq!(chosen, [save(&state)]);
    let undone = state.update(Event::AnswerUndone { step: 2, position: 3, before: None });
    assert_eq!(undone, [save(&state), go_to(3)]);
    assert_eq!(state.draft.as_ref().map(|draft| draft.sheet.answer(3)), Some(None));
}

#[test]
fn a_check_goes_from_statement_to_statement_and_then_to_its_review() {
    let mut state = with_draft();
    assert_eq!(state.update(Event::SteppedOn(0)), [save(&state), go_to(2)]);
    let last = last_step(state.draft.as_ref().expect("a draft"));
    assert_eq!(state.update(Event::SteppedOn(last)), [Effect::GoTo(Route::Review)]);
    assert_eq!(state.update(Event::SteppedBack(2)), [go_to(2)]);
    assert_eq!(state.update(Event::SteppedBack(0)), [Effect::GoTo(Route::Home)]);
}

#[test]
fn an_address_leads_to_a_statement_of_the_run_or_out_of_the_check() {
    let mut none = AppState::default();
    let first = Effect::Replace(Route::Check(Some(1)));
    assert_eq!(none.update(Event::CheckOpened(None)), [Effect::BeginRun, first.clone()]);
    assert_eq!(none.update(Event::CheckOpened(Some(4))), [Effect::LeaveCheck]);
    let mut state = with_draft();
    assert_eq!(state.update(Event::CheckOpened(None)), [first]);
    assert_eq!(state.update(Event::CheckOpened(Some(1))), []);
    assert_eq!(state.update(Event::CheckOpened(Some(4))), [save(&state)]);
    let past = last_step(state.draft.as_ref().expect("a draft")) + 2;
    let opened = state.update(Event::CheckOpened(Some(past)));
    assert_eq!(opened, [Effect::Replace(Route::Review)]);
}

#[test]
fn a_check_is_begun_once() {
    assert_eq!(AppState::default().update(Event::CheckWanted), [Effect::BeginRun]);
    assert_eq!(with_draft().update(Event::CheckWanted), []);
}

#[test]
fn a_note_is_stored_when_it_rests_or_the_page_is_left() {
    for end in [Event::NoteRested, Event::PageLeft] {
        let mut state = with_draft();
        assert_eq!(state.update(end.clone()), []);
        assert_eq!(state.update(Event::NoteTyped("new job".to_owned())), [Effect::AwaitRest]);
        assert_eq!(state.draft.as_ref().map(|draft| draft.note.as_str()), Some("new job"));
        assert_eq!(state.update(end.clone()), [save(&state)]);
        assert_eq!(state.update(end), [], "it is stored once");
    }
}

#[test]
fn a_note_is_stored_with_an_answer_that_comes_first() {
    let mut state = with_draft();
    let _ = state.update(Event::NoteTyped("new job".to_owned()));
    let chosen = state.update(Event::AnswerChosen { position: 0, answer: OFTEN, time_ms: 0 });
    assert_eq!(chosen, [save(&state)]);
    assert_eq!(state.update(Event::NoteRested), []);
}

#[test]
fn what_was_read_is_not_written() {
    let update = DraftUpdate { answers: vec![(1, OFTEN)], note: None };
    let mut state = with_draft();
    for reply in [
        Reply::DraftRead(DraftFound::Draft(blank_draft("e"))),
        Reply::DraftJoined(update),
        Reply::SettingsRead {
            settings: Settings::default(),
            keeping: Keeping::Browser,
            sheets: SheetsInTab::default(),
        },
        Reply::RunSaved(run("a").build().into()),
        Reply::DraftStored,
        Reply::DraftUnsaved(SaveTrouble::Full),
    ] {
        assert_eq!(state.update(reply.clone().into()), [], "{reply:?}");
    }
}

#[test]
fn a_draft_whose_run_is_stored_is_removed() {
    let mut state = with_draft();
    let found = state.update(Reply::DraftRead(DraftFound::Finished).into());
    assert_eq!((found, state.draft), (vec![Effect::RemoveDraft], None));
}

#[test]
fn a_draft_that_was_finished_elsewhere_leads_to_its_result() {
    let mut state = with_draft();
    let id = blank_draft("d").id;
    let told = state.update(Reply::DraftFinishedElsewhere(id.clone()).into());
    assert_eq!((told, state.draft), (vec![Effect::ShowResult(id)], None));
}

#[test]
fn the_browser_is_asked_to_keep_the_first_run_that_it_has() {
    let finish = |state: &AppState, is_stored| {
        let reply = Reply::RunFinished { run: run("a").build(), is_stored };
        state.clone().update(reply.into())
    };
    let result = Effect::Replace(Route::Result(run("a").build().id));
    let new = AppState::default();
    let ask = Effect::Lazy(LazyEffect::AskForPromise);
    assert_eq!(finish(&new, true), [result.clone(), ask]);
    assert_eq!(finish(&new, false), std::slice::from_ref(&result));
    let in_memory = AppState { keeping: Keeping::Memory(MemoryReason::Chosen), ..new.clone() };
    assert_eq!(finish(&in_memory, true), std::slice::from_ref(&result));
    let mut second = new;
    let _ = second.update(Reply::RunSaved(run("b").build().into()).into());
    assert_eq!(finish(&second, true), [result]);
}

#[test]
fn a_setting_is_stored_as_what_it_changed() {
    let mut state = AppState::default();
    let before = Settings::default();
    let after = Settings { theme: ColourTheme::Dark, ..before.clone() };
    let chosen = state.update(Event::SettingChosen(Setting::Theme(ColourTheme::Dark)));
    assert_eq!(chosen, [Effect::SaveSettings { before, after }]);
}

#[test]
fn a_language_that_is_chosen_counts_more_than_the_one_in_the_address() {
    let mut state = AppState::default();
    let before = Settings::default();
    let after = Settings { language: Some("fr".into()), ..before.clone() };
    let chosen = state.update(Event::SettingChosen(Setting::Language("fr".into())));
    assert_eq!(chosen, [Effect::SaveSettings { before, after }, Effect::ForgetNamedLanguage]);
}

#[test]
fn a_revision_is_made_on_what_is_stored_or_on_what_could_not_be() {
    let mut state = AppState::default();
    let shown = Rc::new(run("a").build());
    let _ = state.update(Reply::RunSaved(shown.clone()).into());
    let revision = Revision::TakenBack(action("o-p1"));
    let revised = |is_unsaved| {
        let (id, shown) = (shown.id.clone(), Some(shown.clone()));
        Effect::Lazy(LazyEffect::ReviseRun { id, revision: revision.clone(), shown, is_unsaved })
    };
    let asked = Event::RunRevised(shown.id.clone(), revision.clone());
    assert_eq!(state.update(asked.clone()), [revised(false)]);
    let _ = state.update(Reply::RunUnsaved(shown.clone()).into());
    assert_eq!(state.update(asked), [revised(true)]);
}

/// A state with one run and its three plans.
fn with_plans() -> (AppState, Assessment) {
    let mut run = run("a").build();
    run.commitments = ["o-p1", "p-o2", "s-r3"].map(commitment).to_vec();
    let mut state = AppState::default();
    let _ = state.update(Reply::RunSaved(Rc::new(run.clone())).into());
    (state, run)
}

#[test]
fn a_plan_that_was_taken_back_is_told_with_its_undo_until_the_page_is_turned() {
    let (mut state, before) = with_plans();
    let revision = Revision::TakenBack(action("p-o2"));
    let mut run = before.clone();
    revision.apply(&mut run);
    assert_eq!(run.commitments.len(), 2);
    let _ = state.update(Event::RunRevised(run.id.clone(), revision.clone()));
    let Some(Report::PlanRevised { run: told, revision: done, undo: Some(undo) }) = &state.report
    else {
        panic!("no report with an undo")
    };
    assert_eq!((told, done), (&run.id, &revision));
    undo.apply(&mut run);
    assert_eq!(run.commitments, before.commitments);
    let _ = state.update(Event::PageTurned);
    assert_eq!(state.report, None);
}

#[test]
fn other_revisions_of_a_plan_are_told_and_need_no_undo() {
    let (mut state, run) = with_plans();
    let revisions = [
        Revision::Committed(Commitment::new(action("o-p1"))),
        Revision::Concluded(action("o-p1"), Some(Outcome::Done)),
        Revision::TakenBack(action("never decided")),
    ];
    for revision in revisions {
        let _ = state.update(Event::RunRevised(run.id.clone(), revision.clone()));
        let told = Report::PlanRevised { run: run.id.clone(), revision, undo: None };
        assert_eq!(state.report, Some(told));
    }
    let described = Revision::Described { finished_at: run.finished_at, note: "x".into() };
    let _ = state.update(Event::RunRevised(run.id, described));
    assert_eq!(state.report, None);
}

#[test]
fn deleting_a_run_takes_its_plans_along_and_undo_brings_both_back() {
    let (mut state, run) = with_plans();
    let _ = state.update(Reply::RunDeleted(Rc::new(run.clone())).into());
    assert_eq!(state.newest(), None);
    let restored = state.update(Event::DeletionUndone);
    assert_eq!(restored, [Effect::Lazy(LazyEffect::SaveRun(Rc::new(run.clone())))]);
    let _ = state.update(Reply::RunSaved(Rc::new(run.clone())).into());
    assert_eq!(state.newest().map(|it| &it.commitments), Some(&run.commitments));
}

#[test]
fn a_tab_that_wakes_up_reads_everything_or_finds_that_all_is_gone() {
    let mut state = with_draft();
    assert_eq!(state.update(Event::PageReturned), [Effect::LookAtStorage]);
    let follow = Effect::FollowDraft { draft: state.draft.clone(), written: None };
    let seen = state.clone().update(Reply::StorageSeen { is_empty: false }.into());
    assert_eq!(seen, [Effect::ReadSettings, follow, Effect::ReadHistory]);
    let gone = state.update(Reply::StorageSeen { is_empty: true }.into());
    assert_eq!(gone, [Effect::ReadSettings, Effect::ReadHistory]);
    let sheets = Sheets { turn: state.sheets.turn, ..Sheets::default() };
    assert_eq!(state, AppState { sheets, ..AppState::default() });
}

#[test]
fn a_draft_that_has_no_room_stays_as_it_is_here() {
    let mut state = with_draft();
    let _ = state.update(Reply::DraftUnsaved(SaveTrouble::Full).into());
    let seen = state.update(Reply::StorageSeen { is_empty: true }.into());
    assert_eq!(seen, [Effect::ReadSettings, Effect::ReadHistory]);
    assert!(state.draft.is_some());
}

#[test]
fn a_neighbour_that_clears_the_storage_takes_no_answer() {
    let mut blank = with_draft();
    let cleared = || Event::StoredElsewhere(StoredChange::Cleared);
    assert_eq!(blank.update(cleared()), [Effect::ReadHistory]);
    assert_eq!(blank.draft, None);
    let mut answered = with_draft();
    let _ = answered.update(Event::AnswerChosen { position: 0, answer: OFTEN, time_ms: 0 });
    let _ = answered.update(cleared());
    assert!(answered.draft.is_some() && answered.is_draft_unsaved);
}

#[test]
fn a_report_is_told_until_the_next_wish_or_page() {
    let mut state = AppState::default();
    for (event, report) in [
        (Reply::from(Report::PrintRefused).into(), Some(Report::PrintRefused)),
        (Event::PageTurned, None),
        (
            Event::BackupChosen { with_people: false, passphrase: Some("x".to_owned()) },
            Some(Report::Locking),
        ),
        (Reply::from(Report::LockingFailed).into(), Some(Report::LockingFailed)),
        (Event::BACKUP, None),
        (Reply::Erased { is_complete: true }.into(), Some(Report::Erased)),
        (Event::Asked(LazyEffect::Print), None),
        (Reply::Erased { is_complete: false }.into(), None),
    ] {
        let _ = state.update(event);
        assert_eq!(state.report, report);
    }
}

#[test]
fn after_restoring_everything_is_read_again() {
    let restored = || Reply::BackupRestored(Ok(Restored::default())).into();
    let read = [Effect::ReadHistory, Effect::ReadDraft];
    assert_eq!(AppState::default().update(restored()), read);
    assert_eq!(with_draft().update(restored()), [Effect::ReadHistory]);
}
