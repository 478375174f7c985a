//! What changed since the last comparable run and since the first.

use yew::prelude::*;

use super::ResultView;
use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::differences::{moved, notices};
use crate::phrases::{shown_difference, verdict};
use crate::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::change::Verdict;
use weft_core::domain::comparison::Comparison;

/// The change of each network, those with the same verdict together.
pub fn in_words(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let Some((previous, _)) = &result.previous else {
        let key = if result.is_first { TextKey::ResultFirst } else { TextKey::ResultNoComparable };
        return html! { <p class="lead no-print">{ words.say(key) }</p> };
    };
    let first = result.first.map(|first| line(result, first, TextKey::ResultSinceFirstLead));
    let comparison = compared(result, previous);
    html! {
        <>
            { line(result, previous, TextKey::ResultSince) }
            { for first }
            { notices(words, &comparison) }
        </>
    }
}

fn compared(result: &ResultView<'_>, earlier: &Assessment) -> Comparison {
    Comparison::of(earlier, result.run, &result.app.instrument.rules, calendar::day_of)
}

/// “Since 2 June: Operational +22, Strategic +22: **Possible change**; …”.
fn line(result: &ResultView<'_>, earlier: &Assessment, since: TextKey) -> Html {
    let words = &result.app.words;
    let date = run_date(words, result.history, earlier, DateStyle::Long);
    let comparison = compared(result, earlier);
    let verdicts = [Some(Verdict::Clear), Some(Verdict::Possible), Some(Verdict::Noise), None];
    let groups = verdicts.into_iter().filter_map(|verdict| group(result, &comparison, verdict));
    let groups = groups.enumerate().map(|(index, group)| {
        let before = if index == 0 { " " } else { "; " };
        html! { <>{ before }{ group }</> }
    });
    html! {
        <p class="lead changes">{ words.fill(since, &[("date", &date)]) }{ for groups }</p>
    }
}

/// The networks with this verdict, and the verdict; nothing if there are none.
fn group(result: &ResultView<'_>, comparison: &Comparison, shown: Option<Verdict>) -> Option<Html> {
    let words = &result.app.words;
    let of_group =
        comparison.changes.iter().filter(|(_, change)| change.map(|it| it.verdict) == shown);
    let networks: Vec<String> = of_group
        .map(|(network, _)| match shown_difference(comparison, network) {
            Some(points) => format!("{} {}", words.network(network), words.locale.signed(points)),
            None => words.network(network).to_string(),
        })
        .collect();
    (!networks.is_empty()).then(|| {
        html! {
            <>{ networks.join(", ") }{ " · " }<strong>{ verdict(words, shown) }</strong></>
        }
    })
}

/// The answers that changed since the last comparable run, to be opened.
pub fn moved_answers(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let Some((previous, _)) = &result.previous else { return html! {} };
    let comparison = compared(result, previous);
    html! { <section class="no-print">{ moved(words, &comparison.moved, false) }</section> }
}
