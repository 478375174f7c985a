//! Reads, opens and looks through the file that was chosen.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use super::super::preview::Preview;
use super::sentences::backup_error;
use super::stage::{Attempt, ChosenLockedFile, Stage};
use crate::browser::{clock, document, encryption, file};
use crate::context::{AppContext, LoadPeople};
use weft_core::content::text_key::TextKey;
use weft_core::records::backup::{Backup, MOST_BYTES, read_backup};
use weft_core::records::encoding::{Decoded, decode};
use weft_core::records::error::BackupError;
use weft_core::records::key;
use weft_core::storage::restore_preview::RestorePreview;
use weft_core::storage::store::{RestoreChoice, SheetChoice};

/// Restoring, as far as it has come.
#[derive(Clone)]
pub(super) struct Restoring {
    pub(super) app: AppContext,
    pub(super) load_people: LoadPeople,
    pub(super) stage: UseStateSetter<Stage>,
    /// Counts the stages, so that a late reply of an earlier one is ignored.
    pub(super) turn: Rc<Cell<usize>>,
}

impl Restoring {
    pub(super) fn come_to(&self, stage: Stage) {
        if let Some(id) = stage.focus_id() {
            document::focus_when_drawn(id.to_owned());
        }
        self.turn.set(self.turn.get() + 1);
        self.stage.set(stage);
    }

    /// Returns a check for later: whether no other stage has begun since.
    fn is_still_awaited(&self) -> impl Fn() -> bool + 'static {
        let (turn, then) = (self.turn.clone(), self.turn.get());
        move || turn.get() == then
    }

    /// Reads a file, unless it is too large to be ours.
    pub(super) fn begin(&self, file: File) {
        if file::size(&file) > MOST_BYTES {
            return self.fail(BackupError::TooLarge { most_bytes: MOST_BYTES });
        }
        self.come_to(Stage::Reading);
        let (restoring, is_still_awaited) = (self.clone(), self.is_still_awaited());
        wasm_bindgen_futures::spawn_local(async move {
            let bytes = file::bytes(&file).await;
            if !is_still_awaited() {
                return;
            }
            if let Some(bytes) = bytes {
                let Decoded { text, is_guessed } = decode(&bytes);
                restoring.look(file.name(), text, is_guessed);
            } else {
                let why = restoring.app.words.say(TextKey::RestoreUnreadable);
                restoring.come_to(Stage::Failed(why));
            }
        });
    }

    /// Finds out what a text would add to what is here.
    fn look(&self, name: String, text: String, is_guessed: bool) {
        let app = &self.app;
        match read_backup(&text, &app.instrument) {
            Ok(backup) if !backup.sheets.is_empty() => {
                self.look_at_sheets(name, backup, is_guessed);
            }
            Ok(backup) => self.preview(name, backup, is_guessed),
            Err(BackupError::Locked) => {
                self.come_to(Stage::Locked(ChosenLockedFile { name, text }.into(), Attempt::None));
            }
            Err(error) => self.fail(error),
        }
    }

    /// Counts what cannot be used of worksheets and advisor sheets, for which their part of the program
    /// is loaded. Without it they are taken as they are.
    fn look_at_sheets(&self, name: String, mut backup: Backup, is_guessed: bool) {
        self.come_to(Stage::Reading);
        let (restoring, is_still_awaited) = (self.clone(), self.is_still_awaited());
        wasm_bindgen_futures::spawn_local(async move {
            let part = (restoring.load_people.0)().await;
            if !is_still_awaited() {
                return;
            }
            if let Some(part) = part {
                backup.refuse_sheets(part.why_unreadable);
            }
            restoring.preview(name, backup, is_guessed);
        });
    }

    fn preview(&self, name: String, mut backup: Backup, is_guessed: bool) {
        let app = &self.app;
        self.leave_out_what_is_here(&mut backup);
        let id = &app.instrument.edition.id;
        let runs = RestorePreview::of(&app.state.history, &backup, id, clock::now());
        let choice = RestoreChoice {
            takes_differing: vec![false; runs.differing.len()],
            sheets: SheetChoice { takes_people: true, replaces: false },
            ..RestoreChoice::default()
        };
        let sheets = app.stored.sheet_preview(&backup);
        let (backup, runs) = (backup.into(), runs.into());
        let preview = Preview { name, backup, runs, choice, sheets, is_guessed };
        self.come_to(Stage::Previewed(preview.into()));
    }

    /// Counts no draft if there is one here, and no bytes that are here word for word.
    fn leave_out_what_is_here(&self, backup: &mut Backup) {
        let app = &self.app;
        let here = app.stored.raw_records();
        let is_free = |id: &str| here.iter().all(|(key, _)| *key != key::draft(id));
        backup.drafts.retain(|record| is_free(&record.draft.edition.id));
        backup.leave_out_known(&here);
    }

    pub(super) fn unlock(&self, file: Rc<ChosenLockedFile>, passphrase: String) {
        self.come_to(Stage::Locked(file.clone(), Attempt::Pending));
        let (restoring, is_still_awaited) = (self.clone(), self.is_still_awaited());
        wasm_bindgen_futures::spawn_local(async move {
            let opened = encryption::open(&file.text, &passphrase).await;
            if !is_still_awaited() {
                return;
            }
            match opened {
                Ok(text) => restoring.look(file.name.clone(), text, false),
                Err(error) => restoring.come_to(Stage::Locked(file, Attempt::Failed(error))),
            }
        });
    }

    fn fail(&self, error: BackupError) {
        self.come_to(Stage::Failed(backup_error(&self.app.words, error)));
    }
}
