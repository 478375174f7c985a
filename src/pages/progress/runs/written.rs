//! What is written in the form of a run.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::browser::{calendar, document};
use weft_core::domain::assessment::{Assessment, tidy_note};
use weft_core::domain::day::{Day, FIRST_DAY};

pub(super) const DATE_ID: &str = "run-date";
pub(super) const NOTE_ID: &str = "run-note";

#[derive(Clone, Debug, PartialEq)]
pub(super) struct WrittenRun {
    pub(super) date: String,
    pub(super) note: String,
}

impl WrittenRun {
    pub(super) fn of(run: &Assessment) -> Self {
        let date = calendar::day_of(run.finished_at).iso();
        Self { date, note: run.note.to_string() }
    }

    pub(super) fn read() -> Option<Self> {
        let value = |id| {
            let field: HtmlInputElement = document::element(id)?.dyn_into().ok()?;
            Some(field.value())
        };
        Some(Self { date: value(DATE_ID)?, note: value(NOTE_ID)? })
    }

    /// Returns the run as it is written; `None` if that is no date that a finished run can have.
    pub(super) fn changing(&self, run: &Assessment) -> Option<Assessment> {
        let mut changed = run.clone();
        let day = Day::parse(&self.date)?;
        if day != calendar::day_of(run.finished_at) {
            let day = Some(day).filter(|day| (FIRST_DAY..=calendar::today()).contains(day))?;
            changed.finished_at = calendar::on_day(run.finished_at, day);
        }
        changed.note = tidy_note(&self.note);
        Some(changed)
    }
}
