//! What changed since the last comparable run.

use yew::prelude::*;

use super::ResultView;
use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::differences::{differences, since_first};
use weft_core::content::text_key::TextKey;
use weft_core::domain::comparison::Comparison;

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let Some((earlier, _)) = &result.previous else {
        let key = if result.is_first { TextKey::ResultFirst } else { TextKey::ResultNoComparable };
        return html! { <p class="no-change no-print">{ words.say(key) }</p> };
    };
    let date = words.date(earlier.finished_at, DateStyle::Long);
    let title = words.fill(TextKey::ResultChange, &[("date", &date)]);
    let comparison =
        Comparison::of(earlier, result.run, &result.app.instrument.rules, calendar::day_of);
    html! {
        <section class="change">
            <h2>{ &title }</h2>
            { differences(words, &comparison, title.clone()) }
            { for result.first.map(|first| since_first(result.app, first, result.run)) }
        </section>
    }
}
