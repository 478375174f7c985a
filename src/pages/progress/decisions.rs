//! What the leader decided to do after each run, and what became of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::context::AppContext;
use crate::outcomes::outcome;
use crate::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;

/// Of these runs, oldest first.
pub fn view(app: &AppContext, history: &History, runs: &[Rc<Assessment>]) -> Html {
    let words = &app.words;
    let has_any = |run: &&Rc<Assessment>| !run.commitments.is_empty();
    if !runs.iter().any(|run| has_any(&run)) {
        return html! {};
    }
    html! {
        <section class="decisions">
            <h2>{ words.say(TextKey::ActionsHistory) }</h2>
            <ul>{ for runs.iter().rev().filter(has_any).map(|run| of_run(app, history, run)) }</ul>
        </section>
    }
}

fn of_run(app: &AppContext, history: &History, run: &Assessment) -> Html {
    let words = &app.words;
    let date = run_date(words, history, run, DateStyle::Long);
    html! {
        <li key={run.id.as_str()}>
            <p class="hint">{ words.fill(TextKey::ActionsAfter, &[("date", &date)]) }</p>
            <ul class="decided">{ for run.commitments.iter().map(|commitment| html! {
                <li key={commitment.action.0.as_ref()}>
                    <span>{ words.action(&commitment.action) }</span>
                    <span class="decision-outcome">{ outcome(words, commitment.outcome) }</span>
                </li>
            }) }</ul>
        </li>
    }
}
