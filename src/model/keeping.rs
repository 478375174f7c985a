//! How well what is entered is kept: what could not be read or stored, and what the reader has as a file.

use std::rc::Rc;

use weft_core::domain::draft::Draft;
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::error::SaveError;

/// How many stored records are of no use here. They are kept as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// Damaged ones.
    pub damaged: usize,
    /// Those that a newer version of the app wrote.
    pub newer: usize,
}

/// What is stored as the run in progress, but cannot be continued here. It is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum HeldDraft {
    /// A run of another version of the instrument.
    OtherVersion(Rc<Draft>),
    /// A run that a newer version of the app wrote.
    Newer,
    /// Damaged bytes.
    Damaged,
}

/// Why something could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveTrouble {
    /// There is no room left.
    Full,
    /// The browser refuses.
    Refused,
}

impl From<&SaveError> for SaveTrouble {
    fn from(error: &SaveError) -> Self {
        match error {
            SaveError::Full => Self::Full,
            SaveError::Blocked | SaveError::Refused { .. } | SaveError::NotStorable => {
                Self::Refused
            }
        }
    }
}

/// A backup file as a download: browsers do not say whether it arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupOffer {
    /// When the download was started.
    pub at: Timestamp,
    /// Whether no answer was changed since.
    pub is_complete: bool,
    /// Whether worksheets of people are in it.
    pub has_people: bool,
}

/// What the reader has as a file, since the last change of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// All answers.
    pub answers: bool,
    /// All worksheets of people.
    pub people: bool,
}

/// What the browser says about its keeping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    /// It keeps what is stored; `None` if it does not say.
    pub is_given: Option<bool>,
    /// The reader had it asked.
    pub was_asked: bool,
}
