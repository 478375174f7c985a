use std::rc::Rc;

use super::{BackedUp, BackupOffer, HeldDraft, Promise, Report, SaveTrouble, Sheets, Unread};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;
use weft_core::domain::settings::Settings;
use weft_core::storage::store::Keeping;

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
