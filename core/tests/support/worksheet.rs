//! Worksheets of people.

use weft_core::domain::network::Network;
use weft_core::domain::people::code::Code;
use weft_core::domain::people::person::{Choice, PersonId, Topic};
use weft_core::domain::people::worksheet::{Worksheet, WorksheetChange};
use weft_core::domain::record_id::RecordId;
use weft_core::domain::timestamp::Timestamp;

use super::run::record_id;

pub fn code(text: &str) -> Code {
    Code::typed(text).expect("a code")
}

pub fn worksheet_id() -> RecordId {
    record_id("w1")
}

/// A worksheet with nobody on it.
pub fn blank() -> Worksheet {
    Worksheet::begin(worksheet_id(), Timestamp(1_700_000_000_000), None)
}

/// So many people, with the numbers from 1.
pub fn named(people: u16) -> Worksheet {
    let mut sheet = blank();
    for number in 1..=people {
        sheet.apply(&WorksheetChange::Named(code(&format!("P{number}"))));
    }
    sheet
}

/// The numbers of the first people.
pub fn numbers(people: u16) -> impl Iterator<Item = PersonId> {
    (1..=people).map(PersonId)
}

/// So many people with every question answered: circles of four, and a tie across.
pub fn answered(people: u16) -> Worksheet {
    let mut sheet = named(people);
    for (place, person) in numbers(people).enumerate() {
        for (shift, topic) in Topic::ALL.into_iter().enumerate() {
            let choice = (place + shift) % usize::from(topic.choices());
            let choice = Choice::of(topic, u8::try_from(choice).expect("few"));
            sheet.apply(&WorksheetChange::Answered(person, topic, choice));
        }
        let before = (place > 0).then(|| PersonId(person.0 - 1));
        sheet.apply(&WorksheetChange::Introduced(person, before));
        sheet.apply(&WorksheetChange::Needed(person, Network::ALL[place % 3], true));
        sheet.apply(&WorksheetChange::Circled(place / 4, person, true));
        sheet.apply(&WorksheetChange::Asked(person));
    }
    sheet.apply(&WorksheetChange::Tied(PersonId(1), PersonId(people), true));
    sheet
}
