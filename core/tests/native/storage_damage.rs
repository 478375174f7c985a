//! What a record must not be: each fault is told by its kind, and newer versions are no faults.

use crate::support::run::assessment_id;
use weft_core::domain::assessment::Assessment;
use weft_core::storage::error::{Damage, Unreadable};
use weft_core::storage::record::layouts::Layouts;
use weft_core::storage::record::settings::SettingsRecord;
use weft_core::storage::record::{draft, run};

const RUN: &str = include_str!("../../../tests/fixtures/storage/run-v1.json");
const DRAFT: &str = include_str!("../../../tests/fixtures/storage/draft-v1.json");

fn read(text: &str) -> Result<Assessment, Unreadable> {
    run::read(&assessment_id("a"), text, &mut Layouts::default())
}

fn damage(text: &str) -> Damage {
    match read(text) {
        Err(Unreadable::Damaged(damage)) => damage,
        other => panic!("{text}: {other:?}"),
    }
}

/// The fixture with one thing changed.
fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn what_is_not_json_or_not_a_run_is_no_record() {
    for text in [
        "",
        " ",
        "null",
        "[]",
        "{}",
        "1",
        "\"v\"",
        r#"{"v":1}"#,
        r#"{"v":"1"}"#,
        r#"{"v":-1}"#,
        "{\"v\":1,\"instrument\":\"weft\"",
        "\u{feff}{}",
        "<html>",
    ] {
        assert_eq!(damage(text), Damage::NotARecord, "{text}");
    }
}

#[test]
fn a_field_that_is_missing_unknown_twice_or_of_the_wrong_type_is_no_record() {
    for (from, to) in [
        (r#""seed":4294967295,"#, ""),
        (r#""seed":4294967295"#, r#""seed":4294967296"#),
        (r#""seed":4294967295"#, r#""seed":-1"#),
        (r#""seed":4294967295"#, r#""seed":1.5"#),
        (r#""seed":4294967295"#, r#""seed":"1""#),
        (r#""seed":4294967295"#, r#""seed":1,"seed":1"#),
        (r#""seed":4294967295"#, r#""seed":1,"colour":1"#),
        (r#""finished":1717200000123"#, r#""finished":1717200000123.5"#),
        (r#""finished":1717200000123"#, r#""finished":null"#),
        (r#""instrument":"weft""#, r#""instrument":["weft"]"#),
        (r#""v":1"#, r#""v":0"#),
        ("}", "} x"),
    ] {
        assert_eq!(damage(&changed(RUN, from, to)), Damage::NotARecord, "{to}");
    }
}

#[test]
fn every_cut_off_record_is_no_record() {
    for end in (0..RUN.len()).filter(|end| RUN.is_char_boundary(*end)) {
        assert_eq!(damage(&RUN[..end]), Damage::NotARecord);
    }
}

#[test]
fn deep_nesting_is_no_record() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(damage(&deep), Damage::NotARecord);
    let text = changed(RUN, r#""note":"#, &format!(r#""deep":{deep},"note":"#));
    assert_eq!(damage(&text), Damage::NotARecord);
}

#[test]
fn an_answer_out_of_range_or_out_of_shape_is_told() {
    for (from, to) in [
        ("3o1", "5o1"),
        ("3o1", "xo1"),
        ("3o1", "No1"),
        ("3o1", "٣o1"),
        ("3o1", "3"),
        ("3o1 ", "3o1  "),
        ("3o1 ", " 3o1 "),
        ("|0p1", " 0p1"),
        ("|0p1", "||0p1"),
        ("0o2", "0o1"),
        ("0t1", "0o1"),
    ] {
        assert_eq!(damage(&changed(RUN, from, to)), Damage::Answers, "{to}");
    }
}

#[test]
fn a_date_that_no_calendar_shows_is_told() {
    for date in ["8640000000000001", "-8640000000000001", "9223372036854775807"] {
        assert_eq!(damage(&changed(RUN, "1717200000123", date)), Damage::Date, "{date}");
    }
    for date in ["8640000000000000", "-8640000000000000", "0"] {
        assert!(read(&changed(RUN, "1717200000123", date)).is_ok(), "{date}");
    }
}

#[test]
fn a_commitment_that_cannot_be_read_is_told() {
    for plan in [
        "o-p1",
        "o-p1:1719800000000",
        "o-p1:1719800000000:z",
        "o-p1:1719800000000:",
        "o-p1:later:d",
        "o-p1:8640000000000001:d",
        ":1719800000000:d",
        "o-p1:1719800000000:d ",
        " o-p1:1719800000000:d",
    ] {
        let text = changed(RUN, "o-p1:1719800000000:d", plan);
        assert_eq!(damage(&text), Damage::Commitments, "{plan}");
    }
}

#[test]
fn a_newer_version_is_told_from_damage_whatever_it_looks_like() {
    let newer = |version| Err(Unreadable::Newer { version });
    for text in [
        changed(RUN, r#""v":1"#, r#""v":2"#),
        r#"{"v":2}"#.to_owned(),
        r#"{"runs":[[{"a":{}}]],"v":2,"more":1e400}"#.replace("1e400", "1e40"),
    ] {
        assert_eq!(read(&text).map(drop), newer(2), "{text}");
    }
    assert_eq!(read(r#"{"v":4294967295}"#).map(drop), newer(u32::MAX));
    let text = changed(DRAFT, r#""v":1"#, r#""v":3"#);
    assert_eq!(draft::read(&text, &mut Layouts::default()).map(drop), newer(3));
}

#[test]
fn a_draft_with_a_fault_is_damaged() {
    for (from, to, damage) in [
        (r#""step":4"#, r#""step":-1"#, Damage::NotARecord),
        (r#""v":1"#, r#""v":0"#, Damage::NotARecord),
        ("mib2k3x9-1z141z3", "", Damage::Id),
        ("mib2k3x9-1z141z3", "MIB", Damage::Id),
        ("1717200000123", "9223372036854775807", Damage::Date),
        ("3o1", "5o1", Damage::Answers),
        ("1200 3400", "1200", Damage::Answers),
        ("1200 3400", "1200 3400 1", Damage::Answers),
        ("1200 3400", "1200 3400x", Damage::Answers),
        ("1200 3400", "1200 4294967296", Damage::Answers),
        ("1 2 5 4", "1 2 5", Damage::Answers),
    ] {
        let text = changed(DRAFT, from, to);
        let read = draft::read(&text, &mut Layouts::default());
        assert_eq!(read.map(drop), Err(Unreadable::Damaged(damage)), "{to}");
    }
}

#[test]
fn a_step_beyond_the_last_statement_stands_at_the_end() {
    let text = changed(DRAFT, r#""step":4"#, r#""step":31"#);
    let stored = draft::read(&text, &mut Layouts::default()).expect("a draft");
    assert_eq!(stored.draft.step, 30);
}

#[test]
fn settings_that_are_no_object_are_damaged() {
    for text in ["", "null", "[]", "1", "{"] {
        let read = SettingsRecord::read(text).map(drop);
        assert_eq!(read, Err(Unreadable::Damaged(Damage::NotARecord)), "{text}");
    }
}
