//! The mark of a network: its shape and colour, the same everywhere.

use yew::prelude::*;

use weft_core::domain::network::Network;

/// Draws the mark of a network; hidden from screen readers, since the network's name is beside it.
pub fn network_mark(network: Network) -> Html {
    html! {
        <svg class={classes!("mark", network.name())} viewBox="0 0 16 16" aria-hidden="true">
            <path d={mark_path(network)} />
        </svg>
    }
}

/// Returns the outline of a mark, in a square of 16.
pub fn mark_path(network: Network) -> &'static str {
    match network {
        Network::Operational => "M3 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
        Network::Personal => "M8 2 14 8 8 14 2 8Z",
        Network::Strategic => "M8 2.5 14 13H2Z",
    }
}
