//! The runs one by one: to look at, to change and to delete.

use std::rc::Rc;

use yew::prelude::*;

use super::recent::{first_hidden, newest_runs, older_button};
use crate::browser::document;
use crate::browser::locale::DateStyle;
use crate::components::button::{Button, Look};
use crate::context::{AppContext, use_app};
use crate::model::Event;
use crate::route::Route;
use crate::words::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;

mod editing;
mod form;
mod written;

use editing::{Editing, UNDO_ID, change_id};
use form::form;

const RUNS_ID: &str = "runs";

#[derive(Clone, PartialEq, Properties)]
pub struct RunListProps {
    pub history: Rc<History>,
    /// How many of the runs are listed.
    pub most: UseStateHandle<usize>,
    /// The run that was deleted last.
    pub deleted: Option<Rc<Assessment>>,
}

#[component]
pub fn RunList(props: &RunListProps) -> Html {
    let app = use_app();
    let editing = use_state_eq(Editing::default);
    let now = editing.now(&app);
    {
        let editing = editing.setter();
        use_effect_with(now.clone(), move |now| {
            now.focus.iter().for_each(|id| document::focus(id));
            editing.set(now.clone());
        });
    }
    let line = |run: &Rc<Assessment>| match &now.run {
        Some(id) if *id == run.id => form(&app, &props.history, run, &now, &editing.setter()),
        _ => line(&app, &props.history, run, &editing.setter()),
    };
    let to_first_older = {
        let focus = first_hidden(&props.history, *props.most).map(|run| link_id(run));
        let editing = editing.setter();
        Callback::from(move |()| {
            editing.set(Editing { focus: focus.clone(), ..Editing::default() });
        })
    };
    html! {
        <section class="runs">
            <h2 id={RUNS_ID} tabindex="-1">{ app.words.say(TextKey::ProgressRuns) }</h2>
            <div role="status">{ for props.deleted.as_ref().map(|run| undo(&app, &props.history, run)) }</div>
            <ul>{ for newest_runs(&props.history, *props.most).iter().rev().map(line) }</ul>
            { older_button(&app.words, &props.history, &props.most, to_first_older) }
        </section>
    }
}

fn undo(app: &AppContext, history: &History, run: &Rc<Assessment>) -> Html {
    let words = &app.words;
    let date = run_date(words, history, run, DateStyle::Long);
    let onclick = app.dispatch.reform(|_: MouseEvent| {
        document::focus_when_drawn(RUNS_ID.to_owned());
        Event::DeletionUndone
    });
    html! {
        <p class="notice">
            { words.fill(TextKey::RunsDeleted, &[("date", &date)]) }{ " " }
            <Button look={Look::Plain} id={UNDO_ID} {onclick}>
                { words.say(TextKey::RunsUndo) }
            </Button>
        </p>
    }
}

fn link_id(run: &Assessment) -> String {
    ["check-of-", run.id.as_str()].concat()
}

fn line(
    app: &AppContext,
    history: &History,
    run: &Rc<Assessment>,
    editing: &UseStateSetter<Editing>,
) -> Html {
    let words = &app.words;
    let date = run_date(words, history, run, DateStyle::Long);
    let label = words.fill(TextKey::RunsChangeLabel, &[("date", &date)]);
    let onclick = {
        let (editing, id) = (editing.clone(), run.id.clone());
        Callback::from(move |_: MouseEvent| {
            editing.set(Editing::of(&id));
        })
    };
    html! {
        <li key={run.id.as_str()}>
            <a id={link_id(run)} href={Route::Result(run.id.clone()).hash()}>{ date }</a>
            if !run.note.is_empty() {
                <span class="run-note">{ run.note.as_ref() }</span>
            }
            <Button look={Look::Plain} class="no-print" id={change_id(run)} spoken={label} {onclick}>
                { words.say(TextKey::RunsChange) }
            </Button>
        </li>
    }
}
