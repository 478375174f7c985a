//! Bringing back what a backup file holds: choose, look, then merge or leave it.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::components::button::{Button, Look};

use super::preview::{self, Preview};
use crate::browser::encryption::{self, OpenError};
use crate::browser::{clock, document, file};
use crate::components::file_chooser::{FileChooser, file_chooser};
use crate::context::{AppContext, LoadPeople, use_app, use_load_people};
use crate::model::{Event as Happening, LazyEffect, Report, Restoration};
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::records::backup::{Backup, MAXIMUM_BYTES, read_backup};
use weft_core::records::encoding::{Decoded, decode};
use weft_core::records::error::BackupError;
use weft_core::records::key;
use weft_core::records::locked::LockedError;
use weft_core::storage::merge_plan::MergePlan;
use weft_core::storage::store::{RestoreChoice, Restored, SheetChoice};

/// How far restoring has come.
#[derive(Clone, PartialEq)]
enum Stage {
    Waiting,
    Reading,
    /// The file cannot be used; why.
    Failed(AttrValue),
    Locked(Rc<LockedFile>, Attempt),
    Previewed(Rc<Preview>),
    /// Restoring was asked for; the state tells what came of it.
    Merged,
}

impl Stage {
    /// Returns whether the next stage comes by itself.
    fn is_busy(&self) -> bool {
        matches!(self, Self::Reading | Self::Locked(_, Attempt::Pending))
    }

    /// Returns what has the focus at this stage: the control that had it is often gone.
    fn focus_id(&self) -> Option<&'static str> {
        match self {
            _ if self.is_busy() => None,
            Self::Waiting => Some(FILE_ID),
            Self::Locked(..) => Some(PASSPHRASE_ID),
            _ => Some(SAID_ID),
        }
    }
}

const FILE_ID: &str = "restore-file";
const PASSPHRASE_ID: &str = "restore-passphrase";

/// The id of the message on what has happened.
const SAID_ID: &str = "restore-said";

/// A file that waits for its passphrase.
#[derive(PartialEq)]
struct LockedFile {
    name: String,
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Attempt {
    None,
    Pending,
    Failed(OpenError),
}

/// Restoring, as far as it has come.
#[derive(Clone)]
struct Restoring {
    app: AppContext,
    load_people: LoadPeople,
    stage: UseStateSetter<Stage>,
    /// Counts the stages, so that a late reply of an earlier one is ignored.
    turn: Rc<Cell<usize>>,
}

#[component]
pub(super) fn RestoreSection() -> Html {
    let app = use_app();
    let stage = use_state(|| Stage::Waiting);
    let passphrase = use_node_ref();
    let turn = use_memo((), |()| Cell::new(0));
    let load_people = use_load_people();
    let restoring = Restoring { app: app.clone(), load_people, stage: stage.setter(), turn };
    let words = &app.words;
    let said = said(&app, &stage);
    // A status announces stages that come by themselves; the others take the focus and are read.
    let (busy, outcome) =
        if stage.is_busy() { (said, Html::default()) } else { (Html::default(), said) };
    html! {
        <section>
            <h2>{ words.say(TextKey::RestoreHeading) }</h2>
            <p>{ words.say(TextKey::RestoreText) }</p>
            { chooser(&restoring) }
            <div role="status">{ busy }</div>
            <div id={SAID_ID} tabindex="-1" role="group" aria-label={words.say(TextKey::RestoreHeading)}>{ outcome }</div>
            { match &*stage {
                Stage::Locked(file, attempt) => passphrase_form(&restoring, file, *attempt, &passphrase),
                Stage::Previewed(preview) => previewed(&restoring, preview),
                _ => html! {},
            } }
        </section>
    }
}

/// Shows a field for the file, and a place to drop it.
fn chooser(restoring: &Restoring) -> Html {
    let words = restoring.app.words.clone();
    let restoring = restoring.clone();
    file_chooser(FileChooser {
        id: FILE_ID,
        label: words.say(TextKey::RestoreChoose),
        hint: words.say(TextKey::RestoreDrop),
        takes_several: false,
        on_files: Callback::from(move |files: Vec<File>| {
            for file in files {
                restoring.begin(file);
            }
        }),
    })
}

/// Shows what has happened, in words.
fn said(app: &AppContext, stage: &Stage) -> Html {
    let words = &app.words;
    match stage {
        Stage::Waiting => html! {},
        Stage::Previewed(preview) => html! {
            <h3>{ words.fill(TextKey::RestorePreview, &[("name", &preview.name)]) }</h3>
        },
        Stage::Reading => html! { <p>{ words.say(TextKey::RestoreReading) }</p> },
        Stage::Failed(why) => html! {
            <p class="notice is-warning">{ why }{ " " }{ words.say(TextKey::RestoreUnchanged) }</p>
        },
        Stage::Locked(_, attempt) => {
            let (class, key) = match attempt {
                Attempt::None => ("notice", TextKey::RestoreLocked),
                Attempt::Pending => ("notice", TextKey::RestoreOpening),
                Attempt::Failed(error) => ("notice is-warning", open_error(*error)),
            };
            html! { <p {class}>{ words.say(key) }</p> }
        }
        Stage::Merged => match &app.state.report {
            Some(Report::Restored(Ok(restored))) => html! {
                <p class="notice">{ outcome(app, restored) }</p>
            },
            Some(Report::Restored(Err(_))) => html! {
                <p class="notice is-warning">{ words.say(TextKey::RestoreStopped) }</p>
            },
            _ => html! {},
        },
    }
}

/// Returns how restoring ended, in sentences.
fn outcome(app: &AppContext, restored: &Restored) -> String {
    let words = &app.words;
    let Restored { runs, changed_since, .. } = restored;
    let is_all_else = *runs == 0 && *changed_since == 0;
    let sentences = [
        (*runs > 0).then(|| words.count(PluralKey::RestoreDone, *runs, &[])),
        is_all_else.then(|| words.say(TextKey::RestoreDoneRest)),
        (*changed_since > 0)
            .then(|| words.count(PluralKey::RestoreChangedSince, *changed_since, &[])),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn open_error(error: OpenError) -> TextKey {
    match error {
        OpenError::File(LockedError::Newer { .. }) => TextKey::RestoreNewer,
        OpenError::File(LockedError::NotALockedFile | LockedError::Rounds) => {
            TextKey::RestoreLockedDamaged
        }
        OpenError::Unavailable => TextKey::RestoreCannotOpen,
        OpenError::WrongPassphraseOrAltered => TextKey::RestoreWrong,
    }
}

fn passphrase_form(
    restoring: &Restoring,
    file: &Rc<LockedFile>,
    attempt: Attempt,
    field: &NodeRef,
) -> Html {
    let words = &restoring.app.words;
    let onsubmit = {
        let (restoring, file, field) = (restoring.clone(), file.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                restoring.unlock(file.clone(), field.value());
            }
        })
    };
    html! {
        <form class="fields" {onsubmit}>
            <label>
                { words.say(TextKey::DataPassphrase) }
                <input type="password" autocomplete="current-password" id={PASSPHRASE_ID} ref={field}
                    aria-describedby={SAID_ID}
                    aria-invalid={matches!(attempt, Attempt::Failed(_)).then_some("true")} />
            </label>
            <div class="buttons">
                <button class="button" disabled={attempt == Attempt::Pending}>
                    { words.say(TextKey::RestoreOpen) }
                </button>
                { cancel(restoring) }
            </div>
        </form>
    }
}

fn cancel(restoring: &Restoring) -> Html {
    let restoring = restoring.clone();
    let label = restoring.app.words.say(TextKey::RestoreCancel);
    html! {
        <Button look={Look::Quiet} onclick={move |_: MouseEvent| restoring.come_to(Stage::Waiting)}>
            { label }
        </Button>
    }
}

fn previewed(restoring: &Restoring, preview: &Rc<Preview>) -> Html {
    let on_choice = {
        let (stage, preview) = (restoring.stage.clone(), preview.clone());
        Callback::from(move |choice| {
            let chosen = Preview { choice, ..(*preview).clone() };
            stage.set(Stage::Previewed(chosen.into()));
        })
    };
    let on_merge = {
        let (restoring, preview) = (restoring.clone(), preview.clone());
        Callback::from(move |_: MouseEvent| {
            let Preview { backup, plan, choice, .. } = (*preview).clone();
            let restoration = Restoration { backup, plan, choice };
            restoring.app.dispatch(Happening::Asked(LazyEffect::Restore(restoration.into())));
            restoring.come_to(Stage::Merged);
        })
    };
    html! {
        <div class="preview">
            { preview::view(&restoring.app, preview, &on_choice) }
            <div class="buttons">
                if preview.has_something_to_add() {
                    <Button onclick={on_merge}>
                        { restoring.app.words.say(TextKey::RestoreMerge) }
                    </Button>
                }
                { cancel(restoring) }
            </div>
        </div>
    }
}

impl Restoring {
    fn come_to(&self, stage: Stage) {
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
    fn begin(&self, file: File) {
        if file::size(&file) > MAXIMUM_BYTES {
            return self.fail(BackupError::TooLarge { maximum_bytes: MAXIMUM_BYTES });
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
            Err(BackupError::Encrypted) => {
                self.come_to(Stage::Locked(LockedFile { name, text }.into(), Attempt::None));
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
        let plan = MergePlan::of(&app.state.history, &backup, id, clock::now());
        let choice = RestoreChoice {
            takes_differing: vec![false; plan.differing.len()],
            sheets: SheetChoice { takes_people: true, replaces: false },
            ..RestoreChoice::default()
        };
        let sheets = app.stored.sheet_plan(&backup);
        let (backup, plan) = (backup.into(), plan.into());
        let preview = Preview { name, backup, plan, choice, sheets, is_guessed };
        self.come_to(Stage::Previewed(preview.into()));
    }

    /// Counts no draft if there is one here, and no bytes that are here word for word.
    fn leave_out_what_is_here(&self, backup: &mut Backup) {
        let app = &self.app;
        let here = app.stored.raw_records();
        let is_free = |id: &str| here.iter().all(|(key, _)| *key != key::draft(id));
        backup.drafts.retain(|record| is_free(&record.draft.edition.id));
        backup.leave_out_kept(&here);
    }

    fn unlock(&self, file: Rc<LockedFile>, passphrase: String) {
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
        let words = &self.app.words;
        let fill = |key, name, value: &str| words.fill(key, &[(name, value)]);
        let why = match error {
            BackupError::Empty => words.say(TextKey::RestoreEmpty),
            BackupError::TooLarge { maximum_bytes } => {
                #[expect(clippy::cast_precision_loss, reason = "a few million")]
                let size = words.locale.data_size(maximum_bytes as f64);
                fill(TextKey::RestoreTooLarge, "maximum", &size)
            }
            BackupError::NotJson { line, .. } => {
                fill(TextKey::RestoreNotJson, "line", &words.number(line))
            }
            BackupError::Table => words.say(TextKey::RestoreTable),
            BackupError::QuotationMarks => words.say(TextKey::RestoreMarks),
            BackupError::Several => words.say(TextKey::RestoreSeveral),
            BackupError::NotABackup | BackupError::Encrypted => {
                words.say(TextKey::RestoreNotBackup)
            }
            BackupError::Newer { .. } => words.say(TextKey::RestoreNewer),
            BackupError::TooManyRuns { maximum } => {
                fill(TextKey::RestoreTooMany, "maximum", &words.number(maximum))
            }
        };
        self.come_to(Stage::Failed(why));
    }
}
