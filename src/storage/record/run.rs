//! The record of a finished run.

use serde::{Deserialize, Serialize};

use crate::domain::assessment::{Assessment, AssessmentId};
use crate::domain::presentation_order::Seed;

use super::super::error::{Damage, SaveError, Unreadable};
use super::layouts::Layouts;
use super::{VERSION, answers, commitments, moment, newer_or};

/// Version 1. The order of the fields is the order in the text.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RunRecord {
    v: u32,
    /// Only in files: in the storage the key says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    instrument: String,
    version: String,
    finished: i64,
    seed: u32,
    answers: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    plan: String,
}

/// The text of a run as it is stored under its key.
///
/// # Errors
/// [`SaveError::NotStorable`] where an id of the instrument would not be read again.
pub fn write(run: &Assessment) -> Result<String, SaveError> {
    write_with_id(run, None)
}

/// The text of a run as it stands in a file.
///
/// # Errors
/// As [`write`].
pub fn write_for_file(run: &Assessment) -> Result<String, SaveError> {
    write_with_id(run, Some(run.id.as_str().to_owned()))
}

fn write_with_id(run: &Assessment, id: Option<String>) -> Result<String, SaveError> {
    let questionnaire = run.sheet.questionnaire();
    let is_storable = (0..questionnaire.len())
        .all(|position| answers::is_storable(questionnaire.statement(position)))
        && run.commitments.iter().all(|it| commitments::is_storable(&it.action))
        && moment(run.finished_at.0).is_ok();
    if !is_storable {
        return Err(SaveError::NotStorable);
    }
    let record = RunRecord {
        v: VERSION,
        id,
        instrument: run.edition.id.as_ref().to_owned(),
        version: run.edition.version.as_ref().to_owned(),
        finished: run.finished_at.0,
        seed: run.seed.0,
        answers: answers::write(&run.sheet),
        note: run.note.as_ref().to_owned(),
        plan: commitments::write(&run.commitments),
    };
    serde_json::to_string(&record).map_err(|_| SaveError::NotStorable)
}

/// Reads the text of a run that is stored under the key of `id`.
///
/// # Errors
/// Where the text is damaged or from a newer version.
pub fn read(
    id: &AssessmentId,
    text: &str,
    layouts: &mut Layouts,
) -> Result<Assessment, Unreadable> {
    restore(parse(text)?, id.clone(), layouts)
}

/// Reads the text of a run in a file, which names its id.
///
/// # Errors
/// Where the text is damaged or from a newer version.
pub fn read_from_file(text: &str, layouts: &mut Layouts) -> Result<Assessment, Unreadable> {
    let record = parse(text)?;
    let id = record.id.as_deref().and_then(AssessmentId::new).ok_or(Damage::Id)?;
    restore(record, id, layouts)
}

fn parse(text: &str) -> Result<RunRecord, Unreadable> {
    match serde_json::from_str::<RunRecord>(text) {
        Ok(record) if record.v == VERSION => Ok(record),
        _ => Err(newer_or(Damage::NotARecord, text)),
    }
}

fn restore(
    record: RunRecord,
    id: AssessmentId,
    layouts: &mut Layouts,
) -> Result<Assessment, Unreadable> {
    Ok(Assessment {
        id,
        edition: layouts.edition(&record.instrument, &record.version),
        finished_at: moment(record.finished)?,
        seed: Seed(record.seed),
        sheet: answers::read(&record.answers, layouts)?,
        note: record.note.into(),
        commitments: commitments::read(&record.plan)?,
    })
}
