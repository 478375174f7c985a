//! What a leader decides to do after a run.

use crate::support::run::run;
use weft_core::domain::advice::ActionId;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{MOST_COMMITMENTS, Outcome};
use weft_core::domain::timestamp::{Day, Timestamp};

fn action(id: &str) -> ActionId {
    ActionId(id.into())
}

fn day(number: i64) -> Day {
    Day::of(Timestamp(0)).plus(number)
}

fn decided(ids: &[&str]) -> Assessment {
    let mut run = run("a-run").build();
    for id in ids {
        run.commit(&action(id), Some(day(1)));
    }
    run
}

fn ids(run: &Assessment) -> Vec<&str> {
    run.commitments.iter().map(|commitment| &*commitment.action.0).collect()
}

#[test]
fn an_action_is_committed_to_once() {
    let mut run = decided(&["a", "b"]);
    run.commit(&action("a"), Some(day(2)));
    assert_eq!(ids(&run), ["a", "b"]);
    assert_eq!(run.commitment(&action("a")).and_then(|it| it.due), Some(day(2)));
    assert_eq!(run.commitment(&action("b")).and_then(|it| it.due), Some(day(1)));
}

#[test]
fn three_are_enough() {
    let run = decided(&["a", "b", "c", "d"]);
    assert_eq!(ids(&run).len(), MOST_COMMITMENTS);
    assert!(run.commitment(&action("d")).is_none());
    assert!(!run.has_room_for_commitments());
}

#[test]
fn a_date_can_be_changed_when_there_is_no_more_room() {
    let mut run = decided(&["a", "b", "c"]);
    run.commit(&action("c"), Some(day(9)));
    assert_eq!(run.commitments[2].due, Some(day(9)));
}

#[test]
fn a_date_can_be_taken_away() {
    let mut run = decided(&["a"]);
    run.commit(&action("a"), None);
    assert_eq!(run.commitments[0].due, None);
    assert_eq!(ids(&run), ["a"]);
}

#[test]
fn what_is_taken_back_leaves_room() {
    let mut run = decided(&["a", "b", "c"]);
    run.take_back(&action("b"));
    assert_eq!(ids(&run), ["a", "c"]);
    assert!(run.has_room_for_commitments());
}

#[test]
fn an_outcome_is_kept_when_the_date_changes_and_can_be_taken_back() {
    let mut run = decided(&["a", "b"]);
    run.conclude(&action("a"), Some(Outcome::Partly));
    run.commit(&action("a"), Some(day(2)));
    assert_eq!(run.commitments[0].outcome, Some(Outcome::Partly));
    assert_eq!(run.commitments[1].outcome, None);
    run.conclude(&action("a"), None);
    assert_eq!(run.commitments[0].outcome, None);
}

#[test]
fn outcomes_are_found_by_their_names() {
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::from_name(outcome.name()), Some(outcome));
    }
    assert_eq!(Outcome::from_name(""), None);
}
