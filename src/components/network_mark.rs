//! The mark of a network: its shape and colour, the same everywhere.

use yew::prelude::*;

use weft_core::domain::network::Network;

/// Draws the mark of a network; the network's name stands beside it, so it is silent.
pub fn network_mark(network: Network) -> Html {
    html! {
        <svg class={classes!("mark", network.name())} viewBox="0 0 16 16" aria-hidden="true">
            { mark_shape(network) }
        </svg>
    }
}

/// The shape of a mark, in a square of 16.
pub fn mark_shape(network: Network) -> Html {
    match network {
        Network::Operational => html! { <circle cx="8" cy="8" r="5" /> },
        Network::Personal => html! { <path d="M8 2 14 8 8 14 2 8Z" /> },
        Network::Strategic => html! { <path d="M8 2.5 14 13H2Z" /> },
    }
}
