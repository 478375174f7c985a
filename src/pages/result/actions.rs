//! What to try next: what was decided, what is proposed, and everything else to choose from.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::ResultView;
use crate::browser::{calendar, clock, document};
use crate::components::day_field::DayField;
use crate::components::network_mark::network_mark;
use crate::context::AppContext;
use crate::how_to::how_to_details;
use crate::model::{Event, Revision};
use crate::outcomes::outcome_field;
use crate::phrases::reason;
use crate::reminders::action_button;
use crate::route::Route;
use weft_core::content::text_key::TextKey;
use weft_core::domain::advice::{ActionId, Proposal};
use weft_core::domain::commitment::{Commitment, USUAL_DAYS};
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;
use weft_core::domain::timestamp::Day;

/// The heading, which takes the focus when the button that had it is gone.
const ACTIONS_ID: &str = "actions";

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let run = result.run;
    if result.proposals.is_empty() && run.commitments.is_empty() && !result.is_of_this_edition() {
        return html! {};
    }
    let is_decided = !run.commitments.is_empty();
    html! {
        <section class={classes!("next-actions", "no-print", is_decided.then_some("is-decided"))}>
            <h2 id={ACTIONS_ID} tabindex="-1">{ words.say(TextKey::ResultActions) }</h2>
            { decided(result) }
            { proposed(result) }
            { others(result) }
            <p class="link-line"><a href={Route::Networks.hash()}>{ words.say(TextKey::NetworksMore) }</a></p>
        </section>
    }
}

/// Reports a revision of this run when a control is used.
fn on_change<E: 'static>(
    result: &ResultView<'_>,
    revision: impl Fn(E) -> Revision + 'static,
) -> Callback<E> {
    let (app, id) = (result.app.clone(), result.run.id.clone());
    Callback::from(move |event: E| {
        app.dispatch(Event::RunRevised(id.clone(), revision(event)));
    })
}

fn decided(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let commitments = &result.run.commitments;
    if commitments.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h3>{ words.say(TextKey::ActionsDecided) }</h3>
            <ul class="decided">{ for commitments.iter().map(|it| commitment(result, it)) }</ul>
        </>
    }
}

fn commitment(result: &ResultView<'_>, commitment: &Commitment) -> Html {
    let words = &result.app.words;
    let action = words.action(&commitment.action);
    let asks = !result.is_newest || commitment.outcome.is_some();
    html! {
        <li key={commitment.action.0.as_ref()}>
            <p class="proposal-action">{ &action }</p>
            { how_to_details(result.app, &result.guide, &commitment.action) }
            <div class="decision-controls">
                { due_field(result, commitment, &action) }
                if asks {
                    { conclusion(result, commitment, &action) }
                }
                { action_button(result.app, result.run.id.as_str(), result.run.finished_at, commitment) }
                { take_back(result, commitment, &action) }
            </div>
        </li>
    }
}

fn due_field(result: &ResultView<'_>, commitment: &Commitment, action: &str) -> Html {
    let words = &result.app.words;
    let label = words.say(TextKey::ActionsDueLabel);
    let id = commitment.action.clone();
    let on_choose = on_change(result, move |day| Revision::Committed(id.clone(), day));
    html! {
        <label>
            { &label }{ " " }
            <DayField label={format!("{label}: {action}")} day={commitment.due}
                refusal={words.say(TextKey::ActionsDueRefused)} {on_choose} />
        </label>
    }
}

fn conclusion(result: &ResultView<'_>, commitment: &Commitment, action: &str) -> Html {
    let words = &result.app.words;
    let label = words.say(TextKey::ActionsOutcome);
    let name = format!("{label}: {action}").into();
    let field = outcome_field(result.app, &result.run.id, commitment, name);
    html! { <div>{ label }{ " " }{ field }</div> }
}

fn take_back(result: &ResultView<'_>, commitment: &Commitment, action: &str) -> Html {
    let label = result.app.words.say(TextKey::ActionsRemove);
    let id = commitment.action.clone();
    let onclick = on_change(result, move |_: MouseEvent| {
        document::focus_when_drawn(ACTIONS_ID);
        Revision::TakenBack(id.clone())
    });
    html! {
        <button type="button" class="button is-plain" aria-label={format!("{label}: {action}")}
            {onclick}>{ label }</button>
    }
}

/// What is proposed and not decided yet.
fn proposed(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let proposals = &result.proposals;
    let open: Vec<&Proposal> =
        proposals.iter().filter(|it| result.run.commitment(&it.action).is_none()).collect();
    if proposals.is_empty() && result.run.commitments.is_empty() {
        return html! { <p>{ words.say(TextKey::ResultActionsNone) }</p> };
    }
    if !result.run.has_room_for_commitments() {
        return html! { <p class="hint">{ words.say(TextKey::ActionsFull) }</p> };
    }
    html! {
        <ol class="proposals">
            { for open.into_iter().enumerate().map(|(index, proposal)| proposed_action(result, index, proposal)) }
        </ol>
    }
}

fn proposed_action(result: &ResultView<'_>, index: usize, proposal: &Proposal) -> Html {
    let words = &result.app.words;
    let network = result.app.instrument.actions.network_of(&proposal.action);
    html! {
        <li key={proposal.action.0.as_ref()}>
            <h3 class="proposal-action">
                { for network.map(network_mark) }{ words.action(&proposal.action) }
            </h3>
            <p class="proposal-reason">{ reason(words, proposal, &result.run.sheet) }</p>
            <div class="proposal-tools">
                { decide_button(result, &proposal.action, index == 0) }
                { how_to_details(result.app, &result.guide, &proposal.action) }
            </div>
        </li>
    }
}

fn usual_due() -> Day {
    calendar::day_of(clock::now()).plus(USUAL_DAYS)
}

fn decide_button(result: &ResultView<'_>, action: &ActionId, is_first: bool) -> Html {
    let words = &result.app.words;
    let label = words.say(TextKey::ActionsDecide);
    let name = format!("{label}: {}", words.action(action));
    let id = action.clone();
    let onclick = on_change(result, move |_: MouseEvent| {
        document::focus_when_drawn(ACTIONS_ID);
        Revision::Committed(id.clone(), Some(usual_due()))
    });
    html! {
        <button type="button" class={classes!("button", (!is_first).then_some("is-quiet"))}
            aria-label={name} {onclick}>{ label }</button>
    }
}

/// Where the other actions are chosen.
const OTHERS_ID: &str = "other-actions";

/// Everything else that the instrument knows.
fn others(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    if !result.is_of_this_edition() || !result.run.has_room_for_commitments() {
        return html! {};
    }
    let onclick = {
        let (app, id) = (result.app.clone(), result.run.id.clone());
        Callback::from(move |_: MouseEvent| {
            let field = document::element(OTHERS_ID).and_then(to_select);
            if let Some(chosen) = field.map(|field| field.value()).filter(|id| !id.is_empty()) {
                let revision = Revision::Committed(ActionId(chosen.into()), Some(usual_due()));
                app.dispatch(Event::RunRevised(id.clone(), revision));
                document::focus_when_drawn(ACTIONS_ID);
            }
        })
    };
    let is_free = |id: &ActionId| {
        result.run.commitment(id).is_none() && result.proposals.iter().all(|it| it.action != *id)
    };
    html! {
        <details class="other-actions">
            <summary>{ words.say(TextKey::ActionsOther) }</summary>
            <label for={OTHERS_ID}>{ words.say(TextKey::ActionsOtherLabel) }</label>
            <select id={OTHERS_ID}>
                { for Network::ALL.map(|network| html! {
                    <optgroup label={words.network(network)}>
                        { for catalogue(result.app, network).filter(|id| is_free(id)).map(|id| html! {
                            <option value={id.0.to_string()}>{ words.action(id) }</option>
                        }) }
                    </optgroup>
                }) }
            </select>
            <button type="button" class="button is-quiet is-small" {onclick}>
                { words.say(TextKey::ActionsDecide) }
            </button>
        </details>
    }
}

fn to_select(element: web_sys::Element) -> Option<HtmlSelectElement> {
    wasm_bindgen::JsCast::dyn_into(element).ok()
}

fn catalogue(app: &AppContext, network: Network) -> impl Iterator<Item = &ActionId> {
    let actions = &app.instrument.actions;
    let at = move |level: &Level| actions.at(network, *level).iter().map(|action| &action.id);
    Level::ALL.iter().flat_map(at)
}
