//! The file that a participant gives to a group: the answers, and nothing that tells one file from
//! another but them (docs/data-format.md, "A group file").

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::error::Category;

use crate::domain::answer_sheet::AnswerSheet;
use crate::domain::assessment::{Assessment, programme_label};
use crate::domain::day::Day;
use crate::domain::instrument::Edition;

use super::answers::Answers;
use super::error::{NotStorable, Unreadable};
use super::{backup, locked, number, text, version};

/// How a group file names itself.
pub const FORMAT: &str = "weft-group";

/// The version that is written.
pub const VERSION: u32 = 1;

/// The largest file that is looked at, in bytes: eighty times what the first edition takes.
pub const MOST_BYTES: usize = 64 * 1024;

/// What a participant gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupFile {
    /// The edition that was answered.
    pub edition: Edition,
    /// The first day of the month in which it was.
    pub month: Day,
    /// The label of the programme in which it was; empty if there was none.
    pub programme: Rc<str>,
    /// The answers.
    pub sheet: AnswerSheet,
}

/// Why a file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupFileError {
    /// Nothing is in it.
    Empty,
    /// It is too large to be looked at.
    TooLarge,
    /// Not JSON.
    NotJson,
    /// A backup, which holds more than anybody should give to a group.
    Backup,
    /// JSON of another program.
    NotAGroupFile,
    /// A later version of this app made it.
    Newer,
    /// Something in it is missing, or is none of what this app writes.
    Damaged,
}

#[derive(Deserialize)]
struct Header {
    format: String,
}

#[derive(Serialize, Deserialize)]
struct Version1 {
    format: String,
    #[serde(deserialize_with = "number::whole")]
    v: i64,
    instrument: String,
    version: String,
    /// Such as `2026-05`.
    month: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    programme: Option<String>,
    answers: Answers,
}

impl GroupFile {
    /// What a participant gives of a run that was finished on `day`.
    #[must_use]
    pub fn of(run: &Assessment, day: Day) -> Self {
        Self {
            edition: run.edition.clone(),
            month: day.first_of_month(),
            programme: run.programme.clone(),
            sheet: run.sheet.clone(),
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    /// If its month is none in which a check can be finished: it would not be read again.
    pub fn write(&self) -> Result<String, NotStorable> {
        let day = self.month.iso();
        let month = day.strip_suffix("-01").filter(|_| self.month.is_plausible());
        let record = Version1 {
            format: FORMAT.to_owned(),
            v: VERSION.into(),
            instrument: self.edition.id.to_string(),
            version: self.edition.version.to_string(),
            month: month.ok_or(NotStorable)?.to_owned(),
            programme: Some(self.programme.to_string()).filter(|label| !label.is_empty()),
            answers: Answers::of(&self.sheet),
        };
        serde_json::to_string(&record).map_err(|_| NotStorable)
    }
}

/// Reads the text of a file, from whoever made it.
///
/// # Errors
/// Why it cannot be used.
pub fn read_group_file(file: &str) -> Result<GroupFile, GroupFileError> {
    if file.len() > MOST_BYTES {
        return Err(GroupFileError::TooLarge);
    }
    let file = text::tidy(file);
    if file.is_empty() {
        return Err(GroupFileError::Empty);
    }
    let header: Header = serde_json::from_str(&file).map_err(|error| match error.classify() {
        Category::Data => GroupFileError::NotAGroupFile,
        _ => GroupFileError::NotJson,
    })?;
    match &*header.format {
        FORMAT => {}
        backup::FORMAT | backup::RECORDS_FORMAT | locked::FORMAT => {
            return Err(GroupFileError::Backup);
        }
        _ => return Err(GroupFileError::NotAGroupFile),
    }
    match version(&file) {
        Ok(VERSION) => read_version_1(&file).ok_or(GroupFileError::Damaged),
        Ok(_) | Err(Unreadable::Newer { .. }) => Err(GroupFileError::Newer),
        Err(_) => Err(GroupFileError::Damaged),
    }
}

fn read_version_1(file: &str) -> Option<GroupFile> {
    let record: Version1 = serde_json::from_str(file).ok()?;
    let edition = Edition { id: record.instrument.into(), version: record.version.into() };
    let month = Day::parse(&format!("{}-01", record.month))?;
    if !edition.is_valid() || !month.is_plausible() {
        return None;
    }
    Some(GroupFile {
        edition,
        // Read by everybody in the group, whoever wrote it.
        programme: record.programme.as_deref().and_then(programme_label).unwrap_or_default(),
        month,
        sheet: record.answers.sheet().ok()?,
    })
}
