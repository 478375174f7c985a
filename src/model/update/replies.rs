//! What came of effects.

use super::super::{AppState, BackupOffer, Effect, Reply, Report};

impl AppState {
    pub(super) fn take_in(&mut self, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::RunBegun(draft) => return self.begin(draft),
            Reply::DraftRead(found) => return self.find_draft(found),
            Reply::DraftStored => {
                self.is_draft_unsaved = false;
                self.has_room();
            }
            Reply::DraftUnsaved(trouble) => {
                self.is_draft_unsaved = true;
                self.trouble = Some(trouble);
            }
            Reply::DraftJoined(update) => self.join(&update),
            Reply::DraftRemoved => self.drop_draft(),
            Reply::DraftFinishedElsewhere(id) => {
                self.drop_draft();
                return vec![Effect::ShowResult(id)];
            }
            Reply::RunFinished { run, is_stored } => return self.finish(run, is_stored),
            Reply::RunUnsaved(run) => self.hold(run),
            Reply::RunSaved(run) => self.keep(&run),
            Reply::RunDeleted(run) => self.delete(run),
            Reply::HistoryRead(history, unread) => self.read(history, unread),
            Reply::SettingsRead { settings, keeping, sheets } => {
                self.settings = settings;
                self.keeping = keeping;
                self.sheets.in_tab = sheets;
            }
            Reply::StorageSeen { is_empty } => return self.see_storage(is_empty),
            Reply::SheetsChanged => self.sheets.turn(),
            Reply::SheetStored(key) | Reply::SheetRemoved(key) => self.sheets.hold(key, None),
            Reply::SheetUnsaved { key, text } => self.sheets.hold(key, Some(text)),
            Reply::BackupOffered { at, has_people } => {
                self.offer = Some(BackupOffer { at, is_complete: true, has_people });
                self.report = Some(Report::BackupOffered);
            }
            Reply::BackupRestored(restored) => return self.take_in_backup(restored),
            Reply::Erased { is_complete } => {
                let effects = self.forget();
                self.report = is_complete.then_some(Report::Erased);
                return effects;
            }
            Reply::Reported(report) => self.report = Some(report),
            Reply::PromiseTold(promise) => self.promise = promise,
            Reply::SaveFailed(trouble) => self.trouble = Some(trouble),
            Reply::SaveSucceeded => self.has_room(),
        }
        Vec::new()
    }

    /// Notes that something was stored. While earlier changes are unsaved, the warning stays.
    fn has_room(&mut self) {
        if !self.is_draft_unsaved && self.sheets.unsaved.is_empty() {
            self.trouble = None;
        }
    }
}
