//! A run in progress, from the first statement to the finish.

use crate::support::edition::{edition, instrument};
use crate::support::run::record_id;
use crate::support::sheet::answer;
use weft_core::domain::draft::{Draft, DraftUpdate};
use weft_core::domain::presentation_order::{Seed, presentation_order};
use weft_core::domain::timestamp::Timestamp;

fn draft() -> Draft {
    Draft::new(&instrument(), record_id("a-run"), Seed(7), Timestamp(1_000))
}

#[test]
fn a_new_run_is_blank_and_stands_at_the_first_statement() {
    let draft = draft();

    assert!(draft.sheet.is_blank());
    assert_eq!((draft.step, draft.note.as_str()), (0, ""));
    assert_eq!(draft.times_ms, [0; 30]);
    assert_eq!(
        (draft.edition, draft.started_at, draft.seed),
        (edition("1"), Timestamp(1_000), Seed(7))
    );
}

#[test]
fn statements_are_shown_in_the_order_of_the_seed_of_the_run() {
    let draft = draft();

    assert_eq!(draft.order(), presentation_order(draft.sheet.questionnaire(), Seed(7)));
    assert_eq!(draft.order().len(), 30);
}

#[test]
fn an_answer_is_taken_changed_and_taken_back() {
    let mut draft = draft();

    draft.answer(3, answer('2'), 0);
    assert_eq!(draft.sheet.answer(3), answer('2'));
    draft.answer(3, answer('n'), 0);
    assert_eq!(draft.sheet.answer(3), answer('n'));
    draft.answer(3, None, 0);
    assert!(draft.sheet.is_blank());
}

#[test]
fn the_times_spent_on_a_statement_add_up() {
    let mut draft = draft();

    draft.answer(3, answer('2'), 1_500);
    draft.answer(3, answer('3'), 700);
    draft.answer(4, answer('3'), u32::MAX);
    draft.answer(4, answer('3'), 1);

    assert_eq!(draft.times_ms[3], 2_200);
    assert_eq!(draft.times_ms[4], u32::MAX);
}

#[test]
fn only_scored_statements_with_an_answer_and_a_time_count_for_the_pace() {
    let mut draft = draft();

    draft.answer(0, answer('1'), 1_000);
    draft.answer(1, answer('1'), 0);
    draft.answer(2, None, 3_000);
    draft.answer(23, answer('n'), 4_000);
    draft.answer(24, answer('4'), 5_000);

    assert_eq!(draft.answering_times_ms(), [1_000, 4_000]);
}

#[test]
fn an_answer_to_a_statement_that_is_not_asked_changes_nothing() {
    let mut draft = draft();

    draft.answer(30, answer('1'), 1_000);

    assert_eq!(draft, self::draft());
}

#[test]
fn what_another_tab_answered_is_taken_in_and_the_rest_stays() {
    let mut draft = draft();
    draft.answer(0, answer('1'), 0);
    draft.answer(1, answer('1'), 0);
    draft.answer(2, answer('1'), 0);
    draft.note = "mine".to_owned();

    let answers = vec![(1, answer('n')), (2, None), (24, answer('4')), (30, answer('4'))];
    draft.take_in(&DraftUpdate { answers, note: None });

    let taken = [0, 1, 2, 24].map(|position| draft.sheet.answer(position));
    assert_eq!(taken, [answer('1'), answer('n'), None, answer('4')]);
    assert_eq!(draft.note, "mine");
}

#[test]
fn a_note_that_another_tab_changed_or_emptied_is_taken_in() {
    let mut draft = draft();
    draft.note = "mine".to_owned();

    draft.take_in(&DraftUpdate { answers: Vec::new(), note: Some("theirs".to_owned()) });
    assert_eq!(draft.note, "theirs");
    draft.take_in(&DraftUpdate { answers: Vec::new(), note: Some(String::new()) });
    assert_eq!(draft.note, "");
}

#[test]
fn an_update_is_empty_where_another_tab_did_nothing() {
    let taken_back = DraftUpdate { answers: vec![(0, None)], note: None };
    let emptied = DraftUpdate { answers: Vec::new(), note: Some(String::new()) };

    assert!(DraftUpdate::default().is_empty());
    assert!(!taken_back.is_empty());
    assert!(!emptied.is_empty());
}

#[test]
fn a_finished_run_keeps_what_the_draft_holds() {
    let mut draft = draft();
    draft.answer(0, answer('4'), 1_000);
    draft.note = "  new job in May \n".to_owned();

    let run = draft.finish(Timestamp(9_000));

    assert_eq!(run.id.as_str(), "a-run");
    assert_eq!(run.edition, edition("1"));
    assert_eq!((run.finished_at, run.seed), (Timestamp(9_000), Seed(7)));
    assert_eq!(run.sheet, draft.sheet);
    assert_eq!(&*run.note, "new job in May");
    assert_eq!(run.commitments, []);
}
