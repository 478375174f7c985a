//! The store on the browser's real storage, with the faults that only a browser has. The rules
//! themselves are tested natively, in `storage_*.rs`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::disallowed_methods, reason = "these tests play the part of scripts")]

#[path = "../core/tests/support/mod.rs"]
mod support;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use support::edition::{edition, instrument};
use support::run::{record_id, run};
use support::sheet::{answer, sheet_of};
use support::storage::{blank_draft, commitment};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, Storage};
use weft::browser::encryption::{self, LockError, OpenError};
use weft::browser::storage::{Subscription, open_store, subscribe};
use weft_core::domain::assessment::NOTE_MOST_UNITS;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::backup;
use weft_core::records::error::{BackupError, Damage, Unreadable};
use weft_core::records::locked::{self, LockedError};
use weft_core::records::run::RunRecord;
use weft_core::storage::error::SaveError;
use weft_core::storage::store::{
    DraftFound, DraftSaved, Keeping, LoadedHistory, MemoryReason, RunFound, Store,
};
use weft_core::storage::stored_change::StoredChange;

wasm_bindgen_test_configure!(run_in_browser);

const DAMAGED: &str = "{\"v\":1,\"instr";
const NEWER: &str = r#"{"v":2,"x":[]}"#;

/// An empty storage and a store on it.
fn fresh() -> (Storage, Store) {
    let storage = storage();
    storage.clear().expect("an empty storage");
    let store = open_store();
    assert_eq!(store.keeping(), Keeping::Browser);
    (storage, store)
}

fn storage() -> Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("a storage")
}

fn get(key: &str) -> Option<String> {
    storage().get_item(key).expect("a readable storage")
}

fn put(key: &str, value: &str) {
    storage().set_item(key, value).expect("room");
}

/// Runs a piece of JavaScript.
fn javascript(code: &str) -> JsValue {
    Function::new_no_args(code).call0(&JsValue::NULL).expect("JavaScript that does not throw")
}

async fn wait(milliseconds: u32) {
    let code = format!("return new Promise(done => setTimeout(done, {milliseconds}))");
    JsFuture::from(javascript(&code).unchecked_into::<Promise>()).await.expect("time to pass");
}

#[wasm_bindgen_test]
fn opening_leaves_no_trace() {
    let (storage, store) = fresh();
    assert_eq!(storage.length(), Ok(0));
    assert_eq!(store.load_draft(&instrument()), DraftFound::None);
    assert_eq!(storage.length(), Ok(0));
}

#[wasm_bindgen_test]
fn runs_the_draft_and_settings_are_there_at_the_next_visit() {
    let (_, store) = fresh();
    let finished = run("a").sheet(sheet_of("0123n-44").build()).note("neu: „Größe“ 😀").build();
    let mut draft = blank_draft("b");
    draft.answer(3, answer('n'), 1_200);
    let dark = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    assert_eq!(store.save_run(&finished), Ok(()));
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    assert_eq!(store.save_settings(&Settings::default(), &dark), Ok(()));

    let next = open_store();
    assert_eq!(next.load_history(&instrument()).history.runs(), [Rc::new(finished)]);
    assert_eq!(next.load_draft(&instrument()), DraftFound::Draft(draft));
    assert_eq!(next.load_settings(), dark);
}

/// Fills the storage to the last unit with something of another app.
fn fill_up() {
    let mut length = 6 * 1024 * 1024;
    let mut filling = String::new();
    while length > 0 {
        let longer = [filling.as_str(), &"x".repeat(length)].concat();
        if storage().set_item("another app", &longer).is_ok() {
            filling = longer;
        }
        length /= 2;
    }
}

#[wasm_bindgen_test]
fn a_full_storage_keeps_what_it_has_and_says_so() {
    let (storage, store) = fresh();
    let mut draft = blank_draft("draft");
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    fill_up();

    assert_eq!(store.finish(&run("draft").build()), Err(SaveError::Full));
    draft.note.push_str("longer than before");
    assert_eq!(store.save_draft(&draft), Err(SaveError::Full));
    let dark = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    assert_eq!(store.save_settings(&Settings::default(), &dark), Err(SaveError::Full));

    let next = open_store();
    assert_eq!(next.keeping(), Keeping::Browser);
    assert_eq!(next.load_draft(&instrument()), DraftFound::Draft(blank_draft("draft")));
    assert_eq!(next.load_history(&instrument()).history.runs().len(), 1);

    storage.remove_item("another app").expect("a change");
    assert_eq!(store.finish(&run("draft").build()), Ok(()));
    assert_eq!(next.load_draft(&instrument()), DraftFound::None);
}

#[wasm_bindgen_test]
fn an_answer_can_still_be_changed_in_a_full_storage() {
    let (storage, store) = fresh();
    let mut draft = blank_draft("draft");
    draft.answer(0, answer('1'), 100);
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    fill_up();

    draft.answer(0, answer('2'), 0);
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    assert_eq!(open_store().load_draft(&instrument()), DraftFound::Draft(draft));
    storage.clear().expect("a change");
}

#[wasm_bindgen_test]
fn a_damaged_and_a_newer_run_among_good_ones_are_kept_and_told_apart() {
    let (_, store) = fresh();
    assert_eq!(store.save_run(&run("good").build()), Ok(()));
    put("weft:/:run:damaged", DAMAGED);
    put("weft:/:run:newer", NEWER);

    let loaded = open_store().load_history(&instrument());
    let whys: Vec<_> = loaded.unreadable.iter().map(|it| (&*it.key, &*it.raw, it.why)).collect();
    assert_eq!(loaded.history.runs().len(), 1);
    assert_eq!(
        whys,
        [
            ("run:damaged", DAMAGED, Damage::NotARecord.into()),
            ("run:newer", NEWER, Unreadable::Newer { version: 2 }),
        ]
    );
    assert_eq!(store.remove_run(&record_id("damaged")), Ok(()));
    assert_eq!(store.save_run(&run("damaged").build()), Ok(()));
    assert_eq!(get("weft:/:aside:1:run:damaged").as_deref(), Some(DAMAGED));
    assert_eq!(get("weft:/:run:newer").as_deref(), Some(NEWER));
}

#[wasm_bindgen_test]
fn all_of_this_app_is_read_whatever_else_is_stored() {
    let others =
        ["weft:/:run:n", "weft:/:x", "weft:/:\0", "weft:/other/:run:a", "other\0app", "other-app"];
    for (key, value) in others.iter().flat_map(|key| ["", "1", "{\0}"].map(|value| (*key, value))) {
        let (_, store) = fresh();
        let runs = ["a", "b"].map(|id| run(id).note("neu: „Größe“ 😀").build());
        assert!(runs.iter().all(|run| store.save_run(run).is_ok()));
        put(key, value);

        let LoadedHistory { history, unreadable } = store.load_history(&instrument());
        assert_eq!(history.runs(), runs.map(Rc::new), "beside {key:?}");
        let expected = (key == "weft:/:run:n").then_some(("run:n", value));
        let found = unreadable.iter().map(|it| (it.key.as_str(), it.raw.as_str()));
        assert!(found.eq(expected), "{key:?}: {unreadable:?}");

        let raw = store.raw_records();
        let mut keys: Vec<&str> =
            ["run:a", "run:b"].into_iter().chain(key.strip_prefix("weft:/:")).collect();
        keys.sort_unstable();
        assert!(raw.iter().map(|(key, _)| key.as_str()).eq(keys), "{raw:?}");
        let full = |key: &str| get(&format!("weft:/:{key}"));
        assert!(raw.iter().all(|(key, text)| full(key).as_ref() == Some(text)), "{raw:?}");
    }
}

#[wasm_bindgen_test]
fn text_that_is_no_unicode_is_set_aside_unit_by_unit() {
    let (_, store) = fresh();
    javascript("localStorage['weft:/:draft:weft'] = 'a\\ud800b\\0'");
    assert!(matches!(store.load_draft(&instrument()), DraftFound::Unreadable(_)));

    assert_eq!(store.save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
    let same = javascript("return localStorage['weft:/:aside:1:draft:weft'] === 'a\\ud800b\\0'");
    assert_eq!(same, JsValue::TRUE);
    assert_eq!(store.load_draft(&instrument()), DraftFound::Draft(blank_draft("a")));
}

#[wasm_bindgen_test]
fn a_draft_of_another_version_and_a_newer_one_are_told() {
    let (_, store) = fresh();
    let mut next_edition = instrument();
    next_edition.edition = edition("2");
    assert_eq!(store.save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
    let found = open_store().load_draft(&next_edition);
    assert_eq!(found, DraftFound::OtherVersion(blank_draft("a")));

    put("weft:/:draft:weft", NEWER);
    let DraftFound::Unreadable(record) = open_store().load_draft(&instrument()) else {
        panic!("a newer draft was read");
    };
    assert_eq!(record.why, Unreadable::Newer { version: 2 });
    assert_eq!(get("weft:/:draft:weft").as_deref(), Some(NEWER));
}

#[wasm_bindgen_test]
fn a_tab_killed_between_the_run_and_its_draft_asks_nothing() {
    let (_, store) = fresh();
    assert_eq!(store.save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
    assert_eq!(store.save_run(&blank_draft("a").finish(Timestamp(9_000))), Ok(()));

    let next = open_store();
    assert_eq!(next.load_draft(&instrument()), DraftFound::Finished);
    assert!(matches!(next.load_run(&record_id("a"), &instrument()), RunFound::Run(_)));
}

/// Puts something in the place of `window.localStorage` while `test` runs.
fn with_local_storage(getter: &str, test: impl FnOnce()) {
    javascript(&format!(
        "window.realStorage = Object.getOwnPropertyDescriptor(window, 'localStorage');
         Object.defineProperty(window, 'localStorage', {{ configurable: true, get() {{ {getter} }} }})"
    ));
    test();
    javascript("Object.defineProperty(window, 'localStorage', window.realStorage)");
}

fn works_in_memory(store: &Store, reason: MemoryReason) {
    assert_eq!(store.keeping(), Keeping::Memory(reason));
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.save_draft(&blank_draft("b")), Ok(DraftSaved::AsGiven));
    assert_eq!(store.load_history(&instrument()).history.runs().len(), 1);
    assert_eq!(store.load_draft(&instrument()), DraftFound::Draft(blank_draft("b")));
}

#[wasm_bindgen_test]
fn a_blocked_storage_is_told_and_memory_works() {
    with_local_storage("throw new DOMException('no', 'SecurityError')", || {
        works_in_memory(&open_store(), MemoryReason::Blocked);
    });
}

#[wasm_bindgen_test]
fn an_absent_storage_is_told_and_memory_works() {
    with_local_storage("return null", || {
        works_in_memory(&open_store(), MemoryReason::Absent);
    });
}

#[wasm_bindgen_test]
fn a_storage_that_takes_nothing_is_told_and_memory_works() {
    fresh();
    javascript(
        "window.realSet = Storage.prototype.setItem;
         Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }",
    );
    works_in_memory(&open_store(), MemoryReason::Blocked);
    javascript("Storage.prototype.setItem = window.realSet");
    assert_eq!(storage().length(), Ok(0));
}

#[wasm_bindgen_test]
fn a_storage_that_is_blocked_later_says_so() {
    let (_, store) = fresh();
    for (name, error) in [
        ("SecurityError", SaveError::Blocked),
        ("NS_ERROR_DOM_QUOTA_REACHED", SaveError::Full),
        ("InvalidStateError", SaveError::Refused { cause: "InvalidStateError".to_owned() }),
    ] {
        javascript(&format!(
            "window.realSet = Storage.prototype.setItem;
             Storage.prototype.setItem = () => {{ throw {{ name: '{name}' }} }}"
        ));
        assert_eq!(store.save_run(&run("a").build()), Err(error));
        javascript("Storage.prototype.setItem = window.realSet");
    }
}

/// A frame of the same site: a second page, whose changes reach this one as real events.
fn second_page(code: &str) {
    javascript(&format!(
        "window.page ??= document.body.appendChild(document.createElement('iframe'));
         const storage = window.page.contentWindow.localStorage; {code}"
    ));
}

type Heard = Rc<RefCell<Vec<StoredChange>>>;

fn listen() -> (Heard, Subscription) {
    let heard = Heard::default();
    let changes = heard.clone();
    let subscription = subscribe(move |change| changes.borrow_mut().push(change));
    (heard, subscription)
}

#[wasm_bindgen_test]
async fn what_another_tab_does_is_heard_and_ends_with_the_subscription() {
    fresh();
    let (heard, subscription) = listen();
    second_page(
        "storage['weft:/:run:a'] = '{}'; storage['weft:/:draft:weft'] = '{}';
         storage['weft:/:settings'] = '{}'; storage['another'] = 'x';
         storage['weft:/other/:run:a'] = '{}'; delete storage['weft:/:run:a'];
         window.page.contentWindow.sessionStorage['weft:/:settings'] = '{}';
         storage.clear()",
    );
    wait(300).await;
    assert_eq!(
        heard.take(),
        [
            StoredChange::RunSaved(record_id("a")),
            StoredChange::DraftChanged { instrument: "weft".into(), written: Some("{}".into()) },
            StoredChange::SettingsChanged,
            StoredChange::RunRemoved(record_id("a")),
            StoredChange::Cleared,
        ]
    );

    drop(subscription);
    second_page("storage['weft:/:settings'] = '{}'");
    wait(300).await;
    assert_eq!(heard.take(), []);
}

#[wasm_bindgen_test]
async fn a_page_does_not_hear_of_its_own_changes() {
    let (_, store) = fresh();
    let (heard, _subscription) = listen();
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.erase_everything(), Ok(()));
    wait(300).await;
    assert_eq!(heard.take(), []);
}

/// Tells this page of a change as a browser would.
fn dispatch(key: Option<&str>, new_value: Option<&str>) {
    let name = |text: Option<&str>| text.map_or(JsValue::NULL, JsValue::from_str);
    let code = "return new StorageEvent('storage',
        { key, newValue, storageArea: window.localStorage })";
    let event = Function::new_with_args("key, newValue", code)
        .call2(&JsValue::NULL, &name(key), &name(new_value))
        .expect("an event");
    let window = web_sys::window().expect("a window");
    window.dispatch_event(event.unchecked_ref::<Event>()).expect("a heard event");
}

#[wasm_bindgen_test]
fn two_tabs_in_the_same_draft_lose_no_answer() {
    let (_, first) = fresh();
    assert_eq!(first.save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
    let second = open_store();
    assert!(matches!(second.load_draft(&instrument()), DraftFound::Draft(_)));
    let (heard, _subscription) = listen();
    let (mut draft, mut other) = (blank_draft("a"), blank_draft("a"));

    draft.answer(0, answer('1'), 0);
    assert_eq!(first.save_draft(&draft), Ok(DraftSaved::AsGiven));
    dispatch(Some("weft:/:draft:weft"), get("weft:/:draft:weft").as_deref());
    let heard = heard.take();
    let [StoredChange::DraftChanged { written: Some(written), .. }] = &heard[..] else {
        panic!("{heard:?}");
    };
    let followed = second.follow_draft(&other, written);
    let Ok(DraftSaved::WithNews(news)) = followed else { panic!("no news") };
    other.take_in(&news);
    other.answer(1, answer('2'), 0);
    assert_eq!(second.save_draft(&other), Ok(DraftSaved::AsGiven));

    draft.answer(2, answer('3'), 0);
    let Ok(DraftSaved::WithNews(news)) = first.save_draft(&draft) else { panic!("no news") };
    draft.take_in(&news);
    let DraftFound::Draft(stored) = open_store().load_draft(&instrument()) else {
        panic!("no draft");
    };
    assert_eq!(stored.sheet, draft.sheet);
    assert_eq!(&stored.sheet.answers()[..3], &[answer('1'), answer('2'), answer('3')]);
}

#[wasm_bindgen_test]
fn a_run_finished_renamed_and_deleted_in_one_tab_is_so_in_the_other() {
    let (_, first) = fresh();
    let second = open_store();
    let id = record_id("a");
    assert_eq!(first.save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
    assert_eq!(first.finish(&run("a").build()), Ok(()));
    assert_eq!(second.save_draft(&blank_draft("a")), Ok(DraftSaved::AlreadyFinished));

    let renamed = run("a").note("after the move").build();
    assert_eq!(first.save_run(&renamed), Ok(()));
    assert_eq!(second.load_run(&id, &instrument()), RunFound::Run(renamed));
    assert_eq!(second.remove_run(&id), Ok(()));
    assert_eq!(first.load_run(&id, &instrument()), RunFound::None);
}

#[wasm_bindgen_test]
fn erasing_leaves_other_apps_of_the_site_alone() {
    let (storage, store) = fresh();
    put("another app", "x");
    put("weftx", "y");
    put("weft:/:run:damaged", DAMAGED);
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.erase_everything(), Ok(()));
    assert_eq!(storage.length(), Ok(2));
    assert_eq!((get("another app").as_deref(), get("weftx").as_deref()), (Some("x"), Some("y")));
}

#[wasm_bindgen_test]
fn keeping_nothing_empties_the_storage_but_for_the_wish() {
    let (storage, store) = fresh();
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.keep_nothing(), Ok(()));
    assert_eq!(storage.length(), Ok(1));
    assert_eq!(store.load_history(&instrument()).history.runs().len(), 1);
    assert_eq!(open_store().keeping(), Keeping::Memory(MemoryReason::Chosen));
    assert_eq!(store.keep_in_browser(), Ok(()));
    assert_eq!(open_store().load_history(&instrument()).history.runs().len(), 1);
}

#[wasm_bindgen_test]
fn the_usage_is_counted_in_the_units_of_the_browser() {
    let (_, store) = fresh();
    put("weft:/:run:ä", "😀x");
    put("other", "12345");
    javascript("localStorage['weft:/:b'] = '\\ud800'");
    let usage = store.usage();
    assert_eq!((usage.ours, usage.of_site), (12 + 3 + 9, 12 + 3 + 9 + 10));
}

#[wasm_bindgen_test]
fn four_thousand_of_the_largest_runs_fit() {
    let (_, store) = fresh();
    let text = largest_run();
    for number in 0..4_000 {
        put(&format!("weft:/:run:mib2k3x9-1z1{number:05}"), &text);
    }
    assert!(store.usage().ours <= 5 * 1024 * 1024);
    let start = now();
    let loaded = store.load_history(&instrument());
    wasm_bindgen_test::console_log!("all of 4,000 runs {} ms", now() - start);
    assert_eq!((loaded.history.runs().len(), loaded.unreadable.len()), (4_000, 0));
    storage().clear().expect("an empty storage");
}

#[wasm_bindgen_test]
fn another_copy_of_the_site_has_records_of_its_own() {
    let (storage, store) = fresh();
    let text = RunRecord::from(run("theirs").build()).write().expect("a storable run");
    put("weft:/other/:run:theirs", &text);
    put("weft:/other/:settings", r#"{"v":1,"keeps_nothing":true}"#);
    assert_eq!(open_store().keeping(), Keeping::Browser);
    assert_eq!(store.load_history(&instrument()), LoadedHistory::default());
    assert_eq!(store.save_run(&run("ours").build()), Ok(()));
    assert_eq!(store.erase_everything(), Ok(()));
    assert_eq!(storage.length(), Ok(2));
}

/// A run with a note of full length and three committed actions.
fn largest_run() -> String {
    let mut run = run("a").sheet(sheet_of("01234n-4").traps("012n-4").build()).build();
    run.note = "ü".repeat(NOTE_MOST_UNITS).into();
    run.finished_at = Timestamp(1_717_200_000_123);
    run.commitments = ["o-p1", "p-o2", "s-r3"].map(commitment).to_vec();
    RunRecord::from(run).write().expect("a storable run")
}

fn now() -> f64 {
    javascript("return performance.now()").as_f64().expect("a clock")
}

const LOCKED: &str = include_str!("fixtures/storage/backup-v1-locked.json");
/// Locked with fewer rounds than are written today: quickly opened.
const QUICKLY_LOCKED: &str = include_str!("fixtures/storage/backup-v1-locked-1000-rounds.json");
const UNLOCKED: &str = include_str!("fixtures/storage/backup-v1.json");
const PASSPHRASE: &str = "Größe 語 correct horse";

#[wasm_bindgen_test]
async fn locked_backups_of_version_1_are_opened_for_ever() {
    assert_eq!(encryption::open(LOCKED, PASSPHRASE).await.as_deref(), Ok(UNLOCKED));
    let with_mark = format!("\u{feff}{QUICKLY_LOCKED}");
    assert_eq!(encryption::open(&with_mark, PASSPHRASE).await.as_deref(), Ok(UNLOCKED));
}

#[wasm_bindgen_test]
async fn a_passphrase_may_be_typed_with_combining_marks() {
    let decomposed = "Gro\u{308}ße 語 correct horse";
    assert_ne!(decomposed, PASSPHRASE);
    assert_eq!(encryption::open(QUICKLY_LOCKED, decomposed).await.as_deref(), Ok(UNLOCKED));
}

#[wasm_bindgen_test]
async fn what_was_locked_is_opened_with_the_same_passphrase_only() {
    let first = encryption::lock(UNLOCKED, "a passphrase").await.expect("a locked file");
    let second = encryption::lock(UNLOCKED, "a passphrase").await.expect("a locked file");
    assert!(first.contains("\"rounds\":600000"));
    assert_ne!(first, second, "salt and iv are random");
    assert_eq!(encryption::open(&first, "a passphrase").await.as_deref(), Ok(UNLOCKED));
    let wrong = Err(OpenError::WrongPassphraseOrAltered);
    assert_eq!(encryption::open(&first, "A passphrase").await, wrong);
    assert_eq!(encryption::open(QUICKLY_LOCKED, "").await, wrong);
    assert_eq!(encryption::lock(UNLOCKED, "").await, Err(LockError::NoPassphrase));
}

#[wasm_bindgen_test]
async fn an_altered_locked_file_is_not_opened() {
    let wrong = OpenError::WrongPassphraseOrAltered;
    let not_locked = OpenError::File(LockedError::NotALockedFile);
    let newer = OpenError::File(LockedError::Newer { version: 2 });
    let rounds = OpenError::File(LockedError::Rounds);
    for (from, to, error) in [
        ("\"rounds\":1000", "\"rounds\":1001", wrong),
        ("\"rounds\":1000", "\"rounds\":0", rounds),
        ("\"rounds\":1000", "\"rounds\":10000001", rounds),
        ("\"salt\":\"AAEC", "\"salt\":\"AAED", wrong),
        ("\"iv\":\"EBES", "\"iv\":\"EBET", wrong),
        ("\"data\":\"", "\"data\":\"AAAA", wrong),
        ("\"data\":\"", "\"data\":\"A", not_locked),
        ("\"v\":1", "\"v\":2", newer),
        ("\"v\":1", "\"v\":0", not_locked),
        ("-encrypted", "", not_locked),
        ("}", "", not_locked),
    ] {
        assert!(QUICKLY_LOCKED.contains(from), "{from}");
        let altered = QUICKLY_LOCKED.replacen(from, to, 1);
        assert_eq!(encryption::open(&altered, PASSPHRASE).await, Err(error), "{to}");
    }
    for text in ["", "{}", UNLOCKED] {
        let opened = encryption::open(text, PASSPHRASE).await;
        assert_eq!(opened, Err(not_locked));
    }
}

#[wasm_bindgen_test]
async fn what_another_tool_does_to_a_locked_file_changes_no_passphrase() {
    for (from, to) in [
        ("\"v\":1", "\"v\":1,\"w\":1"),
        ("\"rounds\":1000", "\"rounds\" : 1e3"),
        ("\"data\":\"WHVd", "\n\t\"data\": \"WH\\r\\n Vd"),
        ("}", "}\0\u{1a}"),
    ] {
        assert!(QUICKLY_LOCKED.contains(from), "{from}");
        let changed = QUICKLY_LOCKED.replacen(from, to, 1);
        assert_eq!(encryption::open(&changed, PASSPHRASE).await.as_deref(), Ok(UNLOCKED), "{to}");
    }
}

#[wasm_bindgen_test]
fn a_locked_backup_asks_for_its_passphrase() {
    let read = backup::read_backup(LOCKED, &instrument());
    assert_eq!(read, Err(BackupError::Locked));
    assert_eq!(backup::LOCKED_FORMAT, locked::FORMAT);
}

#[wasm_bindgen_test]
async fn a_page_without_web_crypto_says_so() {
    javascript(
        "window.realSubtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle');
         Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, value: undefined })",
    );
    let locked = encryption::lock("x", "y").await;
    let opened = encryption::open(LOCKED, PASSPHRASE).await;
    javascript("Object.defineProperty(Crypto.prototype, 'subtle', window.realSubtle)");
    assert_eq!(locked, Err(LockError::Unavailable));
    assert_eq!(opened, Err(OpenError::Unavailable));
}
