//! Reminders as calendar files: RFC 5545, built from words that are ready.
//!
//! Pure: text in, text out. Handing the file to the reader is the platform's work.
#![warn(missing_docs)]

use crate::domain::day::Day;
use crate::domain::timestamp::Timestamp;

/// An event that lasts a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarEvent<'a> {
    /// What tells this event from all others; a file with the same one replaces it.
    pub uid: &'a str,
    /// Which state of the event this is, from 0: calendars keep the one with the highest number.
    pub sequence: u32,
    /// The day.
    pub day: Day,
    /// The words of the entry.
    pub summary: &'a str,
    /// What is seen when it is opened.
    pub description: &'a str,
}

/// The type of a calendar file.
pub const MIME_TYPE: &str = "text/calendar;charset=utf-8";

/// The calendar file with these events, made at `now`. It reminds at nine o'clock of each day, and
/// does not mark the day as busy.
#[must_use]
pub fn calendar_file(events: &[CalendarEvent<'_>], now: Timestamp) -> String {
    let begin = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Weft//Weft//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ];
    let mut file = String::new();
    for line in begin {
        fold_into(&mut file, line);
    }
    for line in events.iter().flat_map(|event| event_lines(event, now)) {
        fold_into(&mut file, &line);
    }
    fold_into(&mut file, "END:VCALENDAR");
    file
}

/// The highest number that RFC 5545 knows (section 3.3.8).
const MOST: u32 = 0x7fff_ffff;

fn event_lines(event: &CalendarEvent<'_>, now: Timestamp) -> [String; 15] {
    let summary = escaped(event.summary);
    [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(event.uid)),
        format!("SEQUENCE:{}", event.sequence.min(MOST)),
        format!("DTSTAMP:{}", moment(now)),
        format!("DTSTART;VALUE=DATE:{}", date(event.day)),
        format!("DTEND;VALUE=DATE:{}", date(event.day.plus(1))),
        format!("SUMMARY:{summary}"),
        format!("DESCRIPTION:{}", escaped(event.description)),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{summary}"),
        "TRIGGER:PT9H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

/// `20270221`.
fn date(day: Day) -> String {
    day.iso().replace('-', "")
}

/// `20270221T093000Z`.
fn moment(at: Timestamp) -> String {
    let seconds = at.0.rem_euclid(Timestamp::DAY_MS) / 1_000;
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
    format!("{}T{hours:02}{minutes:02}{:02}Z", date(Day::of(at)), seconds % 60)
}

/// A TEXT value (section 3.3.11): what has a meaning is escaped, what is not allowed left out.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(letter);
            }
            '\n' => value.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    value
}

/// The most octets of a line, its end not counted (section 3.1).
const LINE_OCTETS: usize = 75;

/// Adds a line, and goes on in a further one, after a space, where it is too long. No letter is
/// cut in two.
fn fold_into(file: &mut String, line: &str) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LINE_OCTETS {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(letter);
        used += letter.len_utf8();
    }
    file.push_str("\r\n");
}
