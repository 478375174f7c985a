//! The heading: what can be said to have grown since the first check.

use yew::AttrValue;

use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::context::AppContext;
use crate::words::Words;
use crate::words::run_names::run_date;
use weft_core::content::text_key::TextKey;
use weft_core::domain::change::{Change, Verdict};
use weft_core::domain::comparison::Comparison;
use weft_core::domain::history::History;
use weft_core::domain::network::Network;

/// Returns the finding, if there is one that chance alone would seldom give.
pub fn heading(app: &AppContext, history: &History) -> AttrValue {
    finding(app, history).unwrap_or_else(|| app.words.say(TextKey::ProgressTitle))
}

fn finding(app: &AppContext, history: &History) -> Option<AttrValue> {
    let newest = history.newest()?;
    let first = history.first_comparable(newest)?;
    let comparison = Comparison::of(first, newest, &app.instrument, calendar::day_of);
    let clear: Vec<(Network, Change)> = comparison
        .changes
        .iter()
        .filter_map(|(network, change)| Some((network, (*change)?)))
        .filter(|(_, change)| change.verdict == Verdict::Clear)
        .collect();
    // A heading that names only growth would hide a loss.
    if clear.iter().any(|(_, change)| change.difference < 0.0) {
        return None;
    }
    let grown: Vec<Network> = clear.into_iter().map(|(network, _)| network).collect();
    let date = run_date(&app.words, history, first, DateStyle::Long);
    sentence(&app.words, &grown, &date)
}

fn sentence(words: &Words, grown: &[Network], date: &str) -> Option<AttrValue> {
    let name = |network: &Network| words.network_inline(*network);
    let said = match grown {
        [] => return None,
        [only] => {
            words.fill(TextKey::ProgressMoreInOne, &[("network", &name(only)), ("date", date)])
        }
        [first, second] => {
            let values = [("first", &*name(first)), ("second", &name(second)), ("date", date)];
            words.fill(TextKey::ProgressMoreInTwo, &values)
        }
        _ => words.fill(TextKey::ProgressMoreInAll, &[("date", date)]),
    };
    Some(said)
}
