//! What changed since the last comparable run and since the first.

use yew::prelude::*;

use super::ResultView;
use crate::views::differences::{changes_in_words, moved, notices};
use weft_core::content::text_key::TextKey;

/// Shows the change of each network, with its cautions.
pub fn in_words(result: &ResultView<'_>) -> Html {
    let ResultView { app, history, run, .. } = result;
    let Some(comparison) = &result.since_previous else {
        let key = if result.is_first { TextKey::ResultFirst } else { TextKey::ResultNoComparable };
        return html! { <p class="lead no-print">{ app.words.say(key) }</p> };
    };
    html! {
        <>
            { changes_in_words(app, history, run) }
            { notices(&app.words, comparison) }
        </>
    }
}

/// Shows the answers that changed since the last comparable run, to be opened.
pub fn moved_answers(result: &ResultView<'_>) -> Html {
    let Some(comparison) = &result.since_previous else { return html! {} };
    html! {
        <section class="no-print">{ moved(&result.app.words, &comparison.moved, false) }</section>
    }
}
