//! What the app knows at a moment, and how past events change it. Pure: saving, focus and
//! titles happen elsewhere, after the fact.
#![warn(missing_docs)]

mod event;
mod update;

use std::rc::Rc;

pub use event::Event;

use crate::domain::assessment::AssessmentId;
use crate::domain::draft::Draft;
use crate::domain::history::History;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;

/// The finished runs, which are read only when a page needs them: a start must not take longer
/// because the history is long.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Past {
    /// Nobody has asked for the runs yet.
    #[default]
    NotRead,
    /// The runs, and how many records could not be read.
    Read(Rc<History>, usize),
}

/// The newest run, known without reading the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestRun {
    /// Its name.
    pub id: AssessmentId,
    /// When it was finished.
    pub finished_at: Timestamp,
}

/// Everything that pages show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// The run in progress.
    pub draft: Option<Rc<Draft>>,
    /// The newest finished run.
    pub newest: Option<NewestRun>,
    /// All finished runs.
    pub past: Past,
    /// What the reader chose.
    pub settings: Settings,
    /// Whether the last attempt to store something failed.
    pub save_failed: bool,
}

impl AppState {
    /// The history, if it was read.
    #[must_use]
    pub fn history(&self) -> Option<&Rc<History>> {
        match &self.past {
            Past::Read(history, _) => Some(history),
            Past::NotRead => None,
        }
    }
}
