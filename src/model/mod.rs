//! What the app knows at a moment, how past events change it, and what is to be done then. Pure: the
//! effects are data, and `crate::effects` carries them out.
#![warn(missing_docs)]

mod effect;
mod event;
mod reply;
mod sheets;
mod update;
mod wish;

use std::rc::Rc;

pub use effect::{Effect, LazyEffect, Written};
pub use event::Event;
pub use reply::Reply;
pub use sheets::{PeopleEffect, Sheets, SheetsInTab};
pub use wish::{Picture, Restoration, Revision, Setting, TextFile};

use weft_core::domain::assessment::{Assessment, AssessmentId};
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;
use weft_core::domain::settings::Settings;
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::error::SaveError;
use weft_core::storage::store::{Keeping, Restored};

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
        run: AssessmentId,
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

/// Everything that pages show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// The run in progress.
    pub draft: Option<Rc<Draft>>,
    /// A stored run in progress that cannot be continued.
    pub held: Option<HeldDraft>,
    /// All finished runs, with those that could not be stored.
    pub history: Rc<History>,
    /// How many records could not be read.
    pub unread: Unread,
    /// What is known of worksheets of people and of advisor sheets.
    pub sheets: Sheets,
    /// Finished runs that could not be stored, or not as they are here now.
    pub unsaved: Vec<Rc<Assessment>>,
    /// The run that was deleted last, for as long as this can be taken back.
    pub deleted: Option<Rc<Assessment>>,
    /// What the reader chose.
    pub settings: Settings,
    /// Where things are kept.
    pub keeping: Keeping,
    /// Why the last attempt to store something failed, if it did.
    pub trouble: Option<SaveTrouble>,
    /// Whether the run in progress has something that could not be stored.
    pub is_draft_unsaved: bool,
    /// Whether the note of the run in progress has changed and waits to be stored.
    pub is_note_at_work: bool,
    /// A backup whose download was started, until the reader says that the file is there.
    pub offer: Option<BackupOffer>,
    /// What the reader has as a file, as it is now.
    pub backed_up: BackedUp,
    /// What the browser says about its keeping.
    pub promise: Promise,
    /// The label of the publisher's programme, from the address; empty without one. It is kept with the
    /// checks that are finished.
    pub programme: Rc<str>,
    /// The result of somebody else, from the link that was opened last. Never stored.
    pub shared: Option<Rc<str>>,
    /// What came of what the reader asked for.
    pub report: Option<Report>,
}

impl AppState {
    /// Returns whether closing this tab loses answers that are not stored.
    #[must_use]
    pub fn loses_answers(&self) -> bool {
        let is_kept = self.keeping == Keeping::Browser;
        let is_answered = |draft: &Rc<Draft>| draft.sheet.answers().iter().any(Option::is_some);
        let has_draft = self.draft.as_ref().is_some_and(is_answered);
        let has_runs = !self.unsaved.is_empty() || (!self.history.runs().is_empty() && !is_kept);
        let has_others = self.sheets.has_unstored_advisors()
            || has_runs
            || (has_draft && (self.is_draft_unsaved || !is_kept));
        (has_others && !self.backed_up.answers)
            || (self.sheets.has_unstored_people() && !self.backed_up.people)
    }

    /// Returns the newest finished run.
    #[must_use]
    pub fn newest(&self) -> Option<&Rc<Assessment>> {
        self.history.newest()
    }
}
