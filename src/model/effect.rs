use std::rc::Rc;

use super::{PeopleEffect, Picture, Restoration, Revision, TextFile};
use crate::route::Route;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::Draft;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::settings::Settings;
use weft_core::storage::store::UnreadableRecord;

/// What is to be done outside of the state. Only `crate::effects` does it, and reports what came of it
/// as events.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Make a run with an id, a moment and an order of its own.
    BeginRun,
    /// Store the run in progress, with what another tab answered in it.
    SaveDraft(Rc<Draft>),
    /// Report when nothing was typed for a moment.
    AwaitRest,
    /// Remove the run in progress.
    RemoveDraft,
    /// Take over what another tab has done to the run in progress.
    FollowDraft {
        /// The run in progress here.
        draft: Option<Rc<Draft>>,
        /// What the other tab wrote, if that is known.
        written: Option<WrittenDraft>,
    },
    /// Read the run in progress.
    ReadDraft,
    /// Read the finished runs.
    ReadHistory,
    /// As `ReadHistory`, after a moment: a tab that restores a backup makes a change for each run.
    ReadHistorySoon,
    /// Read the settings, and with them the wish to keep nothing.
    ReadSettings,
    /// Look whether anything is stored.
    LookAtStorage,
    /// Store what differs between two states of the settings.
    SaveSettings {
        /// As they were.
        before: Settings,
        /// As they are.
        after: Settings,
    },
    /// Show an address; the present one stays in the browser's history.
    GoTo(Route),
    /// Show an address in the place of the present one.
    Replace(Route),
    /// Take what the present address says out of it: it shows this page.
    Conceal(Route),
    /// Take the language out of the address, since the reader chose one.
    ForgetNamedLanguage,
    /// Leave a statement of a run that is finished or given up, for what came before the run.
    LeaveCheck,
    /// Show a result to a reader who is in its check, and to no other.
    ShowResult(RecordId),
    /// What only pages of the lazy part ask for. It is carried out by code of that part.
    Lazy(LazyEffect),
}

/// The text of a draft that another tab wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDraft {
    /// The id of its instrument.
    pub instrument: Box<str>,
    /// The text; `None` if the draft was removed.
    pub text: Option<Box<str>>,
}

/// An effect whose code is in the lazy part.
#[derive(Clone, Debug, PartialEq)]
pub enum LazyEffect {
    /// Finish a run and store it.
    FinishRun(Rc<Draft>),
    /// Change what is stored of a run.
    ReviseRun {
        /// The run.
        id: RecordId,
        /// What is changed.
        revision: Revision,
        /// The run as it is shown.
        shown: Option<Rc<Assessment>>,
        /// What is shown could not be stored: it counts more than what is stored.
        is_unsaved: bool,
    },
    /// Store a run that was deleted.
    SaveRun(Rc<Assessment>),
    /// Remove a run.
    DeleteRun(Rc<Assessment>),
    /// Store finished runs that could not be stored.
    SaveAgain(Vec<Rc<Assessment>>),
    /// Offer everything as a file.
    BackUp {
        /// Finished runs that could not be stored.
        unsaved: Vec<Rc<Assessment>>,
        /// The run in progress.
        draft: Option<Rc<Draft>>,
        /// Worksheets and advisor sheets that could not be stored: keys and texts.
        sheets: Vec<(String, String)>,
        /// Worksheets of people are in it.
        with_people: bool,
        /// Locks the file.
        passphrase: Option<String>,
    },
    /// Restore what was chosen of a backup.
    Restore(Rc<Restoration>),
    /// Remove everything of this copy of the app.
    EraseEverything,
    /// Move everything from the device into this tab.
    KeepNothing,
    /// Move everything from this tab to the device.
    KeepInBrowser,
    /// Remove records that cannot be used.
    RemoveUnreadable(Rc<[UnreadableRecord]>),
    /// Offer a text as a file.
    Download(TextFile),
    /// Offer a picture as a file.
    SavePicture(Picture),
    /// Something about advisors or people.
    People(Rc<PeopleEffect>),
    /// Open the print dialog.
    Print,
    /// Put a text on the clipboard.
    Copy(Rc<str>),
    /// Find out whether the browser keeps what is stored.
    LookForPromise,
    /// Ask the browser to keep what is stored.
    AskForPromise,
}
