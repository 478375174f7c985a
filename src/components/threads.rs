//! How far a run has come: one thread a network, one bead a statement.

use yew::prelude::*;

use super::network_mark::network_mark;
use weft_core::domain::network::Network;

/// A bead of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bead {
    Open,
    Answered,
    Current,
}

/// One thread: what is said about it, and its beads.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    pub network: Network,
    pub name: AttrValue,
    pub summary: AttrValue,
    pub beads: Vec<Bead>,
}

/// The threads of a run; `label` says what they show.
pub fn threads(label: AttrValue, threads: &[Thread]) -> Html {
    html! {
        <ul class="threads" aria-label={label}>
            { for threads.iter().map(thread) }
        </ul>
    }
}

fn thread(thread: &Thread) -> Html {
    let is_current = thread.beads.contains(&Bead::Current);
    html! {
        <li key={thread.network.name()}
            class={classes!("thread", thread.network.name(), is_current.then_some("is-current"))}>
            <span class="thread-name" aria-hidden="true">
                { network_mark(thread.network) }{ &thread.name }
            </span>
            <span class="visually-hidden">{ &thread.summary }</span>
            <span class="beads" aria-hidden="true">
                { for thread.beads.iter().map(|bead| html! { <i class={class_of(*bead)} /> }) }
            </span>
        </li>
    }
}

fn class_of(bead: Bead) -> &'static str {
    match bead {
        Bead::Open => "bead",
        Bead::Answered => "bead is-answered",
        Bead::Current => "bead is-here",
    }
}
