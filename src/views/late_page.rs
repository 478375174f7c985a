//! What is shown instead of a page while its code or its sentences are on the way, or did not come.

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::components::button::Button;
use crate::words::Words;
use weft_core::content::text_key::TextKey;

pub fn on_its_way(title: AttrValue) -> Html {
    html! { <article class="page">{ heading(title) }<div class="screenful" /></article> }
}

pub fn not_come(title: AttrValue, words: &Words, on_again: &Callback<()>) -> Html {
    html! { <article class="page">{ heading(title) }{ try_again(words, on_again) }</article> }
}

/// Says that something did not come, and offers to ask for it again.
pub fn try_again(words: &Words, on_again: &Callback<()>) -> Html {
    let onclick = on_again.reform(|_: MouseEvent| ());
    html! {
        <div role="alert">
            <p>{ words.say(TextKey::AppPartMissing) }</p>
            <p><Button {onclick}>{ words.say(TextKey::AppTryAgain) }</Button></p>
        </div>
    }
}

fn heading(title: AttrValue) -> Html {
    html! { <h1 id={HEADING_ID} tabindex="-1">{ title }</h1> }
}
