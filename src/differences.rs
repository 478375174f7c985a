//! Two runs side by side: what to be careful about, each network, and the statements that moved.

use std::rc::Rc;

use yew::prelude::*;

use super::components::network_mark::network_mark;
use super::components::value_table::value_table;
use super::phrases::change_table;
use super::words::Words;
use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::context::AppContext;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::change::MovedStatement;
use weft_core::domain::comparison::Comparison;
use weft_core::domain::history::History;

/// The first run that a run is compared with; `None` where that is the last one.
pub fn first_comparison<'a>(history: &'a History, run: &Assessment) -> Option<&'a Rc<Assessment>> {
    let last = history.previous_comparable(run);
    history.first_comparable(run).filter(|first| last.is_some_and(|last| last.id != first.id))
}

/// What changed since the first run, in scores.
pub fn since_first(app: &AppContext, first: &Assessment, run: &Assessment) -> Html {
    let words = &app.words;
    let date = words.date(first.finished_at, DateStyle::Long);
    let title = words.fill(TextKey::ResultSinceFirst, &[("date", &date)]);
    let comparison = Comparison::of(first, run, &app.instrument.rules, calendar::day_of);
    html! {
        <div class="since-first">
            <h3>{ &title }</h3>
            { value_table(&change_table(words, title.clone(), &comparison)) }
        </div>
    }
}

/// The comparison under a heading that stands elsewhere; `caption` names its table.
pub fn differences(words: &Words, comparison: &Comparison, caption: AttrValue) -> Html {
    html! {
        <>
            { notices(words, comparison) }
            { value_table(&change_table(words, caption, comparison)) }
            { moved(words, &comparison.moved, true) }
        </>
    }
}

/// What has to be said about a comparison.
pub fn notices(words: &Words, comparison: &Comparison) -> Html {
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

/// The answers that changed, to be opened or closed.
pub fn moved(words: &Words, moved: &[MovedStatement], is_open: bool) -> Html {
    if moved.is_empty() {
        return html! { <p>{ words.say(TextKey::ResultNothingMoved) }</p> };
    }
    html! {
        <details class="moved" open={is_open}>
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
