//! Giving the result to somebody else: as a link for a talk, and as a file for a group.

use std::rc::Rc;

use yew::prelude::*;

use super::sharing::SharingForm;
use crate::browser::calendar;
use crate::components::button::Button;
use crate::context::{AppContext, use_app};
use crate::model::{Event, LazyEffect, TextFile};
use crate::route::Route;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::records::group_file::GroupFile;

#[derive(Clone, PartialEq, Properties)]
pub struct GivingProps {
    pub run: Rc<Assessment>,
}

#[component]
pub fn GivingSection(props: &GivingProps) -> Html {
    let app = use_app();
    let words = &app.words;
    let is_opened = use_state_eq(|| false);
    let ontoggle = {
        let is_opened = is_opened.setter();
        Callback::from(move |_: web_sys::Event| is_opened.set(true))
    };
    html! {
        <section class="giving no-print">
            <details {ontoggle}>
                <summary>{ words.say(TextKey::ShareHeading) }</summary>
                // It may load code: for whoever looks at it.
                if *is_opened {
                    <SharingForm run={props.run.clone()} />
                }
            </details>
            <details>
                <summary>{ words.say(TextKey::GroupSaveHeading) }</summary>
                { for_a_group(&app, &props.run) }
            </details>
        </section>
    }
}

fn for_a_group(app: &AppContext, run: &Rc<Assessment>) -> Html {
    let words = &app.words;
    let onclick = {
        let (app, run) = (app.clone(), run.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(file) = group_file(&app, &run) {
                app.dispatch(Event::Asked(LazyEffect::Download(file)));
            }
        })
    };
    html! {
        <>
            <p>
                { words.say(TextKey::GroupSaveText) }
                if !run.programme.is_empty() {
                    { " " }{ words.fill(TextKey::GroupSaveProgramme, &[("programme", &run.programme)]) }
                }
            </p>
            <div class="buttons">
                <Button {onclick}>{ words.say(TextKey::GroupSave) }</Button>
                <a href={Route::Group.hash()}>{ words.say(TextKey::GroupToPicture) }</a>
            </div>
        </>
    }
}

/// Returns `None` for a day outside what a calendar shows. The file name is always the same, so that a
/// folder of them identifies nobody.
fn group_file(app: &AppContext, run: &Assessment) -> Option<TextFile> {
    let day = calendar::day_of(run.finished_at);
    let text = GroupFile::of(run, day).write().ok()?;
    Some(TextFile {
        name: app.publisher.file_name() + "-group.json",
        mime: "application/json",
        text,
    })
}
