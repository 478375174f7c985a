use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::context::use_app;
use crate::route::Route;
use weft_core::content::text_key::TextKey;

#[component]
pub fn NotFoundPage() -> Html {
    let words = use_app().words;
    html! {
        <article class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::NotFoundTitle) }</h1>
            <p>{ words.say(TextKey::NotFoundHint) }</p>
            <p>{ button_link(Look::Main, Route::Home.hash(), words.say(TextKey::NotFoundHome)) }</p>
        </article>
    }
}
