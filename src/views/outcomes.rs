//! What became of a plan.

use yew::prelude::*;

use crate::components::button::{Button, Look};
use crate::context::AppContext;
use crate::model::{Event, Report, Revision};
use crate::route::Route;
use crate::views::plan_lines::plan_details;
use crate::words::Words;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{Commitment, Outcome};
use weft_core::domain::record_id::RecordId;

/// Returns an outcome in words; `None` if nothing was said yet.
pub fn outcome(words: &Words, outcome: Option<Outcome>) -> AttrValue {
    words.say(match outcome {
        Some(Outcome::Done) => TextKey::ActionsOutcomeDone,
        Some(Outcome::Partly) => TextKey::ActionsOutcomePartly,
        Some(Outcome::No) => TextKey::ActionsOutcomeNo,
        Some(Outcome::Dropped) => TextKey::ActionsOutcomeDropped,
        None => TextKey::ActionsOutcomeOpen,
    })
}

/// Shows the day of a plan, what else was written about it, and what became of it.
pub fn plan_and_outcome(app: &AppContext, plan: &Commitment) -> Html {
    html! {
        <>
            { plan_details(app, plan) }
            if plan.outcome.is_some() {
                <p class="hint">{ outcome(&app.words, plan.outcome) }</p>
            }
        </>
    }
}

/// Shows a plan and what became of it, where it is followed: on Home and on Progress.
pub fn followed_plan(app: &AppContext, run: &RecordId, plan: &Commitment) -> Html {
    let name = app.words.deed(&plan.deed);
    html! {
        <li key={plan.deed.key()}>
            <div>
                <p class="proposal-action">{ &name }</p>
                { plan_details(app, plan) }
            </div>
            <span class="print-only">{ outcome(&app.words, plan.outcome) }</span>
            { outcome_field(app, run, plan, name) }
        </li>
    }
}

/// Shows a link to the result with which plans are changed.
pub fn change_plans(words: &Words, run: &Assessment) -> Html {
    html! {
        <a class="no-print" href={Route::Result(run.id.clone()).hash()}>
            { words.count(PluralKey::ActionsChangePlans, run.commitments.len(), &[]) }
        </a>
    }
}

/// Shows four buttons that ask what became of a decision after a run. What was said is changed by
/// another one, and taken back by the same one; after a tap this is said.
pub fn outcome_field(
    app: &AppContext,
    run: &RecordId,
    commitment: &Commitment,
    label: AttrValue,
) -> Html {
    let words = &app.words;
    let button = |outcome: Outcome| {
        let is_chosen = commitment.outcome == Some(outcome);
        let said = (!is_chosen).then_some(outcome);
        let revision = Revision::Concluded(commitment.deed.clone(), said);
        let onclick = app.on_click(Event::RunRevised(run.clone(), revision));
        html! {
            <Button look={Look::Quiet} is_pressed={is_chosen} {onclick}>
                { words.say(button_label(outcome)) }
            </Button>
        }
    };
    html! {
        <div class="outcome-field">
            <div class="outcomes" role="group" aria-label={label}>{ for Outcome::ALL.map(button) }</div>
            <p class="hint" role="status">{ noted(app, run, commitment) }</p>
        </div>
    }
}

fn noted(app: &AppContext, run: &RecordId, commitment: &Commitment) -> Option<AttrValue> {
    let Some(Report::PlanRevised { run: revised, revision, .. }) = &app.state.report else {
        return None;
    };
    match revision {
        Revision::Concluded(deed, said) if revised == run && *deed == commitment.deed => {
            let key = if said.is_some() { TextKey::ActionsNoted } else { TextKey::ActionsNotNoted };
            Some(app.words.say(key))
        }
        _ => None,
    }
}

fn button_label(outcome: Outcome) -> TextKey {
    match outcome {
        Outcome::Done => TextKey::ActionsMarkDone,
        Outcome::Partly => TextKey::ActionsMarkPartly,
        Outcome::No => TextKey::ActionsMarkNo,
        Outcome::Dropped => TextKey::ActionsMarkDropped,
    }
}
