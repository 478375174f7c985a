//! The runs one by one: to look at, to change and to delete.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::recent::{first_hidden, newest_runs, older_button};
use crate::browser::locale::DateStyle;
use crate::browser::{calendar, document};
use crate::context::{AppContext, use_app};
use crate::keeping::runs::{delete_run, save_run};
use crate::route::Route;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::{Assessment, AssessmentId, NOTE_MAXIMUM_CHARACTERS, tidy_note};
use weft_core::domain::history::History;

const UNDO_ID: &str = "undo";
const DATE_ID: &str = "run-date";
const RUNS_ID: &str = "runs";

#[derive(Clone, PartialEq, Properties)]
pub struct RunListProps {
    pub history: Rc<History>,
    /// How many of the runs are listed.
    pub most: UseStateHandle<usize>,
    /// The run that was deleted last.
    pub deleted: Option<Rc<Assessment>>,
}

/// The run that is being changed, and where the focus goes after that.
#[derive(Clone, Debug, Default, PartialEq)]
struct Editing {
    run: Option<AssessmentId>,
    focus: Option<String>,
}

#[component]
pub fn RunList(props: &RunListProps) -> Html {
    let app = use_app();
    let editing = use_state_eq(Editing::default);
    use_effect_with((*editing).clone(), |editing| {
        editing.focus.iter().for_each(|id| document::focus(id));
    });
    let line = |run: &Rc<Assessment>| match &editing.run {
        Some(id) if *id == run.id => form(&app, run, &editing.setter()),
        _ => line(&app, run, &editing.setter()),
    };
    let to_first_older = {
        let focus = first_hidden(&props.history, *props.most).map(|run| link_id(run));
        let editing = editing.setter();
        Callback::from(move |()| editing.set(Editing { run: None, focus: focus.clone() }))
    };
    html! {
        <section class="runs">
            <h2 id={RUNS_ID} tabindex="-1">{ app.words.say(TextKey::ProgressRuns) }</h2>
            <div role="status">{ for props.deleted.as_ref().map(|run| undo(&app, run)) }</div>
            <ul>{ for newest_runs(&props.history, *props.most).iter().rev().map(line) }</ul>
            { older_button(&app.words, &props.history, &props.most, to_first_older) }
        </section>
    }
}

fn undo(app: &AppContext, run: &Rc<Assessment>) -> Html {
    let words = &app.words;
    let date = words.date(run.finished_at, DateStyle::Long);
    let onclick = {
        let (app, run) = (app.clone(), run.clone());
        Callback::from(move |_: MouseEvent| {
            save_run(&app, run.clone());
            document::focus_when_drawn(RUNS_ID);
        })
    };
    html! {
        <p class="notice">
            { words.fill(TextKey::RunsDeleted, &[("date", &date)]) }{ " " }
            <button type="button" class="button is-plain" id={UNDO_ID} {onclick}>
                { words.say(TextKey::RunsUndo) }
            </button>
        </p>
    }
}

fn link_id(run: &Assessment) -> String {
    ["check-of-", run.id.as_str()].concat()
}

fn change_id(run: &Assessment) -> String {
    ["change-", run.id.as_str()].concat()
}

fn line(app: &AppContext, run: &Rc<Assessment>, editing: &UseStateSetter<Editing>) -> Html {
    let words = &app.words;
    let date = words.date(run.finished_at, DateStyle::Long);
    let label = words.fill(TextKey::RunsChangeLabel, &[("date", &date)]);
    let onclick = {
        let (editing, id) = (editing.clone(), run.id.clone());
        Callback::from(move |_: MouseEvent| {
            editing.set(Editing { run: Some(id.clone()), focus: Some(DATE_ID.to_owned()) });
        })
    };
    html! {
        <li key={run.id.as_str()}>
            <a id={link_id(run)} href={Route::Result(run.id.clone()).hash()}>{ date }</a>
            if !run.note.is_empty() {
                <span class="run-note">{ run.note.as_ref() }</span>
            }
            <button type="button" class="button is-plain no-print" id={change_id(run)} aria-label={label} {onclick}>
                { words.say(TextKey::RunsChange) }
            </button>
        </li>
    }
}

/// The date and the note of a run as fields. They keep what is typed in the page until it is
/// saved.
fn form(app: &AppContext, run: &Rc<Assessment>, editing: &UseStateSetter<Editing>) -> Html {
    let words = &app.words;
    let close = {
        let (editing, focus) = (editing.clone(), change_id(run));
        move || editing.set(Editing { run: None, focus: Some(focus.clone()) })
    };
    let onsubmit = {
        let (app, run, close) = (app.clone(), run.clone(), close.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let changed = changed(&run);
            // What finds no room stays in the form.
            if changed == *run || save_run(&app, changed.into()) {
                close();
            }
        })
    };
    let on_delete = {
        let (app, run, editing) = (app.clone(), run.clone(), editing.clone());
        Callback::from(move |_: MouseEvent| {
            delete_run(&app, run.clone());
            editing.set(Editing { run: None, focus: Some(UNDO_ID.to_owned()) });
        })
    };
    let on_cancel = Callback::from(move |_: MouseEvent| close());
    html! {
        <li key={run.id.as_str()}>
            <form class="fields run-form" {onsubmit}>
                <label>
                    { words.say(TextKey::RunsDate) }
                    <input type="date" id={DATE_ID} required=true value={calendar::day(run.finished_at)} />
                </label>
                <label>
                    { words.say(TextKey::RunsNote) }
                    <input id={NOTE_ID} maxlength={NOTE_MAXIMUM_CHARACTERS.to_string()}
                        value={run.note.to_string()} />
                </label>
                <div class="buttons">
                    <button class="button">{ words.say(TextKey::RunsSave) }</button>
                    <button type="button" class="button is-quiet" onclick={on_cancel}>
                        { words.say(TextKey::RunsCancel) }
                    </button>
                    <button type="button" class="button is-plain" onclick={on_delete}>
                        { words.say(TextKey::RunsDelete) }
                    </button>
                </div>
            </form>
        </li>
    }
}

const NOTE_ID: &str = "run-note";

/// The run with the date and the note of the form.
fn changed(run: &Assessment) -> Assessment {
    let value = |id| {
        let field =
            document::element(id).and_then(|element| wasm_bindgen::JsCast::dyn_into(element).ok());
        field.map(|field: HtmlInputElement| field.value())
    };
    let mut changed = run.clone();
    if let Some(moment) = value(DATE_ID).and_then(|day| calendar::on_day(run.finished_at, &day)) {
        changed.finished_at = moment;
    }
    if let Some(note) = value(NOTE_ID) {
        changed.note = tidy_note(&note);
    }
    changed
}
