//! The hint at the newest run, which spares the start a look at all the others.

use std::cell::Cell;
use std::rc::Rc;

use crate::support::edition::instrument;
use crate::support::run::{assessment_id, run};
use crate::support::storage::{browser, tab};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::error::SaveError;
use weft_core::storage::medium::{Medium, Usage};
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::{RunFound, Store};

const NEWEST_KEY: &str = "weft:newest";

fn save(store: &Store, id: &str, day: i64) -> Assessment {
    let run = run(id).on_day(day).build();
    assert_eq!(store.save_run(&run), Ok(()));
    run
}

fn newest(store: &Store) -> Option<String> {
    store.newest().map(|newest| newest.id.as_str().to_owned())
}

#[test]
fn the_hint_follows_the_newest_run_in_whatever_order_they_come() {
    let store = tab(&browser());
    for (id, day, expected) in [
        ("b", 100, "b"),
        ("a", 50, "b"),
        ("c", 200, "c"),
        ("d", 200, "d"),
        ("ca", 200, "d"),
        ("clock-went-back", -9_000, "d"),
        ("clock-went-forward", 99_000, "clock-went-forward"),
        ("e", 201, "clock-went-forward"),
    ] {
        save(&store, id, day);
        assert_eq!(newest(&store).as_deref(), Some(expected), "after {id}");
        let history = store.load_history(&instrument()).history;
        assert_eq!(history.newest().map(|run| run.id.as_str()), Some(expected));
    }
    assert_eq!(store.newest().map(|it| it.finished_at), Some(Timestamp(0).plus_days(99_000)));
}

#[test]
fn the_hint_follows_runs_that_are_redated_and_removed() {
    let browser = browser();
    let store = tab(&browser);
    save(&store, "a", 100);
    save(&store, "b", 200);
    save(&store, "b", 50);
    assert_eq!(newest(&store).as_deref(), Some("a"));
    save(&store, "a", 150);
    assert_eq!(store.newest().map(|it| it.finished_at), Some(Timestamp(0).plus_days(150)));
    save(&store, "b", 300);
    assert_eq!(newest(&store).as_deref(), Some("b"));
    assert_eq!(store.remove_run(&assessment_id("a")), Ok(()));
    assert_eq!(newest(&store).as_deref(), Some("b"));
    save(&store, "a", 10);
    assert_eq!(store.remove_run(&assessment_id("b")), Ok(()));
    assert_eq!(browser.get(NEWEST_KEY).as_deref(), Some("864000000 a"));
    assert_eq!(newest(&store).as_deref(), Some("a"));
    assert_eq!(store.remove_run(&assessment_id("a")), Ok(()));
    assert_eq!(newest(&store), None);
}

#[test]
fn a_missing_or_wrong_hint_is_rebuilt() {
    let browser = browser();
    let store = tab(&browser);
    save(&store, "a", 100);
    save(&store, "b", 200);
    for hint in ["", "x", "1 ", "1 B", "1 gone", " b", "b 1", "99999999999999999999 b"] {
        assert_eq!(browser.set(NEWEST_KEY, hint), Ok(()));
        assert_eq!(newest(&tab(&browser)).as_deref(), Some("b"), "{hint}");
        assert_eq!(browser.get(NEWEST_KEY).as_deref(), Some("17280000000 b"));
    }
    assert_eq!(browser.remove(NEWEST_KEY), Ok(()));
    assert_eq!(newest(&tab(&browser)).as_deref(), Some("b"));
}

#[test]
fn saving_beside_a_wrong_hint_repairs_it() {
    let browser = browser();
    let store = tab(&browser);
    save(&store, "b", 200);
    assert_eq!(browser.remove(NEWEST_KEY), Ok(()));
    save(&store, "a", 100);
    assert_eq!(browser.get(NEWEST_KEY).as_deref(), Some("17280000000 b"));
}

#[test]
fn a_hint_that_does_not_fit_is_removed_and_rebuilt_when_it_is_asked_for() {
    let browser = Rc::new(MemoryMedium::with_limit(1_000));
    let store = Store::on(browser.clone());
    save(&store, "a", 1);
    let used = store.usage().of_site;
    let of_the_run = used - "weft:newest86400000 a".len();
    // One more digit in the date: the run fits exactly, the hint does not.
    let padding = 1_000 - used - (of_the_run + 1) - "weft:x".len();
    assert_eq!(browser.set("weft:x", &"x".repeat(padding)), Ok(()));
    save(&store, "b", 2);
    assert_eq!(browser.get(NEWEST_KEY), None);
    assert_eq!(newest(&store).as_deref(), Some("b"));
}

/// Counts how often somebody looks at all keys.
struct CountingMedium {
    browser: Rc<MemoryMedium>,
    looks: Cell<u32>,
    reads: Cell<u32>,
}

impl Medium for CountingMedium {
    fn get(&self, key: &str) -> Option<String> {
        self.reads.set(self.reads.get() + 1);
        self.browser.get(key)
    }
    fn set(&self, key: &str, value: &str) -> Result<(), SaveError> {
        self.browser.set(key, value)
    }
    fn copy(&self, from: &str, to: &str) -> Result<(), SaveError> {
        self.browser.copy(from, to)
    }
    fn remove(&self, key: &str) -> Result<(), SaveError> {
        self.browser.remove(key)
    }
    fn keys(&self) -> Vec<String> {
        self.looks.set(self.looks.get() + 1);
        self.browser.keys()
    }
    fn usage(&self) -> Usage {
        self.browser.usage()
    }
}

#[test]
fn the_start_does_not_look_at_all_runs() {
    let browser = browser();
    for number in 0..100 {
        save(&tab(&browser), &format!("r{number}"), number);
    }
    let counting = Rc::new(CountingMedium {
        browser: browser.clone(),
        looks: Cell::default(),
        reads: Cell::default(),
    });

    let store = Store::on(counting.clone());
    let _ = store.load_settings();
    let _ = store.load_draft(&instrument());
    let newest = store.newest().expect("a newest run");
    let found = store.load_run(&newest.id, &instrument());

    assert!(matches!(found, RunFound::Run(_)));
    assert_eq!(counting.looks.get(), 0);
    assert!(counting.reads.get() < 10, "{} reads", counting.reads.get());
    save(&store, "another", 200);
    assert_eq!(store.finish(&run("x").on_day(201).build()), Ok(()));
    save(&store, "older", 50);
    assert_eq!(store.remove_run(&assessment_id("older")), Ok(()));
    assert_eq!(counting.looks.get(), 0);
}
