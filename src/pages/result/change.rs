//! What changed since the last comparable run and since the first.

use yew::prelude::*;

use super::ResultView;
use crate::browser::calendar;
use crate::differences::{changes_in_words, moved, notices};
use weft_core::content::text_key::TextKey;
use weft_core::domain::comparison::Comparison;

/// The change of each network, and what has to be said about it.
pub fn in_words(result: &ResultView<'_>) -> Html {
    let ResultView { app, history, run, .. } = result;
    let Some(comparison) = since_previous(result) else {
        let key = if result.is_first { TextKey::ResultFirst } else { TextKey::ResultNoComparable };
        return html! { <p class="lead no-print">{ app.words.say(key) }</p> };
    };
    html! {
        <>
            { changes_in_words(app, history, run) }
            { notices(&app.words, &comparison) }
        </>
    }
}

fn since_previous(result: &ResultView<'_>) -> Option<Comparison> {
    let (previous, _) = result.previous?;
    let rules = &result.app.instrument.rules;
    Some(Comparison::of(previous, result.run, rules, calendar::day_of))
}

/// The answers that changed since the last comparable run, to be opened.
pub fn moved_answers(result: &ResultView<'_>) -> Html {
    let Some(comparison) = since_previous(result) else { return html! {} };
    html! {
        <section class="no-print">{ moved(&result.app.words, &comparison.moved, false) }</section>
    }
}
