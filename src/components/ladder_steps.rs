//! The four rungs, in words and shapes.

use yew::prelude::*;

use super::network_mark::network_mark;
use weft_core::domain::network::Network;

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
    let is_borderline = step.borderline.is_some();
    let edge = is_borderline.then_some("is-borderline");
    html! {
        <li key={index} class={classes!("rung", look, edge, step.network.name())}>
            <span class="rung-sign" aria-hidden="true">{ sign(step.look, is_borderline) }</span>
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

/// A ring: filled and ticked where the rung is reached, with an arrow where it is reached ahead of
/// its base, empty where it is not reached yet, and broken where the score is near the limit.
fn sign(look: RungLook, is_borderline: bool) -> Html {
    let disc_radius = if is_borderline { "6.5" } else { "10" };
    let mark = match look {
        RungLook::Reached => html! {
            <>
                <circle class="disc" cx="12" cy="12" r={disc_radius} />
                <path class="tick" d="M8 12.4 11 15.4 16 9.2" />
            </>
        },
        RungLook::Ahead => html! { <path class="tick" d="M12 17V8M8 12l4-4 4 4" /> },
        RungLook::NotYet => html! {},
    };
    html! {
        <svg viewBox="0 0 24 24"><circle class="ring" cx="12" cy="12" r="10" />{ mark }</svg>
    }
}
