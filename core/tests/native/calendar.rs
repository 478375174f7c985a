//! Reminders: calendar files that common calendars take, and the days in them.

use weft_core::calendar::{CalendarEvent, calendar_file};
use weft_core::domain::day::{Day, FIRST_DAY, LAST_DAY};
use weft_core::domain::timestamp::Timestamp;

/// 2026-11-23T15:41:09Z.
const NOW: Timestamp = Timestamp(1_795_448_469_000);

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is a day"))
}

fn event<'a>(summary: &'a str, description: &'a str) -> CalendarEvent<'a> {
    let (uid, day) = ("run-1-o-p1@weft", day("2027-02-28"));
    CalendarEvent { uid, sequence: 0, day, summary, description }
}

/// The lines as a calendar reads them: unfolded.
fn lines(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_reminder_is_a_whole_day_with_an_alarm() {
    let file = calendar_file(&[event("Ask for one introduction.", "From your check")], NOW);
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Weft//Weft//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:run-1-o-p1@weft",
        "SEQUENCE:0",
        "DTSTAMP:20261123T154109Z",
        "DTSTART;VALUE=DATE:20270228",
        "DTEND;VALUE=DATE:20270301",
        "SUMMARY:Ask for one introduction.",
        "DESCRIPTION:From your check",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Ask for one introduction.",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(lines(&file), expected);
}

#[test]
fn a_file_may_have_several_events_each_with_its_own_name_and_number() {
    let halfway = CalendarEvent {
        uid: "run-1-o-p1-half@weft",
        sequence: 3,
        day: day("2027-02-14"),
        ..event("Halfway", "")
    };
    let due = CalendarEvent { sequence: u32::MAX, ..event("Due", "") };
    let file = lines(&calendar_file(&[halfway, due], NOW));
    let with = |name: &str| -> Vec<String> {
        file.iter().filter_map(|line| Some(line.strip_prefix(name)?.to_owned())).collect()
    };
    assert_eq!(with("BEGIN:VCALENDAR").len(), 1);
    assert_eq!((with("BEGIN:VEVENT").len(), with("END:VEVENT").len()), (2, 2));
    assert_eq!(with("UID:"), ["run-1-o-p1-half@weft", "run-1-o-p1@weft"]);
    // RFC 5545 knows no higher number than the second.
    assert_eq!(with("SEQUENCE:"), ["3", "2147483647"]);
    assert_eq!(with("DTSTART;VALUE=DATE:"), ["20270214", "20270228"]);
    assert_eq!(calendar_file(&[], NOW).lines().last(), Some("END:VCALENDAR"));
}

#[test]
fn every_line_ends_with_a_carriage_return_and_a_line_feed() {
    let file = calendar_file(&[event("a\nb\r\nc", "d")], NOW);
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    assert!(lines(&file).contains(&r"SUMMARY:a\nb\nc".to_owned()));
}

#[test]
fn text_is_escaped_and_never_becomes_a_property() {
    let file = calendar_file(&[event("a, b; c\\d\r\nATTACH:x", "\u{7}e:f")], NOW);
    assert!(lines(&file).contains(&r"SUMMARY:a\, b\; c\\d\nATTACH:x".to_owned()));
    assert!(lines(&file).contains(&"DESCRIPTION:e:f".to_owned()));
    assert!(!lines(&file).iter().any(|line| line.starts_with("ATTACH")));
}

#[test]
fn long_lines_are_folded_between_letters_at_75_octets() {
    let long = "Überraschung für dich 🎉 ".repeat(20);
    let file = calendar_file(&[event(&long, "")], NOW);
    let physical: Vec<&str> = file.split("\r\n").collect();
    assert!(physical.iter().all(|line| line.len() <= 75), "{physical:#?}");
    assert!(physical.iter().filter(|line| line.starts_with(' ')).count() > 10);
    assert!(lines(&file).contains(&format!("SUMMARY:{long}")));
}

#[test]
fn days_are_read_and_written_as_date_fields_do() {
    for (text, since_epoch) in [
        ("1970-01-01", 0),
        ("1969-12-31", -1),
        ("2000-02-29", 11_016),
        ("2024-02-29", 19_782),
        ("2100-03-01", 47_541),
        ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ] {
        assert_eq!(day(text).since_epoch(), since_epoch, "{text}");
        assert_eq!(day(text).iso(), text);
    }
}

#[test]
fn a_typed_date_is_of_this_century() {
    assert_eq!([FIRST_DAY, LAST_DAY].map(Day::iso), ["2000-01-01", "2099-12-31"]);
}

#[test]
fn what_is_no_day_is_not_read() {
    for text in [
        "",
        "2027",
        "2027-02-29",
        "2027-13-01",
        "2027-00-10",
        "2027-04-31",
        "2027-4-3",
        "12027-01-01",
        "2027-01-01T10:00",
        "+027-01-01",
        "2027/01/01",
    ] {
        assert_eq!(Day::parse(text), None, "{text}");
    }
}

#[test]
fn a_year_of_days_follows_one_another() {
    let mut day = day("2027-12-30");
    for expected in ["2027-12-31", "2028-01-01"] {
        day = day.plus(1);
        assert_eq!(day.iso(), expected);
    }
    assert_eq!(day.plus(365).iso(), "2028-12-31");
}

#[test]
fn the_day_of_a_moment_is_that_of_greenwich() {
    assert_eq!(Day::of(NOW).iso(), "2026-11-23");
    assert_eq!(Day::of(Timestamp(-1)).iso(), "1969-12-31");
}
