//! What others did to the storage, or this tab to all of it.

use super::super::{AppState, Effect, Report, Sheets, WrittenDraft};
use weft_core::storage::error::SaveError;
use weft_core::storage::store::Restored;
use weft_core::storage::stored_change::StoredChange;

impl AppState {
    /// Follows what another tab has done.
    pub(super) fn follow(&mut self, change: StoredChange) -> Vec<Effect> {
        match change {
            StoredChange::DraftChanged { instrument, written: text } => {
                let written = Some(WrittenDraft { instrument, text });
                vec![Effect::FollowDraft { draft: self.draft.clone(), written }]
            }
            StoredChange::SettingsChanged => vec![Effect::ReadSettings],
            StoredChange::RunSaved(_) | StoredChange::RunRemoved(_) => {
                vec![Effect::ReadHistorySoon]
            }
            StoredChange::SheetChanged => {
                self.sheets.turn();
                Vec::new()
            }
            StoredChange::Erased => self.forget(),
            StoredChange::Cleared => self.follow_clearing(),
        }
    }

    /// Empties the state. What is known from elsewhere, such as the address, stays.
    pub(super) fn forget(&mut self) -> Vec<Effect> {
        let (keeping, promise, programme) = (self.keeping, self.promise, self.programme.clone());
        let mut sheets = Sheets { turn: self.sheets.turn, ..Sheets::default() };
        sheets.turn();
        *self = Self { sheets, keeping, promise, programme, ..Self::default() };
        vec![Effect::ReadSettings, Effect::ReadHistory]
    }

    /// Keeps the run on the screen after another app of the same origin, or the browser, cleared the
    /// whole storage. The run is stored again with its next answer; the pages that show worksheets and
    /// advisor sheets store them at once.
    fn follow_clearing(&mut self) -> Vec<Effect> {
        self.sheets.clearings += 1;
        let draft = self.draft.as_deref();
        if draft.is_some_and(|draft| !draft.sheet.is_blank() || !draft.note.is_empty()) {
            self.is_draft_unsaved = true;
        } else {
            self.drop_draft();
        }
        vec![Effect::ReadHistory]
    }

    /// Reads again what is stored: this tab was asleep, or comes back from the browser's cache of
    /// pages, and missed what others did.
    pub(super) fn see_storage(&mut self, is_empty: bool) -> Vec<Effect> {
        let was_stored = self.history.runs().len() > self.unsaved.len()
            || (self.draft.is_some() && !self.is_draft_unsaved);
        if was_stored && is_empty {
            return self.forget();
        }
        self.sheets.turn();
        let mut effects = vec![Effect::ReadSettings];
        if !self.is_draft_unsaved {
            effects.push(Effect::FollowDraft { draft: self.draft.clone(), written: None });
        }
        effects.push(Effect::ReadHistory);
        effects
    }

    pub(super) fn take_in_backup(&mut self, restored: Result<Restored, SaveError>) -> Vec<Effect> {
        let is_restored = restored.is_ok();
        self.report = Some(Report::Restored(restored));
        if !is_restored {
            return Vec::new();
        }
        self.sheets.turn();
        // The restoring effect reads the settings: it knows whether the file is a backup of everything.
        let mut effects = vec![Effect::ReadHistory];
        if self.draft.is_none() {
            effects.push(Effect::ReadDraft);
        }
        effects
    }
}
