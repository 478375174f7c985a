//! Answers as a thread for each network: thick for what was done often, thin for what was seldom done.
//! Read in order, it is a list of the statements from the most to the least often done.

use yew::prelude::*;

use super::network_mark::network_mark;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::network::Network;

/// The thread of one network.
#[derive(Clone, PartialEq)]
pub struct WovenNetwork {
    pub network: Network,
    pub name: AttrValue,
    /// Empty if the network has none.
    pub score: Option<AttrValue>,
    /// The level, or why there is no score.
    pub level: AttrValue,
    /// From the most to the least often; no group is empty.
    pub groups: Vec<WovenGroup>,
}

/// The statements with one answer.
#[derive(Clone, PartialEq)]
pub struct WovenGroup {
    pub answer: Option<Answer>,
    pub label: AttrValue,
    pub statements: Vec<AttrValue>,
}

pub fn woven_answers(networks: &[WovenNetwork]) -> Html {
    html! { <div class="woven">{ for networks.iter().map(woven_network) }</div> }
}

fn woven_network(woven: &WovenNetwork) -> Html {
    html! {
        <section key={woven.network.name()} class={classes!("woven-network", woven.network.name())}>
            <h3>
                { network_mark(woven.network) }{ &woven.name }
                if let Some(score) = &woven.score {
                    { " " }<span class="woven-score">{ score }</span>
                }
                { " " }<span class="woven-level">{ &woven.level }</span>
            </h3>
            { for woven.groups.iter().map(group) }
        </section>
    }
}

fn group(group: &WovenGroup) -> Html {
    html! {
        <div key={thread_class(group.answer)} class={classes!("woven-group", thread_class(group.answer))}>
            <h4>{ &group.label }</h4>
            <ul>{ for group.statements.iter().map(|statement| html! { <li>{ statement }</li> }) }</ul>
        </div>
    }
}

/// Returns how thick the thread of an answer is.
fn thread_class(answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Frequency(frequency)) => match frequency {
            Frequency::Never => "is-never",
            Frequency::Once => "is-once",
            Frequency::AFewTimes => "is-a-few-times",
            Frequency::SeveralTimes => "is-several-times",
            Frequency::Often => "is-often",
        },
        Some(Answer::DoesNotFit) => "is-unfit",
        None => "is-unanswered",
    }
}
