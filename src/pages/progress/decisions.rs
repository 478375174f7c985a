//! What the leader decided to do after each run, and what became of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::context::AppContext;
use crate::outcomes::{outcome, outcome_field};
use crate::plan_lines::plan_details;
use crate::route::Route;
use crate::run_names::run_date;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::Commitment;
use weft_core::domain::history::History;

/// Up to so many earlier plans are shown at once; more are folded away.
const SHOWN: usize = 3;

/// Of these runs, oldest first.
pub fn view(app: &AppContext, history: &History, runs: &[Rc<Assessment>]) -> Html {
    let words = &app.words;
    let mut with_plans = runs.iter().rev().filter(|run| !run.commitments.is_empty());
    let Some(latest) = with_plans.next() else { return html! {} };
    let earlier: Vec<&Rc<Assessment>> = with_plans.collect();
    let count: usize = earlier.iter().map(|run| run.commitments.len()).sum();
    html! {
        <section class="decisions">
            <h2>{ words.say(TextKey::ActionsHistory) }</h2>
            <ul>{ of_run(app, history, latest) }</ul>
            if count > 0 {
                <details open={count <= SHOWN}>
                    <summary>{ words.count(PluralKey::ActionsEarlier, count, &[]) }</summary>
                    <ul>{ for earlier.into_iter().map(|run| of_run(app, history, run)) }</ul>
                </details>
            }
        </section>
    }
}

fn of_run(app: &AppContext, history: &History, run: &Assessment) -> Html {
    let words = &app.words;
    let date = run_date(words, history, run, DateStyle::Long);
    let count = run.commitments.len();
    html! {
        <li key={run.id.as_str()}>
            <p class="hint">
                <span class="planned-after">{ words.fill(TextKey::ActionsAfter, &[("date", &date)]) }</span>{ " " }
                <a class="no-print" href={Route::Result(run.id.clone()).hash()}>
                    { words.count(PluralKey::ActionsChangePlans, count, &[]) }
                </a>
            </p>
            <ul class="decided">{ for run.commitments.iter().map(|it| plan(app, run, it)) }</ul>
        </li>
    }
}

fn plan(app: &AppContext, run: &Assessment, commitment: &Commitment) -> Html {
    let name = app.words.deed(&commitment.deed);
    html! {
        <li key={commitment.deed.key()}>
            <div>
                <p class="proposal-action">{ &name }</p>
                { plan_details(app, commitment) }
            </div>
            <span class="print-only">{ outcome(&app.words, commitment.outcome) }</span>
            { outcome_field(app, &run.id, commitment, name.clone()) }
        </li>
    }
}
