//! One file with everything, and files that are not what they should be.

use std::rc::Rc;

use crate::support::edition::instrument;
use crate::support::run::{assessment_id, run};
use crate::support::sheet::{answer, answers};
use crate::support::storage::{blank_draft, browser, commitment, content, tab, with_noons};
use weft_core::domain::answer::Answer;
use weft_core::domain::draft::Draft;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::backup::{
    Backup, KeptBytes, MAXIMUM_BYTES, MAXIMUM_RUNS, Refusal, Refused, read_backup, write_backup,
};
use weft_core::storage::error::{BackupError, Damage, SaveError};
use weft_core::storage::medium::Medium;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::{DraftFound, DraftSaved, InTab, Store};

const BACKUP: &str = include_str!("../../../tests/fixtures/storage/backup-v1.json");

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
    weft_core::storage::record::run::write_for_file(&run).expect("a storable run")
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
    assert_eq!(write_backup(&backup), Ok(with_noons(BACKUP)));
}

#[test]
fn the_same_content_gives_the_same_file_in_whatever_order_it_comes() {
    let mut backup = read(BACKUP).expect("a backup");
    backup.runs.reverse();
    backup.kept.reverse();
    assert_eq!(write_backup(&backup), Ok(with_noons(BACKUP)));
}

#[test]
fn an_empty_store_gives_a_backup_without_anything() {
    let text = tab(&browser()).back_up(&InTab::default(), Timestamp(5)).expect("a backup");
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

    let unsaved = [run("a").on_day(3).note("renamed"), run("c").on_day(1)];
    let unsaved = unsaved.map(|run| Rc::new(run.build()));
    let in_tab = InTab { runs: &unsaved, draft: None };
    let text = store.back_up(&in_tab, Timestamp(5)).expect("a backup");
    let backup = read(&text).expect("a backup");

    assert_eq!(backup.runs, [(*unsaved[1]).clone(), committed, (*unsaved[0]).clone()]);
    assert_eq!(backup.drafts[0].draft, blank_draft("d"));
    assert_eq!(backup.settings.map(|it| it.settings()), Some(dark));
    assert_eq!(backup.kept.len(), 2);
    assert_eq!(content(&*browser), before);
}

#[test]
fn a_run_that_would_not_be_read_again_is_not_written() {
    let mut run = run("a").build();
    run.commitments = vec![commitment("a b")];
    let unsaved = InTab { runs: &[run.into()], draft: None };
    assert_eq!(tab(&browser()).back_up(&unsaved, Timestamp(0)), Err(SaveError::NotStorable));
}

/// What a backup taken from a tab with this draft holds.
fn backup_with(store: &Store, draft: &Draft) -> Backup {
    let in_tab = InTab { runs: &[], draft: Some(draft) };
    read(&store.back_up(&in_tab, Timestamp(5)).expect("a backup")).expect("a backup")
}

/// Statements 1 to 3 of the one draft of a backup.
fn first_answers(backup: &Backup) -> Vec<Option<Answer>> {
    let [stored] = &backup.drafts[..] else { panic!("not one draft: {:?}", backup.drafts) };
    stored.draft.sheet.answers()[..3].to_vec()
}

#[test]
fn answers_that_had_no_room_are_in_the_backup_of_their_tab() {
    let browser = Rc::new(MemoryMedium::with_limit(600));
    let store = Store::on(browser.clone());
    let mut draft = blank_draft("d");
    let room = 600 - "weft:x".len();
    assert_eq!(browser.set("weft:x", &"x".repeat(room)), Ok(()));
    draft.answer(0, answer('4'), 9);
    assert_eq!(store.save_draft(&draft), Err(SaveError::Full));
    assert_eq!(first_answers(&backup_with(&store, &draft)), answers("4--"));
    assert_eq!(browser.keys(), ["weft:x"]);

    assert_eq!(browser.remove("weft:x"), Ok(()));
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
    let raw = browser.get("weft:draft:weft").expect("a draft");

    let mut draft = blank_draft("d");
    draft.answer(0, answer('2'), 9);
    let backup = backup_with(&tab(&browser), &draft);
    assert_eq!(backup.drafts[0].draft.id, assessment_id("d"));
    assert_eq!(first_answers(&backup), answers("2--"));
    assert_eq!(backup.kept, [KeptBytes { key: "weft:draft:weft".to_owned(), raw }]);

    let mut of_another = blank_draft("other");
    of_another.edition.id = "other".into();
    let both = backup_with(&tab(&browser), &of_another);
    assert_eq!((both.drafts.len(), both.kept.len()), (2, 0));
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
    let unsaved = InTab { runs: &[run("a").note(note).build().into()], draft: None };
    let text = tab(&browser()).back_up(&unsaved, Timestamp(0));
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
                let is_whole = |(cut, whole): &(&str, &str)| {
                    cut.trim_end_matches(',') == whole.trim_end_matches(',')
                };
                let whole_lines = text.lines().zip(BACKUP.lines()).filter(is_whole).count();
                assert_eq!(cut.runs.len(), whole_lines.saturating_sub(4).min(3), "{text}");
            }
            Err(BackupError::NotJson { .. }) => assert!(text.lines().count() <= 4, "{text}"),
            Err(error) => panic!("{error:?}: {text}"),
        }
    }
    assert_eq!(lines, 16);
}
