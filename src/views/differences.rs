//! Two runs side by side: what to be careful about, each network, and the statements that moved.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::components::network_mark::network_mark;
use crate::components::value_table::{ValueTable, value_table};
use crate::context::AppContext;
use crate::words::Words;
use crate::words::phrases::{shown_difference, verdict};
use crate::words::run_names::run_date;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::change::{MovedStatement, Verdict};
use weft_core::domain::comparison::Comparison;
use weft_core::domain::history::History;

/// Returns the first run that a run is compared with; `None` if that is the last one.
pub fn first_comparison<'a>(history: &'a History, run: &Assessment) -> Option<&'a Rc<Assessment>> {
    let last = history.previous_comparable(run);
    history.first_comparable(run).filter(|first| last.is_some_and(|last| last.id != first.id))
}

/// Shows the change of each network since the last comparable run and since the first, in a line each.
pub fn changes_in_words(app: &AppContext, history: &History, run: &Assessment) -> Html {
    let previous = history.previous_comparable(run).map(|it| (it, TextKey::ResultSince));
    let first = first_comparison(history, run).map(|it| (it, TextKey::ResultSinceFirstLead));
    let lines = previous.into_iter().chain(first);
    html! {
        <>{ for lines.map(|(earlier, since)| line(app, history, (earlier, run), since)) }</>
    }
}

/// Says “Since 2 June: Operational +22, Strategic +22: **Possible change**; …”.
fn line(
    app: &AppContext,
    history: &History,
    (earlier, later): (&Assessment, &Assessment),
    since: TextKey,
) -> Html {
    let words = &app.words;
    let date = run_date(words, history, earlier, DateStyle::Long);
    let comparison = Comparison::of(earlier, later, &app.instrument, calendar::day_of);
    let verdicts = [Some(Verdict::Clear), Some(Verdict::Possible), Some(Verdict::Noise), None];
    let groups = verdicts.into_iter().filter_map(|verdict| group(words, &comparison, verdict));
    let groups = groups.enumerate().map(|(index, group)| {
        let before = if index == 0 { " " } else { "; " };
        html! { <>{ before }{ group }</> }
    });
    html! {
        <p class="lead changes">{ words.fill(since, &[("date", &date)]) }{ for groups }</p>
    }
}

/// Shows the networks with this verdict, and the verdict; empty if there are none.
fn group(words: &Words, comparison: &Comparison, shown: Option<Verdict>) -> Option<Html> {
    let of_group =
        comparison.changes.iter().filter(|(_, change)| change.map(|it| it.verdict) == shown);
    let networks: Vec<String> = of_group
        .map(|(network, _)| match shown_difference(comparison, network) {
            // No line break between them.
            Some(points) => {
                format!("{}\u{a0}{}", words.network(network), words.locale.signed(points))
            }
            None => words.network(network).to_string(),
        })
        .collect();
    (!networks.is_empty()).then(|| {
        html! {
            <>{ networks.join(", ") }{ " · " }<strong>{ verdict(words, shown) }</strong></>
        }
    })
}

/// Shows the comparison under another heading, with its scores as a table.
pub fn differences(words: &Words, comparison: &Comparison, scores: &ValueTable) -> Html {
    html! {
        <>
            { notices(words, comparison) }
            { value_table(scores) }
            { moved(words, &comparison.moved, true) }
        </>
    }
}

/// Shows what has to be said about a comparison.
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

/// Shows the answers that changed, to be opened or closed.
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
