//! What the app knows at a moment, and how past events change it. Pure: saving, focus and
//! titles happen elsewhere, after the fact.
#![warn(missing_docs)]

mod event;
mod update;

use std::rc::Rc;

pub use event::Event;

use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;
use weft_core::domain::settings::Settings;
use weft_core::domain::timestamp::Timestamp;

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

/// A backup file as a download: browsers do not say whether it arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupOffer {
    /// When the download was started.
    pub at: Timestamp,
    /// Whether no answer was changed since.
    pub is_complete: bool,
}

/// Everything that pages show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// The run in progress.
    pub draft: Option<Rc<Draft>>,
    /// What stands in the place of the run in progress and cannot be continued.
    pub held: Option<HeldDraft>,
    /// All finished runs, with those that could not be stored.
    pub history: Rc<History>,
    /// How many records could not be read.
    pub unread: Unread,
    /// Finished runs that could not be stored, or not as they are here now.
    pub unsaved: Vec<Rc<Assessment>>,
    /// The run that was deleted last, for as long as this can be taken back.
    pub deleted: Option<Rc<Assessment>>,
    /// What the reader chose.
    pub settings: Settings,
    /// Why the last attempt to store something failed, if it did.
    pub trouble: Option<SaveTrouble>,
    /// Whether the run in progress has something that could not be stored.
    pub is_draft_unsaved: bool,
    /// A backup whose download was started, until the reader says that the file is there.
    pub offer: Option<BackupOffer>,
    /// Whether the reader has all answers as a file, since the last change of one.
    pub is_backed_up: bool,
}

impl AppState {
    /// Whether closing this tab loses answers that stand nowhere else. `is_kept` says whether the
    /// browser keeps what is stored.
    #[must_use]
    pub fn loses_answers(&self, is_kept: bool) -> bool {
        let is_answered = |draft: &Rc<Draft>| draft.sheet.answers().iter().any(Option::is_some);
        let has_draft = self.draft.as_ref().is_some_and(is_answered);
        let has_runs = !self.unsaved.is_empty() || (!self.history.runs().is_empty() && !is_kept);
        !self.is_backed_up && (has_runs || (has_draft && (self.is_draft_unsaved || !is_kept)))
    }

    /// The newest finished run.
    #[must_use]
    pub fn newest(&self) -> Option<&Rc<Assessment>> {
        self.history.newest()
    }
}
