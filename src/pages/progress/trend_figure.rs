//! The three scores over time as a picture, in sentences and as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::recent::newest_runs;
use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::components::chart_figure::{ChartFigure, chart_figure};
use crate::components::switch::Switch;
use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::context::{AppContext, use_app};
use crate::hooks::use_painted;
use crate::views::save_buttons::{SavedChart, WIDTH_PX, save_buttons};
use crate::words::Words;
use crate::words::pictures::{Shown, trend_picture};
use crate::words::run_names::run_date;
use weft_core::chart::series::TrendRun;
use weft_core::chart::trend::{TrendDrawing, TrendNote};
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;

pub fn view(
    app: &AppContext,
    history: &Rc<History>,
    most: usize,
    shows_ranges: &UseStateHandle<bool>,
    width_px: u32,
) -> Html {
    let words = &app.words;
    let runs = trend_runs(app, history.runs());
    let ranges = **shows_ranges;
    let shown = Shown { ranges, lists_notes: false };
    let TrendDrawing { picture, is_thinned, is_spread } =
        draw(app, history, &runs, shown, width_px);
    let draw_wide = || draw(app, history, &runs, shown, WIDTH_PX).picture.svg().into();
    let values = || html! { <TrendValues history={history.clone()} {most} /> };
    let figure = ChartFigure {
        id: "trend".into(),
        title: words.say(TextKey::ProgressTrendTitle),
        summary: summary(words, &runs),
        picture: picture.svg().into(),
        printed: (width_px < WIDTH_PX).then(draw_wide),
        key: note_list(words, history),
        tools: save_buttons(app, saved_chart(app, history, &runs, ranges)),
        table_label: words.say(TextKey::ResultTable),
        values: values(),
    };
    html! {
        <section class="trend">
            <h2>{ words.say(TextKey::ProgressTrend) }</h2>
            { chart_figure(&figure) }
            { ranges_switch(words, shows_ranges) }
            <div class="print-only">{ values() }</div>
            if is_thinned {
                <p class="hint">{ words.say(TextKey::ProgressThinned) }</p>
            }
            if is_spread {
                <p class="hint">{ words.say(TextKey::ProgressSpread) }</p>
            }
        </section>
    }
}

fn saved_chart(
    app: &AppContext,
    history: &Rc<History>,
    runs: &[TrendRun<'_>],
    ranges: bool,
) -> SavedChart {
    let words = &app.words;
    SavedChart {
        name: format!("trend-{}", calendar::today().iso()),
        title: words.say(TextKey::ProgressTrendTitle),
        heading: words.say(TextKey::ProgressTrendTitle),
        subtitle: span(words, runs),
        key: AttrValue::default(),
        origin: words.origin(&app.instrument.edition),
        summary: summary(words, runs),
        draw: {
            let (app, history) = (app.clone(), history.clone());
            let shown = Shown { ranges, lists_notes: true };
            Rc::new(move || {
                draw(&app, &history, &trend_runs(&app, history.runs()), shown, WIDTH_PX).picture
            })
        },
    }
}

fn trend_runs<'a>(app: &AppContext, runs: &'a [Rc<Assessment>]) -> Vec<TrendRun<'a>> {
    let of_run = |run: &'a Rc<Assessment>| {
        let profile = Profile::of(&run.sheet, app.instrument.rules_for(&run.edition));
        TrendRun { at: run.finished_at, edition: &run.edition, profile }
    };
    runs.iter().map(of_run).collect()
}

fn draw(
    app: &AppContext,
    history: &History,
    runs: &[TrendRun<'_>],
    shown: Shown,
    width_px: u32,
) -> TrendDrawing {
    let numbered = numbered(&app.words, history);
    let notes: Vec<TrendNote<'_>> = numbered
        .iter()
        .map(|(run, number)| TrendNote { at: run.finished_at, number, text: &run.note })
        .collect();
    trend_picture(&app.words, &app.instrument, runs, &notes, shown, width_px)
}

/// The most notes that are marked, the newest: so many can still be told apart.
const MOST_NOTES: usize = 40;

/// Returns the newest runs with a note, oldest first, each with the number of its mark.
fn numbered<'a>(words: &Words, history: &'a History) -> Vec<(&'a Rc<Assessment>, String)> {
    let noted = || history.runs().iter().filter(|run| !run.note.is_empty());
    let older = noted().count().saturating_sub(MOST_NOTES);
    noted().skip(older).zip(1..).map(|(run, number)| (run, words.number(number))).collect()
}

fn ranges_switch(words: &Words, shows_ranges: &UseStateHandle<bool>) -> Html {
    let setter = shows_ranges.setter();
    let on_change = Callback::from(move |shows| setter.set(shows));
    html! {
        <div class="no-print">
            <Switch label={words.say(TextKey::ProgressRanges)} is_on={**shows_ranges} {on_change} />
        </div>
    }
}

fn summary(words: &Words, runs: &[TrendRun<'_>]) -> Vec<AttrValue> {
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return Vec::new() };
    let lines = Network::ALL.into_iter().map(|network| {
        let (name, then, now) = (
            words.network(network),
            score_text(words, first, network),
            score_text(words, last, network),
        );
        let values = [("network", name.as_str()), ("then", &then), ("now", &now)];
        words.fill(TextKey::ProgressTrendLine, &values)
    });
    [span(words, runs)].into_iter().chain(lines).collect()
}

/// Says how many checks there are, and from when to when.
fn span(words: &Words, runs: &[TrendRun<'_>]) -> AttrValue {
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
        return AttrValue::default();
    };
    let date = |run: &TrendRun<'_>| words.date(run.at, DateStyle::Long);
    let ends = [("from", date(first)), ("to", date(last))];
    let ends = ends.each_ref().map(|(name, date)| (*name, date.as_str()));
    words.count(PluralKey::ProgressTrendSummary, runs.len(), &ends)
}

fn score_text(words: &Words, run: &TrendRun<'_>, network: Network) -> AttrValue {
    run.profile
        .score(network)
        .map_or_else(|| words.say(TextKey::ChartNoScore), |score| words.score(score.value).into())
}

#[derive(Clone, PartialEq, Properties)]
struct TrendValuesProps {
    history: Rc<History>,
    /// How many of the runs are listed.
    most: usize,
}

/// Shows the runs that are listed, newest first. Most readers look at the picture alone, which does not
/// wait for them.
#[component]
fn TrendValues(props: &TrendValuesProps) -> Html {
    let app = use_app();
    if !use_painted() {
        return html! {};
    }
    let words = &app.words;
    let columns = [
        TextKey::ProgressColDate,
        TextKey::NetworkOperational,
        TextKey::NetworkPersonal,
        TextKey::NetworkStrategic,
        TextKey::ProgressColNote,
    ];
    let runs = newest_runs(&props.history, props.most);
    let scored = trend_runs(&app, runs);
    let table = ValueTable {
        caption: words.say(TextKey::ProgressTrendTitle),
        columns: columns.map(|key| words.say(key)).to_vec(),
        rows: runs
            .iter()
            .zip(&scored)
            .rev()
            .map(|(run, scored)| row(words, &props.history, run, scored))
            .collect(),
    };
    value_table(&table)
}

fn row(words: &Words, history: &History, run: &Assessment, scored: &TrendRun<'_>) -> ValueRow {
    let mut cells: Vec<AttrValue> =
        Network::ALL.map(|network| score_text(words, scored, network)).to_vec();
    cells.push(AttrValue::Rc(run.note.clone()));
    ValueRow { network: None, name: run_date(words, history, run, DateStyle::Medium).into(), cells }
}

/// Shows what the numbers on the time axis mean.
fn note_list(words: &Words, history: &History) -> Html {
    let noted = numbered(words, history);
    if noted.is_empty() {
        return html! {};
    }
    html! {
        <ol class="trend-notes">
            { for noted.iter().map(|(run, number)| html! {
                <li key={run.id.as_str()}><span class="note-number">{ number }</span>{ run.note.as_ref() }</li>
            }) }
        </ol>
    }
}
