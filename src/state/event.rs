use super::NewestRun;
use crate::domain::answer::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::draft::{Draft, DraftUpdate};
use crate::domain::history::History;
use crate::domain::settings::Settings;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A run was begun, or the draft of another tab was taken over.
    DraftTaken(Draft),
    /// A statement was answered, or its answer taken back.
    AnswerChosen {
        /// The statement, as a position of the questionnaire.
        position: usize,
        /// The answer; `None` takes it back.
        answer: Option<Answer>,
        /// The time since the statement was shown, in milliseconds; 0 where none was taken.
        time_ms: u32,
    },
    /// The statement at this place of the presentation order was shown.
    StepShown(usize),
    /// The note of the run in progress was changed.
    NoteTyped(String),
    /// Another tab answered in the run in progress.
    DraftJoined(DraftUpdate),
    /// The run in progress was given up.
    DraftDiscarded,
    /// The run in progress was finished.
    RunFinished(Assessment),
    /// The finished runs were read; so many records could not be.
    HistoryRead(History, usize),
    /// The newest run was looked up again.
    NewestFound(Option<NewestRun>),
    /// A setting was changed.
    SettingsChosen(Settings),
    /// Something could not be stored.
    SaveFailed,
    /// Something was stored.
    SaveSucceeded,
}
