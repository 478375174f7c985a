//! Effects that only the pages about advisors and people ask for.

use std::rc::Rc;

use super::Dispatcher;
use crate::browser::{clock, random};
use crate::model::{PeopleEffect, Reply};
use weft_core::domain::advisors::{AdvisorSheet, HelpAnswer, HelpId};
use weft_core::domain::instrument::Edition;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::worksheet::{Worksheet, WorksheetChange};
use weft_core::domain::record_id::RecordId;
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::advisors::AdvisorRecord;
use weft_core::records::key;
use weft_core::records::people::PeopleRecord;
use weft_core::records::sheet::SheetKind;
use weft_core::storage::error::SaveError;
use weft_core::storage::store::Keeping;

/// Carries one of them out.
pub fn carry_out(to: &Rc<Dispatcher>, effect: &PeopleEffect) {
    match effect {
        PeopleEffect::BeginWorksheet(before) => to.begin_worksheet(before.as_ref()),
        PeopleEffect::ChangeWorksheet(id, change) => to.change_worksheet(id, change),
        PeopleEffect::ForgetPeople => to.forget_people(),
        PeopleEffect::DeleteWorksheet(id) => {
            to.removed(key::people(id), &to.store.remove_people(id));
        }
        PeopleEffect::BeginAdvisors(edition) => to.save_advisors(to.new_advisors(edition)),
        PeopleEffect::AnswerHelp { id, edition, help, answer } => {
            to.answer_help(id.as_ref(), edition, help, *answer);
        }
        PeopleEffect::DeleteAdvisors(id) => {
            to.removed(key::advisors(id), &to.store.remove_advisors(id));
        }
        PeopleEffect::SaveAgain => to.save_sheets_again(),
        PeopleEffect::StorePeople(entries) => {
            entries.iter().for_each(|entry| to.save_people(entry.clone()));
        }
        PeopleEffect::StoreAdvisors(sheets) => {
            sheets.iter().for_each(|sheet| to.save_advisors(sheet.clone()));
        }
    }
}

fn new_id() -> RecordId {
    RecordId::begun_at(clock::now(), random::bits())
}

/// Returns now, but later than `earlier`: a clock may have been wrong.
fn after(earlier: Option<Timestamp>) -> Timestamp {
    earlier.map_or(clock::now(), |earlier| clock::now().max(Timestamp(earlier.0 + 1)))
}

/// Returns what could not be stored, with what of the stored sheet is not in it.
fn merged<T>(stored: Option<T>, unsaved: Option<T>, take_in: fn(&mut T, &T)) -> Option<T> {
    match (stored, unsaved) {
        (Some(stored), Some(mut unsaved)) => {
            take_in(&mut unsaved, &stored);
            Some(unsaved)
        }
        (stored, unsaved) => stored.or(unsaved),
    }
}

impl Dispatcher {
    fn begin_worksheet(self: &Rc<Self>, before: Option<&RecordId>) {
        let begun_at = after(self.store.load_people().last().map(KeptWorksheet::begun_at));
        let before = before.and_then(|before| self.worksheet(before));
        self.save_people(KeptWorksheet::Whole(Worksheet::begin(
            new_id(),
            begun_at,
            before.as_ref(),
        )));
    }

    /// Returns a worksheet as it is stored, with what could not be stored of it here. Whose people were
    /// forgotten has none, and so has one that another tab removed.
    fn worksheet(&self, id: &RecordId) -> Option<Worksheet> {
        let state = self.state();
        let unsaved = state.sheets.unsaved(&key::people(id));
        let unsaved = unsaved.and_then(|text| PeopleRecord::read(id, text).ok());
        let unsaved = unsaved.and_then(|record| record.entry.worksheet().cloned());
        let stored = match self.store.people_entry(id) {
            Some(KeptWorksheet::Forgotten(_)) => return None,
            Some(KeptWorksheet::Whole(stored)) => Some(stored),
            None => None,
        };
        merged(stored, unsaved, Worksheet::take_in)
    }

    /// Changes what is stored, so that nothing of another tab is undone. A worksheet that another tab
    /// removed stays removed.
    fn change_worksheet(self: &Rc<Self>, id: &RecordId, change: &WorksheetChange) {
        let Some(mut sheet) = self.worksheet(id) else {
            return self.reply(Reply::SheetRemoved(key::people(id)));
        };
        sheet.apply(change);
        self.save_people(KeptWorksheet::Whole(sheet));
    }

    fn save_people(self: &Rc<Self>, entry: KeptWorksheet) {
        let key = key::people(entry.id());
        let saved = self.store.save_people(entry.clone());
        self.saved(key, &saved, || PeopleRecord::from(entry).write().ok());
    }

    fn save_sheets_again(self: &Rc<Self>) {
        for (key, _) in &self.state().sheets.unsaved {
            match SheetKind::of_key(key) {
                Some((SheetKind::People, Some(id))) => match self.worksheet(&id) {
                    Some(sheet) => self.save_people(KeptWorksheet::Whole(sheet)),
                    None => self.reply(Reply::SheetRemoved(key.clone())),
                },
                Some((SheetKind::Advisors, Some(id))) => {
                    self.advisor_sheet(&id).into_iter().for_each(|sheet| self.save_advisors(sheet));
                }
                _ => {}
            }
        }
    }

    /// Forgets all people, also those that could not be stored.
    fn forget_people(self: &Rc<Self>) {
        let state = self.state();
        for (key, _) in state.sheets.unsaved.iter().filter(|(key, _)| key::is_of_people(key)) {
            self.reply(Reply::SheetRemoved(key.clone()));
        }
        let forgotten = self.store.forget_people();
        self.reply(Reply::SheetsChanged);
        // Unreadable sheets are gone as well.
        self.read_history();
        self.report_saved(&forgotten);
    }

    fn answer_help(
        self: &Rc<Self>,
        id: Option<&RecordId>,
        edition: &Edition,
        help: &HelpId,
        answer: HelpAnswer,
    ) {
        let sheet = id.and_then(|id| self.advisor_sheet(id));
        let mut sheet = sheet.unwrap_or_else(|| self.new_advisors(edition));
        sheet.set(help, answer);
        self.save_advisors(sheet);
    }

    fn new_advisors(&self, edition: &Edition) -> AdvisorSheet {
        let begun_at = after(self.store.load_advisors().last().map(|sheet| sheet.begun_at));
        AdvisorSheet::begin(new_id(), edition.clone(), begun_at)
    }

    /// Returns an advisor sheet, as [`Dispatcher::worksheet`] does.
    fn advisor_sheet(&self, id: &RecordId) -> Option<AdvisorSheet> {
        let state = self.state();
        let unsaved = state.sheets.unsaved(&key::advisors(id));
        let unsaved = unsaved.and_then(|text| AdvisorRecord::read(id, text).ok());
        let unsaved = unsaved.map(|record| record.sheet);
        merged(self.store.advisor_sheet(id), unsaved, AdvisorSheet::take_in)
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
        let text = if saved.is_err() { text() } else { None };
        self.reply(match text {
            Some(text) => Reply::SheetUnsaved { key, text },
            None => Reply::SheetStored(key),
        });
        self.report_saved(saved);
        self.tell_of_sheets_in_tab();
    }

    fn removed(self: &Rc<Self>, key: String, removed: &Result<(), SaveError>) {
        self.reply(Reply::SheetRemoved(key));
        self.report_saved(removed);
        self.tell_of_sheets_in_tab();
    }

    /// Reports which sheets are in this tab alone: if nothing is kept, closing it loses them.
    fn tell_of_sheets_in_tab(self: &Rc<Self>) {
        if self.store.keeping() != Keeping::Browser {
            self.read_settings();
        }
    }
}
