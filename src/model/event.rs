use std::rc::Rc;

use super::{HeldDraft, SaveTrouble, Unread};
use weft_core::domain::answer::Answer;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::{Draft, DraftUpdate};
use weft_core::domain::history::History;
use weft_core::domain::settings::Settings;
use weft_core::domain::timestamp::Timestamp;

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
    /// What is stored as the run in progress was found to be of no use here, or gone.
    DraftHeld(Option<HeldDraft>),
    /// The run in progress was finished.
    RunFinished(Assessment),
    /// A finished run, or a change of one, could not be stored.
    RunUnsaved(Rc<Assessment>),
    /// A finished run was stored: a changed one, one brought back, or one that had no room.
    RunSaved(Rc<Assessment>),
    /// A run was deleted.
    RunDeleted(Rc<Assessment>),
    /// The finished runs were read; these records could not be.
    HistoryRead(History, Unread),
    /// A download with everything as a backup file was started.
    BackupOffered(Timestamp),
    /// The reader has the backup file that was offered.
    BackedUp,
    /// The run in progress could not be stored as it is.
    DraftUnsaved,
    /// The run in progress is stored as it is.
    DraftStored,
    /// A setting was changed.
    SettingsChosen(Settings),
    /// Another language was chosen, and has come.
    LanguageChosen(String),
    /// Everything was erased.
    Erased,
    /// Something could not be stored.
    SaveFailed(SaveTrouble),
    /// Something was stored.
    SaveSucceeded,
}
