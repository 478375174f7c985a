//! The three scores as a picture, in sentences and as a table.

use yew::prelude::*;

use super::ResultView;
use crate::content::text_key::TextKey;
use crate::domain::network::Network;
use crate::domain::score::NetworkScore;
use crate::platform::locale::DateStyle;
use crate::ui::components::chart_figure::{ChartFigure, chart_figure};
use crate::ui::components::value_table::{ValueRow, ValueTable};
use crate::ui::phrases::{DASH, no_score, score_line};
use crate::ui::pictures::profile_picture;
use crate::ui::words::Words;

pub fn view(result: &ResultView<'_>) -> Html {
    let words = &result.app.words;
    let previous = result.previous.as_ref().map(|(run, profile)| (&***run, *profile));
    let picture =
        profile_picture(words, &result.app.instrument, &result.profile, previous, result.width_px);
    let columns = [
        TextKey::ResultColNetwork,
        TextKey::ResultColScore,
        TextKey::ResultColRange,
        TextKey::ResultColLevel,
        TextKey::ResultColRepeated,
        TextKey::ResultColAnswered,
    ];
    let title = words.say(TextKey::ResultProfileTitle);
    let figure = ChartFigure {
        id: "profile".into(),
        title: title.clone(),
        summary: summary(result),
        picture,
        table_label: words.say(TextKey::ResultTable),
        values: ValueTable {
            caption: title,
            columns: columns.map(|key| words.say(key)).to_vec(),
            rows: rows(result),
        },
    };
    html! {
        <section class="profile">
            <h2>{ words.say(TextKey::ResultProfile) }</h2>
            { chart_figure(&figure) }
            <p class="hint">{ words.say(TextKey::ResultProfileHint) }</p>
        </section>
    }
}

fn summary(result: &ResultView<'_>) -> Vec<AttrValue> {
    let words = &result.app.words;
    let scores = result.profile.0.iter().map(|(network, score)| score_line(words, network, score));
    let previous = result.previous.as_ref().map(|(run, _)| {
        let date = words.date(run.finished_at, DateStyle::Long);
        words.fill(TextKey::ResultPrevious, &[("date", &date)])
    });
    scores.chain(previous).collect()
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
