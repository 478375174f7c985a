//! The record of a finished run.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::assessment::Assessment;
use crate::domain::instrument::Edition;
use crate::domain::presentation_order::Seed;
use crate::domain::record_id::RecordId;

use super::answers::Answers;
use super::error::{Damage, NotStorable, Unreadable};
use super::plan::{self, PlanExtras};
use super::{Extra, moment, newer_or, number, text, version};

/// The version that is written.
pub const VERSION: u32 = 1;

/// A run with the other fields of its record.
#[derive(Clone, Debug, PartialEq)]
pub struct RunRecord {
    /// The run.
    pub run: Assessment,
    extra: Extra,
    plan_extras: PlanExtras,
}

#[derive(Serialize, Deserialize)]
struct Version1 {
    #[serde(deserialize_with = "number::whole")]
    v: i64,
    /// Only in files; in the storage the key says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    instrument: String,
    version: String,
    #[serde(deserialize_with = "number::whole")]
    finished: i64,
    #[serde(deserialize_with = "number::whole")]
    seed: i64,
    answers: Answers,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    programme: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plan: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sequence_floor: Option<Value>,
    #[serde(flatten)]
    extra: Extra,
}

impl From<Assessment> for RunRecord {
    fn from(run: Assessment) -> Self {
        Self { run, extra: Extra::default(), plan_extras: PlanExtras::default() }
    }
}

impl RunRecord {
    /// Reads the text of a run that is stored under the key of `id`.
    ///
    /// # Errors
    /// If the text is damaged or from a newer version.
    pub fn read(id: &RecordId, text: &str) -> Result<Self, Unreadable> {
        read(Some(id), &text::tidy(text))
    }

    /// Reads the text of a run in a file, which names its id.
    ///
    /// # Errors
    /// If the text is damaged or from a newer version.
    pub fn read_from_file(text: &str) -> Result<Self, Unreadable> {
        read(None, &text::tidy(text))
    }

    /// The text of the run as it is stored under its key.
    ///
    /// # Errors
    /// If it would not be read again.
    pub fn write(&self) -> Result<String, NotStorable> {
        self.write_with_id(None)
    }

    /// The text of the run as it is in a file.
    ///
    /// # Errors
    /// As [`RunRecord::write`].
    pub fn write_for_file(&self) -> Result<String, NotStorable> {
        self.write_with_id(Some(&self.run.id))
    }

    /// The record with another state of its run.
    #[must_use]
    pub fn with(self, run: Assessment) -> Self {
        Self { run, ..self }
    }

    fn write_with_id(&self, id: Option<&RecordId>) -> Result<String, NotStorable> {
        let run = &self.run;
        moment(run.finished_at.0).map_err(|_| NotStorable)?;
        let plan = plan::write(&run.commitments, &self.plan_extras);
        let record = Version1 {
            v: VERSION.into(),
            id: id.map(|id| id.as_str().to_owned()),
            instrument: run.edition.id.to_string(),
            version: run.edition.version.to_string(),
            finished: run.finished_at.0,
            seed: run.seed.0.into(),
            answers: Answers::of(&run.sheet),
            note: Some(run.note.to_string()).filter(|note| !note.is_empty()),
            programme: Some(run.programme.to_string()).filter(|label| !label.is_empty()),
            plan: Some(plan).filter(|_| !run.commitments.is_empty()),
            sequence_floor: plan::write_sequence(run.sequence_floor),
            extra: self.extra.clone(),
        };
        serde_json::to_string(&record).map_err(|_| NotStorable)
    }
}

fn read(id: Option<&RecordId>, text: &str) -> Result<RunRecord, Unreadable> {
    match version(text)? {
        1 => serde_json::from_str::<Version1>(text).map_err(|_| Damage::NotARecord)?.record(id),
        #[cfg(test)]
        super::run_version_2_test::VERSION => super::run_version_2_test::read(id, text),
        version => Err(Unreadable::Newer { version }),
    }
}

/// Why a text in the place of a run cannot be used.
pub(super) fn newer_or_damaged(damage: Damage, text: &str) -> Unreadable {
    newer_or(damage, text, VERSION)
}

impl Version1 {
    fn record(self, id: Option<&RecordId>) -> Result<RunRecord, Unreadable> {
        let in_file = || self.id.as_deref().and_then(RecordId::new);
        let id = id.cloned().or_else(in_file).ok_or(Damage::Id)?;
        let (commitments, plan_extras) = match self.plan {
            Some(plan) => plan::read(plan)?,
            None => Default::default(),
        };
        let run = Assessment {
            id,
            edition: Edition { id: self.instrument.into(), version: self.version.into() },
            finished_at: moment(self.finished)?,
            seed: Seed(u32::try_from(self.seed).map_err(|_| Damage::NotARecord)?),
            sheet: self.answers.sheet()?,
            note: self.note.unwrap_or_default().into(),
            programme: self.programme.unwrap_or_default().into(),
            commitments,
            sequence_floor: plan::read_sequence(self.sequence_floor)?,
        };
        Ok(RunRecord { run, extra: self.extra, plan_extras })
    }
}
