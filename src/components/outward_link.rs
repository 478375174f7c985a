//! A link of the publisher that leaves the site.

use yew::prelude::*;

use weft_core::content::publisher::Link;

/// Sends no referrer.
pub fn outward_link(link: &Link) -> Html {
    html! { <a href={link.address.clone()} rel="noreferrer">{ &*link.label }</a> }
}
