//! Charts with the reader's words in them.

use yew::AttrValue;

use super::phrases::no_score;
use super::words::Words;
use crate::chart::profile::{ProfileBar, ProfileChart, ProfileRow};
use crate::chart::series::TrendRun;
use crate::chart::trend::{TrendChart, TrendNote};
use crate::chart::{profile, trend};
use crate::content::text_key::TextKey;
use crate::domain::assessment::Assessment;
use crate::domain::instrument::Instrument;
use crate::domain::level::Level;
use crate::domain::network::{Network, PerNetwork};
use crate::domain::profile::Profile;
use crate::platform::locale::DateStyle;

/// The profile of a run, with the marks of the comparable run before it.
pub fn profile_picture(
    words: &Words,
    instrument: &Instrument,
    shown: &Profile,
    previous: Option<(&Assessment, Profile)>,
    width_px: u32,
) -> AttrValue {
    let names = PerNetwork::from_fn(|network| words.network(network));
    let scores = PerNetwork::from_fn(|network| {
        shown.score(network).map(|score| words.score(score.value)).unwrap_or_default()
    });
    let reasons =
        PerNetwork::from_fn(|network| no_score(words, &shown.0[network]).unwrap_or_default());
    let levels = Level::ALL.map(|level| words.level(level));
    let bar = |network: Network| match shown.score(network) {
        Some(score) => ProfileBar::Scored {
            value: score.value,
            range: score.range(),
            score_label: &scores[network],
            previous: previous.and_then(|(_, profile)| Some(profile.score(network)?.value)),
            target: None,
        },
        None => ProfileBar::Unscored { reason: &reasons[network] },
    };
    let ends = [words.score(0.0), words.score(100.0)];
    let previous_label =
        previous.map(|(run, _)| words.date(run.finished_at, DateStyle::Medium)).unwrap_or_default();
    let chart = ProfileChart {
        cuts: instrument.rules.cuts,
        level_labels: [&levels[0], &levels[1], &levels[2]],
        end_labels: [&ends[0], &ends[1]],
        rows: PerNetwork::from_fn(|network| ProfileRow {
            name: &names[network],
            bar: bar(network),
        }),
        previous_label: &previous_label,
        target_label: "",
    };
    profile::draw(&chart, width_px).into()
}

/// The scores of runs over time.
pub fn trend_picture(
    words: &Words,
    instrument: &Instrument,
    runs: &[TrendRun<'_>],
    notes: &[TrendNote<'_>],
    shows_ranges: bool,
    width_px: u32,
) -> AttrValue {
    let names = PerNetwork::from_fn(|network| words.network(network));
    let levels = Level::ALL.map(|level| words.level(level));
    let chart = TrendChart {
        runs,
        cuts: instrument.rules.cuts,
        level_labels: [&levels[0], &levels[1], &levels[2]],
        names: PerNetwork::from_fn(|network| names[network].as_str()),
        notes,
        lists_notes: false,
        shows_ranges,
        break_label: words.text.get(TextKey::ProgressBreakLabel),
        empty_label: "",
        date_label: &|moment| words.date(moment, DateStyle::Month),
        score_label: &|points| words.score(points),
    };
    trend::draw(&chart, width_px).into()
}
