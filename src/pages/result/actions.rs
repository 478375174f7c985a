//! What to try next: what was decided, what is proposed, and everything else to choose from.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::ResultView;
use super::decided;
use super::plan_place::{ACTIONS_ID, open_form};
use crate::browser::{calendar, document};
use crate::components::button::{Button, Look};
use crate::components::network_mark::network_mark;
use crate::context::AppContext;
use crate::route::Route;
use crate::views::how_to::how_to_details;
use crate::words::phrases::reason;
use weft_core::content::text_key::TextKey;
use weft_core::domain::action::ActionId;
use weft_core::domain::advice::Proposal;
use weft_core::domain::commitment::{Commitment, Deed};
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;

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
            { decided::view(result) }
            { proposed(result) }
            { others(result) }
            <p class="link-line"><a href={Route::Networks.hash()}>{ words.say(TextKey::NetworksMore) }</a></p>
        </section>
    }
}

/// Returns a plan for an action that is decided on today.
fn new_plan(action: &ActionId) -> Commitment {
    Commitment::decided_on(calendar::today(), Deed::Action(action.clone()))
}

/// Shows what is proposed and not decided yet.
fn proposed(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let run = result.run;
    if result.proposals.is_empty() && run.commitments.is_empty() {
        return html! { <p>{ words.say(TextKey::ResultActionsNone) }</p> };
    }
    // An open form stays, even if another tab has taken the last place.
    let has_room = run.has_room_for_commitments();
    let is_shown = |deed: &Deed| {
        run.commitment(deed).is_none() && (has_room || result.opened.is(result, deed))
    };
    let shown = result.proposals.iter().filter(|it| is_shown(&Deed::Action(it.action.clone())));
    let shown = shown.enumerate().map(|(index, proposal)| proposed_action(result, index, proposal));
    html! {
        <>
            if !has_room {
                <p class="hint">{ words.say(TextKey::ActionsFull) }</p>
            }
            <ol class="proposals">{ for shown }</ol>
        </>
    }
}

fn proposed_action(result: &ResultView<'_>, index: usize, proposal: &Proposal) -> Html {
    let words = &result.app.words;
    let action = &proposal.action;
    let network = result.app.instrument.actions.network_of(action);
    let is_open = result.opened.is(result, &Deed::Action(action.clone()));
    html! {
        <li key={action.0.as_ref()}>
            <h3 class="proposal-action">{ for network.map(network_mark) }{ words.action(action) }</h3>
            <p class="proposal-reason">{ reason(words, proposal, &result.run.sheet) }</p>
            <div class="proposal-tools">
                if !is_open {
                    { decide_button(result, action, index == 0) }
                }
                { how_to_details(result.app, &result.guide, action) }
            </div>
            if is_open {
                { open_form(result, new_plan(action), decide_id(action)) }
            }
        </li>
    }
}

fn decide_id(action: &ActionId) -> String {
    format!("decide-{}", action.0)
}

fn decide_button(result: &ResultView<'_>, action: &ActionId, is_first: bool) -> Html {
    let words = &result.app.words;
    let label = words.say(TextKey::ActionsDecide);
    let look = if is_first { Look::Main } else { Look::Quiet };
    html! {
        <Button {look} id={decide_id(action)} spoken={format!("{label}: {}", words.action(action))}
            onclick={result.on_open(Deed::Action(action.clone()))}>{ label }</Button>
    }
}

/// Where the other actions are chosen.
const OTHERS_ID: &str = "other-actions";

/// Shows everything else that the instrument knows.
fn others(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let run = result.run;
    let is_proposed = |id: &ActionId| result.proposals.iter().any(|it| it.action == *id);
    let is_other =
        |id: &ActionId| run.commitment(&Deed::Action(id.clone())).is_none() && !is_proposed(id);
    let opened = match result.opened.deed(result) {
        Some(Deed::Action(id)) if is_other(id) => Some(id),
        _ => None,
    };
    if !result.is_of_this_edition() || (!run.has_room_for_commitments() && opened.is_none()) {
        return html! {};
    }
    html! {
        <details class="other-actions">
            <summary>{ words.say(TextKey::ActionsOther) }</summary>
            if let Some(id) = opened {
                <p class="proposal-action">{ words.action(id) }</p>
                { open_form(result, new_plan(id), OTHERS_ID.to_owned()) }
            } else {
                { choice(result, is_other) }
            }
        </details>
    }
}

fn choice(result: &ResultView<'_>, is_other: impl Fn(&ActionId) -> bool) -> Html {
    let words = &result.app.words;
    let onclick = {
        let on_choose = result.on_choose();
        move |_: MouseEvent| {
            let field = document::element(OTHERS_ID).and_then(to_select);
            if let Some(chosen) = field.map(|field| field.value()).filter(|id| !id.is_empty()) {
                on_choose.emit(Deed::Action(ActionId(chosen.into())));
            }
        }
    };
    html! {
        <>
            <label for={OTHERS_ID}>{ words.say(TextKey::ActionsOtherLabel) }</label>
            <select id={OTHERS_ID}>
                { for Network::ALL.map(|network| html! {
                    <optgroup label={words.network(network)}>
                        { for catalogue(result.app, network).filter(|id| is_other(id)).map(|id| html! {
                            <option value={id.0.to_string()}>{ words.action(id) }</option>
                        }) }
                    </optgroup>
                }) }
            </select>
            <Button look={Look::Quiet} class="is-small" {onclick}>
                { words.say(TextKey::ActionsDecide) }
            </Button>
        </>
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
