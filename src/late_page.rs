//! What stands in the place of a page while its code or its sentences are on the way.

use yew::prelude::*;

use crate::components::button::Button;

use super::words::Words;
use weft_core::content::text_key::TextKey;

pub fn on_its_way(title: AttrValue) -> Html {
    html! { <article class="page">{ heading(title) }<div class="screenful" /></article> }
}

/// What stands there where they did not come.
pub fn not_come(title: AttrValue, words: &Words, on_again: &Callback<()>) -> Html {
    let onclick = on_again.reform(|_: MouseEvent| ());
    html! {
        <article class="page">
            { heading(title) }
            <div role="alert">
                <p>{ words.say(TextKey::AppPartMissing) }</p>
                <p><Button {onclick}>{ words.say(TextKey::AppTryAgain) }</Button></p>
            </div>
        </article>
    }
}

fn heading(title: AttrValue) -> Html {
    html! { <h1 id="page-heading" tabindex="-1">{ title }</h1> }
}
