//! Group files: what they hold, and what becomes of files that are none.

use weft_core::domain::day::Day;
use weft_core::records::group_file::{GroupFile, GroupFileError, MOST_BYTES, read_group_file};

use crate::support::run::run;
use crate::support::sheet::sheet_of;

const TEXT: &str = include_str!("../../../tests/fixtures/storage/group-v1.json");

fn group_file() -> GroupFile {
    let day = Day::parse("2026-05-31").expect("a day");
    GroupFile::of(&run("a").sheet(sheet_of("2222222n").traps("01").build()).build(), day)
}

fn error(text: &str) -> Option<GroupFileError> {
    read_group_file(text).err()
}

#[test]
fn a_group_file_holds_the_edition_the_month_and_the_answers_alone() {
    assert_eq!(group_file().write().as_deref(), Ok(TEXT));
    assert_eq!(read_group_file(TEXT), Ok(group_file()));
}

#[test]
fn the_label_of_a_programme_goes_along_and_nothing_else_in_its_place() {
    let labelled = GroupFile { programme: "leads 2026".into(), ..group_file() };
    let text = labelled.write().expect("a month");
    assert!(text.contains(r#""month":"2026-05","programme":"leads 2026","answers""#), "{text}");
    assert_eq!(read_group_file(&text), Ok(labelled));
    let forged = TEXT.replace(r#""answers""#, r#""programme":"<b>x</b>","answers""#);
    assert_eq!(read_group_file(&forged), Ok(group_file()));
}

#[test]
fn what_an_editor_does_to_a_file_costs_nothing() {
    let spaced = format!("\u{feff}{}\n\0", TEXT.replace(',', ",\n  ").replace(":2", ": 2.0"));
    assert_eq!(read_group_file(&spaced), Ok(group_file()));
    let with_more = TEXT.replace("\"v\":1", "\"v\":1,\"$comment\":\"mine\"");
    assert_eq!(read_group_file(&with_more), Ok(group_file()));
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(error(" \n"), Some(GroupFileError::Empty));
    assert_eq!(error("Run;Date;Answer"), Some(GroupFileError::NotJson));
    assert_eq!(error(&TEXT[..200]), Some(GroupFileError::NotJson));
    assert_eq!(error(r#"{"runs":[]}"#), Some(GroupFileError::NotAGroupFile));
    assert_eq!(error("[]"), Some(GroupFileError::NotAGroupFile));
    assert_eq!(error(r#"{"format":"other","v":1}"#), Some(GroupFileError::NotAGroupFile));
    for format in ["weft-backup", "weft-backup-encrypted", "weft-records"] {
        let text = format!(r#"{{"format":"{format}","v":1}}"#);
        assert_eq!(error(&text), Some(GroupFileError::Backup), "{format}");
    }
    assert_eq!(error(&TEXT.replace("\"v\":1", "\"v\":2")), Some(GroupFileError::Newer));
}

#[test]
fn damaged_and_hostile_files_are_refused() {
    for (from, to) in [
        ("\"o1\":2", "\"o1\":5"),
        ("\"o1\":2", "\"o1\":[[[]]]"),
        ("\"o1\":2", "\"o2\":2"),
        ("\"month\":\"2026-05\"", "\"month\":\"2026-13\""),
        ("\"month\":\"2026-05\"", "\"month\":\"May\""),
        ("\"month\":\"2026-05\"", "\"month\":\"0000-01\""),
        ("\"month\":\"2026-05\"", "\"month\":\"1999-12\""),
        ("\"month\":\"2026-05\"", "\"month\":\"2200-01\""),
        ("\"version\":\"1\"", "\"version\":\"\""),
        ("\"version\":\"1\"", "\"version\":\"1234567890123456789012345\""),
        ("\"version\":\"1\"", "\"version\":\"<b>\""),
        ("\"instrument\":\"weft\"", "\"instrument\":\"a b\""),
        ("\"month\":\"2026-05\",", ""),
        ("\"v\":1", "\"v\":0"),
    ] {
        let text = TEXT.replace(from, to);
        assert_ne!(text, TEXT, "{from}");
        assert_eq!(error(&text), Some(GroupFileError::Damaged), "{to}");
    }
    let huge = TEXT.replace("weft-group", &"x".repeat(MOST_BYTES));
    assert_eq!(error(&huge), Some(GroupFileError::TooLarge));
    let deep = TEXT.replace("\"o1\":2", &format!("\"o1\":{}", "[".repeat(30_000)));
    assert_eq!(error(&deep), Some(GroupFileError::NotJson));
    assert_eq!(error(&"[".repeat(60_000)), Some(GroupFileError::NotAGroupFile));
}
