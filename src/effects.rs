//! Carries out effects, and reports what came of them as events. Nothing else in the app writes to the
//! storage, makes a file, prints, copies, or changes the address.

mod dispatcher;
pub mod lazy;
mod listening;
pub mod people;

pub use dispatcher::{CarryOut, Dispatcher};

use std::rc::Rc;

use crate::browser::{clock, location, random};
use crate::model::{Effect, Event, Reply, SaveTrouble, SheetsInTab, Unread, WrittenDraft};
use crate::route::Route;
use crate::trail::leave_check;
use weft_core::domain::draft::Draft;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::settings::Settings;
use weft_core::records::error::Unreadable;
use weft_core::records::sheet::SheetKind;
use weft_core::storage::error::SaveError;
use weft_core::storage::store::{DraftSaved, Keeping};

/// How long a note must rest before it is stored, in milliseconds.
const REST_MS: u32 = 300;

/// How long changes of runs by another tab are gathered before they are read, in milliseconds.
const GATHERED_MS: u32 = 100;

impl Dispatcher {
    fn carry_out(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::BeginRun => self.begin_run(),
            Effect::SaveDraft(draft) => self.told(&draft, self.store.save_draft(&draft)),
            Effect::AwaitRest => self.report_after(REST_MS, Event::NoteRested),
            Effect::RemoveDraft => {
                self.report_saved(&self.store.remove_draft(&self.instrument.edition.id));
            }
            Effect::FollowDraft { draft, written } => self.follow_draft(draft.as_deref(), written),
            Effect::ReadDraft => self.read_draft(),
            Effect::ReadHistory => self.read_history(),
            Effect::ReadHistorySoon => self.read_history_after(GATHERED_MS),
            Effect::ReadSettings => self.read_settings(),
            Effect::LookAtStorage => {
                self.reply(Reply::StorageSeen { is_empty: self.store.is_empty() });
            }
            Effect::SaveSettings { before, after } => self.save_settings(&before, &after),
            Effect::GoTo(route) => location::go_to(&route.hash()),
            Effect::Replace(route) => location::replace(&route.hash()),
            Effect::Conceal(route) => location::conceal(&route.hash()),
            Effect::ForgetNamedLanguage => location::drop_parameter("lang"),
            Effect::LeaveCheck => leave_check(),
            Effect::ShowResult(id) => show_result(id),
            Effect::Lazy(effect) => self.carry_out_lazily(effect),
        }
    }

    fn begin_run(self: &Rc<Self>) {
        let now = clock::now();
        let id = RecordId::begun_at(now, random::bits());
        let draft = Draft::new(&self.instrument, id, Seed(random::bits()), now);
        self.reply(Reply::RunBegun(draft));
    }

    fn read_draft(self: &Rc<Self>) {
        self.reply(Reply::DraftRead(self.store.load_draft(&self.instrument)));
    }

    fn follow_draft(self: &Rc<Self>, draft: Option<&Draft>, written: Option<WrittenDraft>) {
        let instrument = &*self.instrument.edition.id;
        if written.as_ref().is_some_and(|written| *written.instrument != *instrument) {
            return;
        }
        let Some(draft) = draft else { return self.read_draft() };
        let saved = match written.and_then(|written| written.text) {
            Some(text) => self.store.follow_draft(draft, &text),
            None => self.store.sync_draft(draft),
        };
        self.told(draft, saved);
    }

    /// Reports what came of storing or comparing the run in progress.
    fn told(self: &Rc<Self>, draft: &Draft, saved: Result<DraftSaved, SaveError>) {
        let outcome = match saved {
            Ok(outcome) => outcome,
            Err(error) => return self.reply(Reply::DraftUnsaved(SaveTrouble::from(&error))),
        };
        self.reply(Reply::DraftStored);
        match outcome {
            DraftSaved::AsGiven => {}
            DraftSaved::WithNews(update) => self.reply(Reply::DraftJoined(update)),
            // Read as at a start, so that the store knows which draft this tab works on.
            DraftSaved::Superseded(_) => self.read_draft(),
            DraftSaved::Removed => self.reply(Reply::DraftRemoved),
            DraftSaved::AlreadyFinished => {
                self.reply(Reply::DraftFinishedElsewhere(draft.id.clone()));
            }
        }
    }

    fn read_history(self: &Rc<Self>) {
        let loaded = self.store.load_history(&self.instrument);
        let mut unread = Unread::default();
        for record in &loaded.unreadable {
            match record.why {
                Unreadable::Newer { .. } => unread.newer += 1,
                Unreadable::Damaged(_) => unread.damaged += 1,
                Unreadable::SetAside => {}
            }
        }
        self.reply(Reply::HistoryRead(loaded.history, unread));
    }

    /// Reads the settings. If one tab chose to keep nothing, all of them do.
    fn read_settings(self: &Rc<Self>) {
        self.store.follow_wish();
        self.reply(self.settings());
    }

    /// Returns the settings, and where things are kept.
    fn settings(&self) -> Reply {
        let (settings, keeping) = (self.store.load_settings(), self.store.keeping());
        let is_here = |kind| keeping != Keeping::Browser && self.store.count_sheets(kind) > 0;
        let sheets = SheetsInTab {
            people: is_here(SheetKind::People),
            advisors: is_here(SheetKind::Advisors),
        };
        Reply::SettingsRead { settings, keeping, sheets }
    }

    fn save_settings(self: &Rc<Self>, before: &Settings, after: &Settings) {
        self.report_saved(&self.store.save_settings(before, after));
    }

    fn report_saved(self: &Rc<Self>, saved: &Result<(), SaveError>) {
        self.reply(match saved {
            Ok(()) => Reply::SaveSucceeded,
            Err(error) => Reply::SaveFailed(error.into()),
        });
    }
}

/// Shows a result only if the reader is still in the check.
fn show_result(id: RecordId) {
    if let Route::Check(_) | Route::Review = Route::from_hash(&location::hash()) {
        location::replace(&Route::Result(id).hash());
    }
}
