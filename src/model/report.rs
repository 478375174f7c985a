use std::rc::Rc;

use super::Revision;
use weft_core::domain::record_id::RecordId;
use weft_core::storage::error::SaveError;
use weft_core::storage::store::Restored;

/// What came of the last thing that the reader asked for, until the next thing or the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// A backup file is being locked.
    Locking,
    /// No backup file could be locked.
    LockingFailed,
    /// The download of a backup file was started.
    BackupOffered,
    /// The reader has the backup file.
    BackupFound,
    /// A backup was restored, or nothing of it.
    Restored(Result<Restored, SaveError>),
    /// Everything is erased.
    Erased,
    /// What was to be kept in this tab alone may still be on the device.
    WishLost,
    /// The download of a file with this name was started.
    FileOffered(String),
    /// The browser does not print.
    PrintRefused,
    /// The browser does not make a picture of this name.
    PictureRefused(String),
    /// A finished run was changed in what was decided after it.
    PlanRevised {
        /// The run.
        run: RecordId,
        /// What was asked for.
        revision: Revision,
        /// What would undo it, if that is offered.
        undo: Option<Revision>,
    },
    /// A text was copied, or not.
    Copied {
        /// The text.
        text: Rc<str>,
        /// It is on the clipboard.
        is_copied: bool,
    },
}
