//! Two runs side by side: what to be careful about, each network, and the statements that moved.

use yew::prelude::*;

use super::components::network_mark::network_mark;
use super::components::value_table::value_table;
use super::phrases::change_table;
use super::words::Words;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::change::MovedStatement;
use weft_core::domain::comparison::Comparison;

/// The comparison under a heading that stands elsewhere; `caption` names its table.
pub fn differences(words: &Words, comparison: &Comparison, caption: AttrValue) -> Html {
    html! {
        <>
            { notices(words, comparison) }
            { value_table(&change_table(words, caption, comparison)) }
            { moved(words, &comparison.moved) }
        </>
    }
}

fn notices(words: &Words, comparison: &Comparison) -> Html {
    html! {
        <>
            if !comparison.is_same_edition {
                <p class="notice">{ words.say(TextKey::CompareOtherStatements) }</p>
            }
            if comparison.windows_overlap {
                <p class="notice">{ words.say(TextKey::ResultOverlap) }</p>
            }
            if comparison.changed_fits > 0 {
                <p class="notice no-print">
                    { words.count(PluralKey::CompareFits, comparison.changed_fits, &[]) }
                </p>
            }
        </>
    }
}

fn moved(words: &Words, moved: &[MovedStatement]) -> Html {
    if moved.is_empty() {
        return html! { <p>{ words.say(TextKey::ResultNothingMoved) }</p> };
    }
    html! {
        <details class="moved" open=true>
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
