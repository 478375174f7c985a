//! All finished runs, in the order of time.

use crate::property::for_all;
use crate::support::run::{record_id, run};
use proptest::prelude::*;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;
use weft_core::domain::record_id::RecordId;

fn ids(history: &History) -> Vec<&str> {
    history.runs().iter().map(|run| run.id.as_str()).collect()
}

fn three_runs() -> History {
    History::new([
        run("b").on_day(100).build(),
        run("c").on_day(200).build(),
        run("a").on_day(0).build(),
    ])
}

#[test]
fn runs_stand_in_the_order_of_time() {
    assert_eq!(ids(&three_runs()), ["a", "b", "c"]);
}

#[test]
fn runs_of_the_same_moment_stand_in_the_order_of_their_ids() {
    let mut history = History::new([run("c").build(), run("a").build()]);
    history.insert(run("b").build());

    assert_eq!(ids(&history), ["a", "b", "c"]);
}

#[test]
fn of_two_runs_with_the_same_id_the_older_stays() {
    let newer = run("a").on_day(5).note("newer").build();
    let older = run("a").on_day(1).note("older").build();

    let history = History::new([newer, run("b").on_day(3).build(), older]);

    assert_eq!(ids(&history), ["a", "b"]);
    assert_eq!(&*history.runs()[0].note, "older");
}

#[test]
fn the_newest_run_is_the_last() {
    assert_eq!(three_runs().newest().map(|run| run.id.as_str()), Some("c"));
    assert_eq!(History::default().newest(), None);
}

#[test]
fn a_run_is_found_by_its_id() {
    let history = three_runs();

    assert_eq!(history.run(&record_id("b")).map(|run| run.id.as_str()), Some("b"));
    assert_eq!(history.run(&record_id("other")), None);
}

#[test]
fn the_first_comparable_run_is_the_oldest_of_the_same_edition_before_it() {
    let history = History::new([
        run("a").on_day(0).version("0").build(),
        run("b").on_day(100).build(),
        run("c").on_day(200).build(),
        run("d").on_day(300).build(),
    ]);
    let first = |id| {
        let run = history.run(&record_id(id)).expect("a run");
        history.first_comparable(run).map(|run| run.id.as_str())
    };

    assert_eq!(["a", "b", "c", "d"].map(first), [None, None, Some("b"), Some("b")]);
}

#[test]
fn a_run_goes_to_its_place_in_time() {
    let mut history = three_runs();

    history.insert(run("between").on_day(150).build());
    history.insert(run("first").on_day(-1).build());
    history.insert(run("last").on_day(201).build());

    assert_eq!(ids(&history), ["first", "a", "b", "between", "c", "last"]);
}

#[test]
fn a_run_that_is_put_in_again_replaces_itself_and_may_change_its_place() {
    let mut history = three_runs();

    history.insert(run("a").on_day(300).note("re-dated").build());

    assert_eq!(ids(&history), ["b", "c", "a"]);
    assert_eq!(history.newest().map(|run| &*run.note), Some("re-dated"));
}

#[test]
fn a_run_that_is_taken_out_is_handed_back() {
    let mut history = three_runs();

    let taken = history.remove(&record_id("b"));
    let nothing = history.remove(&record_id("b"));

    assert_eq!(taken.map(|run| run.id.as_str().to_owned()).as_deref(), Some("b"));
    assert_eq!(nothing, None);
    assert_eq!(ids(&history), ["a", "c"]);
}

#[test]
fn a_run_is_compared_with_the_last_one_before_it_of_the_same_edition() {
    let history = History::new([
        run("first").on_day(0).build(),
        run("second").on_day(100).build(),
        run("other-edition").on_day(200).version("2").build(),
        run("third").on_day(300).build(),
    ]);
    let previous = |id: &str| {
        let run = history.run(&record_id(id)).expect("the run is in the history");
        history.previous_comparable(run).map(|run| run.id.as_str())
    };

    assert_eq!(previous("first"), None);
    assert_eq!(previous("second"), Some("first"));
    assert_eq!(previous("other-edition"), None);
    assert_eq!(previous("third"), Some("second"));
}

#[test]
fn a_run_of_another_history_has_nothing_before_it() {
    assert_eq!(three_runs().previous_comparable(&run("stranger").on_day(400).build()), None);
}

fn any_runs() -> impl Strategy<Value = Vec<Assessment>> {
    let any_run = (0..12_u8, 0..6_i64);
    proptest::collection::vec(any_run, 0..16).prop_map(|runs| {
        runs.into_iter().map(|(id, day)| run(&format!("run-{id}")).on_day(day).build()).collect()
    })
}

#[test]
fn the_order_in_which_runs_come_never_matters() {
    let shuffled = any_runs().prop_flat_map(|runs| (Just(runs.clone()), Just(runs).prop_shuffle()));
    for_all(shuffled, |(runs, shuffled)| {
        prop_assert_eq!(History::new(runs), History::new(shuffled));
        Ok(())
    });
}

#[test]
fn a_history_made_run_by_run_is_sorted_and_names_no_run_twice() {
    for_all(any_runs(), |runs| {
        let mut history = History::default();
        for run in runs.clone() {
            history.insert(run);
        }
        let keys: Vec<_> = history.runs().iter().map(|run| (run.finished_at, &run.id)).collect();
        prop_assert!(keys.is_sorted());
        let mut found: Vec<&RecordId> = history.runs().iter().map(|run| &run.id).collect();
        let mut expected: Vec<&RecordId> = runs.iter().map(|run| &run.id).collect();
        found.sort();
        expected.sort();
        expected.dedup();
        prop_assert_eq!(found, expected);
        Ok(())
    });
}

#[test]
fn a_run_that_is_put_in_and_taken_out_leaves_the_history_as_it_was() {
    for_all((any_runs(), 0..6_i64), |(runs, day)| {
        let before = History::new(runs);
        let mut after = before.clone();
        after.insert(run("visitor").on_day(day).build());
        prop_assert_eq!(after.runs().len(), before.runs().len() + 1);
        after.remove(&record_id("visitor"));
        prop_assert_eq!(after, before);
        Ok(())
    });
}
