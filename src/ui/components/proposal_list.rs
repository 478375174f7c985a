//! Proposed actions, each with its reason.

use yew::prelude::*;

/// A proposal in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalText {
    pub id: AttrValue,
    pub action: AttrValue,
    pub reason: AttrValue,
}

/// The proposals, the most important first.
pub fn proposal_list(proposals: &[ProposalText]) -> Html {
    html! {
        <ol class="proposals">
            { for proposals.iter().map(|proposal| html! {
                <li key={proposal.id.as_str()}>
                    <p class="proposal-action">{ &proposal.action }</p>
                    <p class="proposal-reason">{ &proposal.reason }</p>
                </li>
            }) }
        </ol>
    }
}
