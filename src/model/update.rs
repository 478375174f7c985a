//! What an event changes, and what is to be done then.

mod draft;
mod replies;
mod runs;
mod storage;

use super::{
    AppState, BackedUp, BackupOffer, Effect, Event, LazyEffect, PeopleEffect, Promise, Reply,
    Report, Setting,
};
use crate::route::Route;

impl AppState {
    /// Takes an event in. The effects are carried out in their order.
    #[must_use]
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        if changes_answers(&event) {
            self.outdate_backup();
        }
        match event {
            Event::Started => {
                return vec![Effect::ReadSettings, Effect::ReadDraft, Effect::ReadHistory];
            }
            Event::CheckWanted => return self.begin_if_free(),
            Event::CheckOpened(number) => return self.open_check(number),
            Event::StartedAnew => {
                return vec![Effect::BeginRun, Effect::GoTo(Route::Check(None))];
            }
            Event::AnswerChosen { position, answer, time_ms } => {
                return self.change_draft(|draft| draft.answer(position, answer, time_ms));
            }
            Event::AnswerUndone { step, position, before } => {
                return self.undo_answer(step, position, before);
            }
            Event::SteppedOn(step) => return self.step_on(step),
            Event::SteppedBack(step) => return vec![Effect::GoTo(before(step))],
            Event::NoteTyped(note) => return self.type_note(note),
            Event::NoteRested | Event::PageLeft => return self.save_note(),
            Event::DraftDiscarded => {
                self.drop_draft();
                return vec![Effect::RemoveDraft];
            }
            Event::RunRevised(id, revision) => return self.revise(id, revision),
            Event::DeletionUndone => {
                return one(self.deleted.clone().map(|run| LazyEffect::SaveRun(run).into()));
            }
            Event::SavingRetried => return self.save_again(),
            Event::SettingChosen(setting) => return self.choose_setting(setting),
            Event::BackupChosen { with_people, passphrase } => {
                return self.back_up(with_people, passphrase);
            }
            Event::BackedUp => return self.find_backup(),
            Event::Asked(effect) => {
                self.report = None;
                return lazy(effect);
            }
            Event::KeepingShown => {
                self.promise = Promise::default();
                return lazy(LazyEffect::LookForPromise);
            }
            Event::ProgrammeNamed(programme) => self.programme = programme,
            // It leaves the address, which browsers keep and readers pass on.
            Event::LinkOpened(carried) => {
                self.shared = Some(carried);
                return vec![Effect::Conceal(Route::Shared)];
            }
            Event::PageTurned => self.report = None,
            Event::PageReturned => return vec![Effect::LookAtStorage],
            Event::StoredElsewhere(change) => return self.follow(change),
            Event::Replied(reply) => return self.take_in(reply),
        }
        Vec::new()
    }

    /// Notes that earlier backup files lack what has changed now.
    fn outdate_backup(&mut self) {
        self.backed_up = BackedUp::default();
        self.offer = self.offer.map(|offer| BackupOffer { is_complete: false, ..offer });
    }

    fn choose_setting(&mut self, setting: Setting) -> Vec<Effect> {
        let before = self.settings.clone();
        let names_language = matches!(setting, Setting::Language(_));
        setting.apply(&mut self.settings);
        let save = Effect::SaveSettings { before, after: self.settings.clone() };
        [save].into_iter().chain(names_language.then_some(Effect::ForgetNamedLanguage)).collect()
    }

    fn back_up(&mut self, with_people: bool, passphrase: Option<String>) -> Vec<Effect> {
        self.report = passphrase.is_some().then_some(Report::Locking);
        let (unsaved, draft, sheets) =
            (self.unsaved.clone(), self.draft.clone(), self.sheets.unsaved.clone());
        lazy(LazyEffect::BackUp { unsaved, draft, sheets, with_people, passphrase })
    }

    fn save_again(&self) -> Vec<Effect> {
        let runs = (!self.unsaved.is_empty()).then(|| LazyEffect::SaveAgain(self.unsaved.clone()));
        let sheets = (!self.sheets.unsaved.is_empty())
            .then(|| LazyEffect::People(PeopleEffect::SaveAgain.into()));
        runs.into_iter().chain(sheets).map(Effect::from).collect()
    }

    fn find_backup(&mut self) -> Vec<Effect> {
        let Some(offer) = self.offer.take() else { return Vec::new() };
        let before = self.settings.clone();
        self.settings.last_backup_at = Some(offer.at);
        self.backed_up.answers = offer.is_complete;
        self.backed_up.people |= offer.is_complete && offer.has_people;
        self.report = Some(Report::BackupFound);
        vec![Effect::SaveSettings { before, after: self.settings.clone() }]
    }
}

impl From<LazyEffect> for Effect {
    fn from(effect: LazyEffect) -> Self {
        Self::Lazy(effect)
    }
}

fn lazy(effect: LazyEffect) -> Vec<Effect> {
    one(Some(effect.into()))
}

/// Returns the effect, if there is one.
fn one(effect: Option<Effect>) -> Vec<Effect> {
    effect.map_or_else(Vec::new, |effect| vec![effect])
}

/// Returns the address before that of a statement, given by its place in the order of the run.
fn before(step: usize) -> Route {
    if step == 0 { Route::Home } else { Route::Check(Some(step)) }
}

/// Returns whether an event adds something that an earlier backup file does not have.
fn changes_answers(event: &Event) -> bool {
    use Event::{AnswerChosen, AnswerUndone, NoteTyped};
    use Reply::{DraftJoined, RunFinished, RunSaved, RunUnsaved, SheetStored, SheetUnsaved};
    match event {
        AnswerChosen { .. } | AnswerUndone { .. } | NoteTyped(_) => true,
        Event::Replied(reply) => {
            matches!(
                reply,
                DraftJoined(_)
                    | RunFinished { .. }
                    | RunSaved(_)
                    | RunUnsaved(_)
                    | SheetStored(_)
                    | SheetUnsaved { .. }
            )
        }
        _ => false,
    }
}
