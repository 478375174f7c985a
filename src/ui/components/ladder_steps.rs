//! The four rungs, in words and shapes.

use yew::prelude::*;

use super::network_mark::network_mark;
use crate::domain::network::Network;

/// How a rung looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RungLook {
    Reached,
    Ahead,
    NotYet,
}

/// One rung with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct RungStep {
    pub network: Network,
    pub look: RungLook,
    pub name: AttrValue,
    pub state: AttrValue,
    /// Said where the score is near the rung's limit.
    pub borderline: Option<AttrValue>,
    pub cut: AttrValue,
}

/// The rungs, from the lowest.
pub fn ladder_steps(steps: &[RungStep]) -> Html {
    html! {
        <ol class="ladder">
            { for steps.iter().enumerate().map(step) }
        </ol>
    }
}

fn step((index, step): (usize, &RungStep)) -> Html {
    let look = match step.look {
        RungLook::Reached => "is-reached",
        RungLook::Ahead => "is-ahead",
        RungLook::NotYet => "is-open",
    };
    html! {
        <li key={index} class={classes!("rung", look, step.network.name())}>
            <span class="rung-sign" aria-hidden="true">{ sign(step.look) }</span>
            <span class="rung-name">{ network_mark(step.network) }{ &step.name }</span>
            <span class="rung-state">
                { &step.state }
                if let Some(borderline) = &step.borderline {
                    { ", " }<em>{ borderline }</em>
                }
            </span>
            <span class="rung-cut">{ &step.cut }</span>
        </li>
    }
}

fn sign(look: RungLook) -> Html {
    let mark = match look {
        RungLook::Reached => html! { <path class="tick" d="M6 12.5 10.5 17 18 8" /> },
        RungLook::Ahead => html! { <path class="tick" d="M12 17V8M8 12l4-4 4 4" /> },
        RungLook::NotYet => html! {},
    };
    html! {
        <svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="10" />{ mark }</svg>
    }
}
