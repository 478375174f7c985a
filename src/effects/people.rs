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
use weft_core::records::advisors::AdvisorRecord;
use weft_core::records::key;
use weft_core::records::people::PeopleRecord;
use weft_core::storage::error::SaveError;

/// Carries one of them out.
pub fn carry_out(to: &Rc<Dispatcher>, effect: &PeopleEffect) {
    match effect {
        PeopleEffect::BeginWorksheet(before) => {
            let before = before.as_ref().and_then(|before| to.worksheet(before));
            to.save_worksheet(Worksheet::begin(new_id(), clock::now(), before.as_ref()));
        }
        PeopleEffect::ChangeWorksheet(id, change) => to.change_worksheet(id, change),
        PeopleEffect::ForgetPeople => to.forget_people(),
        PeopleEffect::DeleteWorksheet(id) => {
            to.removed(key::people(id), &to.store.remove_people(id));
        }
        PeopleEffect::BeginAdvisors(edition) => to.save_advisors(new_advisors(edition)),
        PeopleEffect::AnswerHelp { id, edition, help, answer } => {
            to.answer_help(id.as_ref(), edition, help, *answer);
        }
        PeopleEffect::DeleteAdvisors(id) => {
            to.removed(key::advisors(id), &to.store.remove_advisors(id));
        }
    }
}

fn new_id() -> AssessmentId {
    AssessmentId::begun_at(clock::now(), random::bits())
}

fn new_advisors(edition: &Edition) -> AdvisorSheet {
    AdvisorSheet::begin(new_id(), edition.clone(), clock::now())
}

impl Dispatcher {
    /// A worksheet as it is stored. What could not be stored counts more.
    fn worksheet(&self, id: &AssessmentId) -> Option<Worksheet> {
        let state = self.state();
        let unsaved = state.sheets.unsaved(&key::people(id));
        let unsaved = unsaved.and_then(|text| PeopleRecord::read(id, text).ok());
        let unsaved = unsaved.and_then(|record| record.entry.worksheet().cloned());
        unsaved.or_else(|| self.store.worksheet(id))
    }

    /// Changes what is stored, so that nothing of another tab is undone. A worksheet that another tab
    /// removed stays removed.
    fn change_worksheet(self: &Rc<Self>, id: &AssessmentId, change: &WorksheetChange) {
        let Some(mut sheet) = self.worksheet(id) else {
            return self.reply(Reply::SheetsChanged);
        };
        sheet.apply(change);
        self.save_worksheet(sheet);
    }

    fn save_worksheet(self: &Rc<Self>, sheet: Worksheet) {
        let (key, entry) = (key::people(&sheet.id), Entry::Whole(sheet));
        let saved = self.store.save_people(entry.clone());
        self.saved(key, &saved, || PeopleRecord::from(entry).write().ok());
    }

    /// Those that could not be stored are forgotten as well.
    fn forget_people(self: &Rc<Self>) {
        let state = self.state();
        for (key, _) in state.sheets.unsaved.iter().filter(|(key, _)| key::is_of_people(key)) {
            self.reply(Reply::SheetHeld { key: key.clone(), unsaved: None });
        }
        let forgotten = self.store.forget_people();
        self.reply(Reply::SheetsChanged);
        self.report_saved(&forgotten);
    }

    fn answer_help(
        self: &Rc<Self>,
        id: Option<&AssessmentId>,
        edition: &Edition,
        help: &HelpId,
        answer: HelpAnswer,
    ) {
        let sheet = id.and_then(|id| self.advisor_sheet(id));
        let mut sheet = sheet.unwrap_or_else(|| new_advisors(edition));
        sheet.set(help, answer);
        self.save_advisors(sheet);
    }

    fn advisor_sheet(&self, id: &AssessmentId) -> Option<AdvisorSheet> {
        let state = self.state();
        let unsaved = state.sheets.unsaved(&key::advisors(id));
        let unsaved = unsaved.and_then(|text| AdvisorRecord::read(id, text).ok());
        unsaved.map(|record| record.sheet).or_else(|| self.store.advisor_sheet(id))
    }

    fn save_advisors(self: &Rc<Self>, sheet: AdvisorSheet) {
        let key = key::advisors(&sheet.id);
        let saved = self.store.save_advisors(sheet.clone());
        self.saved(key, &saved, || AdvisorRecord::from(sheet).write().ok());
    }

    fn saved(
        self: &Rc<Self>,
        key: String,
        saved: &Result<(), SaveError>,
        text: impl FnOnce() -> Option<String>,
    ) {
        let unsaved = if saved.is_err() { text() } else { None };
        self.reply(Reply::SheetHeld { key, unsaved });
        self.report_saved(saved);
    }

    fn removed(self: &Rc<Self>, key: String, removed: &Result<(), SaveError>) {
        self.reply(Reply::SheetHeld { key, unsaved: None });
        self.report_saved(removed);
    }
}
