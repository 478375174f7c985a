//! The three scores as a picture, in sentences and as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::{ResultView, target_fields};
use crate::browser::locale::DateStyle;
use crate::components::chart_figure::{ChartFigure, chart_figure};
use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::phrases::{DASH, no_score, score_line};
use crate::pictures::profile_picture;
use crate::run_names::{run_date, run_file_day};
use crate::takeaway::{PRINTED_WIDTH_PX, SavedChart, WIDTH_PX, origin, save_buttons};
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::network::Network;
use weft_core::domain::score::NetworkScore;

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let columns = [
        TextKey::ResultColNetwork,
        TextKey::ResultColScore,
        TextKey::ResultColRange,
        TextKey::ResultColLevel,
        TextKey::ResultColRepeated,
        TextKey::ResultColAnswered,
    ];
    let title = words.say(TextKey::ResultProfileTitle);
    let draw = drawing(result);
    let saved = SavedChart {
        name: format!("profile-{}", run_file_day(result.history, result.run)),
        title: title.clone(),
        heading: result.headline().0,
        subtitle: result.check_of(),
        key: key(result),
        origin: origin(words, &result.run.edition),
        summary: summary(result),
        draw: {
            let draw = draw.clone();
            Rc::new(move || draw(WIDTH_PX))
        },
    };
    let table = ValueTable {
        caption: title.clone(),
        columns: columns.map(|key| words.say(key)).to_vec(),
        rows: rows(result),
    };
    let figure = ChartFigure {
        id: "profile".into(),
        title: title.clone(),
        summary: summary(result),
        picture: draw(result.width_px),
        printed: Some(draw(PRINTED_WIDTH_PX)),
        key: html! { <p class="chart-key">{ key(result) }</p> },
        tools: Html::default(),
        table_label: words.say(TextKey::ResultMore),
        values: html! {
            <>
                <p class="hint">{ reading(words) }</p>
                { value_table(&table) }
                { save_buttons(result.app, saved) }
                { target_fields::view(result) }
            </>
        },
    };
    html! {
        <section class="profile">
            <h2 class="visually-hidden">{ words.say(TextKey::ResultProfile) }</h2>
            { chart_figure(&figure) }
        </section>
    }
}

/// What the scale and the range mean.
pub fn reading(words: &Words) -> AttrValue {
    words.fill_scale(TextKey::ResultProfileHint, &[])
}

/// Draws the profile for a width, now or when it is saved.
fn drawing(result: &ResultView<'_>) -> Rc<dyn Fn(u32) -> AttrValue> {
    let app = result.app.clone();
    let shown = result.profile;
    let previous = result.previous.as_ref().map(|(_, profile)| *profile);
    let targets = app.state.settings.targets;
    Rc::new(move |width_px| {
        profile_picture(&app.words, &app.instrument, &shown, previous, targets, width_px)
    })
}

/// What the marks of the picture mean.
fn key(result: &ResultView<'_>) -> AttrValue {
    let words = &result.app.words;
    let marks = match &result.previous {
        Some((run, _)) => {
            let date = run_date(words, result.history, run, DateStyle::Long);
            words.fill(TextKey::ResultKeyPrevious, &[("date", &date)])
        }
        None => words.say(TextKey::ResultKey),
    };
    let has_target = result.app.state.settings.targets.0.iter().any(Option::is_some);
    let flag = has_target.then(|| words.say(TextKey::ResultKeyTarget));
    let parts: Vec<AttrValue> =
        [marks, words.say(TextKey::ResultKeyRange)].into_iter().chain(flag).collect();
    parts.join(" ").into()
}

fn summary(result: &ResultView<'_>) -> Vec<AttrValue> {
    let words = &result.app.words;
    let scores = result.profile.0.iter().map(|(network, score)| score_line(words, network, score));
    let previous = result.previous.as_ref().map(|(run, _)| {
        let date = run_date(words, result.history, run, DateStyle::Long);
        words.fill(TextKey::ResultPrevious, &[("date", &date)])
    });
    let targets = result.app.state.settings.targets;
    let targets = targets.0.into_iter().zip(Network::ALL).filter_map(|(target, network)| {
        let (name, target) = (words.network_inline(network), words.score(f64::from(target?)));
        let values = [("network", name.as_str()), ("target", &target)];
        Some(words.fill(TextKey::TargetLine, &values))
    });
    scores.chain(previous).chain(targets).collect()
}

fn rows(result: &ResultView<'_>) -> Vec<ValueRow> {
    result.profile.0.iter().map(|(network, score)| row(&result.app.words, network, score)).collect()
}

fn row(words: &Words, network: Network, score: &NetworkScore) -> ValueRow {
    let of_asked = |count: u32, asked: u32| words.of_all(count as usize, asked as usize);
    let cells = match score {
        NetworkScore::Scored(score) => {
            let range = score.range().clipped();
            let ends = [("low", words.score(range.low)), ("high", words.score(range.high))];
            let ends = ends.each_ref().map(|(name, value)| (*name, value.as_str()));
            vec![
                words.score(score.value).into(),
                words.fill(TextKey::ResultRange, &ends),
                words.level(score.level),
                of_asked(score.repeated_behaviours, score.answered),
                of_asked(score.answered, score.asked),
            ]
        }
        NetworkScore::TooFew { answered, asked, .. } => {
            let reason = no_score(words, score).unwrap_or_default();
            vec![DASH, DASH, reason, DASH, of_asked(*answered, *asked)]
        }
    };
    ValueRow { network: Some(network), name: words.network(network), cells }
}
