//! A chart with its title, its summary and its values.

use yew::prelude::*;

use super::value_table::{ValueTable, value_table};

/// A chart in words.
pub struct ChartFigure {
    /// Unique on the page.
    pub id: AttrValue,
    pub title: AttrValue,
    /// What the chart shows, in sentences; also the text in its place.
    pub summary: Vec<AttrValue>,
    /// The picture as SVG.
    pub picture: AttrValue,
    pub table_label: AttrValue,
    pub values: ValueTable,
}

pub fn chart_figure(figure: &ChartFigure) -> Html {
    let summary = figure.summary.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(" ");
    html! {
        <figure class="chart" id={&figure.id}>
            <div class="chart-picture" role="img" aria-label={format!("{}. {summary}", figure.title)}>
                { Html::from_html_unchecked(figure.picture.clone()) }
            </div>
            <details class="values">
                <summary>{ &figure.table_label }</summary>
                { value_table(&figure.values) }
            </details>
        </figure>
    }
}
