//! The run that is being changed, and where the focus goes after that.

use std::rc::Rc;

use super::written::{DATE_ID, WrittenRun};
use crate::context::AppContext;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::record_id::RecordId;

pub(super) const UNDO_ID: &str = "undo";

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Editing {
    pub(super) run: Option<RecordId>,
    pub(super) focus: Option<String>,
    /// What is written in its form, if that was to be stored and is not.
    pub(super) written: Option<WrittenRun>,
    /// The run as it was to be stored.
    pub(super) asked: Option<Rc<Assessment>>,
    /// What is written as its date is no date.
    pub(super) is_refused: bool,
}

impl Editing {
    pub(super) fn of(id: &RecordId) -> Self {
        let focus = Some(DATE_ID.to_owned());
        Self { run: Some(id.clone()), focus, ..Self::default() }
    }

    /// Closes the form, and gives its button the focus again.
    pub(super) fn closed(run: &Assessment) -> Self {
        Self { focus: Some(change_id(run)), ..Self::default() }
    }

    /// Closes the form of a deleted run, and focuses what undoes that.
    pub(super) fn deleted() -> Self {
        Self { focus: Some(UNDO_ID.to_owned()), ..Self::default() }
    }

    /// Closes the form when what is written in it is stored. What could not be stored stays in it.
    pub(super) fn now(&self, app: &AppContext) -> Self {
        let is_stored = |asked: &&Rc<Assessment>| {
            let shown = app.state.history.run(&asked.id);
            let is_unsaved = app.state.unsaved.iter().any(|run| run.id == asked.id);
            !is_unsaved && shown.is_some_and(|run| is_described_as(run, asked))
        };
        let stored = self.asked.as_ref().filter(is_stored);
        stored.map_or_else(|| self.clone(), |run| Self::closed(run))
    }
}

pub(super) fn change_id(run: &Assessment) -> String {
    ["change-", run.id.as_str()].concat()
}

pub(super) fn is_described_as(run: &Assessment, other: &Assessment) -> bool {
    (run.finished_at, &run.note) == (other.finished_at, &other.note)
}
