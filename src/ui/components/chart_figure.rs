//! A chart with its title, its summary and its values.

use yew::prelude::*;

use super::value_table::{ValueRow, ValueTable};

#[derive(Clone, PartialEq, Properties)]
pub struct ChartFigureProps {
    /// Unique on the page.
    pub id: AttrValue,
    pub title: AttrValue,
    /// What the chart shows, in sentences; also the text in its place.
    pub summary: Vec<AttrValue>,
    /// The picture as SVG.
    pub picture: AttrValue,
    pub table_label: AttrValue,
    pub columns: Vec<AttrValue>,
    pub rows: Vec<ValueRow>,
}

#[component]
pub fn ChartFigure(props: &ChartFigureProps) -> Html {
    let summary = props.summary.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(" ");
    html! {
        <figure class="chart" id={&props.id}>
            <div class="chart-picture" role="img" aria-label={format!("{}. {summary}", props.title)}>
                { Html::from_html_unchecked(props.picture.clone()) }
            </div>
            <details class="values">
                <summary>{ &props.table_label }</summary>
                <ValueTable caption={&props.title} columns={props.columns.clone()} rows={props.rows.clone()} />
            </details>
        </figure>
    }
}
