use std::rc::Rc;

use super::{Event, LazyEffect};
use weft_core::domain::advisors::{AdvisorSheet, HelpAnswer, HelpId};
use weft_core::domain::instrument::Edition;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::worksheet::WorksheetChange;
use weft_core::domain::record_id::RecordId;

/// What only the pages about advisors and people ask for. Its code is in their own part of the program.
#[derive(Clone, Debug, PartialEq)]
pub enum PeopleEffect {
    /// Begin a worksheet, with the people of another one.
    BeginWorksheet(Option<RecordId>),
    /// Change what is stored of a worksheet.
    ChangeWorksheet(RecordId, WorksheetChange),
    /// Keep the figures of all worksheets, and nothing else of them.
    ForgetPeople,
    /// Remove a worksheet with its figures.
    DeleteWorksheet(RecordId),
    /// Begin an advisor sheet.
    BeginAdvisors(Edition),
    /// Answer who would help; in a new sheet if there is none.
    AnswerHelp {
        /// The sheet.
        id: Option<RecordId>,
        /// What is asked.
        edition: Edition,
        /// The kind of help.
        help: HelpId,
        /// The answer.
        answer: HelpAnswer,
    },
    /// Store what could not be stored.
    SaveAgain,
    /// Store these again: the storage was cleared from outside.
    StorePeople(Rc<Vec<KeptWorksheet>>),
    /// As [`PeopleEffect::StorePeople`].
    StoreAdvisors(Rc<Vec<AdvisorSheet>>),
    /// Remove an advisor sheet.
    DeleteAdvisors(RecordId),
}

impl From<PeopleEffect> for Event {
    fn from(effect: PeopleEffect) -> Self {
        Self::Asked(LazyEffect::People(Rc::new(effect)))
    }
}
