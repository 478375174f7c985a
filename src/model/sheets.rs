use std::rc::Rc;

use super::{Event, LazyEffect};
use weft_core::domain::advisors::{AdvisorSheet, HelpAnswer, HelpId};
use weft_core::domain::assessment::AssessmentId;
use weft_core::domain::instrument::Edition;
use weft_core::domain::people::worksheet::{Worksheet, WorksheetChange};

/// What is known of worksheets of people and of advisor sheets. The rest is read where it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheets {
    /// Counts the changes: what is shown is read again at each.
    pub turn: u32,
    /// A worksheet that could not be stored as it is here.
    pub worksheet: Option<Rc<Worksheet>>,
    /// An advisor sheet that could not be stored as it is here.
    pub advisors: Option<Rc<AdvisorSheet>>,
}

impl Sheets {
    /// Something was stored, here or in another tab.
    pub(super) fn turn(&mut self) {
        self.turn = self.turn.wrapping_add(1);
    }
}

/// What only the pages about advisors and people ask for. Its code is in their own part of the program.
#[derive(Clone, Debug, PartialEq)]
pub enum PeopleEffect {
    /// Begin a worksheet, with the people of another one.
    BeginWorksheet(Option<Rc<Worksheet>>),
    /// Change what is stored of a worksheet.
    ChangeWorksheet {
        /// The worksheet.
        id: AssessmentId,
        /// What is changed.
        change: WorksheetChange,
        /// The worksheet as it is here, if it could not be stored: it counts more than what is stored.
        unsaved: Option<Rc<Worksheet>>,
    },
    /// Keep the figures of all worksheets, and nothing else of them.
    ForgetPeople,
    /// Remove a worksheet with its figures.
    DeleteWorksheet(AssessmentId),
    /// Begin an advisor sheet.
    BeginAdvisors(Edition),
    /// Answer who would help; in a new sheet if there is none.
    AnswerHelp {
        /// The sheet.
        id: Option<AssessmentId>,
        /// What is asked.
        edition: Edition,
        /// The kind of help.
        help: HelpId,
        /// The answer.
        answer: HelpAnswer,
        /// The sheet as it is here, if it could not be stored.
        unsaved: Option<Rc<AdvisorSheet>>,
    },
    /// Remove an advisor sheet.
    DeleteAdvisors(AssessmentId),
}

impl From<PeopleEffect> for Event {
    fn from(effect: PeopleEffect) -> Self {
        Self::Asked(LazyEffect::People(effect))
    }
}
