//! The record of the run in progress.

use serde::{Deserialize, Serialize};

use crate::domain::assessment::AssessmentId;
use crate::domain::draft::Draft;
use crate::domain::presentation_order::Seed;

use super::super::draft_ledger::{Revisions, StoredDraft};
use super::super::error::{Damage, SaveError, Unreadable};
use super::layouts::Layouts;
use super::{VERSION, answers, moment, newer_or};

/// Version 1. Lists of numbers go by position and have a space between the numbers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DraftRecord {
    v: u32,
    id: String,
    instrument: String,
    version: String,
    started: i64,
    seed: u32,
    step: u32,
    answers: String,
    times: String,
    revisions: String,
    note: String,
    note_revision: u32,
}

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
    let record = DraftRecord {
        v: VERSION,
        id: draft.id.as_str().to_owned(),
        instrument: draft.edition.id.as_ref().to_owned(),
        version: draft.edition.version.as_ref().to_owned(),
        started: draft.started_at.0,
        seed: draft.seed.0,
        step: u32::try_from(draft.step).unwrap_or(0),
        answers: answers::write(&draft.sheet),
        times: write_numbers(&draft.times_ms),
        revisions: write_numbers(&stored.revisions.answers),
        note: draft.note.clone(),
        note_revision: stored.revisions.note,
    };
    serde_json::to_string(&record).map_err(|_| SaveError::NotStorable)
}

/// Reads a draft.
///
/// # Errors
/// Where the text is damaged or from a newer version.
pub fn read(text: &str, layouts: &mut Layouts) -> Result<StoredDraft, Unreadable> {
    let record = match serde_json::from_str::<DraftRecord>(text) {
        Ok(record) if record.v == VERSION => record,
        _ => return Err(newer_or(Damage::NotARecord, text)),
    };
    let sheet = answers::read(&record.answers, layouts)?;
    let statements = sheet.questionnaire().len();
    let draft = Draft {
        id: AssessmentId::new(&record.id).ok_or(Damage::Id)?,
        edition: layouts.edition(&record.instrument, &record.version),
        started_at: moment(record.started)?,
        seed: Seed(record.seed),
        step: usize::try_from(record.step).unwrap_or(0).min(statements),
        times_ms: read_numbers(&record.times, statements)?,
        note: record.note,
        sheet,
    };
    let revisions = Revisions {
        answers: read_numbers(&record.revisions, statements)?,
        note: record.note_revision,
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
