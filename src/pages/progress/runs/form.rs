//! The date and the note of a run as fields.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::editing::{Editing, is_described_as};
use super::written::{DATE_ID, NOTE_ID, WrittenRun};
use crate::browser::locale::DateStyle;
use crate::browser::{calendar, document};
use crate::components::button::{Button, Look};
use crate::components::note_field::{on_enter, typed_note};
use crate::context::AppContext;
use crate::model::{Event, LazyEffect, Revision};
use crate::words::Words;
use crate::words::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::day::FIRST_DAY;
use weft_core::domain::history::History;

const REFUSED_ID: &str = "run-date-refused";

/// Shows the form. It keeps what is typed in the page until it is saved, and uses no form element, since
/// browsers would remember the notes for autofill.
pub(super) fn form(
    app: &AppContext,
    history: &History,
    run: &Rc<Assessment>,
    now: &Editing,
    editing: &UseStateSetter<Editing>,
) -> Html {
    let words = &app.words;
    let date = run_date(words, history, run, DateStyle::Long);
    let label = words.fill(TextKey::RunsChangeLabel, &[("date", &date)]);
    let shown = now.written.clone().unwrap_or_else(|| WrittenRun::of(run));
    let save = on_save(app, run, editing);
    let on_enter = on_enter(&save);
    html! {
        <li key={run.id.as_str()}>
            <div class="fields run-form" role="group" aria-label={label}>
                { date_field(words, &shown.date, now.is_refused, &on_enter) }
                { note_field(words, &shown.note, &on_enter) }
                { buttons(app, run, &save, editing) }
            </div>
        </li>
    }
}

fn date_field(
    words: &Words,
    date: &str,
    is_refused: bool,
    on_enter: &Callback<KeyboardEvent>,
) -> Html {
    html! {
        <>
            <label>
                { words.say(TextKey::RunsDate) }
                <input type="date" id={DATE_ID} required=true
                    min={FIRST_DAY.iso()} max={calendar::today().iso()}
                    value={date.to_owned()} autocomplete="off" onkeydown={on_enter.clone()}
                    aria-invalid={is_refused.then_some("true")}
                    aria-describedby={is_refused.then_some(REFUSED_ID)} />
            </label>
            if is_refused {
                <p id={REFUSED_ID} class="is-warning" role="alert">
                    { words.say(TextKey::RunsDateRefused) }
                </p>
            }
        </>
    }
}

fn note_field(words: &Words, written: &str, on_enter: &Callback<KeyboardEvent>) -> Html {
    html! {
        <label>
            { words.say(TextKey::RunsNote) }
            <input id={NOTE_ID} autocomplete="off" value={written.to_owned()}
                oninput={on_note(written)} onkeydown={on_enter.clone()} />
        </label>
    }
}

fn buttons(
    app: &AppContext,
    run: &Rc<Assessment>,
    save: &Callback<()>,
    editing: &UseStateSetter<Editing>,
) -> Html {
    let words = &app.words;
    let on_delete = {
        let (app, run, editing) = (app.clone(), run.clone(), editing.clone());
        Callback::from(move |_: MouseEvent| {
            app.dispatch(Event::Asked(LazyEffect::DeleteRun(run.clone())));
            editing.set(Editing::deleted());
        })
    };
    let on_cancel = {
        let (editing, run) = (editing.clone(), run.clone());
        Callback::from(move |_: MouseEvent| editing.set(Editing::closed(&run)))
    };
    html! {
        <div class="buttons">
            <Button onclick={save.reform(|_: MouseEvent| ())}>{ words.say(TextKey::RunsSave) }</Button>
            <Button look={Look::Quiet} onclick={on_cancel}>{ words.say(TextKey::RunsCancel) }</Button>
            <Button look={Look::Plain} onclick={on_delete}>{ words.say(TextKey::RunsDelete) }</Button>
        </div>
    }
}

fn on_save(
    app: &AppContext,
    run: &Rc<Assessment>,
    editing: &UseStateSetter<Editing>,
) -> Callback<()> {
    let (app, run, editing) = (app.clone(), run.clone(), editing.clone());
    Callback::from(move |()| {
        let Some(written) = WrittenRun::read() else { return };
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
