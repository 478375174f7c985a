//! The runs one by one: to look at, to change and to delete.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::button::{Button, Look};

use super::recent::{first_hidden, newest_runs, older_button};
use crate::browser::locale::DateStyle;
use crate::browser::{calendar, document};
use crate::components::note_field::{on_enter, typed_note};
use crate::context::{AppContext, use_app};
use crate::model::{Event, LazyEffect, Revision};
use crate::route::Route;
use crate::words::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::{Assessment, AssessmentId, tidy_note};
use weft_core::domain::history::History;
use weft_core::domain::timestamp::{Day, FIRST_DAY};

const UNDO_ID: &str = "undo";
const DATE_ID: &str = "run-date";
const REFUSED_ID: &str = "run-date-refused";
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
    /// What is written in its form, if that was to be stored and is not.
    written: Option<Written>,
    /// The run as it was to be stored.
    asked: Option<Rc<Assessment>>,
    /// What is written as its date is no date.
    is_refused: bool,
}

impl Editing {
    fn of(id: &AssessmentId) -> Self {
        let focus = Some(DATE_ID.to_owned());
        Self { run: Some(id.clone()), focus, ..Self::default() }
    }

    /// Closes the form, and gives its button the focus again.
    fn closed(run: &Assessment) -> Self {
        Self { focus: Some(change_id(run)), ..Self::default() }
    }

    /// Closes the form when what is written in it is stored. What could not be stored stays in it.
    fn now(&self, app: &AppContext) -> Self {
        let is_stored = |asked: &&Rc<Assessment>| {
            let shown = app.state.history.run(&asked.id);
            let is_unsaved = app.state.unsaved.iter().any(|run| run.id == asked.id);
            !is_unsaved && shown.is_some_and(|run| is_described_as(run, asked))
        };
        let stored = self.asked.as_ref().filter(is_stored);
        stored.map_or_else(|| self.clone(), |run| Self::closed(run))
    }
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

fn change_id(run: &Assessment) -> String {
    ["change-", run.id.as_str()].concat()
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

fn is_described_as(run: &Assessment, other: &Assessment) -> bool {
    (run.finished_at, &run.note) == (other.finished_at, &other.note)
}

/// Shows the date and the note of a run as fields. They keep what is typed in the page until it is
/// saved. They use no form element, since browsers would remember the notes for autofill.
fn form(
    app: &AppContext,
    history: &History,
    run: &Rc<Assessment>,
    now: &Editing,
    editing: &UseStateSetter<Editing>,
) -> Html {
    let words = &app.words;
    let is_refused = now.is_refused;
    let date = run_date(words, history, run, DateStyle::Long);
    let label = words.fill(TextKey::RunsChangeLabel, &[("date", &date)]);
    let shown = now.written.clone().unwrap_or_else(|| Written::of(run));
    let save = on_save(app, run, editing);
    let on_enter = on_enter(&save);
    let on_delete = {
        let (app, run, editing) = (app.clone(), run.clone(), editing.clone());
        Callback::from(move |_: MouseEvent| {
            app.dispatch(Event::Asked(LazyEffect::DeleteRun(run.clone())));
            editing.set(Editing { focus: Some(UNDO_ID.to_owned()), ..Editing::default() });
        })
    };
    let on_cancel = {
        let (editing, run) = (editing.clone(), run.clone());
        Callback::from(move |_: MouseEvent| editing.set(Editing::closed(&run)))
    };
    html! {
        <li key={run.id.as_str()}>
            <div class="fields run-form" role="group" aria-label={label}>
                <label>
                    { words.say(TextKey::RunsDate) }
                    <input type="date" id={DATE_ID} required=true min={FIRST_DAY.iso()} max={today().iso()}
                        value={shown.date} autocomplete="off" onkeydown={on_enter.clone()}
                        aria-invalid={is_refused.then_some("true")}
                        aria-describedby={is_refused.then_some(REFUSED_ID)} />
                </label>
                if is_refused {
                    <p id={REFUSED_ID} class="is-warning" role="alert">
                        { words.say(TextKey::RunsDateRefused) }
                    </p>
                }
                <label>
                    { words.say(TextKey::RunsNote) }
                    <input id={NOTE_ID} autocomplete="off" value={shown.note.clone()}
                        oninput={on_note(&shown.note)} onkeydown={on_enter} />
                </label>
                <div class="buttons">
                    <Button onclick={save.reform(|_: MouseEvent| ())}>
                        { words.say(TextKey::RunsSave) }
                    </Button>
                    <Button look={Look::Quiet} onclick={on_cancel}>
                        { words.say(TextKey::RunsCancel) }
                    </Button>
                    <Button look={Look::Plain} onclick={on_delete}>
                        { words.say(TextKey::RunsDelete) }
                    </Button>
                </div>
            </div>
        </li>
    }
}

fn on_save(
    app: &AppContext,
    run: &Rc<Assessment>,
    editing: &UseStateSetter<Editing>,
) -> Callback<()> {
    let (app, run, editing) = (app.clone(), run.clone(), editing.clone());
    Callback::from(move |()| {
        let Some(written) = Written::read() else { return };
        let id = run.id.clone();
        let Some(changed) = written.changing(&run) else {
            document::focus(DATE_ID);
            let (run, written) = (Some(id), Some(written));
            return editing.set(Editing { run, written, is_refused: true, ..Editing::default() });
        };
        if is_described_as(&changed, &run) {
            return editing.set(Editing::closed(&run));
        }
        let (finished_at, note) = (changed.finished_at, changed.note.clone());
        let (run, written, asked) = (Some(id.clone()), Some(written), Some(changed.into()));
        editing.set(Editing { run, written, asked, ..Editing::default() });
        let revision = Revision::Described { finished_at, note };
        app.dispatch(Event::RunRevised(id, revision));
    })
}

fn on_note(note: &str) -> Callback<InputEvent> {
    let before = RefCell::new(note.to_owned());
    Callback::from(move |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlInputElement>();
        let note = field.and_then(|field| typed_note(&field, &before.borrow()));
        if let Some(note) = note {
            before.replace(note);
        }
    })
}

const NOTE_ID: &str = "run-note";

/// What is written in the form.
#[derive(Clone, Debug, PartialEq)]
struct Written {
    date: String,
    note: String,
}

impl Written {
    fn of(run: &Assessment) -> Self {
        let date = calendar::day_of(run.finished_at).iso();
        Self { date, note: run.note.to_string() }
    }

    fn read() -> Option<Self> {
        let value = |id| {
            let field: HtmlInputElement = document::element(id)?.dyn_into().ok()?;
            Some(field.value())
        };
        Some(Self { date: value(DATE_ID)?, note: value(NOTE_ID)? })
    }

    /// Returns the run as it is written; `None` if that is no date that a finished run can have.
    fn changing(&self, run: &Assessment) -> Option<Assessment> {
        let mut changed = run.clone();
        let day = Day::parse(&self.date)?;
        if day != calendar::day_of(run.finished_at) {
            let day = Some(day).filter(|day| (FIRST_DAY..=today()).contains(day))?;
            changed.finished_at = calendar::on_day(run.finished_at, day);
        }
        changed.note = tidy_note(&self.note);
        Some(changed)
    }
}

fn today() -> Day {
    calendar::today()
}
