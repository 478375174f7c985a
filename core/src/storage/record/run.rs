//! The record of a finished run.

use crate::domain::assessment::{Assessment, AssessmentId};
use crate::domain::presentation_order::Seed;
use crate::json::{self, quoted};

use super::super::error::{Damage, SaveError, Unreadable};
use super::fields::KnownFields;
use super::layouts::Layouts;
use super::{VERSION, answers, commitments, fields_of_version, moment};

/// The fields of version 1, in the order of the text.
const FIELDS: [&str; 9] =
    ["v", "id", "instrument", "version", "finished", "seed", "answers", "note", "plan"];

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
    write_with_id(run, Some(&run.id))
}

fn write_with_id(run: &Assessment, id: Option<&AssessmentId>) -> Result<String, SaveError> {
    let questionnaire = run.sheet.questionnaire();
    let is_storable = (0..questionnaire.len())
        .all(|position| answers::is_storable(questionnaire.statement(position)))
        && run.commitments.iter().all(|it| commitments::is_storable(&it.action))
        && moment(run.finished_at.0).is_ok();
    if !is_storable {
        return Err(SaveError::NotStorable);
    }
    let optional = |text: &str| if text.is_empty() { String::new() } else { quoted(text) };
    let values = [
        VERSION.to_string(),
        id.map(|id| quoted(id.as_str())).unwrap_or_default(),
        quoted(&run.edition.id),
        quoted(&run.edition.version),
        run.finished_at.0.to_string(),
        run.seed.0.to_string(),
        quoted(&answers::write(&run.sheet)),
        optional(&run.note),
        optional(&commitments::write(&run.commitments)),
    ];
    // What is empty is no JSON: such a field is left out.
    Ok(json::object(FIELDS.into_iter().zip(values).filter(|(_, value)| !value.is_empty())))
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
    restore(&fields_of_version(text, &FIELDS)?, id.clone(), layouts)
}

/// Reads the text of a run in a file, which names its id.
///
/// # Errors
/// Where the text is damaged or from a newer version.
pub fn read_from_file(text: &str, layouts: &mut Layouts) -> Result<Assessment, Unreadable> {
    let fields = fields_of_version(text, &FIELDS)?;
    let id = fields.text("id").as_deref().and_then(AssessmentId::new).ok_or(Damage::Id)?;
    restore(&fields, id, layouts)
}

fn restore(
    fields: &KnownFields<'_>,
    id: AssessmentId,
    layouts: &mut Layouts,
) -> Result<Assessment, Unreadable> {
    let text = |name| fields.text(name).ok_or(Damage::NotARecord);
    let text_or_blank = |name| fields.text_or_blank(name).ok_or(Damage::NotARecord);
    Ok(Assessment {
        id,
        edition: layouts.edition(&text("instrument")?, &text("version")?),
        finished_at: moment(fields.number("finished").ok_or(Damage::NotARecord)?)?,
        seed: Seed(fields.number("seed").ok_or(Damage::NotARecord)?),
        sheet: answers::read(&text("answers")?, layouts)?,
        note: (*text_or_blank("note")?).into(),
        commitments: commitments::read(&text_or_blank("plan")?)?,
    })
}
