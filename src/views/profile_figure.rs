//! The three scores as a picture, in sentences and as a table.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::components::chart_figure::{ChartFigure, chart_figure};
use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::context::AppContext;
use crate::views::save_buttons::{SavedChart, WIDTH_PX, save_buttons};
use crate::words::Words;
use crate::words::phrases::{DASH, headline, no_score, score_line};
use crate::words::pictures::profile_picture;
use crate::words::run_names::{check_of, run_date, run_file_day};
use weft_core::chart::SvgPicture;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::profile::Profile;
use weft_core::domain::score::NetworkScore;

/// The scores of a run.
#[derive(Clone, Copy)]
pub struct ShownProfile<'a> {
    pub app: &'a AppContext,
    pub history: &'a History,
    pub run: &'a Assessment,
    pub profile: Profile,
    /// The last run before this one that can be compared with it.
    pub previous: Option<(&'a Assessment, Profile)>,
    /// What the reader aims at; none for the result of somebody else.
    pub targets: PerNetwork<Option<u8>>,
    pub width_px: u32,
    /// The width for which it is drawn for paper.
    pub printed_width_px: u32,
}

/// Shows the profile. What opens below it is called `below`: its table, and then `more`.
pub fn view(shown: &ShownProfile<'_>, below: TextKey, more: Html) -> Html {
    let words = &shown.app.words;
    let draw = drawing(shown);
    let figure = ChartFigure {
        id: "profile".into(),
        title: words.say(TextKey::ResultProfileTitle),
        summary: summary(shown),
        picture: draw(shown.width_px).svg().into(),
        printed: Some(draw(shown.printed_width_px).svg().into()),
        key: html! { <p class="chart-key">{ key(shown) }</p> },
        tools: Html::default(),
        table_label: words.say(below),
        values: html! {
            <>
                <p class="hint">{ reading(words) }</p>
                { value_table(&table(shown)) }
                { save_buttons(shown.app, saved_chart(shown, draw)) }
                { more }
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

fn saved_chart(shown: &ShownProfile<'_>, draw: Rc<dyn Fn(u32) -> SvgPicture>) -> SavedChart {
    let words = &shown.app.words;
    let cuts = shown.app.instrument.rules_for(&shown.run.edition).cuts;
    let (heading, _) = headline(words, &shown.profile, cuts);
    SavedChart {
        name: format!("profile-{}", run_file_day(shown.history, shown.run)),
        title: words.say(TextKey::ResultProfileTitle),
        heading,
        subtitle: check_of(words, shown.history, shown.run),
        key: key(shown),
        origin: words.origin(&shown.run.edition),
        summary: summary(shown),
        draw: Rc::new(move || draw(WIDTH_PX)),
    }
}

/// Says what the scale and the range mean.
pub fn reading(words: &Words) -> AttrValue {
    words.fill_scale(TextKey::ResultProfileHint, &[])
}

/// Draws the profile for a width, now or when it is saved.
fn drawing(shown: &ShownProfile<'_>) -> Rc<dyn Fn(u32) -> SvgPicture> {
    let app = shown.app.clone();
    let profile = shown.profile;
    let previous = shown.previous.as_ref().map(|(_, profile)| *profile);
    let targets = shown.targets;
    let cuts = app.instrument.rules_for(&shown.run.edition).cuts;
    Rc::new(move |width_px| {
        profile_picture(&app.words, cuts, &profile, previous, targets, width_px)
    })
}

/// Says what the marks of the picture mean.
fn key(shown: &ShownProfile<'_>) -> AttrValue {
    let words = &shown.app.words;
    let marks = match &shown.previous {
        Some((run, _)) => {
            let date = run_date(words, shown.history, run, DateStyle::Long);
            words.fill(TextKey::ResultKeyPrevious, &[("date", &date)])
        }
        None => words.say(TextKey::ResultKey),
    };
    let has_target = shown.targets.0.iter().any(Option::is_some);
    let flag = has_target.then(|| words.say(TextKey::ResultKeyTarget));
    let parts: Vec<AttrValue> =
        [marks, words.say(TextKey::ResultKeyRange)].into_iter().chain(flag).collect();
    parts.join(" ").into()
}

fn summary(shown: &ShownProfile<'_>) -> Vec<AttrValue> {
    let words = &shown.app.words;
    let scores = shown.profile.0.iter().map(|(network, score)| score_line(words, network, score));
    let previous = shown.previous.as_ref().map(|(run, _)| {
        let date = run_date(words, shown.history, run, DateStyle::Long);
        words.fill(TextKey::ResultPrevious, &[("date", &date)])
    });
    let targets = shown.targets.0.into_iter().zip(Network::ALL).filter_map(|(target, network)| {
        let (name, target) = (words.network_inline(network), words.score(f64::from(target?)));
        let values = [("network", name.as_str()), ("target", &target)];
        Some(words.fill(TextKey::TargetLine, &values))
    });
    scores.chain(previous).chain(targets).collect()
}

fn table(shown: &ShownProfile<'_>) -> ValueTable {
    let words = &shown.app.words;
    let columns = [
        TextKey::ResultColNetwork,
        TextKey::ResultColScore,
        TextKey::ResultColRange,
        TextKey::ResultColLevel,
        TextKey::ResultColRepeated,
        TextKey::ResultColAnswered,
    ];
    let rows = shown.profile.0.iter().map(|(network, score)| row(words, network, score));
    ValueTable {
        caption: words.say(TextKey::ResultProfileTitle),
        columns: columns.map(|key| words.say(key)).to_vec(),
        rows: rows.collect(),
    }
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
