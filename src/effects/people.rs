//! Effects that only the pages about advisors and people ask for.

use std::rc::Rc;

use super::Dispatcher;
use crate::browser::{clock, random};
use crate::model::{PeopleEffect, Reply};
use weft_core::domain::advisors::{AdvisorSheet, HelpAnswer, HelpId};
use weft_core::domain::assessment::AssessmentId;
use weft_core::domain::instrument::Edition;
use weft_core::domain::people::entry::Entry;
use weft_core::domain::people::worksheet::{Worksheet, WorksheetChange};
use weft_core::storage::error::SaveError;

/// Carries one of them out.
pub fn carry_out(to: &Rc<Dispatcher>, effect: PeopleEffect) {
    match effect {
        PeopleEffect::BeginWorksheet(before) => {
            to.save_worksheet(Worksheet::begin(new_id(), clock::now(), before.as_deref()));
        }
        PeopleEffect::ChangeWorksheet { id, change, unsaved } => {
            to.change_worksheet(&id, &change, unsaved);
        }
        PeopleEffect::ForgetPeople => {
            to.reply(Reply::WorksheetHeld(None));
            to.sheets_changed(&to.store.forget_people());
        }
        PeopleEffect::DeleteWorksheet(id) => {
            to.reply(Reply::WorksheetHeld(None));
            to.sheets_changed(&to.store.remove_people(&id));
        }
        PeopleEffect::BeginAdvisors(edition) => to.save_advisors(new_advisors(edition)),
        PeopleEffect::AnswerHelp { id, edition, help, answer, unsaved } => {
            to.answer_help(id, edition, &help, answer, unsaved);
        }
        PeopleEffect::DeleteAdvisors(id) => {
            to.reply(Reply::AdvisorsHeld(None));
            to.sheets_changed(&to.store.remove_advisors(&id));
        }
    }
}

fn new_id() -> AssessmentId {
    AssessmentId::begun_at(clock::now(), random::bits())
}

fn new_advisors(edition: Edition) -> AdvisorSheet {
    AdvisorSheet::begin(new_id(), edition, clock::now())
}

impl Dispatcher {
    /// Changes what is stored, so that nothing of another tab is undone. What could not be stored before
    /// counts more. A worksheet that another tab removed stays removed.
    fn change_worksheet(
        self: &Rc<Self>,
        id: &AssessmentId,
        change: &WorksheetChange,
        unsaved: Option<Rc<Worksheet>>,
    ) {
        let unsaved = unsaved.filter(|sheet| sheet.id == *id);
        let unsaved = unsaved.map(|sheet| (*sheet).clone());
        let Some(mut sheet) = unsaved.or_else(|| self.store.worksheet(id)) else {
            return self.reply(Reply::SheetsChanged);
        };
        sheet.apply(change);
        self.save_worksheet(sheet);
    }

    fn save_worksheet(self: &Rc<Self>, sheet: Worksheet) {
        let saved = self.store.save_people(Entry::Whole(sheet.clone()));
        self.reply(Reply::WorksheetHeld(saved.is_err().then(|| sheet.into())));
        self.report_saved(&saved);
    }

    fn answer_help(
        self: &Rc<Self>,
        id: Option<AssessmentId>,
        edition: Edition,
        help: &HelpId,
        answer: HelpAnswer,
        unsaved: Option<Rc<AdvisorSheet>>,
    ) {
        let unsaved = unsaved.filter(|sheet| Some(&sheet.id) == id.as_ref());
        let unsaved = unsaved.map(|sheet| (*sheet).clone());
        let stored = || id.and_then(|id| self.store.advisor_sheet(&id));
        let mut sheet = unsaved.or_else(stored).unwrap_or_else(|| new_advisors(edition));
        sheet.set(help, answer);
        self.save_advisors(sheet);
    }

    fn save_advisors(self: &Rc<Self>, sheet: AdvisorSheet) {
        let saved = self.store.save_advisors(sheet.clone());
        self.reply(Reply::AdvisorsHeld(saved.is_err().then(|| sheet.into())));
        self.report_saved(&saved);
    }

    fn sheets_changed(self: &Rc<Self>, saved: &Result<(), SaveError>) {
        self.reply(Reply::SheetsChanged);
        self.report_saved(saved);
    }
}
