//! How far a run has come: one thread a network and one for the habits, one bead a statement.

use yew::prelude::*;

use super::network_mark::network_mark;
use weft_core::domain::questionnaire::Part;

/// A bead of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bead {
    Open,
    Answered,
    Current,
}

/// One thread, and its beads.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    pub part: Part,
    pub name: AttrValue,
    /// What the network is for.
    pub purpose: Option<AttrValue>,
    /// What is said aloud.
    pub summary: AttrValue,
    pub beads: Vec<Bead>,
}

/// Shows the threads of a run; `label` says what they show.
pub fn threads(label: AttrValue, threads: &[Thread]) -> Html {
    html! {
        <ul class="threads" aria-label={label}>
            { for threads.iter().map(thread) }
        </ul>
    }
}

fn thread(thread: &Thread) -> Html {
    let is_current = thread.beads.contains(&Bead::Current);
    let (class, mark) = match thread.part {
        Part::Network(network) => (network.name(), network_mark(network)),
        Part::Trap => ("habit", html! {}),
    };
    html! {
        <li key={class} class={classes!("thread", class, is_current.then_some("is-current"))}>
            <span class="thread-name" aria-hidden="true">
                { mark }{ &thread.name }
            </span>
            <span class="visually-hidden">{ &thread.summary }</span>
            <span class="beads" aria-hidden="true">
                { for thread.beads.iter().map(|bead| html! { <i class={class_of(*bead)} /> }) }
            </span>
            if let Some(purpose) = thread.purpose.as_ref().filter(|_| is_current) {
                <span class="purpose" aria-hidden="true">{ purpose }</span>
            }
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
