//! A backup is shown first, and restored by id; nothing that is here is overwritten unasked.

use std::rc::Rc;

use crate::support::edition::instrument;
use crate::support::run::run;
use crate::support::storage::{blank_draft, browser, commitment, content, full_commitment, tab};
use weft_core::domain::answer::Answer;
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::instrument::Edition;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::questionnaire::{Questionnaire, StatementId};
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::backup::{Backup, UnreadableBytes, read_backup};
use weft_core::storage::error::SaveError;
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::restore_preview::{Differing, EARLIEST_BELIEVED, RestorePreview};
use weft_core::storage::store::{
    DraftFound, InTab, LoadedHistory, RestoreChoice, Restored, SheetChoice, Store,
};

/// The first of January 2026.
const NOW: Timestamp = Timestamp(1_767_225_600_000);

fn of_other_instrument(id: &str) -> Assessment {
    let mut run = run(id).build();
    run.edition = Edition { id: "team".into(), version: "1".into() };
    run.finished_at = NOW;
    run
}

fn recent(id: &str) -> Assessment {
    let mut run = run(id).build();
    run.finished_at = NOW.plus_days(-30);
    run
}

fn preview(store: &Store, backup: &Backup) -> RestorePreview {
    RestorePreview::of(&store.load_history(&instrument()).history, backup, "weft", NOW)
}

fn backup(runs: Vec<Assessment>) -> Backup {
    Backup { runs: runs.into_iter().map(Into::into).collect(), ..Backup::default() }
}

fn restore(
    store: &Store,
    backup: &Backup,
    preview: &RestorePreview,
    choice: &RestoreChoice,
) -> Restored {
    store.restore(backup, preview, choice, "weft").expect("room")
}

fn everything() -> RestoreChoice {
    RestoreChoice {
        takes_differing: vec![true; 10],
        takes_other_instruments: true,
        takes_settings: true,
        takes_unreadable: true,
        sheets: SheetChoice { takes_people: true, replaces: true },
    }
}

#[test]
fn the_plan_tells_new_same_differing_and_foreign_runs_apart() {
    let store = tab(&browser());
    let renamed = Assessment { note: "renamed".into(), ..recent("differing") };
    for run in [recent("same"), recent("differing"), recent("only-here")] {
        assert_eq!(store.save_run(&run), Ok(()));
    }
    let runs = vec![recent("new"), recent("same"), renamed.clone(), of_other_instrument("team")];
    let expected = RestorePreview {
        new: vec![recent("new").into()],
        of_other_instruments: vec![of_other_instrument("team").into()],
        same: 1,
        differing: vec![Differing { here: Rc::new(recent("differing")), there: renamed.into() }],
        odd_dates: 0,
    };
    assert_eq!(preview(&store, &backup(runs)), expected);
    assert_eq!(preview(&store, &backup(Vec::new())), RestorePreview::default());
}

#[test]
fn every_kind_of_change_makes_a_run_differ() {
    let store = tab(&browser());
    assert_eq!(store.save_run(&recent("a")), Ok(()));
    let committed = Assessment { commitments: vec![commitment("o-p1")], ..recent("a") };
    let redated = Assessment { finished_at: NOW, ..recent("a") };
    let reanswered =
        Assessment { sheet: crate::support::sheet::sheet_of("1").build(), ..recent("a") };
    for there in [committed, redated, reanswered, of_other_instrument("a")] {
        let preview = preview(&store, &backup(vec![there]));
        assert_eq!((preview.differing.len(), preview.same, preview.new.len()), (1, 0, 0));
    }
}

#[test]
fn dates_that_are_hard_to_believe_are_counted_and_restored() {
    let store = tab(&browser());
    let dated = |id: &str, at: i64| Assessment { finished_at: Timestamp(at), ..recent(id) };
    let tomorrow = NOW.plus_days(1).0;
    let backup = backup(vec![
        dated("a", EARLIEST_BELIEVED.0),
        dated("b", EARLIEST_BELIEVED.0 - 1),
        dated("c", tomorrow),
        dated("d", tomorrow + 1),
        dated("e", 0),
        dated("f", NOW.plus_days(3_650).0),
    ]);
    let preview = preview(&store, &backup);
    assert_eq!((preview.new.len(), preview.odd_dates), (6, 4));
    assert_eq!(restore(&store, &backup, &preview, &RestoreChoice::default()).runs, 6);
}

#[test]
fn nothing_is_stored_before_the_reader_says_so() {
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(store.save_run(&recent("a")), Ok(()));
    let before = content(&*browser);
    let text = include_str!("../../../tests/fixtures/storage/backup-v1.json");
    let backup = read_backup(text, &instrument()).expect("a backup");
    assert_eq!(preview(&store, &backup).new.len(), 1);
    assert_eq!(content(&*browser), before);
}

#[test]
fn by_default_only_new_runs_are_taken() {
    let store = tab(&browser());
    assert_eq!(store.save_run(&recent("a")), Ok(()));
    let changed = Assessment { note: "changed".into(), ..recent("a") };
    let mut backup = backup(vec![changed, recent("b"), of_other_instrument("c")]);
    backup.unreadable = vec![UnreadableBytes { key: "run:x".to_owned(), raw: "{".to_owned() }];

    let restored = restore(&store, &backup, &preview(&store, &backup), &RestoreChoice::default());
    assert_eq!(restored, Restored { runs: 1, ..Restored::default() });
    let loaded = store.load_history(&instrument());
    assert_eq!(loaded.history.runs(), [Rc::new(recent("a")), Rc::new(recent("b"))]);
    assert_eq!(loaded.unreadable, []);
}

#[test]
fn each_differing_run_is_chosen_by_itself() {
    let store = tab(&browser());
    let changed = |id| Assessment { note: "changed".into(), ..recent(id) };
    for id in ["a", "b", "c"] {
        assert_eq!(store.save_run(&recent(id)), Ok(()));
    }
    let backup = backup(vec![changed("a"), changed("b"), changed("c")]);
    let choice = RestoreChoice { takes_differing: vec![false, true], ..Default::default() };
    assert_eq!(restore(&store, &backup, &preview(&store, &backup), &choice).runs, 1);
    let history = store.load_history(&instrument()).history;
    assert_eq!(history.runs(), [Rc::new(recent("a")), Rc::new(changed("b")), Rc::new(recent("c"))]);
}

#[test]
fn what_another_tab_saved_since_the_preview_is_not_overwritten() {
    let store = tab(&browser());
    let noted = |id, note: &str| Assessment { note: note.into(), ..recent(id) };
    for id in ["differs", "differs-again"] {
        assert_eq!(store.save_run(&recent(id)), Ok(()));
    }
    let there = ["new", "new-too", "differs", "differs-again"].map(|id| noted(id, "there"));
    let backup = backup(there.to_vec());
    let preview = preview(&store, &backup);
    for run in [noted("new", "since"), noted("new-too", "there"), noted("differs", "since")] {
        assert_eq!(store.save_run(&run), Ok(()));
    }

    let restored = restore(&store, &backup, &preview, &everything());
    assert_eq!(restored, Restored { runs: 2, changed_since: 2, ..Restored::default() });
    let history = store.load_history(&instrument()).history;
    let note =
        |id: &str| history.runs().iter().find(|run| run.id.as_str() == id).map(|run| &*run.note);
    assert_eq!(
        ["new", "new-too", "differs", "differs-again"].map(note),
        [Some("since"), Some("there"), Some("since"), Some("there"),]
    );
}

#[test]
fn what_differs_between_two_runs_is_counted() {
    let differing =
        |there: Assessment| Differing { here: Rc::new(recent("a")), there: there.into() };
    let renamed = Assessment { note: "renamed".into(), ..recent("a") };
    assert_eq!(differing(renamed).changed_answers(), Some(0));
    let mut answered = recent("a");
    for position in [2, 29] {
        answered.sheet.set(position, Some(Answer::DoesNotFit));
    }
    assert_eq!(differing(answered).changed_answers(), Some(2));
    assert_eq!(differing(of_other_instrument("a")).changed_answers(), None);
    let fewer = AnswerSheet::blank(Rc::new(Questionnaire::new(
        PerNetwork(["o", "p", "s"].map(|id| vec![StatementId::from(id)])),
        Vec::new(),
    )));
    assert_eq!(differing(Assessment { sheet: fewer, ..recent("a") }).changed_answers(), None);
}

#[test]
fn many_texts_of_one_key_are_all_set_aside_and_none_is_overwritten() {
    let browser = browser();
    let store = tab(&browser);
    for (key, raw) in [("aside:1:run:a", "0"), ("aside:2:run:a", "0"), ("aside:4:run:a", "x")] {
        assert_eq!(browser.set(key, raw), Ok(()));
    }
    let mut backup = backup(Vec::new());
    let texts = ["1", "0", "2", "1", "x", "3"];
    backup.unreadable =
        texts.map(|raw| UnreadableBytes { key: "run:a".to_owned(), raw: raw.to_owned() }).to_vec();
    let restored = restore(&store, &backup, &RestorePreview::default(), &everything());
    assert_eq!(restored, Restored { unreadable: 3, ..Restored::default() });
    let set_aside: Vec<_> =
        (1..=7).map(|number| browser.get(&format!("aside:{number}:run:a"))).collect();
    let expected = ["0", "0", "1", "x", "2", "3"].map(|raw| Some(raw.to_owned()));
    assert_eq!(set_aside[..6], expected);
    assert_eq!(set_aside[6], None);
}

#[test]
fn what_was_backed_up_and_erased_comes_back_exactly() {
    let browser = browser();
    let store = tab(&browser);
    let mut committed = recent("a");
    committed.commitments = vec![commitment("o-p1"), full_commitment("p-o2", "😀")];
    committed.sequence_floor = 4;
    for run in [committed, recent("b"), of_other_instrument("c")] {
        assert_eq!(store.save_run(&run), Ok(()));
    }
    assert_eq!(store.save_draft(&blank_draft("d")).map(drop), Ok(()));
    for (key, raw) in [
        ("settings", "{\"sound\":true,\"theme\":\"dark\",\"v\":3}"),
        ("run:newer", "{\"v\":2}"),
        ("aside:1:run:damaged", "{\"v\":1"),
        ("aside:2:run:damaged", "{\"v\":1,"),
        ("aside:1:draft:weft", "{}"),
    ] {
        assert_eq!(browser.set(key, raw), Ok(()));
    }
    let before = content(&*browser);
    let text = store.back_up(&InTab::default(), false, NOW).expect("a backup");
    assert_eq!(store.erase_everything(), Ok(()));

    let backup = read_backup(&text, &instrument()).expect("a backup");
    let restored = restore(&store, &backup, &preview(&store, &backup), &everything());
    assert_eq!(restored, Restored { runs: 3, drafts: 1, unreadable: 4, ..Restored::default() });
    assert_eq!(content(&*browser), before);
    assert_eq!(store.load_settings().theme, ColourTheme::Dark);

    let again = restore(&store, &backup, &preview(&store, &backup), &everything());
    assert_eq!(again, Restored::default());
    assert_eq!(content(&*browser), before);
    assert_eq!(store.back_up(&InTab::default(), false, NOW).as_ref(), Ok(&text));
}

#[test]
fn a_draft_that_is_here_or_finished_is_not_touched() {
    let from = tab(&browser());
    assert_eq!(from.save_draft(&blank_draft("theirs")).map(drop), Ok(()));
    let text = from.back_up(&InTab::default(), false, NOW).expect("a backup");
    let backup = read_backup(&text, &instrument()).expect("a backup");

    let store = tab(&browser());
    assert_eq!(store.save_draft(&blank_draft("mine")).map(drop), Ok(()));
    assert_eq!(restore(&store, &backup, &RestorePreview::default(), &everything()).drafts, 0);
    assert_eq!(store.load_draft(&instrument()), DraftFound::Draft(blank_draft("mine")));

    let store = tab(&browser());
    assert_eq!(store.save_run(&recent("theirs")), Ok(()));
    assert_eq!(restore(&store, &backup, &RestorePreview::default(), &everything()).drafts, 0);
    assert_eq!(store.load_draft(&instrument()), DraftFound::None);
}

#[test]
fn settings_are_taken_on_wish_except_for_what_is_true_of_one_device_only() {
    let from = tab(&browser());
    let theirs = Settings {
        theme: ColourTheme::Light,
        language: Some("de".to_owned()),
        keeps_nothing: true,
        last_backup_at: Some(NOW),
        ..Settings::default()
    };
    assert_eq!(from.save_settings(&Settings::default(), &theirs), Ok(()));
    let text = from.back_up(&InTab::default(), false, NOW).expect("a backup");
    let backup = read_backup(&text, &instrument()).expect("a backup");

    let browser = browser();
    let store = tab(&browser);
    let mine = Settings { digit_keys: false, ..Settings::default() };
    assert_eq!(store.save_settings(&Settings::default(), &mine), Ok(()));
    let choice = RestoreChoice::default();
    assert_eq!(restore(&store, &backup, &RestorePreview::default(), &choice), Restored::default());
    assert_eq!(store.load_settings(), mine);
    restore(&store, &backup, &RestorePreview::default(), &everything());
    let both = Settings { keeps_nothing: false, digit_keys: false, last_backup_at: None, ..theirs };
    assert_eq!(store.load_settings(), both);

    assert_eq!(browser.set("settings", "{\"damaged"), Ok(()));
    restore(&store, &backup, &RestorePreview::default(), &everything());
    assert_eq!(browser.get("aside:1:settings").as_deref(), Some("{\"damaged"));
}

#[test]
fn unreadable_bytes_never_become_a_run_and_never_overwrite_one() {
    let valid = include_str!("../../../tests/fixtures/storage/run-v1.json");
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(store.save_run(&recent("here")), Ok(()));
    let kept = |key: &str, raw: &str| UnreadableBytes { key: key.to_owned(), raw: raw.to_owned() };
    let mut backup = backup(Vec::new());
    backup.unreadable = vec![
        kept("run:smuggled", valid),
        kept("run:here", "{\"v\":2}"),
        kept("run:NO-ID", "{\"v\":2}"),
        kept("draft:weft", "{}"),
        kept("settings", "[]"),
        kept("newest", "9 smuggled"),
        kept("erased", "1"),
        kept("other", "1"),
        kept("another app", "1"),
    ];
    let restored = restore(&store, &backup, &RestorePreview::default(), &everything());
    assert_eq!(restored, Restored { unreadable: 5, ..Restored::default() });
    let LoadedHistory { history, unreadable } = store.load_history(&instrument());
    let keys: Vec<&str> = unreadable.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(history.runs(), [Rc::new(recent("here"))]);
    assert_eq!(
        keys,
        [
            "aside:1:draft:weft",
            "aside:1:run:NO-ID",
            "aside:1:run:here",
            "aside:1:run:smuggled",
            "aside:1:settings",
        ]
    );
    assert_eq!(browser.keys().len(), 5 + 1);
}

#[test]
fn drafts_of_other_questionnaires_are_taken_on_wish() {
    let from = tab(&browser());
    let mut foreign = blank_draft("theirs");
    foreign.edition.id = "team".into();
    assert_eq!(from.save_draft(&foreign).map(drop), Ok(()));
    assert_eq!(from.save_draft(&blank_draft("ours")).map(drop), Ok(()));
    let text = from.back_up(&InTab::default(), false, NOW).expect("a backup");
    let backup = read_backup(&text, &instrument()).expect("a backup");

    let store = tab(&browser());
    let default = RestoreChoice::default();
    assert_eq!(restore(&store, &backup, &RestorePreview::default(), &default).drafts, 1);
    assert_eq!(store.load_draft(&instrument()), DraftFound::Draft(blank_draft("ours")));
    assert_eq!(restore(&store, &backup, &RestorePreview::default(), &everything()).drafts, 1);
}

#[test]
fn what_is_not_known_of_a_run_comes_back_with_it() {
    let file = concat!(
        r#"{"format":"weft-backup","v":1,"made":1,"runs":[{"v":1,"id":"a","instrument":"weft","#,
        r#""version":"1","finished":1,"seed":1,"mood":"good","answers":{"traps":{"t1":2}}}]}"#
    );
    let backup = read_backup(file, &instrument()).expect("a backup");
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(restore(&store, &backup, &preview(&store, &backup), &everything()).runs, 1);
    assert!(browser.get("run:a").expect("a run").contains(r#""mood":"good""#));
    let again = store.back_up(&InTab::default(), false, NOW).expect("a backup");
    assert!(again.contains(r#""mood":"good""#));
}

#[test]
fn where_the_room_does_not_do_everything_is_as_it_was() {
    let small = Rc::new(MemoryMedium::with_limit(3_000));
    let store = Store::on(small.clone());
    for id in ["here", "differs"] {
        assert_eq!(store.save_run(&recent(id)), Ok(()));
    }
    assert_eq!(small.set("run:damaged", "{"), Ok(()));
    let before = content(&*small);
    let mut runs: Vec<Assessment> = (0..10).map(|number| recent(&format!("r{number}"))).collect();
    runs.insert(0, Assessment { note: "changed".into(), ..recent("differs") });
    runs.insert(0, recent("damaged"));
    let backup = backup(runs);
    let restored = store.restore(&backup, &preview(&store, &backup), &everything(), "weft");
    assert_eq!(restored, Err(SaveError::Full));
    assert_eq!(content(&*small), before);
}

#[test]
fn unreadable_texts_are_counted_once_and_not_where_they_are_here() {
    let kept = |key: &str, raw: &str| UnreadableBytes { key: key.to_owned(), raw: raw.to_owned() };
    let mut backup = backup(Vec::new());
    backup.unreadable =
        vec![kept("run:a", "x"), kept("run:b", "x"), kept("run:c", "y"), kept("run:d", "z")];
    backup.leave_out_known(&[("run:e".to_owned(), "y".to_owned())]);
    assert_eq!(backup.unreadable, [kept("run:a", "x"), kept("run:d", "z")]);
}
