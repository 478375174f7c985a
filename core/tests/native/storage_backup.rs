//! One file with everything, and files that are not what they should be.

use std::rc::Rc;

use crate::support::edition::instrument;
use crate::support::run::{record_id, run};
use crate::support::sheet::{answer, answers};
use crate::support::storage::{blank_draft, browser, commitment, content, full_commitment, tab};
use weft_core::domain::answer::Answer;
use weft_core::domain::draft::Draft;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::backup::{
    Backup, MOST_BYTES, MOST_RUNS, Refusal, Refused, UnreadableBytes, read_backup, write_backup,
};
use weft_core::records::encoding::{Decoded, decode};
use weft_core::records::error::{BackupError, Damage};
use weft_core::records::run::RunRecord;
use weft_core::storage::error::SaveError;
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::{DraftFound, DraftSaved, InTab, Store};

const BACKUP: &str = include_str!("../../../tests/fixtures/storage/backup-v1.json");

fn read(text: &str) -> Result<Backup, BackupError> {
    read_backup(text, &instrument())
}

fn ids(backup: &Backup) -> Vec<&str> {
    backup.runs.iter().map(|record| record.run.id.as_str()).collect()
}

/// A backup with these texts as runs.
fn backup_of(runs: &[&str]) -> String {
    let runs = runs.join(",\n");
    format!("{{\"format\":\"weft-backup\",\"v\":1,\"made\":0,\"runs\":[{runs}]}}")
}

fn run_text(id: &str) -> String {
    RunRecord::from(run(id).build()).write_for_file().expect("a storable run")
}

fn refused(text: &str) -> Vec<(Refusal, usize)> {
    let backup = read(text).expect("a backup");
    backup.refused.iter().map(|Refused { why, count }| (*why, *count)).collect()
}

fn damaged(damage: Damage) -> Refusal {
    Refusal::Damaged(damage)
}

#[test]
fn a_backup_of_version_1_is_read_for_ever_and_written_the_same() {
    let backup = read(BACKUP).expect("a backup");

    assert_eq!(backup.made_at, Some(Timestamp(1_717_300_000_000)));
    assert_eq!(ids(&backup), ["b", "a", "c"]);
    assert_eq!(backup.runs[1].run.note.as_ref(), "new job in May – \"finally\" 😀");
    assert_eq!(backup.drafts[0].draft.id, record_id("mib2k3x9-1z141z3"));
    let settings = backup.settings.as_ref().expect("settings").settings();
    assert_eq!((settings.theme, settings.language.as_deref()), (ColourTheme::Dark, Some("de")));
    assert_eq!(
        backup.unreadable,
        [
            UnreadableBytes { key: "aside:1:draft:weft".to_owned(), raw: "{\"v\":2}".to_owned() },
            UnreadableBytes { key: "run:damaged".to_owned(), raw: "{\"v\":1,\"instr".to_owned() },
        ]
    );
    assert_eq!((backup.refused.len(), backup.is_cut_off), (0, false));
    assert_eq!(write_backup(&backup).as_deref(), Ok(BACKUP));
}

#[test]
fn the_same_content_gives_the_same_file_in_whatever_order_it_comes() {
    let mut backup = read(BACKUP).expect("a backup");
    backup.runs.reverse();
    backup.unreadable.reverse();
    assert_eq!(write_backup(&backup).as_deref(), Ok(BACKUP));
}

#[test]
fn an_empty_store_gives_a_backup_without_anything() {
    let text = tab(&browser()).back_up(&InTab::default(), false, Timestamp(5)).expect("a backup");
    let backup = read(&text).expect("a backup");
    assert_eq!(backup, Backup { made_at: Some(Timestamp(5)), ..Backup::default() });
}

#[test]
fn a_backup_has_all_that_is_stored_and_what_could_not_be_saved() {
    let browser = browser();
    let store = tab(&browser);
    let mut committed = run("b").on_day(2).build();
    committed.commitments = vec![commitment("o-p1"), full_commitment("p-o2", "語")];
    committed.sequence_floor = 4;
    assert_eq!(store.save_run(&committed), Ok(()));
    assert_eq!(store.save_run(&run("a").on_day(3).build()), Ok(()));
    assert_eq!(store.save_draft(&blank_draft("d")).map(drop), Ok(()));
    let dark = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    assert_eq!(store.save_settings(&Settings::default(), &dark), Ok(()));
    assert_eq!(browser.set("run:damaged", "{\"\n"), Ok(()));
    assert_eq!(browser.set("draft:other", "[]"), Ok(()));
    let before = content(&*browser);

    let unsaved = [run("a").on_day(3).note("renamed"), run("c").on_day(1)];
    let unsaved = unsaved.map(|run| Rc::new(run.build()));
    let in_tab = InTab { runs: &unsaved, ..InTab::default() };
    let text = store.back_up(&in_tab, false, Timestamp(5)).expect("a backup");
    let backup = read(&text).expect("a backup");

    let runs = [(*unsaved[1]).clone(), committed, (*unsaved[0]).clone()];
    assert_eq!(backup.runs, runs.map(RunRecord::from));
    assert_eq!(backup.drafts[0].draft, blank_draft("d"));
    assert_eq!(backup.settings.map(|it| it.settings()), Some(dark));
    assert_eq!(backup.unreadable.len(), 2);
    assert_eq!(content(&*browser), before);
}

#[test]
fn a_run_that_would_not_be_read_again_is_not_written() {
    let mut run = run("a").build();
    run.finished_at = Timestamp(i64::MAX);
    let unsaved = InTab { runs: &[run.into()], ..InTab::default() };
    assert_eq!(tab(&browser()).back_up(&unsaved, false, Timestamp(0)), Err(SaveError::NotStorable));
}

/// What a backup taken from a tab with this draft holds.
fn backup_with(store: &Store, draft: &Draft) -> Backup {
    let in_tab = InTab { draft: Some(draft), ..InTab::default() };
    read(&store.back_up(&in_tab, false, Timestamp(5)).expect("a backup")).expect("a backup")
}

/// Statements 1 to 3 of the one draft of a backup.
fn first_answers(backup: &Backup) -> Vec<Option<Answer>> {
    let [stored] = &backup.drafts[..] else { panic!("not one draft: {:?}", backup.drafts) };
    stored.draft.sheet.answers()[..3].to_vec()
}

#[test]
fn answers_that_had_no_room_are_in_the_backup_of_their_tab() {
    let browser = Rc::new(MemoryMedium::with_limit(1_000));
    let store = Store::on(browser.clone());
    let mut draft = blank_draft("d");
    let room = 1_000 - "x".len();
    assert_eq!(browser.set("x", &"x".repeat(room)), Ok(()));
    draft.answer(0, answer('4'), 9);
    assert_eq!(store.save_draft(&draft), Err(SaveError::Full));
    assert_eq!(first_answers(&backup_with(&store, &draft)), answers("4--"));
    assert_eq!(browser.keys(), ["x"]);

    assert_eq!(browser.remove("x"), Ok(()));
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    let before = content(&*browser);
    draft.answer(1, answer('n'), 9);
    draft.note = "half way".to_owned();
    let backup = backup_with(&store, &draft);
    assert_eq!(first_answers(&backup), answers("4n-"));
    assert_eq!(backup.drafts[0].draft.note, "half way");
    assert_eq!(content(&*browser), before);
}

#[test]
fn answers_of_another_tab_are_in_the_backup_too_and_are_still_news() {
    let browser = browser();
    let (store, other) = (tab(&browser), tab(&browser));
    let mut draft = blank_draft("d");
    assert_eq!(store.save_draft(&draft), Ok(DraftSaved::AsGiven));
    let DraftFound::Draft(mut there) = other.load_draft(&instrument()) else { panic!("no draft") };
    there.answer(2, answer('1'), 9);
    assert_eq!(other.save_draft(&there), Ok(DraftSaved::AsGiven));

    draft.answer(0, answer('3'), 9);
    assert_eq!(first_answers(&backup_with(&store, &draft)), answers("3-1"));
    let saved = store.save_draft(&draft);
    assert!(matches!(saved, Ok(DraftSaved::WithNews(news)) if news.answers.len() == 1));
}

#[test]
fn a_draft_that_makes_way_for_that_of_the_tab_is_kept_in_the_backup() {
    let browser = browser();
    let older = blank_draft("older");
    assert_eq!(tab(&browser).save_draft(&older), Ok(DraftSaved::AsGiven));
    let raw = browser.get("draft:weft").expect("a draft");

    let mut draft = blank_draft("d");
    draft.answer(0, answer('2'), 9);
    let backup = backup_with(&tab(&browser), &draft);
    assert_eq!(backup.drafts[0].draft.id, record_id("d"));
    assert_eq!(first_answers(&backup), answers("2--"));
    assert_eq!(backup.unreadable, [UnreadableBytes { key: "draft:weft".to_owned(), raw }]);

    let mut of_another = blank_draft("other");
    of_another.edition.id = "other".into();
    let both = backup_with(&tab(&browser), &of_another);
    assert_eq!((both.drafts.len(), both.unreadable.len()), (2, 0));
}

#[test]
fn a_draft_whose_run_is_finished_is_not_in_the_backup() {
    let store = tab(&browser());
    assert_eq!(store.save_run(&run("d").build()), Ok(()));
    let backup = backup_with(&store, &blank_draft("d"));
    assert_eq!((ids(&backup), backup.drafts.len()), (vec!["d"], 0));
}

#[test]
fn files_that_are_no_backup_are_told_apart() {
    let newer = BACKUP.replacen("\"v\":1", "\"v\":2", 1);
    let not_json = |line, column| BackupError::NotJson { line, column };
    for (text, error) in [
        ("", BackupError::Empty),
        ("\u{feff} \t", BackupError::Empty),
        ("hello", not_json(1, 1)),
        ("{\n  format: 1}", not_json(2, 3)),
        ("{\"format\":\"weft-backup\",\"v\":1}x", not_json(1, 31)),
        ("a,b\n1,2", BackupError::Table),
        ("{“format”:1}", BackupError::QuotationMarks),
        ("{", not_json(1, 1)),
        ("{}{}", BackupError::Several),
        ("{\"format\":\"weft-backup\",\"v\":1,\"ma", not_json(1, 33)),
        ("{\"format\":\"weft-backup\",\n\"v\":1,\n\"ma", not_json(3, 3)),
        ("null", BackupError::NotABackup),
        ("[]", BackupError::NotABackup),
        ("{}", BackupError::NotABackup),
        ("[{\"format\":\"weft-backup\",\"v\":1}]", BackupError::NotABackup),
        ("{\"format\":\"another\",\"v\":1,\"data\":[1,2,3]}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\"}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\",\"v\":0,\"made\":1}", BackupError::NotABackup),
        ("[1,2]", BackupError::NotABackup),
        ("{\"run:a\":\"{}\"}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\",\"v\":1,\"made\":1,\"runs\":{}}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup-encrypted\",\"v\":1,\"text\":\"\"}", BackupError::Locked),
        (newer.as_str(), BackupError::Newer { version: 2 }),
    ] {
        assert_eq!(read(text), Err(error), "{text}");
    }
}

#[test]
fn a_file_with_a_byte_order_mark_is_read() {
    assert_eq!(read(&format!("\u{feff}{BACKUP}")), read(BACKUP));
}

#[test]
fn a_file_that_is_too_large_is_not_looked_at() {
    assert_eq!(MOST_BYTES, 20_971_520);
    let error = Err(BackupError::TooLarge { most_bytes: MOST_BYTES });
    assert_eq!(read(&"x".repeat(50 * 1024 * 1024)), error);
    assert_eq!(read(&" ".repeat(MOST_BYTES + 1)), error);
    assert_eq!(read(&" ".repeat(MOST_BYTES)), Err(BackupError::Empty));
}

#[test]
fn more_runs_than_anybody_can_have_are_refused() {
    let too_many = vec!["0"; MOST_RUNS + 1];
    let error = BackupError::TooManyRuns { most: MOST_RUNS };
    assert_eq!(read(&backup_of(&too_many)), Err(error));
    assert_eq!(refused(&backup_of(&too_many[1..])), [(damaged(Damage::NotARecord), MOST_RUNS)]);
}

#[test]
fn deep_nesting_spoils_nothing_else() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let deep_settings = BACKUP.replacen("\"v\":1}", &format!("\"v\":1,\"x\":{deep}}}"), 1);
    let run = run_text("a");
    assert_eq!(refused(&backup_of(&[&deep, &run])), [(damaged(Damage::NotARecord), 1)]);
    assert_eq!(read(&backup_of(&[&deep, &run])).map(|it| it.runs.len()), Ok(1));
    assert!(read(&deep_settings).is_ok());
    assert_eq!(read(&format!("{{\"x\":{deep}}}")), Err(BackupError::NotABackup));
}

#[test]
fn what_cannot_be_used_is_counted_by_reason_and_the_rest_is_taken() {
    let good = run_text("good");
    let with = |id: &str, from: &str, to: &str| {
        let text = run_text(id);
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let texts = [
        good.clone(),
        "1".to_owned(),
        "{}".to_owned(),
        with("a", "\"seed\":1", "\"seed\":\"1\""),
        with("b", "\"o1\":null", "\"o1\":5"),
        with("c", "\"o1\":null", "\"o2\":null"),
        with("d", "\"finished\":0", "\"finished\":9223372036854775807"),
        with("e", "\"id\":\"e\"", "\"id\":\"E\""),
        with("f", "\"id\":\"f\",", ""),
        with("g", "\"v\":1", "\"v\":9"),
        with("i", "\"v\":1", "\"v\":10"),
        good.clone(),
        with("good", "\"seed\":1", "\"seed\":2"),
        with("h", "\"seed\":1", "\"seed\":1,\"plan\":\"x\""),
        run_text("also-good"),
    ];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let backup = read(&backup_of(&texts)).expect("a backup");

    assert_eq!(ids(&backup), ["also-good", "good"]);
    assert_eq!(
        refused(&backup_of(&texts)),
        [
            (damaged(Damage::NotARecord), 3),
            (damaged(Damage::Answers), 2),
            (damaged(Damage::Date), 1),
            (damaged(Damage::Id), 2),
            (Refusal::Newer, 2),
            (Refusal::DuplicateId, 2),
            (damaged(Damage::Commitments), 1),
        ]
    );
}

#[test]
fn faults_in_drafts_settings_and_unreadable_bytes_are_counted_too() {
    let text = "{\"format\":\"weft-backup\",\"v\":1,\"made\":9e15,\"drafts\":[1],\
                \"settings\":[],\"unreadable\":[1,{\"key\":1},{\"key\":\"x\",\"text\":\"y\",\"z\":1}]}";
    assert_eq!(refused(text), [(damaged(Damage::NotARecord), 4)]);
    assert_eq!(read(text).map(|it| (it.made_at, it.unreadable.len())), Ok((None, 1)));
}

#[test]
fn markup_in_a_note_is_only_text() {
    let note = "<script>alert(1)</script>&lt;\"'";
    let unsaved = InTab { runs: &[run("a").note(note).build().into()], ..InTab::default() };
    let text = tab(&browser()).back_up(&unsaved, false, Timestamp(0));
    let backup = read(&text.expect("a backup")).expect("a backup");
    assert_eq!(&*backup.runs[0].run.note, note);
}

#[test]
fn a_file_that_was_cut_off_gives_what_stands_before_the_cut() {
    let pretty: serde_json::Value = serde_json::from_str(BACKUP).expect("JSON");
    let pretty = serde_json::to_string_pretty(&pretty).expect("JSON");
    let compact = BACKUP.replace('\n', "");
    for text in [BACKUP, &pretty, &compact] {
        let whole = read(text).expect("a backup");
        let whole_text = text.trim_end();
        let ends: Vec<usize> = whole
            .runs
            .iter()
            .map(|record| text.find(&format!("{:?}", record.run.id.as_str())).expect("an id"))
            .collect();
        let is_list = |start: usize| text[..start].contains("\"runs\"");
        for end in (1..whole_text.len()).filter(|end| text.is_char_boundary(*end)) {
            match read(&text[..end]) {
                Ok(cut) => {
                    assert!(cut.is_cut_off, "{}", &text[..end]);
                    assert_eq!(cut.refused, [], "{end}");
                    assert!(cut.runs.iter().all(|run| whole.runs.contains(run)), "{end}");
                    let begun = ends.iter().filter(|start| **start < end).count();
                    assert!((begun.saturating_sub(1)..=begun).contains(&cut.runs.len()), "{end}");
                }
                Err(BackupError::NotJson { .. }) => {
                    assert!(!is_list(end) || !text[..end].contains("\"runs\":["), "{end}");
                }
                Err(error) => panic!("{error:?}: {end}"),
            }
        }
    }
}

fn file(name: &str) -> Decoded {
    let path = [env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/restore/", name].concat();
    decode(&std::fs::read(path).expect("a file"))
}

#[test]
fn what_other_tools_do_to_a_file_is_read() {
    for name in [
        "utf16le-bom.json",
        "finished-exp.json",
        "js-comment.json",
        "lone-surrogate-backup.json",
        "made-exp.json",
        "nul-tail.json",
        "only-runs-array.json",
        "proto-in-run.json",
        "run-with-comment.json",
        "schema.json",
        "trailing-comma.json",
        "localstorage-dump.json",
    ] {
        let backup = read(&file(name).text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(backup.runs.len(), 2, "{name}");
        assert_eq!((&backup.refused[..], backup.is_cut_off), (&[][..], false), "{name}");
        let is_dated = backup.made_at.is_some();
        assert_eq!(is_dated, !["only-runs-array.json", "localstorage-dump.json"].contains(&name));
    }
}

#[test]
fn what_is_no_backup_is_told_by_a_reason_that_is_understood() {
    for (name, error) in [
        ("google-forms-csv.json", BackupError::Table),
        ("concatenated.json", BackupError::Several),
        ("smart-quotes.json", BackupError::QuotationMarks),
    ] {
        assert_eq!(read(&file(name).text), Err(error), "{name}");
    }
}

#[test]
fn the_encoding_of_a_file_is_told_by_its_bytes() {
    let latin = file("latin1-note.json");
    assert!(latin.is_guessed);
    assert_eq!(&*read(&latin.text).expect("a backup").runs[1].run.note, "für März");

    let utf_16 =
        |unit: fn(u16) -> [u8; 2]| BACKUP.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let cases = [
        BACKUP.as_bytes().to_vec(),
        [&b"\xef\xbb\xbf"[..], BACKUP.as_bytes()].concat(),
        utf_16(u16::to_le_bytes),
        utf_16(u16::to_be_bytes),
        [&b"\xff\xfe"[..], &utf_16(u16::to_le_bytes)].concat(),
        [&b"\xfe\xff"[..], &utf_16(u16::to_be_bytes)].concat(),
    ];
    for bytes in cases {
        let decoded = decode(&bytes);
        assert!(!decoded.is_guessed);
        assert_eq!(read(&decoded.text), read(BACKUP));
    }
    assert_eq!(decode(b"\"\x80\x93\"").text, "\"€“\"");
    // Cut off within a character, and within a unit.
    assert_eq!(decode(b"{\"\xc3"), Decoded { text: "{\"".to_owned(), is_guessed: false });
    assert_eq!(decode(b"\xff\xfe{\0\"").text, "{");
}

#[test]
fn what_the_start_script_saves_can_be_restored() {
    let run = RunRecord::from(run("a").build()).write().expect("a run");
    let records = serde_json::json!({
        "weft:/weft/:run:a": run,
        "weft:/weft/:run:b": "{\"v\":1,",
        "weft:/weft/:settings": "{\"v\":1,\"theme\":\"dark\"}",
        "another": "app",
    });
    let file =
        serde_json::json!({ "format": "weft-records", "v": 1, "made": 5, "records": records });
    let backup = read(&file.to_string()).expect("a backup");
    assert_eq!((ids(&backup), backup.made_at), (vec!["a"], Some(Timestamp(5))));
    assert_eq!(
        backup.unreadable,
        [UnreadableBytes { key: "run:b".to_owned(), raw: "{\"v\":1,".to_owned() }]
    );
    assert_eq!(backup.settings.map(|it| it.settings().theme), Some(ColourTheme::Dark));
    assert_eq!(
        read(r#"{"format":"weft-records","v":2,"records":{}}"#),
        Err(BackupError::Newer { version: 2 })
    );
}
