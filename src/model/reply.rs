use std::rc::Rc;

use super::{Event, Promise, Report, SaveTrouble, SheetsInTab, Unread};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::{Draft, DraftUpdate};
use weft_core::domain::history::History;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::settings::Settings;
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::error::SaveError;
use weft_core::storage::store::{DraftFound, Keeping, Restored};

/// What came of an effect. Only `crate::effects` says so.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// A run was begun.
    RunBegun(Draft),
    /// What is stored as the run in progress was read.
    DraftRead(DraftFound),
    /// The run in progress is stored as it is.
    DraftStored,
    /// The run in progress could not be stored as it is.
    DraftUnsaved(SaveTrouble),
    /// Another tab answered in the run in progress.
    DraftJoined(DraftUpdate),
    /// Another tab gave the run in progress up.
    DraftRemoved,
    /// Another tab finished the run in progress.
    DraftFinishedElsewhere(RecordId),
    /// The run in progress was finished.
    RunFinished {
        /// What it became.
        run: Assessment,
        /// It is stored; else it is only in this tab.
        is_stored: bool,
    },
    /// A finished run, or a change of one, could not be stored.
    RunUnsaved(Rc<Assessment>),
    /// A finished run was stored: a changed one, one brought back, or one that had no room.
    RunSaved(Rc<Assessment>),
    /// A run was deleted.
    RunDeleted(Rc<Assessment>),
    /// The finished runs were read; these records could not be.
    HistoryRead(History, Unread),
    /// The settings were read, and where things are kept.
    SettingsRead {
        /// What the reader chose.
        settings: Settings,
        /// Where things are kept.
        keeping: Keeping,
        /// The sheets that are in this tab alone.
        sheets: SheetsInTab,
    },
    /// It was looked whether anything is stored.
    StorageSeen {
        /// Nothing at all is stored.
        is_empty: bool,
    },
    /// What is stored of worksheets and advisor sheets is another now.
    SheetsChanged,
    /// The worksheet or advisor sheet of this key was stored.
    SheetStored(String),
    /// It could not be stored as it is here.
    SheetUnsaved {
        /// Its key.
        key: String,
        /// Its text.
        text: String,
    },
    /// It is gone.
    SheetRemoved(String),
    /// A download with everything as a backup file was started.
    BackupOffered {
        /// When.
        at: Timestamp,
        /// Whether worksheets of people are in it.
        has_people: bool,
    },
    /// A backup was restored, or nothing of it.
    BackupRestored(Result<Restored, SaveError>),
    /// Everything was erased.
    Erased {
        /// Nothing is left on the device.
        is_complete: bool,
    },
    /// What only has to be told to the reader.
    Reported(Report),
    /// The browser said whether it keeps what is stored.
    PromiseTold(Promise),
    /// Something could not be stored.
    SaveFailed(SaveTrouble),
    /// Something was stored.
    SaveSucceeded,
}

impl From<Reply> for Event {
    fn from(reply: Reply) -> Self {
        Self::Replied(reply)
    }
}

impl From<Report> for Reply {
    fn from(report: Report) -> Self {
        Self::Reported(report)
    }
}
