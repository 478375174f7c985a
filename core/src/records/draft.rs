//! The record of the run in progress.

use serde::{Deserialize, Serialize};

use crate::domain::answer_sheet::AnswerSheet;
use crate::domain::draft::Draft;
use crate::domain::instrument::Edition;
use crate::domain::presentation_order::Seed;
use crate::domain::record_id::RecordId;

use super::answers::{Answers, ById};
use super::error::{Damage, NotStorable, Unreadable};
use super::{Extra, moment, number, text, version};

/// The version that is written.
pub const VERSION: u32 = 1;

/// A draft with the other fields of its record.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRecord {
    /// The draft.
    pub draft: Draft,
    /// How often it was written; a tab whose view of the storage lags gives a number twice.
    pub writes: u32,
    extra: Extra,
}

#[derive(Serialize, Deserialize)]
struct Version1 {
    #[serde(deserialize_with = "number::whole")]
    v: i64,
    id: String,
    instrument: String,
    version: String,
    #[serde(deserialize_with = "number::whole")]
    started: i64,
    #[serde(deserialize_with = "number::whole")]
    seed: i64,
    #[serde(deserialize_with = "number::whole")]
    step: i64,
    #[serde(default, deserialize_with = "number::whole")]
    writes: i64,
    answers: Answers,
    /// Milliseconds by statement id, of the statements on which some were spent.
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    times: ById,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(flatten)]
    extra: Extra,
}

impl From<Draft> for DraftRecord {
    fn from(draft: Draft) -> Self {
        Self { draft, writes: 0, extra: Extra::default() }
    }
}

impl DraftRecord {
    /// Reads the text of a draft.
    ///
    /// # Errors
    /// If the text is damaged or from a newer version.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let text = text::tidy(text);
        match version(&text)? {
            1 => serde_json::from_str::<Version1>(&text).map_err(|_| Damage::NotARecord)?.record(),
            version => Err(Unreadable::Newer { version }),
        }
    }

    /// The text of the draft.
    ///
    /// # Errors
    /// If it would not be read again.
    pub fn write(&self) -> Result<String, NotStorable> {
        let draft = &self.draft;
        moment(draft.started_at.0).map_err(|_| NotStorable)?;
        let record = Version1 {
            v: VERSION.into(),
            id: draft.id.as_str().to_owned(),
            instrument: draft.edition.id.to_string(),
            version: draft.edition.version.to_string(),
            started: draft.started_at.0,
            seed: draft.seed.0.into(),
            step: i64::try_from(draft.step).unwrap_or(0),
            writes: self.writes.into(),
            answers: Answers::of(&draft.sheet),
            times: write_times(draft),
            note: Some(draft.note.clone()).filter(|note| !note.is_empty()),
            extra: self.extra.clone(),
        };
        serde_json::to_string(&record).map_err(|_| NotStorable)
    }
}

impl Version1 {
    fn record(self) -> Result<DraftRecord, Unreadable> {
        let sheet = self.answers.sheet()?;
        let statements = sheet.questionnaire().len();
        let step = usize::try_from(self.step).map_err(|_| Damage::NotARecord)?;
        let draft = Draft {
            id: RecordId::new(&self.id).ok_or(Damage::Id)?,
            edition: Edition { id: self.instrument.into(), version: self.version.into() },
            started_at: moment(self.started)?,
            seed: Seed(u32::try_from(self.seed).map_err(|_| Damage::NotARecord)?),
            step: step.min(statements),
            times_ms: read_times(&self.times, &sheet),
            note: self.note.unwrap_or_default(),
            sheet,
        };
        let writes = u32::try_from(self.writes).unwrap_or(0);
        Ok(DraftRecord { draft, writes, extra: self.extra })
    }
}

fn write_times(draft: &Draft) -> ById {
    let questionnaire = draft.sheet.questionnaire();
    let spent = draft.times_ms.iter().enumerate().filter(|(_, time)| **time > 0);
    let by_id = |(at, time): (usize, &u32)| {
        (questionnaire.statement(at).as_str().to_owned(), (*time).into())
    };
    ById(spent.map(by_id).collect())
}

/// A time that cannot be read is none: it costs no answer.
fn read_times(times: &ById, sheet: &AnswerSheet) -> Vec<u32> {
    let mut times_ms = vec![0; sheet.questionnaire().len()];
    for (id, time) in &times.0 {
        let time = time.as_f64().and_then(number::of).and_then(|time| u32::try_from(time).ok());
        if let (Some(position), Some(time)) = (sheet.questionnaire().position(id), time) {
            times_ms[position] = time;
        }
    }
    times_ms
}
