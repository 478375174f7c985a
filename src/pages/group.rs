//! Several people's answers together, from the files that they gave. Nothing of them is stored.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document::{self, HEADING_ID};
use crate::components::button::{Button, Look};
use crate::components::file_chooser::{FileChooser, file_chooser};
use crate::context::{AppContext, use_app};
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::group::{GroupPicture, LEAST_PEOPLE};
use weft_core::domain::measured::measure;

mod files;
mod measured;
mod picture;
mod refusal;

use files::{Action, Files};

const FILES_ID: &str = "group-files";

#[component]
pub fn GroupPage() -> Html {
    let app = use_app();
    let words = &app.words;
    let files = use_reducer_eq(Files::default);
    let sheets = use_memo(files.counted.clone(), |counted| {
        counted.iter().map(|file| file.sheet.clone()).collect::<Vec<AnswerSheet>>()
    });
    let rules = app.instrument.rules;
    let shown = use_memo(sheets, move |sheets| {
        GroupPicture::of(sheets, &rules).map(|picture| (picture, measure(sheets)))
    });
    html! {
        <article class="page group-page">
            <header>
                <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::GroupTitle) }</h1>
                <p class="lead no-print">{ words.say(TextKey::GroupLead) }</p>
            </header>
            <section class="group-files no-print">
                <h2>{ words.say(TextKey::GroupFiles) }</h2>
                <p>{ words.say(TextKey::GroupFilesText) }</p>
                { chooser(&app, &files) }
                <div role="status">{ said(&app, &files) }</div>
                { refused(&app, &files) }
                if files.is_anything_there() {
                    { clear_button(&app, &files) }
                }
            </section>
            if let Some((group, measurements)) = &*shown {
                { picture::view(&app, &files, group) }
                { measured::view(&app, group.people, measurements) }
                { picture::closing(&app) }
            }
        </article>
    }
}

fn chooser(app: &AppContext, files: &UseReducerHandle<Files>) -> Html {
    let (instrument, dispatcher) = (app.instrument.clone(), files.dispatcher());
    let turn = files.turn;
    let on_files = Callback::from(move |chosen| {
        let (instrument, dispatcher) = (instrument.clone(), dispatcher.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let read = files::read_all(chosen, &instrument).await;
            dispatcher.dispatch(Action::Read { turn, files: read });
        });
    });
    file_chooser(FileChooser {
        id: FILES_ID,
        label: app.words.say(TextKey::GroupChoose),
        hint: app.words.say(TextKey::GroupDrop),
        takes_several: true,
        on_files,
    })
}

/// Shows how many files count, and how many are missing.
fn said(app: &AppContext, files: &Files) -> Html {
    let words = &app.words;
    if !files.is_anything_there() {
        return html! {};
    }
    let count = files.counted.len();
    let missing = LEAST_PEOPLE.saturating_sub(count);
    let least = words.number(LEAST_PEOPLE);
    html! {
        <>
            <p class="group-count">{ words.count(PluralKey::GroupCounted, count, &[]) }</p>
            if missing > 0 {
                <p class="notice">{ words.count(PluralKey::GroupTooFew, missing, &[("least", &least)]) }</p>
            }
        </>
    }
}

/// Shows a sentence for each file that does not count.
fn refused(app: &AppContext, files: &Files) -> Html {
    if files.refused.is_empty() {
        return html! {};
    }
    let line = |(name, why): &(Rc<str>, files::NoGroupFile)| {
        html! { <li><strong>{ &**name }</strong>{ " " }{ refusal::sentence(app, why) }</li> }
    };
    html! {
        <>
            <h3>{ app.words.say(TextKey::GroupNotCounted) }</h3>
            <ul class="refused-files">{ for files.refused.iter().map(line) }</ul>
        </>
    }
}

fn clear_button(app: &AppContext, files: &UseReducerHandle<Files>) -> Html {
    let dispatcher = files.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatcher.dispatch(Action::Clear);
        document::focus_when_drawn(FILES_ID.to_owned());
    });
    html! {
        <p>
            <Button look={Look::Quiet} {onclick}>{ app.words.say(TextKey::GroupClear) }</Button>
        </p>
    }
}
