//! Everything at once: as a file, from a file, gone, or in this tab alone.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::super::Dispatcher;
use crate::browser::{clock, download, encryption};
use crate::model::{Reply, Report, Restoration};
use crate::words::file_name::dated_file;
use weft_core::domain::settings::Settings;
use weft_core::records::backup::Backup;
use weft_core::storage::restore_preview::RestorePreview;
use weft_core::storage::store::InTab;

const JSON: &str = "application/json";

impl Dispatcher {
    /// Offers everything as a file.
    pub(super) fn back_up(
        self: &Rc<Self>,
        in_tab: &InTab<'_>,
        with_people: bool,
        passphrase: Option<String>,
    ) {
        let backup = self.store.back_up(in_tab, with_people, clock::now());
        match (backup, passphrase) {
            (Ok(text), None) => {
                self.offer(&dated_file(&self.publisher, "", ".json"), &text, with_people);
            }
            (Ok(text), Some(passphrase)) => self.offer_locked(text, passphrase, with_people),
            (Err(error), None) => self.report_saved(&Err(error)),
            (Err(_), Some(_)) => self.reply(Report::LockingFailed.into()),
        }
    }

    fn offer(self: &Rc<Self>, name: &str, text: &str, has_people: bool) {
        download::save(name, JSON, text);
        self.reply(Reply::BackupOffered { at: clock::now(), has_people });
    }

    fn offer_locked(self: &Rc<Self>, text: String, passphrase: String, has_people: bool) {
        let dispatcher = self.clone();
        spawn_local(async move {
            match encryption::lock(&text, &passphrase).await {
                Ok(locked) => {
                    let name = dated_file(&dispatcher.publisher, "-locked", ".json");
                    dispatcher.offer(&name, &locked, has_people);
                }
                Err(_) => dispatcher.reply(Report::LockingFailed.into()),
            }
        });
    }

    /// Restores what was chosen, or nothing.
    pub(super) fn restore(self: &Rc<Self>, restoration: &Restoration) {
        let Restoration { backup, runs, choice } = restoration;
        let restored = self.store.restore(backup, runs, choice, &self.instrument.edition.id);
        if restored.is_ok() {
            self.note_backup(backup);
        }
        self.reply(Reply::BackupRestored(restored));
    }

    /// Notes that a restored file that holds everything is a backup.
    fn note_backup(self: &Rc<Self>, backup: &Backup) {
        let now = clock::now();
        let settings = self.store.load_settings();
        let history = self.store.load_history(&self.instrument).history;
        let made_at = backup.made_at.filter(|made_at| *made_at <= now);
        let preview = RestorePreview::of(&history, backup, &self.instrument.edition.id, now);
        if preview.same == history.runs().len() && made_at > settings.last_backup_at {
            let after = Settings { last_backup_at: made_at, ..settings.clone() };
            self.save_settings(&settings, &after);
        }
        self.read_settings();
    }

    /// Removes everything that the app has stored, also what it cannot read.
    pub(super) fn erase_everything(self: &Rc<Self>) {
        let erased = self.store.erase_everything();
        self.reply(Reply::Erased { is_complete: erased.is_ok() });
        self.report_saved(&erased);
    }

    /// Moves everything from the device into this tab.
    pub(super) fn keep_nothing(self: &Rc<Self>) {
        let moved = self.store.keep_nothing();
        self.read_settings();
        if moved.is_err() {
            self.reply(Report::WishLost.into());
        }
        self.report_saved(&moved);
    }

    /// Moves everything from this tab to the device again.
    pub(super) fn keep_in_browser(self: &Rc<Self>) {
        let moved = self.store.keep_in_browser();
        self.read_settings();
        self.report_saved(&moved);
        self.read_history();
    }
}
