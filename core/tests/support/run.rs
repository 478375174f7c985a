//! Finished runs.

use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::timestamp::Timestamp;

use super::edition::edition;
use super::sheet::sheet;

/// A blank run of the first edition with this id, finished on day 0.
pub fn run(id: &str) -> RunBuilder {
    let (id, sheet) = (record_id(id), sheet().build());
    RunBuilder(Assessment::new(id, edition("1"), Timestamp(0), Seed(1), sheet))
}

#[derive(Clone)]
pub struct RunBuilder(Assessment);

impl RunBuilder {
    pub fn on_day(mut self, day: i64) -> Self {
        self.0.finished_at = Timestamp(0).plus_days(day);
        self
    }

    pub fn version(mut self, version: &str) -> Self {
        self.0.edition = edition(version);
        self
    }

    pub fn sheet(mut self, sheet: AnswerSheet) -> Self {
        self.0.sheet = sheet;
        self
    }

    pub fn note(mut self, note: &str) -> Self {
        self.0.note = note.into();
        self
    }

    pub fn build(self) -> Assessment {
        self.0
    }
}

pub fn record_id(text: &str) -> RecordId {
    RecordId::new(text).unwrap_or_else(|| panic!("\"{text}\" is not an id of a run"))
}
