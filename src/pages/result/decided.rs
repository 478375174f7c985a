//! What was decided after this check: each plan, or its form while it is changed.

use yew::prelude::*;

use super::ResultView;
use super::plan_place::{ACTIONS_ID, open_form, plan_id};
use crate::browser::document;
use crate::components::button::{Button, Look};
use crate::model::{Event, Report, Revision};
use crate::views::how_to::how_to_details;
use crate::views::outcomes::outcome_field;
use crate::views::plan_lines::plan_details;
use crate::views::reminders::{plan_button, plans_offered};
use weft_core::content::text_key::TextKey;
use weft_core::domain::commitment::{Commitment, Deed};

/// Returns the id of the button that changes the plan of this deed.
fn change_id(deed: &Deed) -> String {
    format!("change-{}", deed.key())
}

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let commitments = &result.run.commitments;
    html! {
        <>
            <div role="status">{ told(result) }</div>
            if !commitments.is_empty() {
                <h3>{ words.say(TextKey::ActionsDecided) }</h3>
                <ul class="decided">{ for commitments.iter().map(|it| plan(result, it)) }</ul>
                { plans_offered(result.app, commitments) }
            }
        </>
    }
}

/// Shows what came of the last change of a plan of this run.
fn told(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let Some(Report::PlanRevised { run, revision, undo }) = &result.app.state.report else {
        return html! {};
    };
    if *run != result.run.id {
        return html! {};
    }
    let said = |key, deed: &Deed| words.fill(key, &[("plan", &words.deed(deed))]);
    match revision {
        Revision::Committed(_) => html! { <p class="hint">{ words.say(TextKey::ActionsKept) }</p> },
        Revision::BroughtBack { plan, .. } => {
            html! { <p class="hint">{ said(TextKey::ActionsBroughtBack, &plan.deed) }</p> }
        }
        Revision::TakenBack(deed) => html! {
            <p class="notice">
                { said(TextKey::ActionsTakenBack, deed) }{ " " }
                { for undo.as_ref().map(|undo| undo_button(result, deed, undo)) }
            </p>
        },
        Revision::Described { .. } | Revision::Decided(..) | Revision::Concluded(..) => html! {},
    }
}

fn undo_button(result: &ResultView<'_>, deed: &Deed, undo: &Revision) -> Html {
    let onclick = {
        let (app, id) = (result.app.clone(), result.run.id.clone());
        let (undo, plan_id) = (undo.clone(), plan_id(deed));
        move |_: MouseEvent| {
            app.dispatch(Event::RunRevised(id.clone(), undo.clone()));
            document::focus_when_drawn(plan_id.clone());
        }
    };
    html! {
        <Button look={Look::Plain} {onclick}>
            { result.app.words.say(TextKey::RunsUndo) }
        </Button>
    }
}

fn plan(result: &ResultView<'_>, commitment: &Commitment) -> Html {
    let deed = &commitment.deed;
    let name = result.app.words.deed(deed);
    let asks = !result.is_newest || commitment.outcome.is_some();
    html! {
        <li key={deed.key()}>
            <div>
                <p class="proposal-action" id={plan_id(deed)} tabindex="-1">{ &name }</p>
                if !result.opened.is(result, deed) {
                    { plan_details(result.app, commitment) }
                }
            </div>
            if let Deed::Action(action) = deed {
                { how_to_details(result.app, &result.guide, action) }
            }
            if result.opened.is(result, deed) {
                { open_form(result, commitment.clone(), change_id(deed)) }
            } else {
                <div class="decision-controls">
                    if asks {
                        { conclusion(result, commitment, &name) }
                    }
                    { change_button(result, commitment, &name) }
                    { plan_button(result.app, result.run, commitment) }
                    { take_back(result, deed, &name) }
                </div>
            }
        </li>
    }
}

fn conclusion(result: &ResultView<'_>, commitment: &Commitment, name: &str) -> Html {
    let label = result.app.words.say(TextKey::ActionsOutcome);
    let field =
        outcome_field(result.app, &result.run.id, commitment, format!("{label}: {name}").into());
    html! { <div>{ label }{ " " }{ field }</div> }
}

fn change_button(result: &ResultView<'_>, commitment: &Commitment, name: &str) -> Html {
    let label = result.app.words.say(TextKey::ActionsChangePlan);
    html! {
        <Button look={Look::Plain} id={change_id(&commitment.deed)}
            spoken={format!("{label}: {name}")}
            onclick={result.on_open(commitment.deed.clone())}>{ label }</Button>
    }
}

fn take_back(result: &ResultView<'_>, deed: &Deed, name: &str) -> Html {
    let label = result.app.words.say(TextKey::ActionsRemove);
    let onclick = {
        let (app, id, deed) = (result.app.clone(), result.run.id.clone(), deed.clone());
        move |_: MouseEvent| {
            app.dispatch(Event::RunRevised(id.clone(), Revision::TakenBack(deed.clone())));
            document::focus_when_drawn(ACTIONS_ID.to_owned());
        }
    };
    html! {
        <Button look={Look::Plain} spoken={format!("{label}: {name}")}
            {onclick}>{ label }</Button>
    }
}
