//! The record of the run in progress.

use crate::domain::assessment::AssessmentId;
use crate::domain::draft::Draft;
use crate::domain::presentation_order::Seed;
use crate::json::{self, quoted};

use super::super::draft_ledger::{Revisions, StoredDraft};
use super::super::error::{Damage, SaveError, Unreadable};
use super::layouts::Layouts;
use super::{VERSION, answers, fields_of_version, moment};

/// The fields of version 1, in the order of the text. Lists of numbers go by position and have a
/// space between the numbers.
const FIELDS: [&str; 12] = [
    "v",
    "id",
    "instrument",
    "version",
    "started",
    "seed",
    "step",
    "answers",
    "times",
    "revisions",
    "note",
    "note_revision",
];

/// The text of a draft.
///
/// # Errors
/// [`SaveError::NotStorable`] where an id of the instrument would not be read again.
pub fn write(stored: &StoredDraft) -> Result<String, SaveError> {
    let draft = &stored.draft;
    let questionnaire = draft.sheet.questionnaire();
    let is_storable = (0..questionnaire.len())
        .all(|position| answers::is_storable(questionnaire.statement(position)));
    if !is_storable || moment(draft.started_at.0).is_err() {
        return Err(SaveError::NotStorable);
    }
    let values = [
        VERSION.to_string(),
        quoted(draft.id.as_str()),
        quoted(&draft.edition.id),
        quoted(&draft.edition.version),
        draft.started_at.0.to_string(),
        draft.seed.0.to_string(),
        draft.step.to_string(),
        quoted(&answers::write(&draft.sheet)),
        quoted(&write_numbers(&draft.times_ms)),
        quoted(&write_numbers(&stored.revisions.answers)),
        quoted(&draft.note),
        stored.revisions.note.to_string(),
    ];
    Ok(json::object(FIELDS.into_iter().zip(values)))
}

/// Reads a draft.
///
/// # Errors
/// Where the text is damaged or from a newer version.
pub fn read(text: &str, layouts: &mut Layouts) -> Result<StoredDraft, Unreadable> {
    let fields = fields_of_version(text, &FIELDS)?;
    let text = |name| fields.text(name).ok_or(Damage::NotARecord);
    let number = |name| fields.number::<u32>(name).ok_or(Damage::NotARecord);
    let sheet = answers::read(&text("answers")?, layouts)?;
    let statements = sheet.questionnaire().len();
    let draft = Draft {
        id: AssessmentId::new(&text("id")?).ok_or(Damage::Id)?,
        edition: layouts.edition(&text("instrument")?, &text("version")?),
        started_at: moment(fields.number("started").ok_or(Damage::NotARecord)?)?,
        seed: Seed(number("seed")?),
        step: usize::try_from(number("step")?).unwrap_or(0).min(statements),
        times_ms: read_numbers(&text("times")?, statements)?,
        note: text("note")?.into_owned(),
        sheet,
    };
    let revisions = Revisions {
        answers: read_numbers(&text("revisions")?, statements)?,
        note: number("note_revision")?,
    };
    Ok(StoredDraft { draft, revisions })
}

fn write_numbers(numbers: &[u32]) -> String {
    let mut text = String::new();
    for number in numbers {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&number.to_string());
    }
    text
}

/// Reads so many numbers, no more and no fewer.
fn read_numbers(text: &str, count: usize) -> Result<Vec<u32>, Damage> {
    let numbers = text.split(' ').filter(|_| !text.is_empty()).map(str::parse);
    let numbers: Vec<u32> = numbers.collect::<Result<_, _>>().map_err(|_| Damage::Answers)?;
    (numbers.len() == count).then_some(numbers).ok_or(Damage::Answers)
}
