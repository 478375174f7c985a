//! What the leader decided to do after each run, and what became of it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::context::AppContext;
use crate::views::outcomes::{change_plans, followed_plan};
use crate::words::run_names::run_date;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;

/// Up to so many earlier plans are shown at once; more are folded away.
const SHOWN: usize = 3;

/// Shows the decisions of these runs, oldest first.
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
    html! {
        <li key={run.id.as_str()}>
            <p class="hint">
                <span class="planned-after">{ words.fill(TextKey::ActionsAfter, &[("date", &date)]) }</span>{ " " }
                { change_plans(words, run) }
            </p>
            <ul class="decided">{ for run.commitments.iter().map(|it| followed_plan(app, &run.id, it)) }</ul>
        </li>
    }
}
