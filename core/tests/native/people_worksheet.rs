//! Naming people, and what a later worksheet takes over.

use weft_core::domain::people::code::{Code, NoCode};
use weft_core::domain::people::person::{Choice, PersonId, Topic};
use weft_core::domain::people::since::Since;
use weft_core::domain::people::worksheet::{MOST_PEOPLE, Worksheet, WorksheetChange};
use weft_core::domain::record_id::RecordId;
use weft_core::domain::timestamp::Timestamp;

use crate::support::worksheet::{answered, blank, code, named};

fn codes(sheet: &Worksheet) -> Vec<&str> {
    sheet.people.iter().map(|person| person.code.as_str()).collect()
}

fn name(sheet: &mut Worksheet, text: &str) {
    sheet.apply(&WorksheetChange::Named(code(text)));
}

#[test]
fn a_code_has_one_to_three_letters_or_digits() {
    for (typed, kept) in [
        ("A", "A"),
        ("am", "am"),
        (" A. M. ", "AM"),
        ("Å1Ж", "Å1Ж"),
        ("J-P", "JP"),
        ("山田", "山田"),
        // What nobody sees tells no two people apart.
        ("A\u{200d}", "A"),
        ("\u{feff}\u{200b}B\u{200f}\u{2060}", "B"),
    ] {
        assert_eq!(Code::typed(typed).expect("a code").as_str(), kept);
    }
    // An accent on its own is no letter more.
    assert_eq!(Code::typed("e\u{301}AB").map(|code| code.as_str().len()), Ok(5));
    assert_eq!(Code::typed("Anna"), Err(NoCode::TooLong));
    for typed in [" .-", "\u{200d}"] {
        assert_eq!(Code::typed(typed), Err(NoCode::Empty), "{typed}");
    }
    for typed in ["A@", "<b>", "👩", "\"", "a\u{7}"] {
        assert_eq!(Code::typed(typed), Err(NoCode::NotLetters), "{typed}");
    }
}

#[test]
fn doubles_get_a_number() {
    let mut sheet = blank();
    for text in ["AM", "am", "AM2", "AM"] {
        name(&mut sheet, text);
    }
    assert_eq!(codes(&sheet), ["AM", "am2", "AM22", "AM3"]);
    sheet.apply(&WorksheetChange::Renamed(PersonId(4), code("AM")));
    assert_eq!(codes(&sheet)[3], "AM3");
    sheet.apply(&WorksheetChange::Removed(PersonId(1)));
    sheet.apply(&WorksheetChange::Renamed(PersonId(4), code("AM")));
    assert_eq!(codes(&sheet), ["am2", "AM22", "AM"]);
}

#[test]
fn twenty_people_are_the_most() {
    let mut sheet = named(25);
    assert_eq!(sheet.people.len(), MOST_PEOPLE);
    assert!(!sheet.has_room());
    sheet.apply(&WorksheetChange::Removed(PersonId(3)));
    name(&mut sheet, "X");
    assert_eq!(sheet.people.last().map(|person| person.id), Some(PersonId(21)));
}

#[test]
fn whoever_is_taken_off_leaves_nothing_behind() {
    let mut sheet = answered(8);
    sheet.apply(&WorksheetChange::Removed(PersonId(1)));
    assert!(sheet.person(PersonId(1)).is_none());
    assert!(sheet.circles.iter().all(|circle| !circle.contains(&PersonId(1))));
    assert!(sheet.exceptions.keys().all(|pair| !pair.people().contains(&PersonId(1))));
    assert!(sheet.people.iter().all(|person| person.introducer != Some(PersonId(1))));
    assert!(!sheet.asked.contains(&PersonId(1)));
}

#[test]
fn a_change_about_somebody_who_is_gone_changes_nothing() {
    let mut sheet = named(3);
    let before = sheet.clone();
    let gone = PersonId(9);
    for change in [
        WorksheetChange::Answered(gone, Topic::Place, Some(Choice::INSIDE)),
        WorksheetChange::Introduced(gone, Some(PersonId(1))),
        WorksheetChange::Circled(0, gone, true),
        WorksheetChange::Circled(6, PersonId(1), true),
        WorksheetChange::Tied(gone, PersonId(1), true),
        WorksheetChange::Tied(PersonId(1), PersonId(1), true),
        WorksheetChange::Asked(gone),
        WorksheetChange::Removed(gone),
        WorksheetChange::Renamed(gone, code("X")),
    ] {
        sheet.apply(&change);
        assert_eq!(sheet, before, "{change:?}");
    }
    sheet.apply(&WorksheetChange::Introduced(PersonId(1), Some(PersonId(1))));
    assert_eq!(sheet, before, "nobody introduces themselves");
}

#[test]
fn a_tie_that_the_circles_say_is_no_exception() {
    let mut sheet = named(3);
    let [one, two, three] = [1, 2, 3].map(PersonId);
    for person in [one, two] {
        sheet.apply(&WorksheetChange::Circled(0, person, true));
    }
    assert!(sheet.know_each_other(one, two) && !sheet.know_each_other(one, three));
    sheet.apply(&WorksheetChange::Tied(two, one, false));
    sheet.apply(&WorksheetChange::Tied(three, one, true));
    assert!(!sheet.know_each_other(one, two) && sheet.know_each_other(one, three));
    assert_eq!(sheet.exceptions.len(), 2);
    // What was said of two people stays when the circles change.
    sheet.apply(&WorksheetChange::Circled(0, three, true));
    assert!(sheet.know_each_other(one, three));
    sheet.apply(&WorksheetChange::Tied(one, two, true));
    sheet.apply(&WorksheetChange::Tied(one, three, true));
    assert!(sheet.exceptions.is_empty());
}

#[test]
fn a_later_worksheet_begins_with_the_people_and_without_the_answers() {
    let first = answered(6);
    let id = RecordId::new("w2").expect("an id");
    let mut second = Worksheet::begin(id, Timestamp(2), Some(&first));
    assert_eq!(codes(&second), codes(&first));
    assert!(
        second
            .people
            .iter()
            .all(|person| Topic::ALL.iter().all(|it| person.answers[*it].is_none()))
    );
    assert!(second.people.iter().all(|person| person.first_purpose().is_none()));
    assert!(second.circles.is_empty() && second.exceptions.is_empty() && second.asked.is_empty());
    second.apply(&WorksheetChange::Removed(PersonId(6)));
    name(&mut second, "NEW");
    assert_eq!(second.people.last().map(|person| person.id), Some(PersonId(7)));
}

#[test]
fn what_changed_since_is_new_gone_closer_and_further() {
    let mut first = named(5);
    let close = |sheet: &mut Worksheet, person, place| {
        let choice = Choice::of(Topic::Closeness, place);
        sheet.apply(&WorksheetChange::Answered(PersonId(person), Topic::Closeness, choice));
    };
    for person in 1..=4 {
        close(&mut first, person, 1);
    }
    let id = RecordId::new("w2").expect("an id");
    let mut second = Worksheet::begin(id, Timestamp(2), Some(&first));
    second.apply(&WorksheetChange::Removed(PersonId(5)));
    name(&mut second, "NEW");
    for (person, place) in [(1, 0), (2, 3), (3, 1)] {
        close(&mut second, person, place);
    }
    let since = Since::between(&first, &second);
    assert_eq!(since.new, [PersonId(6)]);
    assert_eq!(since.gone, [PersonId(5)]);
    assert_eq!(since.closer, [PersonId(1)]);
    assert_eq!(since.further, [PersonId(2)]);
    assert!(Since::between(&first, &first).is_empty());
}

#[test]
fn two_lists_that_have_nobody_in_common_are_not_compared_by_their_numbers() {
    let mut here = named(2);
    let mut elsewhere = blank();
    for text in ["X", "Y", "Z"] {
        name(&mut elsewhere, text);
    }
    for (sheet, place) in [(&mut here, 0), (&mut elsewhere, 3)] {
        let choice = Choice::of(Topic::Closeness, place);
        sheet.apply(&WorksheetChange::Answered(PersonId(1), Topic::Closeness, choice));
    }
    let since = Since::between(&here, &elsewhere);
    assert_eq!(since.new, [PersonId(1), PersonId(2), PersonId(3)]);
    assert_eq!(since.gone, [PersonId(1), PersonId(2)]);
    assert!(since.closer.is_empty() && since.further.is_empty());
}

#[test]
fn a_worksheet_is_old_after_a_year() {
    let sheet = blank();
    assert!(!sheet.is_old(sheet.begun_at.plus_days(364)));
    assert!(sheet.is_old(sheet.begun_at.plus_days(365)));
}

#[test]
fn whom_another_tab_named_is_taken_in_with_a_number_of_their_own() {
    let (mut here, mut there) = (blank(), blank());
    for (sheet, text) in [(&mut here, "BK"), (&mut there, "CR")] {
        name(sheet, "AM");
        name(sheet, text);
    }
    there.apply(&WorksheetChange::Answered(PersonId(2), Topic::Place, Some(Choice::OUTSIDE)));
    here.take_in(&there);
    let codes: Vec<(u16, &str)> =
        here.people.iter().map(|person| (person.id.0, person.code.as_str())).collect();
    assert_eq!(codes, [(1, "AM"), (2, "BK"), (3, "CR")]);
    assert!(here.people[2].is(Topic::Place, Choice::OUTSIDE));
    assert!(!here.people[1].is(Topic::Place, Choice::OUTSIDE));
    assert_eq!(here.next, 4);
    let before = here.clone();
    here.take_in(&before);
    assert_eq!(here, before);
}
