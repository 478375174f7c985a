//! What a leader decides to do after a run.

use crate::support::run::run;
use crate::support::storage::action;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{
    Commitment, Deed, MOST_COMMITMENTS, Outcome, PLAN_MOST_UNITS, tidy_plan_text,
};
use weft_core::domain::day::Day;
use weft_core::domain::timestamp::Timestamp;
use weft_core::letters;

fn day(number: i64) -> Day {
    Day::of(Timestamp(0)).plus(number)
}

fn plan(id: &str, due: Option<Day>) -> Commitment {
    Commitment { due, ..Commitment::new(action(id)) }
}

fn decided(ids: &[&str]) -> Assessment {
    let mut run = run("a-run").build();
    for id in ids {
        run.commit(plan(id, Some(day(1))));
    }
    run
}

fn keys(run: &Assessment) -> Vec<String> {
    run.commitments.iter().map(|commitment| commitment.deed.key()).collect()
}

fn sequence(run: &Assessment, id: &str) -> Option<u32> {
    run.commitment(&action(id)).map(|plan| plan.sequence)
}

#[test]
fn an_action_is_committed_to_once() {
    let mut run = decided(&["a", "b"]);
    run.commit(plan("a", Some(day(2))));
    assert_eq!(keys(&run), ["a", "b"]);
    assert_eq!(run.commitment(&action("a")).and_then(|it| it.due), Some(day(2)));
    assert_eq!(run.commitment(&action("b")).and_then(|it| it.due), Some(day(1)));
}

#[test]
fn what_is_decided_on_again_keeps_its_words_and_is_open_again() {
    let mut run = decided(&["b"]);
    run.commit(Commitment { cue: "After lunch".into(), ..plan("a", Some(day(2))) });
    run.conclude(&action("a"), Some(Outcome::Done));
    run.decide(day(40), action("a"));
    let again = run.commitment(&action("a")).expect("a plan");
    assert_eq!((&*again.cue, again.outcome, again.due), ("After lunch", None, Some(day(68))));
    assert_eq!(sequence(&run, "a"), Some(1));
    assert_eq!(keys(&run), ["b", "a"]);
}

#[test]
fn what_is_decided_on_for_the_first_time_is_a_plan_without_words() {
    let mut run = decided(&["b"]);
    run.decide(day(1), action("a"));
    assert_eq!(run.commitment(&action("a")), Some(&Commitment::decided_on(day(1), action("a"))));
}

#[test]
fn three_are_enough() {
    let run = decided(&["a", "b", "c", "d"]);
    assert_eq!(keys(&run).len(), MOST_COMMITMENTS);
    assert!(run.commitment(&action("d")).is_none());
    assert!(!run.has_room_for_commitments());
}

#[test]
fn a_plan_can_be_changed_when_there_is_no_more_room() {
    let mut run = decided(&["a", "b", "c"]);
    run.commit(plan("c", Some(day(9))));
    assert_eq!(run.commitments[2].due, Some(day(9)));
}

#[test]
fn a_date_can_be_taken_away() {
    let mut run = decided(&["a"]);
    run.commit(plan("a", None));
    assert_eq!(run.commitments[0].due, None);
    assert_eq!(keys(&run), ["a"]);
}

#[test]
fn what_is_taken_back_leaves_room() {
    let mut run = decided(&["a", "b", "c"]);
    run.take_back(&action("b"));
    assert_eq!(keys(&run), ["a", "c"]);
    assert!(run.has_room_for_commitments());
}

#[test]
fn what_was_taken_back_comes_back_to_its_place_as_it_was() {
    let mut run = decided(&["a", "b", "c"]);
    run.conclude(&action("b"), Some(Outcome::Partly));
    let before = run.commitments.clone();
    run.take_back(&action("b"));
    run.bring_back(1, before[1].clone());
    assert_eq!(run.commitments, before);
    // Decided again in another tab, or no room any more.
    run.bring_back(0, plan("b", None));
    assert_eq!(run.commitments, before);
    run.take_back(&action("a"));
    run.commit(plan("d", None));
    run.bring_back(0, before[0].clone());
    assert_eq!(keys(&run), ["b", "c", "d"]);
    run.take_back(&action("d"));
    run.bring_back(9, before[0].clone());
    assert_eq!(keys(&run), ["b", "c", "a"]);
}

#[test]
fn an_outcome_is_kept_when_the_plan_changes_and_can_be_taken_back() {
    let mut run = decided(&["a", "b"]);
    run.conclude(&action("a"), Some(Outcome::Partly));
    run.commit(plan("a", Some(day(2))));
    assert_eq!(run.commitments[0].outcome, Some(Outcome::Partly));
    assert_eq!(run.commitments[1].outcome, None);
    run.conclude(&action("a"), None);
    assert_eq!(run.commitments[0].outcome, None);
}

#[test]
fn the_sequence_is_raised_by_each_change_and_by_nothing_else() {
    let mut run = decided(&["a", "b"]);
    assert_eq!(sequence(&run, "a"), Some(0));
    run.commit(plan("a", Some(day(1))));
    run.conclude(&action("a"), Some(Outcome::Done));
    assert_eq!(sequence(&run, "a"), Some(0));
    run.commit(plan("a", Some(day(2))));
    run.commit(Commitment { cue: "After lunch".into(), ..plan("a", Some(day(2))) });
    assert_eq!((sequence(&run, "a"), sequence(&run, "b")), (Some(2), Some(0)));
}

#[test]
fn an_action_that_is_decided_again_has_a_higher_sequence_than_before() {
    let mut run = decided(&["a"]);
    run.commit(plan("a", Some(day(2))));
    run.take_back(&action("a"));
    run.take_back(&action("never decided"));
    run.commit(plan("a", Some(day(3))));
    assert_eq!(sequence(&run, "a"), Some(2));
}

#[test]
fn another_date_of_the_run_raises_the_sequence_since_halfway_moves() {
    let mut run = decided(&["a"]);
    run.redate(run.finished_at);
    assert_eq!(sequence(&run, "a"), Some(0));
    run.redate(Timestamp(0).plus_days(-3));
    assert_eq!((run.finished_at, sequence(&run, "a")), (Timestamp(0).plus_days(-3), Some(1)));
}

#[test]
fn halfway_is_a_day_between_and_never_one_of_the_two() {
    let half_way = |due: Option<i64>| plan("a", due.map(day)).half_way(day(10));
    assert_eq!(half_way(Some(38)), Some(day(24)));
    assert_eq!(half_way(Some(13)), Some(day(11)));
    assert_eq!(half_way(Some(12)), Some(day(11)));
    for due in [Some(11), Some(10), Some(0), None] {
        assert_eq!(half_way(due), None, "{due:?}");
    }
}

#[test]
fn only_what_is_open_is_overdue_and_not_on_the_day_itself() {
    let mut plan = plan("a", Some(day(5)));
    let outcomes = Outcome::ALL.map(Some).into_iter().chain([None]);
    for outcome in outcomes {
        plan.outcome = outcome;
        let is_open = matches!(outcome, None | Some(Outcome::No));
        assert_eq!(plan.is_open(), is_open, "{outcome:?}");
        assert_eq!(plan.is_overdue(day(6)), is_open, "{outcome:?}");
        assert!(!plan.is_overdue(day(5)));
    }
    plan.due = None;
    assert!(!plan.is_overdue(day(6)));
}

#[test]
fn a_deed_in_own_words_has_a_key_that_stays_the_same() {
    let own = |words: &str| Deed::Own(words.into()).key();
    // FNV-1a of the words, as its authors list them.
    assert_eq!(own(""), "own-cbf29ce484222325");
    assert_eq!(own("a"), "own-af63dc4c8601ec8c");
    assert_eq!(own("foobar"), "own-85944171f73967e8");
}

#[test]
fn a_text_has_one_line_and_80_units_at_most() {
    assert_eq!(&*tidy_plan_text("  After\nlunch "), "After lunch");
    for letter in ["x", "語", "😀", "👩🏽‍🚀"] {
        let text = tidy_plan_text(&letter.repeat(PLAN_MOST_UNITS));
        assert!(letters::units(&text) <= PLAN_MOST_UNITS, "{letter}");
        assert_eq!(text.replace(letter, ""), "", "no letter is cut in two");
    }
}

#[test]
fn outcomes_are_found_by_their_names() {
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::from_name(outcome.name()), Some(outcome));
    }
    assert_eq!(Outcome::from_name(""), None);
}
