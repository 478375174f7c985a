//! The reader may want nothing to be kept on this device, and may change their mind.

use std::rc::Rc;

use crate::support::edition::instrument;
use crate::support::run::run;
use crate::support::storage::{DyingMedium, blank_draft, browser, content, tab};
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::storage::error::SaveError;
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::{DraftFound, DraftSaved, Keeping, MemoryReason, RunFound, Store};

const CHOSEN: Keeping = Keeping::Memory(MemoryReason::Chosen);
const WISH: &str = r#"{"keeps_nothing":true,"v":1}"#;

fn dark() -> Settings {
    Settings { theme: ColourTheme::Dark, ..Settings::default() }
}

/// A store with a run, a draft, settings and damaged bytes.
fn filled(browser: &Rc<MemoryMedium>) -> Store {
    let store = tab(browser);
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.save_draft(&blank_draft("b")), Ok(DraftSaved::AsGiven));
    assert_eq!(store.save_settings(&Settings::default(), &dark()), Ok(()));
    assert_eq!(browser.set("run:damaged", "{"), Ok(()));
    store
}

fn only_the_wish() -> Vec<(String, String)> {
    vec![("settings".to_owned(), WISH.to_owned())]
}

#[test]
fn keeping_nothing_leaves_only_the_wish_and_the_tab_goes_on() {
    let browser = browser();
    let store = filled(&browser);
    assert_eq!(store.keep_nothing(), Ok(()));

    assert_eq!(store.keeping(), CHOSEN);
    assert_eq!(content(&*browser), only_the_wish());
    assert_eq!(store.load_settings(), Settings { keeps_nothing: true, ..dark() });
    assert_eq!(store.load_draft(&instrument()), DraftFound::Draft(blank_draft("b")));
    assert_eq!(store.save_run(&run("c").on_day(3).build()), Ok(()));
    let loaded = store.load_history(&instrument());
    assert_eq!((loaded.history.runs().len(), loaded.unreadable.len()), (2, 1));
    assert_eq!(content(&*browser), only_the_wish());
}

#[test]
fn at_the_next_visit_nothing_is_there_and_nothing_is_kept() {
    let browser = browser();
    assert_eq!(filled(&browser).keep_nothing(), Ok(()));

    let store = tab(&browser);
    assert_eq!(store.keeping(), CHOSEN);
    assert!(store.load_settings().keeps_nothing);
    assert_eq!(store.load_draft(&instrument()), DraftFound::None);
    assert_eq!(store.save_run(&run("c").build()), Ok(()));
    assert_eq!(store.save_settings(&Settings::default(), &dark()), Ok(()));
    assert_eq!(content(&*browser), only_the_wish());
}

#[test]
fn another_tab_goes_on_in_memory_too_whatever_it_writes_first() {
    let browser = browser();
    let (first, second) = (filled(&browser), tab(&browser));
    assert!(matches!(second.load_draft(&instrument()), DraftFound::Draft(_)));
    assert_eq!(first.keep_nothing(), Ok(()));

    // Every write looks at the wish first: a frozen tab has heard of nothing.
    assert_eq!(second.save_draft(&blank_draft("b")), Ok(DraftSaved::AsGiven));
    assert_eq!(second.keeping(), CHOSEN);
    assert_eq!(second.save_run(&run("c").build()), Ok(()));
    assert_eq!(content(&*browser), only_the_wish());
}

#[test]
fn what_is_on_the_device_beside_the_wish_is_not_lost() {
    let browser = browser();
    assert_eq!(filled(&browser).keep_nothing(), Ok(()));
    let text = include_str!("../../../tests/fixtures/storage/run-v1.json");
    assert_eq!(browser.set("run:late", text), Ok(()));

    let store = tab(&browser);
    assert_eq!(store.keeping(), CHOSEN);
    assert_eq!(store.load_history(&instrument()).history.runs().len(), 1);
    assert_eq!(browser.get("run:late").as_deref(), Some(text));
    assert_eq!(store.erase_everything(), Ok(()));
    assert_eq!(content(&*browser), []);
    assert_eq!(store.load_history(&instrument()).history.runs().len(), 0);
}

#[test]
fn keeping_again_brings_everything_back() {
    let browser = browser();
    let store = filled(&browser);
    let before = content(&*browser);
    assert_eq!(store.keep_nothing(), Ok(()));
    assert_eq!(store.keep_in_browser(), Ok(()));

    assert_eq!(store.keeping(), Keeping::Browser);
    assert_eq!(store.load_settings(), dark());
    let without_settings = |content: Vec<(String, String)>| {
        content.into_iter().filter(|(key, _)| key != "settings").collect::<Vec<_>>()
    };
    assert_eq!(without_settings(content(&*browser)), without_settings(before));
    assert_eq!(tab(&browser).keeping(), Keeping::Browser);
    assert_eq!(store.keep_in_browser(), Ok(()));
}

#[test]
fn what_another_tab_saved_meanwhile_stays() {
    let browser = browser();
    let store = filled(&browser);
    assert_eq!(store.keep_nothing(), Ok(()));
    let text = include_str!("../../../tests/fixtures/storage/run-v1.json");
    assert_eq!(browser.set("run:a", text), Ok(()));

    assert_eq!(store.keep_in_browser(), Ok(()));
    assert_eq!(browser.get("run:a").as_deref(), Some(text));
}

#[test]
fn where_there_is_no_room_to_keep_again_memory_goes_on_and_the_device_is_as_it_was() {
    let small = Rc::new(MemoryMedium::with_limit(2_000));
    let store = Store::on(small.clone());
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.keep_nothing(), Ok(()));
    for number in 0..10 {
        assert_eq!(store.save_run(&run(&format!("r{number}")).build()), Ok(()));
    }

    assert_eq!(store.keep_in_browser(), Err(SaveError::Full));
    assert_eq!(store.keeping(), CHOSEN);
    assert!(store.load_settings().keeps_nothing);
    assert_eq!(content(&*small), only_the_wish());
    assert_eq!(store.load_history(&instrument()).history.runs().len(), 11);
}

#[test]
fn a_tab_killed_while_moving_to_memory_leaves_no_half_written_thing() {
    for changes in 0..12 {
        let browser = browser();
        filled(&browser);
        let before = content(&*browser);
        let dying = Rc::new(DyingMedium::new(&browser, changes));
        let kept = Store::on(dying.clone()).keep_nothing();
        for (key, value) in content(&*browser) {
            let is_known = before.contains(&(key.clone(), value.clone()));
            assert!(is_known || value == WISH || key == "erased", "{key}");
        }
        if !dying.is_dead() {
            return assert_eq!(kept, Ok(()));
        }
    }
    panic!("moving takes more changes than were tried");
}

#[test]
fn without_a_browser_storage_there_is_nothing_to_move_to() {
    for reason in [MemoryReason::Blocked, MemoryReason::Absent] {
        let store = Store::in_memory(reason);
        assert_eq!(store.save_run(&run("a").build()), Ok(()));
        assert_eq!(store.keep_nothing(), Ok(()));
        assert_eq!(store.keeping(), Keeping::Memory(reason));
        assert_eq!(store.keep_in_browser(), Err(SaveError::Blocked));
        let found = store.load_run(&run("a").build().id, &instrument());
        assert!(matches!(found, RunFound::Run(_)));
    }
}
