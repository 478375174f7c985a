//! Every run a row of cloth.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::calendar;
use crate::browser::locale::DateStyle;
use crate::components::chart_figure::{ChartFigure, chart_figure};
use crate::components::value_table::{ValueRow, ValueTable, value_table};
use crate::context::AppContext;
use crate::views::save_buttons::{SavedChart, WIDTH_PX, save_buttons};
use crate::words::phrases::repeated;
use crate::words::pictures::tapestry_picture;
use crate::words::run_names::run_date;
use weft_core::chart::SvgPicture;
use weft_core::chart::tapestry::MOST_ROWS;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::history::History;
use weft_core::domain::network::Network;

pub fn view(app: &AppContext, history: &Rc<History>, width_px: u32) -> Html {
    let words = &app.words;
    let title = words.say(TextKey::TapestryLabel);
    let all = history.runs().len();
    let mut summary = vec![words.count(PluralKey::TapestrySummary, all.min(MOST_ROWS), &[])];
    if all > MOST_ROWS {
        summary.push(words.count(PluralKey::TapestryOlder, all - MOST_ROWS, &[]));
    }
    let draw: Rc<dyn Fn() -> SvgPicture> = {
        let (words, history) = (words.clone(), history.clone());
        Rc::new(move || tapestry_picture(&words, &history, WIDTH_PX))
    };
    let saved = SavedChart {
        name: format!("tapestry-{}", calendar::today().iso()),
        title: title.clone(),
        heading: title.clone(),
        key: AttrValue::default(),
        origin: words.origin(&app.instrument.edition),
        subtitle: summary.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(" ").into(),
        summary: summary.clone(),
        draw,
    };
    let older = summary.get(1).cloned();
    let figure = ChartFigure {
        id: "tapestry".into(),
        title: title.clone(),
        summary,
        picture: tapestry_picture(words, history, width_px).svg().into(),
        printed: (width_px < WIDTH_PX)
            .then(|| tapestry_picture(words, history, WIDTH_PX).svg().into()),
        key: Html::default(),
        tools: save_buttons(app, saved),
        table_label: words.say(TextKey::TapestryTable),
        values: value_table(&values(app, history, title)),
    };
    html! {
        <section class="tapestry">
            <h2>{ words.say(TextKey::TapestryTitle) }</h2>
            <p class="hint">{ words.say(TextKey::TapestryHint) }</p>
            { chart_figure(&figure) }
            if let Some(older) = older {
                <p class="hint">{ older }</p>
            }
        </section>
    }
}

/// Returns how many behaviours of each network were shown more than once, newest run first.
fn values(app: &AppContext, history: &History, caption: AttrValue) -> ValueTable {
    let words = &app.words;
    let rows = history.runs().iter().rev().take(MOST_ROWS).map(|run| ValueRow {
        network: None,
        name: run_date(words, history, run, DateStyle::Medium).into(),
        cells: Network::ALL
            .map(|network| {
                let (count, all) = repeated(run.sheet.of_network(network));
                words.of_all(count, all)
            })
            .to_vec(),
    });
    let columns = [
        TextKey::ProgressColDate,
        TextKey::NetworkOperational,
        TextKey::NetworkPersonal,
        TextKey::NetworkStrategic,
    ];
    ValueTable {
        caption,
        columns: columns.map(|key| words.say(key)).to_vec(),
        rows: rows.collect(),
    }
}
