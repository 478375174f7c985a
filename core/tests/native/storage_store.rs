//! What is saved is given back, and nothing that cannot be read is ever overwritten.

use std::rc::Rc;

use crate::support::edition::{STATEMENTS, edition, instrument, statements};
use crate::support::run::{record_id, run};
use crate::support::sheet::{answer, sheet_of};
use crate::support::storage::{
    DyingMedium, action, blank_draft, browser, commitment, content, tab,
};
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::Commitment;
use weft_core::domain::draft::Draft;
use weft_core::domain::instrument::Instrument;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::questionnaire::{Questionnaire, StatementId};
use weft_core::domain::settings::Settings;
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::error::{Damage, Unreadable};
use weft_core::storage::error::SaveError;
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::{
    DraftFound, DraftSaved, Keeping, LoadedHistory, MemoryReason, RunFound, Store, UnreadableRecord,
};

const DRAFT_KEY: &str = "draft:weft";
const DAMAGED: &str = "{\"v\":1,\"instr";
const NEWER: &str = r#"{"v":2,"x":[]}"#;

fn ids(store: &Store) -> Vec<String> {
    let history = store.load_history(&instrument()).history;
    history.runs().iter().map(|run| run.id.as_str().to_owned()).collect()
}

fn put(medium: &MemoryMedium, key: &str, value: &str) {
    assert_eq!(medium.set(key, value), Ok(()));
}

#[test]
fn an_empty_store_has_nothing() {
    let store = tab(&browser());

    assert_eq!(store.load_draft(&instrument()), DraftFound::None);
    assert_eq!(store.load_run(&record_id("a"), &instrument()), RunFound::None);
    assert_eq!(store.usage().ours, 0);
    assert_eq!(store.load_history(&instrument()), LoadedHistory::default());
}

#[test]
fn a_store_says_where_it_keeps_things() {
    assert_eq!(tab(&browser()).keeping(), Keeping::Browser);
    for reason in [MemoryReason::Absent, MemoryReason::Blocked, MemoryReason::Chosen] {
        assert_eq!(Store::in_memory(reason).keeping(), Keeping::Memory(reason));
    }
}

#[test]
fn clones_are_one_store_and_two_stores_are_not() {
    let browser = browser();
    let store = tab(&browser);
    assert!(store == store.clone());
    assert!(store != tab(&browser));
}

#[test]
fn runs_come_back_in_the_order_of_time_with_all_that_they_hold() {
    let browser = browser();
    let later = run("a").on_day(200).sheet(sheet_of("01234n-4").build()).note("ü").build();
    let earlier = run("b").on_day(100).build();

    assert_eq!(tab(&browser).save_run(&later), Ok(()));
    assert_eq!(tab(&browser).save_run(&earlier), Ok(()));

    let loaded = tab(&browser).load_history(&instrument());
    assert_eq!(loaded.unreadable, []);
    assert_eq!(loaded.history.runs(), [Rc::new(earlier), Rc::new(later.clone())]);
    assert_eq!(tab(&browser).load_run(&later.id, &instrument()), RunFound::Run(later));
}

#[test]
fn every_loaded_run_shares_the_questionnaire_in_use() {
    let store = tab(&browser());
    let instrument = instrument();
    assert_eq!(store.save_run(&run("a").build()), Ok(()));

    let loaded = store.load_history(&instrument).history;
    let questionnaire = loaded.runs()[0].sheet.questionnaire();
    assert!(Rc::ptr_eq(questionnaire, &instrument.questionnaire));
}

#[test]
fn a_changed_run_takes_the_place_of_what_it_was() {
    let store = tab(&browser());
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    let renamed = run("a").note("after the move").on_day(-5).build();
    assert_eq!(store.save_run(&renamed), Ok(()));

    assert_eq!(store.load_run(&renamed.id, &instrument()), RunFound::Run(renamed));
    assert_eq!(ids(&store), ["a"]);
}

#[test]
fn a_removed_run_is_gone_and_can_be_saved_again() {
    let store = tab(&browser());
    let removed = run("a").build();
    assert_eq!(store.save_run(&removed), Ok(()));
    assert_eq!(store.save_run(&run("b").build()), Ok(()));

    assert_eq!(store.remove_run(&removed.id), Ok(()));
    assert_eq!(ids(&store), ["b"]);
    assert_eq!(store.remove_run(&removed.id), Ok(()));
    assert_eq!(store.save_run(&removed), Ok(()));
    assert_eq!(ids(&store), ["a", "b"]);
}

#[test]
fn a_damaged_run_among_good_ones_is_counted_and_stays_as_it_is() {
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    put(&browser, "run:c", DAMAGED);
    put(&browser, "run:b", NEWER);
    put(&browser, "run:NOT-AN-ID", "x");

    let loaded = store.load_history(&instrument());
    let record = |key: &str, raw: &str, why| UnreadableRecord {
        key: key.to_owned(),
        raw: raw.to_owned(),
        why,
    };
    assert_eq!(loaded.history.runs().len(), 1);
    assert_eq!(
        loaded.unreadable,
        [
            record("run:NOT-AN-ID", "x", Damage::Id.into()),
            record("run:b", NEWER, Unreadable::Newer { version: 2 }),
            record("run:c", DAMAGED, Damage::NotARecord.into()),
        ]
    );
    assert_eq!(
        store.load_run(&record_id("c"), &instrument()),
        RunFound::Unreadable(loaded.unreadable[2].clone())
    );
}

#[test]
fn a_damaged_run_is_not_removed_by_deleting_and_not_overwritten_by_saving() {
    let browser = browser();
    let store = tab(&browser);
    for (id, raw) in [("damaged", DAMAGED), ("newer", NEWER)] {
        let key = format!("run:{id}");
        put(&browser, &key, raw);

        assert_eq!(store.remove_run(&record_id(id)), Ok(()));
        assert_eq!(browser.get(&key).as_deref(), Some(raw));

        assert_eq!(store.save_run(&run(id).build()), Ok(()));
        assert_eq!(browser.get(&format!("aside:1:run:{id}")).as_deref(), Some(raw));
        assert!(matches!(store.load_run(&record_id(id), &instrument()), RunFound::Run(_)));
    }
    assert_eq!(whys(&store), [Damage::NotARecord.into(), Unreadable::Newer { version: 2 }]);
}

fn whys(store: &Store) -> Vec<Unreadable> {
    store.load_history(&instrument()).unreadable.into_iter().map(|it| it.why).collect()
}

#[test]
fn damaged_drafts_and_settings_and_things_set_aside_are_counted_too() {
    let browser = browser();
    for (key, raw) in [
        ("draft:another", DAMAGED),
        ("draft:weft", NEWER),
        ("settings", DAMAGED),
        ("aside:1:settings", DAMAGED),
        ("aside:1:run:a", include_str!("../../../tests/fixtures/storage/run-v1.json")),
        ("aside:1:draft:a", NEWER),
        ("another", "no record"),
        ("aside", "no place"),
    ] {
        put(&browser, key, raw);
    }
    let damaged = Unreadable::Damaged(Damage::NotARecord);
    let newer = Unreadable::Newer { version: 2 };
    assert_eq!(
        whys(&tab(&browser)),
        [newer, Unreadable::SetAside, damaged, damaged, newer, damaged]
    );
}

#[test]
fn bytes_set_aside_twice_have_two_places_and_the_same_bytes_one() {
    let browser = browser();
    let store = tab(&browser);
    for raw in [DAMAGED, NEWER, DAMAGED] {
        put(&browser, "run:a", raw);
        assert_eq!(store.save_run(&run("a").build()), Ok(()));
    }
    assert_eq!(browser.get("aside:1:run:a").as_deref(), Some(DAMAGED));
    assert_eq!(browser.get("aside:2:run:a").as_deref(), Some(NEWER));
    assert_eq!(browser.get("aside:3:run:a"), None);
}

#[test]
fn what_would_not_be_read_again_is_not_written() {
    let browser = browser();
    let store = tab(&browser);
    let mut far = run("a").build();
    far.finished_at = Timestamp(i64::MAX);
    assert_eq!(store.save_run(&far), Err(SaveError::NotStorable));
    let mut far = blank_draft("a");
    far.started_at = Timestamp(i64::MIN);
    assert_eq!(store.save_draft(&far), Err(SaveError::NotStorable));
    assert_eq!(content(&*browser), []);
}

#[test]
fn ids_of_statements_and_actions_may_have_any_letters() {
    let browser = browser();
    let store = tab(&browser);
    let ids = ["", "a b", "a|b", "\"", "ü"].map(StatementId::from).to_vec();
    let networks = PerNetwork([ids, Vec::new(), Vec::new()]);
    let mut odd = run("a")
        .sheet(AnswerSheet::blank(Rc::new(Questionnaire::new(networks, Vec::new()))))
        .build();
    odd.commitments = vec![Commitment::new(action("a b:"))];
    assert_eq!(store.save_run(&odd), Ok(()));
    assert_eq!(store.load_run(&odd.id, &instrument()), RunFound::Run(odd));
}

#[test]
fn what_is_not_known_of_a_run_and_a_draft_stays_when_they_are_changed() {
    let browser = browser();
    let store = tab(&browser);
    let mut committed = run("a").build();
    committed.commitments = vec![commitment("o-p1"), commitment("p-o2")];
    assert_eq!(store.save_run(&committed), Ok(()));
    let text = browser.get("run:a").expect("a run");
    let text = text.replacen("{\"action\":\"o-p1\"", "{\"mood\":\"Monday\",\"action\":\"o-p1\"", 1);
    put(&browser, "run:a", &text.replacen('{', r#"{"mood":{"was":"good"},"#, 1));

    committed.note = "renamed".into();
    committed.commitments.remove(1);
    assert_eq!(store.save_run(&committed), Ok(()));
    let text = browser.get("run:a").expect("a run");
    assert!(text.contains(r#""mood":{"was":"good"}"#), "{text}");
    assert!(text.contains(r#""mood":"Monday""#), "{text}");
    assert_eq!(store.load_run(&committed.id, &instrument()), RunFound::Run(committed));

    let mut draft = blank_draft("b");
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    let text = browser.get(DRAFT_KEY).expect("a draft");
    put(&browser, DRAFT_KEY, &text.replacen('{', r#"{"mood":1,"#, 1));
    draft.answer(0, answer('3'), 0);
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    assert!(browser.get(DRAFT_KEY).expect("a draft").contains(r#""mood":1"#));
}

#[test]
fn a_record_that_was_sorted_and_indented_is_the_same() {
    let browser = browser();
    let sorted = |key: &str| {
        let text = browser.get(key).expect("a record");
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        put(&browser, key, &serde_json::to_string_pretty(&value).expect("JSON"));
    };
    let mut many = instrument();
    let networks = PerNetwork::from_fn(|network| statements(&network.name()[..1], 11));
    many.questionnaire = Rc::new(Questionnaire::new(networks, statements("t", 11)));
    let mut draft = Draft::new(&many, record_id("b"), Seed(7), Timestamp(1_000));
    for (position, letter) in "0123401234n".chars().enumerate() {
        draft.answer(position, answer(letter), 10 * u32::try_from(position).expect("small"));
    }
    let run = Assessment { id: record_id("a"), ..draft.finish(Timestamp(0)) };
    let store = tab(&browser);
    assert_eq!(store.save_run(&run), Ok(()));
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    // o1, o10, o11, o2: another order than that of the questionnaire.
    for key in ["run:a", DRAFT_KEY] {
        sorted(key);
    }
    assert_eq!(tab(&browser).load_run(&run.id, &many), RunFound::Run(run));
    assert_eq!(tab(&browser).load_draft(&many), DraftFound::Draft(draft));
}

#[test]
fn unreadable_records_can_be_removed_and_nothing_else() {
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    for (key, raw) in [("run:b", DAMAGED), ("aside:1:run:c", DAMAGED), ("run:d", NEWER)] {
        put(&browser, key, raw);
    }
    let unreadable = store.load_history(&instrument()).unreadable;
    // Meanwhile another tab stores a run in that place.
    assert_eq!(tab(&browser).save_run(&run("b").build()), Ok(()));
    assert_eq!(store.remove_unreadable(&unreadable), Ok(()));
    assert_eq!(browser.keys(), ["aside:1:run:b", "run:a", "run:b"]);
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let browser = browser();
    let mut draft = blank_draft("a");
    draft.answer(3, answer('n'), 1_200);
    draft.note = "half-way \n ".to_owned();
    draft.step = 4;

    assert_eq!(tab(&browser).save_draft(&draft), Ok(DraftSaved::AsGiven));
    assert_eq!(tab(&browser).load_draft(&instrument()), DraftFound::Draft(draft));
}

#[test]
fn a_draft_can_be_removed_and_begun_again() {
    let store = tab(&browser());
    assert_eq!(store.save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
    assert_eq!(store.remove_draft("weft"), Ok(()));
    assert_eq!(store.load_draft(&instrument()), DraftFound::None);
    assert_eq!(store.remove_draft("weft"), Ok(()));
    assert_eq!(store.save_draft(&blank_draft("b")), Ok(DraftSaved::AsGiven));
}

/// The first edition with another version, and with fewer statements under the same version.
fn other_versions() -> [Instrument; 2] {
    let mut changed = instrument();
    changed.edition = edition("2");
    let mut reworded = instrument();
    let networks = PerNetwork::from_fn(|network| statements(&network.name()[..1], STATEMENTS - 1));
    reworded.questionnaire = Rc::new(Questionnaire::new(networks, Vec::new()));
    [changed, reworded]
}

#[test]
fn a_draft_of_another_version_is_told_and_can_be_finished_as_it_is() {
    for other in other_versions() {
        let browser = browser();
        let old = blank_draft("a");
        assert_eq!(tab(&browser).save_draft(&old), Ok(DraftSaved::AsGiven));

        let store = tab(&browser);
        assert_eq!(store.load_draft(&other), DraftFound::OtherVersion(old.clone()));
        assert_eq!(store.load_draft(&other), DraftFound::OtherVersion(old.clone()));
        assert_eq!(store.finish(&old.finish(Timestamp(5))), Ok(()));
        assert_eq!(store.load_draft(&other), DraftFound::None);
        assert_eq!(ids(&store), ["a"]);
    }
}

#[test]
fn a_draft_of_another_version_makes_room_for_a_new_one_and_is_kept() {
    for other in other_versions() {
        let browser = browser();
        let old = blank_draft("a");
        let old_tab = tab(&browser);
        assert_eq!(old_tab.save_draft(&old), Ok(DraftSaved::AsGiven));
        let raw = browser.get(DRAFT_KEY).expect("the old draft");

        let store = tab(&browser);
        let new = Draft::new(&other, record_id("b"), old.seed, Timestamp(0));
        assert_eq!(store.sync_draft(&new), Ok(DraftSaved::Removed));
        assert_eq!(browser.get(DRAFT_KEY).as_deref(), Some(&*raw));
        assert_eq!(store.save_draft(&new), Ok(DraftSaved::AsGiven));
        assert_eq!(store.load_draft(&other), DraftFound::Draft(new.clone()));
        let aside = UnreadableRecord {
            key: "aside:1:draft:weft".to_owned(),
            raw,
            why: Unreadable::SetAside,
        };
        assert_eq!(store.load_history(&other).unreadable, [aside]);

        // The tab with the old app does not fight for the place.
        let superseded = DraftSaved::Superseded(Box::new(new));
        assert_eq!(old_tab.save_draft(&old), Ok(superseded.clone()));
        assert_eq!(old_tab.sync_draft(&old), Ok(superseded));
    }
}

#[test]
fn a_damaged_or_newer_draft_is_told_and_set_aside_for_a_new_one() {
    for (raw, why) in
        [(DAMAGED, Damage::NotARecord.into()), (NEWER, Unreadable::Newer { version: 2 })]
    {
        let browser = browser();
        put(&browser, DRAFT_KEY, raw);
        let store = tab(&browser);
        let record = UnreadableRecord { key: DRAFT_KEY.to_owned(), raw: raw.to_owned(), why };
        assert_eq!(store.load_draft(&instrument()), DraftFound::Unreadable(record));
        assert_eq!(store.sync_draft(&blank_draft("a")), Ok(DraftSaved::Removed));
        assert_eq!(content(&*browser).len(), 1);

        assert_eq!(store.save_draft(&blank_draft("a")), Ok(DraftSaved::AsGiven));
        assert_eq!(browser.get("aside:1:draft:weft").as_deref(), Some(raw));
        assert_eq!(store.load_draft(&instrument()), DraftFound::Draft(blank_draft("a")));
        assert_eq!(store.load_history(&instrument()).unreadable[0].why, why);
    }
}

#[test]
fn removing_a_damaged_draft_sets_it_aside() {
    let browser = browser();
    put(&browser, DRAFT_KEY, DAMAGED);
    assert_eq!(tab(&browser).remove_draft("weft"), Ok(()));
    assert_eq!(content(&*browser), [("aside:1:draft:weft".to_owned(), DAMAGED.to_owned())]);
}

#[test]
fn finishing_saves_the_run_and_removes_its_draft_only() {
    let store = tab(&browser());
    let draft = blank_draft("a");
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    assert_eq!(store.finish(&run("other").build()), Ok(()));
    assert_eq!(store.load_draft(&instrument()), DraftFound::Draft(draft.clone()));

    assert_eq!(store.finish(&draft.finish(Timestamp(9_000))), Ok(()));
    assert_eq!(store.load_draft(&instrument()), DraftFound::None);
    assert_eq!(ids(&store), ["other", "a"]);
}

#[test]
fn a_draft_whose_run_is_finished_is_found_so_and_reading_removes_nothing() {
    let browser = browser();
    let draft = blank_draft("a");
    assert_eq!(tab(&browser).save_draft(&draft), Ok(DraftSaved::AsGiven));
    assert_eq!(tab(&browser).save_run(&draft.finish(Timestamp(9_000))), Ok(()));

    let before = content(&*browser);
    assert_eq!(tab(&browser).load_draft(&instrument()), DraftFound::Finished);
    assert_eq!(content(&*browser), before);
    assert_eq!(tab(&browser).remove_draft("weft"), Ok(()));
    assert_eq!(tab(&browser).load_draft(&instrument()), DraftFound::None);
}

#[test]
fn a_draft_stays_where_the_bytes_of_its_run_are_damaged() {
    let browser = browser();
    let draft = blank_draft("a");
    assert_eq!(tab(&browser).save_draft(&draft), Ok(DraftSaved::AsGiven));
    put(&browser, "run:a", DAMAGED);

    assert_eq!(tab(&browser).load_draft(&instrument()), DraftFound::Draft(draft));
}

#[test]
fn whenever_the_tab_is_killed_while_finishing_the_answers_are_there() {
    for changes in 0..10 {
        let browser = browser();
        let mut draft = blank_draft("a");
        draft.answer(0, answer('3'), 0);
        assert_eq!(tab(&browser).save_draft(&draft), Ok(DraftSaved::AsGiven));
        put(&browser, "run:a", DAMAGED);

        let dying = Rc::new(DyingMedium::new(&browser, changes));
        let run = draft.finish(Timestamp(9_000));
        let finished = Store::on(dying.clone()).finish(&run);

        let next = tab(&browser);
        match next.load_draft(&instrument()) {
            DraftFound::Draft(found) => assert_eq!(found, draft),
            DraftFound::None | DraftFound::Finished => assert_eq!(ids(&next), ["a"]),
            other => panic!("{other:?}"),
        }
        assert!(finished.is_err() || ids(&next) == ["a"], "said to be saved, and is not");
        let kept = content(&*browser).into_iter().any(|(_, value)| value == DAMAGED);
        assert!(kept, "the damaged bytes are lost");
        if !dying.is_dead() {
            return;
        }
    }
    panic!("finishing takes more changes than were tried");
}

#[test]
fn a_full_store_keeps_every_earlier_run_and_the_draft() {
    let full = Rc::new(MemoryMedium::with_limit(3_000));
    let store = Store::on(full.clone());
    let mut draft = blank_draft("draft");
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    let mut saved = Vec::new();
    let error = loop {
        let id = format!("r{}", saved.len());
        match store.save_run(&run(&id).on_day(1).build()) {
            Ok(()) => saved.push(id),
            Err(error) => break error,
        }
    };
    assert_eq!(error, SaveError::Full);
    assert!(!saved.is_empty());
    let before = content(&*full);

    draft.answer(0, answer('3'), 10_000_000);
    draft.note = "a".repeat(700);
    assert_eq!(store.save_draft(&draft), Err(SaveError::Full));
    assert_eq!(store.finish(&run("draft").build()), Err(SaveError::Full));
    assert_eq!(content(&*full), before);
    assert_eq!(ids(&store), saved);
}

#[test]
fn a_full_store_does_not_overwrite_what_it_cannot_set_aside() {
    let full = Rc::new(MemoryMedium::with_limit(30));
    let store = Store::on(full.clone());
    for (key, raw) in [(DRAFT_KEY, DAMAGED), ("run:a", DAMAGED), ("settings", "{[[[[[[")] {
        assert_eq!(full.set(key, raw), Ok(()));
        let failed = match key {
            DRAFT_KEY => store.save_draft(&blank_draft("a")).map(drop),
            "settings" => store.save_settings(&Settings::default(), &Settings::default()),
            _ => store.save_run(&run("a").build()),
        };
        assert_eq!(failed, Err(SaveError::Full));
        assert_eq!(content(&*full), [(key.to_owned(), raw.to_owned())]);
        assert_eq!(full.remove(key), Ok(()));
    }
}

#[test]
fn an_answer_that_could_not_be_saved_is_saved_with_the_next() {
    let full = Rc::new(MemoryMedium::with_limit(1_000));
    let store = Store::on(full.clone());
    let mut draft = blank_draft("a");
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    draft.note = "a".repeat(600);
    draft.answer(0, answer('3'), 0);
    assert_eq!(store.save_draft(&draft), Err(SaveError::Full));
    draft.note.clear();
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    assert_eq!(tab_on(&full).load_draft(&instrument()), DraftFound::Draft(draft));
}

fn tab_on(medium: &Rc<MemoryMedium>) -> Store {
    Store::on(medium.clone())
}

#[test]
fn erasing_leaves_nothing() {
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(store.save_run(&run("a").build()), Ok(()));
    assert_eq!(store.save_draft(&blank_draft("b")), Ok(DraftSaved::AsGiven));
    put(&browser, "run:damaged", DAMAGED);
    put(&browser, "aside:1:run:a", DAMAGED);

    assert_eq!(store.erase_everything(), Ok(()));
    assert_eq!(content(&*browser), []);
    assert_eq!(store.save_draft(&blank_draft("b")), Ok(DraftSaved::AsGiven));
}

#[test]
fn everything_that_is_stored_is_handed_out_word_for_word() {
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(store.save_run(&run("b").build()), Ok(()));
    put(&browser, "run:a", DAMAGED);

    let records = store.raw_records();
    assert_eq!(records, content(&*browser));
    assert_eq!(records[0], ("run:a".to_owned(), DAMAGED.to_owned()));
    assert_eq!(tab(&crate::support::storage::browser()).raw_records(), []);
}

#[test]
fn the_usage_counts_keys_and_values_in_utf_16_units() {
    let browser = browser();
    put(&browser, "run:a", "äx😀");
    assert_eq!(tab(&browser).usage().ours, 5 + 4);
    assert_eq!(tab(&browser).usage().of_site, 9);
}
