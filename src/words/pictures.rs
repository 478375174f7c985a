//! Charts with the reader's words in them.

use yew::AttrValue;

use crate::browser::locale::DateStyle;
use crate::words::Words;
use crate::words::phrases::no_score;
use crate::words::run_names::run_date;
use weft_core::chart::cloth_key::ClothKey;
use weft_core::chart::profile::{ProfileBar, ProfileChart, ProfileRow};
use weft_core::chart::series::TrendRun;
use weft_core::chart::tapestry::{MOST_ROWS, TapestryChart, TapestryRow};
use weft_core::chart::trend::{TrendChart, TrendDrawing, TrendNote};
use weft_core::chart::{SvgPicture, profile, tapestry, trend};
use weft_core::content::text_key::TextKey;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::history::History;
use weft_core::domain::instrument::Instrument;
use weft_core::domain::ladder::Ladder;
use weft_core::domain::level::{Cuts, Level};
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::profile::Profile;

/// Returns the profile of a run, with the marks of the comparable run before it.
pub fn profile_picture(
    words: &Words,
    cuts: Cuts,
    shown: &Profile,
    previous: Option<Profile>,
    targets: PerNetwork<Option<u8>>,
    width_px: u32,
) -> SvgPicture {
    let names = PerNetwork::from_fn(|network| words.network(network));
    let scores = PerNetwork::from_fn(|network| {
        shown.score(network).map(|score| words.score(score.value)).unwrap_or_default()
    });
    let reasons =
        PerNetwork::from_fn(|network| no_score(words, &shown.0[network]).unwrap_or_default());
    let levels = Level::ALL.map(|level| words.level(level));
    let own_levels = PerNetwork::from_fn(|network| level_of(words, cuts, shown, network));
    let purposes = PerNetwork::from_fn(|network| words.network_purpose(network));
    let bar = |network: Network| match shown.score(network) {
        Some(score) => ProfileBar::Scored {
            value: score.value,
            range: score.range(),
            score_label: &scores[network],
            previous: previous.and_then(|profile| Some(profile.score(network)?.value)),
            target: targets[network].map(f64::from),
        },
        None => ProfileBar::Unscored { reason: &reasons[network] },
    };
    let ends = [TextKey::ResultScaleLow, TextKey::ResultScaleHigh];
    let ends = ends.map(|key| words.fill_scale(key, &[]));
    let chart = ProfileChart {
        cuts,
        level_labels: [&levels[0], &levels[1], &levels[2]],
        end_labels: [&ends[0], &ends[1]],
        rows: PerNetwork::from_fn(|network| ProfileRow {
            name: &names[network],
            level: &own_levels[network],
            purpose: &purposes[network],
            bar: bar(network),
        }),
    };
    profile::draw(&chart, width_px)
}

/// Returns the level of a network, and whether a rung of the ladder is borderline there.
fn level_of(words: &Words, cuts: Cuts, shown: &Profile, network: Network) -> AttrValue {
    let Some(score) = shown.score(network) else { return AttrValue::default() };
    let level = words.level(score.level);
    let is_borderline = Ladder::of(shown, cuts).is_some_and(|ladder| {
        ladder.rungs.iter().any(|it| it.is_borderline && it.rung.network() == network)
    });
    if is_borderline {
        return format!("{level} · {}", words.say(TextKey::ResultRungBorderline)).into();
    }
    level
}

/// What a trend shows besides its lines.
#[derive(Clone, Copy)]
pub struct Shown {
    pub ranges: bool,
    /// For a file, which has no page around it.
    pub lists_notes: bool,
}

/// Up to so many days, dates on the time axis have a day.
const DAYS_WITH_DATES: f64 = 62.0;

pub fn trend_picture(
    words: &Words,
    instrument: &Instrument,
    runs: &[TrendRun<'_>],
    notes: &[TrendNote<'_>],
    shows: Shown,
    width_px: u32,
) -> TrendDrawing {
    let names = PerNetwork::from_fn(|network| words.network(network));
    let levels = Level::ALL.map(|level| words.level(level));
    let extent_days = match runs {
        [first, .., last] => last.at.days_since(first.at),
        _ => 0.0,
    };
    let style = if extent_days <= DAYS_WITH_DATES { DateStyle::Medium } else { DateStyle::Month };
    let chart = TrendChart {
        runs,
        cuts: instrument.rules.cuts,
        level_labels: [&levels[0], &levels[1], &levels[2]],
        names: PerNetwork::from_fn(|network| names[network].as_str()),
        notes,
        lists_notes: shows.lists_notes,
        shows_ranges: shows.ranges,
        break_label: words.text.get(TextKey::ProgressBreakLabel),
        empty_label: "",
        date_label: &|moment| words.date(moment, style),
        score_label: &|points| words.score(points),
    };
    trend::draw(&chart, width_px)
}

/// Returns the words of a cloth's key, in the order of [`cloth_key`].
fn cloth_words(words: &Words) -> [AttrValue; 7] {
    let [never, once, few, several, often] = Frequency::ALL.map(|it| words.frequency(it));
    let unfit = words.answer(Some(Answer::DoesNotFit));
    [never, once, few, several, often, unfit, words.answer(None)]
}

fn cloth_key(labels: &[AttrValue; 7]) -> ClothKey<'_> {
    let [never, once, few, several, often, does_not_fit, not_answered] =
        labels.each_ref().map(AttrValue::as_str);
    ClothKey { frequencies: [never, once, few, several, often], does_not_fit, not_answered }
}

/// Returns the answers of all runs, the newest on top, with their key.
pub fn tapestry_picture(words: &Words, history: &History, width_px: u32) -> SvgPicture {
    let names = PerNetwork::from_fn(|network| words.network(network));
    let labels = cloth_words(words);
    let runs = history.runs();
    let newest_first = || runs.iter().enumerate().rev().take(MOST_ROWS);
    let dates: Vec<String> =
        newest_first().map(|(_, run)| run_date(words, history, run, DateStyle::Medium)).collect();
    let rows: Vec<TapestryRow<'_>> = newest_first()
        .zip(&dates)
        .map(|((index, run), date_label)| TapestryRow {
            date_label,
            answers: PerNetwork::from_fn(|network| run.sheet.of_network(network)),
            is_comparable_with_older: index == 0 || runs[index - 1].edition == run.edition,
        })
        .collect();
    let chart = TapestryChart {
        names: PerNetwork::from_fn(|network| names[network].as_str()),
        rows: &rows,
        key: Some(cloth_key(&labels)),
    };
    tapestry::draw(&chart, width_px)
}
