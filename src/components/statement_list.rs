//! Statements with their answers, under a heading.

use yew::prelude::*;

use super::network_mark::network_mark;
use weft_core::domain::answer::Answer;
use weft_core::domain::network::Network;

/// One statement with its answer in words.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementLine {
    pub id: AttrValue,
    pub statement: AttrValue,
    pub answer: Option<Answer>,
    pub answer_label: AttrValue,
    /// Where the answer can be changed: the address, and what to call the link.
    pub change: Option<(String, AttrValue)>,
}

/// Shows the statements of a network, or others under a heading.
pub fn statement_list(
    heading: &AttrValue,
    network: Option<Network>,
    lines: &[StatementLine],
) -> Html {
    html! {
        <section class={classes!("statements", network.map(Network::name))}>
            <h3>{ for network.map(network_mark) }{ heading }</h3>
            <ul>{ for lines.iter().map(line) }</ul>
        </section>
    }
}

fn line(line: &StatementLine) -> Html {
    html! {
        <li key={line.id.as_str()}>
            <span class="statement-text">{ &line.statement }</span>
            <span class={classes!("statement-answer", tone(line.answer))}>{ &line.answer_label }</span>
            if let Some((address, label)) = &line.change {
                <a href={address.clone()} aria-label={format!("{label}: {}", line.statement)}>{ label }</a>
            }
        </li>
    }
}

fn tone(answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Frequency(_)) => "is-frequency",
        Some(Answer::DoesNotFit) => "is-unfit",
        None => "is-open",
    }
}
