//! What a record must not be: each fault is told by its kind, and newer versions are no faults.

use crate::support::run::record_id;
use weft_core::domain::assessment::Assessment;
use weft_core::records::draft::DraftRecord;
use weft_core::records::error::{Damage, Unreadable};
use weft_core::records::run::RunRecord;
use weft_core::records::settings::SettingsRecord;

const RUN: &str = include_str!("../../../tests/fixtures/storage/run-v1.json");
const BARE: &str = include_str!("../../../tests/fixtures/storage/run-v1-bare.json");
const DRAFT: &str = include_str!("../../../tests/fixtures/storage/draft-v1.json");

fn read(text: &str) -> Result<Assessment, Unreadable> {
    RunRecord::read(&record_id("a"), text).map(|record| record.run)
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
        "<html>",
    ] {
        assert_eq!(damage(text), Damage::NotARecord, "{text}");
    }
}

#[test]
fn a_field_that_is_missing_twice_or_of_the_wrong_type_is_no_record() {
    for (from, to) in [
        (r#""seed":4294967295,"#, ""),
        (r#""seed":4294967295"#, r#""seed":4294967296"#),
        (r#""seed":4294967295"#, r#""seed":-1"#),
        (r#""seed":4294967295"#, r#""seed":1.5"#),
        (r#""seed":4294967295"#, r#""seed":"1""#),
        (r#""seed":4294967295"#, r#""seed":1,"seed":1"#),
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
fn an_answer_out_of_range_or_a_statement_twice_is_told() {
    for (from, to) in [
        (r#""o1":3"#, r#""o1":5"#),
        (r#""o1":3"#, r#""o1":-1"#),
        (r#""o1":3"#, r#""o1":1.5"#),
        (r#""o1":3"#, r#""o1":"3""#),
        (r#""o1":3"#, r#""o1":"N/A""#),
        (r#""o1":3"#, r#""o1":true"#),
        (r#""o1":3"#, r#""o1":[3]"#),
        (r#""o2":0"#, r#""o1":0"#),
        (r#""t1":0"#, r#""o1":0"#),
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
    for (from, to) in [
        (r#""due":"2024-07-01""#, r#""due":"2024-06-31""#),
        (r#""due":"2024-07-01""#, r#""due":1719800000000"#),
        (r#""outcome":"done""#, r#""outcome":"perhaps""#),
        (r#""action":"o-p1","#, ""),
        (r#""action":"o-p1","#, r#""action":"o-p1","own":"Ask Kim","#),
        (r#""action":"o-p1","#, r#""own":" ","#),
        (r#""action":"o-p1","#, r#""action":"o-p1","when":7,"#),
        (r#""action":"o-p1","#, r#""action":"o-p1","if":["x"],"#),
        (r#""action":"o-p1","#, r#""action":"o-p1","then":{},"#),
        (r#""action":"o-p1","#, r#""action":"o-p1","tells":"yes","#),
        (r#""action":"o-p1","#, r#""action":"o-p1","sequence":-1,"#),
        (r#""action":"o-p1","#, r#""action":"o-p1","sequence":4294967296,"#),
    ] {
        let text = changed(RUN, from, to);
        assert_eq!(damage(&text), Damage::Commitments, "{to}");
    }
    assert_eq!(
        damage(&changed(RUN, r#""v":1"#, r#""v":1,"sequence_floor":-1"#)),
        Damage::Commitments
    );
    let (before, _) = RUN.split_once(r#","plan":"#).expect("a plan");
    for plan in ["7", "\"x\"", "{}", "[1]"] {
        let text = format!("{before},\"plan\":{plan}}}");
        assert_eq!(damage(&text), Damage::Commitments, "{text}");
    }
}

#[test]
fn what_an_editor_or_another_tool_does_to_a_record_costs_nothing() {
    let run = read(RUN).expect("a run");
    for (from, to) in [
        ("1717200000123", "1.717200000123e12"),
        (r#""o1":3"#, r#""o1":3.0"#),
        (r#""v":1"#, r#""v":1.0"#),
        (r#"{"v":1"#, r#"{"$comment":"mine","__proto__":{"a":1},"v":1"#),
        (r#""finished":"#, "\n  \"finished\" : "),
        ("\"plan\":[", "\"plan\":[\r\n\t"),
        ("]}", "]}\0\0"),
        ("]}", "]}\u{1a}\n"),
        (r#"{"v""#, "\u{feff}{\"v\""),
    ] {
        assert_eq!(read(&changed(RUN, from, to)).as_ref(), Ok(&run), "{to}");
    }
    let bare = read(BARE).expect("a run");
    assert_eq!(read(&changed(BARE, r#""v":1"#, r#""v":1,"note":null,"plan":null"#)), Ok(bare));
}

#[test]
fn half_a_character_in_a_note_costs_no_more_than_itself() {
    for (written, note) in [
        (r"a\ud83d", "a\u{fffd}"),
        (r"\ude00b", "\u{fffd}b"),
        (r"\ud83d\ud83d\ude00", "\u{fffd}😀"),
        (r"\uD83D\uDE00", "😀"),
        (r"\\ud83d", r"\ud83d"),
        (r"\ud83d\n", "\u{fffd}\n"),
    ] {
        let text = changed(BARE, r#""v":1"#, &format!(r#""v":1,"note":"{written}""#));
        assert_eq!(read(&text).map(|run| run.note.to_string()).as_deref(), Ok(note), "{written}");
        let text = changed(DRAFT, "new job", written);
        let draft = DraftRecord::read(&text).expect("a draft").draft;
        assert_eq!(draft.note, note, "{written}");
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
    assert_eq!(DraftRecord::read(&text).map(drop), newer(3));
}

#[test]
fn a_draft_with_a_fault_is_damaged() {
    for (from, to, damage) in [
        (r#""step":4"#, r#""step":-1"#, Damage::NotARecord),
        (r#""step":4"#, r#""step":"4""#, Damage::NotARecord),
        (r#""v":1"#, r#""v":0"#, Damage::NotARecord),
        ("mib2k3x9-1z141z3", "", Damage::Id),
        ("mib2k3x9-1z141z3", "MIB", Damage::Id),
        ("1717200000123", "9223372036854775807", Damage::Date),
        (r#""o1":3"#, r#""o1":5"#, Damage::Answers),
    ] {
        let text = changed(DRAFT, from, to);
        let read = DraftRecord::read(&text);
        assert_eq!(read.map(drop), Err(Unreadable::Damaged(damage)), "{to}");
    }
}

#[test]
fn a_step_beyond_the_last_statement_stands_at_the_end() {
    let text = changed(DRAFT, r#""step":4"#, r#""step":31"#);
    let stored = DraftRecord::read(&text).expect("a draft");
    assert_eq!(stored.draft.step, 30);
}

#[test]
fn a_time_that_cannot_be_read_costs_no_answer() {
    for time in ["-1", "1.5", "4294967296", "null", "\"1200\""] {
        let text = changed(DRAFT, r#""o1":1200"#, &format!(r#""o1":{time},"x9":5"#));
        let draft = DraftRecord::read(&text).expect("a draft").draft;
        assert_eq!(draft.times_ms[..3], [0, 3_400, 900], "{time}");
    }
}

#[test]
fn settings_that_are_no_object_are_damaged() {
    for text in ["", "null", "[]", "1", "{"] {
        let read = SettingsRecord::read(text).map(drop);
        assert_eq!(read, Err(Unreadable::Damaged(Damage::NotARecord)), "{text}");
    }
}
