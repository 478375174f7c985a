//! Bringing back what a backup file holds: choose, look, then merge or leave it.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use super::preview::{self, Preview};
use crate::components::button::{Button, Look};
use crate::components::file_chooser::{FileChooser, file_chooser};
use crate::context::{use_app, use_load_people};
use crate::model::{Event, LazyEffect, Restoration};
use weft_core::content::text_key::TextKey;

mod restoring;
mod sentences;
mod stage;

use restoring::Restoring;
use sentences::said;
use stage::{Attempt, ChosenLockedFile, FILE_ID, PASSPHRASE_ID, SAID_ID, Stage};

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

fn passphrase_form(
    restoring: &Restoring,
    file: &Rc<ChosenLockedFile>,
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
            let Preview { backup, runs, choice, .. } = (*preview).clone();
            let restoration = Restoration { backup, runs, choice };
            restoring.app.dispatch(Event::Asked(LazyEffect::Restore(restoration.into())));
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
