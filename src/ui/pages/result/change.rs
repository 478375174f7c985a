//! What changed since the last comparable run.

use yew::prelude::*;

use super::ResultView;
use crate::content::text_key::TextKey;
use crate::domain::change::{MovedStatement, moved_statements, windows_overlap};
use crate::platform::locale::DateStyle;
use crate::ui::components::network_mark::network_mark;
use crate::ui::components::value_table::value_table;
use crate::ui::phrases::change_table;
use crate::ui::words::Words;

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let Some((earlier, profile)) = &result.previous else {
        let key = if result.is_first { TextKey::ResultFirst } else { TextKey::ResultNoComparable };
        return html! { <p class="no-change no-print">{ words.say(key) }</p> };
    };
    let date = words.date(earlier.finished_at, DateStyle::Long);
    let title = words.fill(TextKey::ResultChange, &[("date", &date)]);
    let table = change_table(words, title.clone(), profile, &result.profile);
    html! {
        <section class="change">
            <h2>{ &title }</h2>
            if windows_overlap(earlier.finished_at, result.run.finished_at) {
                <p class="notice">{ words.say(TextKey::ResultOverlap) }</p>
            }
            { value_table(&table) }
            { moved(words, &moved_statements(earlier, result.run)) }
        </section>
    }
}

fn moved(words: &Words, moved: &[MovedStatement]) -> Html {
    if moved.is_empty() {
        return html! { <p>{ words.say(TextKey::ResultNothingMoved) }</p> };
    }
    html! {
        <details class="moved">
            <summary>{ words.say(TextKey::ResultMoved) }{ " (" }{ words.number(moved.len()) }{ ")" }</summary>
            <ul>{ for moved.iter().map(|statement| moved_line(words, statement)) }</ul>
        </details>
    }
}

fn moved_line(words: &Words, statement: &MovedStatement) -> Html {
    let then = words.answer(statement.earlier);
    let now = words.answer(statement.later);
    html! {
        <li key={statement.id.as_str()}>
            { network_mark(statement.network) }
            <span class="statement-text">{ words.statement(&statement.id) }</span>
            <span class="statement-answer">
                { words.fill(TextKey::ResultMovedStep, &[("then", &then), ("now", &now)]) }
            </span>
        </li>
    }
}
