//! One file with everything, and files that are not what they should be.

use crate::support::edition::instrument;
use crate::support::run::{assessment_id, run};
use crate::support::storage::{blank_draft, browser, commitment, content, tab};
use weft::domain::settings::{ColourTheme, Settings};
use weft::domain::timestamp::Timestamp;
use weft::storage::backup::{
    Backup, KeptBytes, MAXIMUM_BYTES, MAXIMUM_RUNS, Refusal, Refused, read_backup, write_backup,
};
use weft::storage::error::{BackupError, Damage, SaveError, Unreadable};
use weft::storage::medium::Medium;

const BACKUP: &str = include_str!("../fixtures/storage/backup-v1.json");

fn read(text: &str) -> Result<Backup, BackupError> {
    read_backup(text, &instrument())
}

fn ids(backup: &Backup) -> Vec<&str> {
    backup.runs.iter().map(|run| run.id.as_str()).collect()
}

/// A backup with these texts as runs.
fn backup_of(runs: &[&str]) -> String {
    let runs = runs.join(",\n");
    format!("{{\"format\":\"weft-backup\",\"v\":1,\"made\":0,\"runs\":[{runs}]}}")
}

fn run_text(id: &str) -> String {
    let run = run(id).build();
    weft::storage::record::run::write_for_file(&run).expect("a storable run")
}

fn refused(text: &str) -> Vec<(Refusal, usize)> {
    let backup = read(text).expect("a backup");
    backup.refused.iter().map(|Refused { why, count }| (*why, *count)).collect()
}

fn damaged(damage: Damage) -> Refusal {
    Refusal::Unreadable(Unreadable::Damaged(damage))
}

#[test]
fn a_backup_of_version_1_is_read_for_ever_and_written_the_same() {
    let backup = read(BACKUP).expect("a backup");

    assert_eq!(backup.made_at, Some(Timestamp(1_717_300_000_000)));
    assert_eq!(ids(&backup), ["b", "a", "c"]);
    assert_eq!(backup.runs[1].note.as_ref(), "new job in May – \"finally\" 😀");
    assert_eq!(backup.drafts[0].draft.id, assessment_id("mib2k3x9-1z141z3"));
    let settings = backup.settings.as_ref().expect("settings").settings();
    assert_eq!((settings.theme, settings.language.as_deref()), (ColourTheme::Dark, Some("de")));
    assert_eq!(
        backup.kept,
        [
            KeptBytes { key: "weft:aside:1:draft:weft".to_owned(), raw: "{\"v\":2}".to_owned() },
            KeptBytes { key: "weft:run:damaged".to_owned(), raw: "{\"v\":1,\"instr".to_owned() },
        ]
    );
    assert_eq!((backup.refused.len(), backup.is_cut_off), (0, false));
    assert_eq!(write_backup(&backup).as_deref(), Ok(BACKUP));
}

#[test]
fn the_same_content_gives_the_same_file_in_whatever_order_it_comes() {
    let mut backup = read(BACKUP).expect("a backup");
    backup.runs.reverse();
    backup.kept.reverse();
    assert_eq!(write_backup(&backup).as_deref(), Ok(BACKUP));
}

#[test]
fn an_empty_store_gives_a_backup_without_anything() {
    let text = tab(&browser()).back_up(&[], Timestamp(5)).expect("a backup");
    let backup = read(&text).expect("a backup");
    assert_eq!(backup, Backup { made_at: Some(Timestamp(5)), ..Backup::default() });
}

#[test]
fn a_backup_has_all_that_is_stored_and_what_could_not_be_saved() {
    let browser = browser();
    let store = tab(&browser);
    let mut committed = run("b").on_day(2).build();
    committed.commitments = vec![commitment("o-p1")];
    assert_eq!(store.save_run(&committed), Ok(()));
    assert_eq!(store.save_run(&run("a").on_day(3).build()), Ok(()));
    assert_eq!(store.save_draft(&blank_draft("d")).map(drop), Ok(()));
    let dark = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    assert_eq!(store.save_settings(&dark), Ok(()));
    assert_eq!(browser.set("weft:run:damaged", "{\"\n"), Ok(()));
    assert_eq!(browser.set("weft:draft:other", "[]"), Ok(()));
    let before = content(&*browser);

    let unsaved = [run("a").on_day(3).note("renamed").build(), run("c").on_day(1).build()];
    let text = store.back_up(&unsaved, Timestamp(5)).expect("a backup");
    let backup = read(&text).expect("a backup");

    assert_eq!(backup.runs, [unsaved[1].clone(), committed, unsaved[0].clone()]);
    assert_eq!(backup.drafts[0].draft, blank_draft("d"));
    assert_eq!(backup.settings.map(|it| it.settings()), Some(dark));
    assert_eq!(backup.kept.len(), 2);
    assert_eq!(content(&*browser), before);
}

#[test]
fn a_run_that_would_not_be_read_again_is_not_written() {
    let mut run = run("a").build();
    run.commitments = vec![commitment("a b")];
    assert_eq!(tab(&browser()).back_up(&[run], Timestamp(0)), Err(SaveError::NotStorable));
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
        ("{", not_json(1, 1)),
        ("{\"format\":\"weft-backup\",\"v\":1,\"ma", not_json(1, 33)),
        ("{\"format\":\"weft-backup\",\n\"v\":1,\n\"ma", not_json(3, 3)),
        ("null", BackupError::NotABackup),
        ("[]", BackupError::NotABackup),
        ("{}", BackupError::NotABackup),
        ("[{\"format\":\"weft-backup\",\"v\":1}]", BackupError::NotABackup),
        ("{\"format\":\"another\",\"v\":1,\"data\":[1,2,3]}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\"}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\",\"v\":0,\"made\":1}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\",\"v\":1}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\",\"v\":1,\"made\":1,\"x\":2}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup\",\"v\":1,\"made\":1,\"runs\":{}}", BackupError::NotABackup),
        ("{\"format\":\"weft-backup-encrypted\",\"v\":1,\"text\":\"\"}", BackupError::Encrypted),
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
    assert_eq!(MAXIMUM_BYTES, 20_971_520);
    let error = Err(BackupError::TooLarge { maximum_bytes: MAXIMUM_BYTES });
    assert_eq!(read(&"x".repeat(50 * 1024 * 1024)), error);
    assert_eq!(read(&" ".repeat(MAXIMUM_BYTES + 1)), error);
    assert_eq!(read(&" ".repeat(MAXIMUM_BYTES)), Err(BackupError::Empty));
}

#[test]
fn more_runs_than_anybody_can_have_are_refused() {
    let too_many = vec!["0"; MAXIMUM_RUNS + 1];
    let error = BackupError::TooManyRuns { maximum: MAXIMUM_RUNS };
    assert_eq!(read(&backup_of(&too_many)), Err(error));
    assert_eq!(refused(&backup_of(&too_many[1..])), [(damaged(Damage::NotARecord), MAXIMUM_RUNS)]);
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
        with("b", "-o1", "5o1"),
        with("c", "-o1", "-o2"),
        with("d", "\"finished\":0", "\"finished\":9223372036854775807"),
        with("e", "\"id\":\"e\"", "\"id\":\"E\""),
        with("f", "\"id\":\"f\",", ""),
        with("g", "\"v\":1", "\"v\":9"),
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
            (Refusal::Unreadable(Unreadable::Newer { version: 9 }), 1),
            (Refusal::DuplicateId, 2),
            (damaged(Damage::Commitments), 1),
        ]
    );
}

#[test]
fn faults_in_drafts_settings_and_kept_bytes_are_counted_too() {
    let text = "{\"format\":\"weft-backup\",\"v\":1,\"made\":9e15,\"drafts\":[1],\
                \"settings\":[],\"unreadable\":[1,{\"key\":1},{\"key\":\"x\",\"text\":\"y\",\"z\":1}]}";
    assert_eq!(read(text), Err(BackupError::NotABackup));
    let text = text.replace("9e15", "9000000000000000");
    assert_eq!(refused(&text), [(damaged(Damage::NotARecord), 5)]);
    assert_eq!(read(&text).map(|it| it.made_at), Ok(None));
}

#[test]
fn markup_in_a_note_is_only_text() {
    let note = "<script>alert(1)</script>&lt;\"'";
    let text = tab(&browser()).back_up(&[run("a").note(note).build()], Timestamp(0));
    let backup = read(&text.expect("a backup")).expect("a backup");
    assert_eq!(&*backup.runs[0].note, note);
}

#[test]
fn a_file_that_was_cut_off_gives_what_stands_before_the_cut() {
    let whole = read(BACKUP).expect("a backup");
    let lines = BACKUP.lines().count();
    for end in (1..BACKUP.trim_end().len()).filter(|end| BACKUP.is_char_boundary(*end)) {
        let text = &BACKUP[..end];
        match read(text) {
            Ok(cut) => {
                assert!(cut.is_cut_off, "{text}");
                assert_eq!(cut.refused, [], "{text}");
                assert_eq!(cut.runs[..], whole.runs[..cut.runs.len()]);
                let whole_lines = text.lines().count() - 1;
                assert_eq!(cut.runs.len(), whole_lines.saturating_sub(4).min(3), "{text}");
            }
            Err(BackupError::NotJson { .. }) => assert!(text.lines().count() <= 4, "{text}"),
            Err(error) => panic!("{error:?}: {text}"),
        }
    }
    assert_eq!(lines, 16);
}
