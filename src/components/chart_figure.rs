//! A chart with its title, its summary and its values.

use yew::prelude::*;

use weft_core::chart::palette::themed;

/// A chart in words.
pub struct ChartFigure {
    /// Unique on the page.
    pub id: AttrValue,
    pub title: AttrValue,
    /// What the chart shows, in sentences; also the text in its place.
    pub summary: Vec<AttrValue>,
    /// The picture as SVG.
    pub picture: AttrValue,
    /// The picture for paper, if the one on screen may be too narrow for it.
    pub printed: Option<AttrValue>,
    /// What the marks of the picture mean, if it does not say so itself.
    pub key: Html,
    /// What can be done with the picture.
    pub tools: Html,
    pub table_label: AttrValue,
    /// The table of its values.
    pub values: Html,
}

pub fn chart_figure(figure: &ChartFigure) -> Html {
    let summary = figure.summary.iter().map(AttrValue::as_str).collect::<Vec<_>>().join(" ");
    let on_screen =
        if figure.printed.is_some() { "chart-picture no-print" } else { "chart-picture" };
    html! {
        <figure class="chart" id={&figure.id}>
            { for figure.printed.iter().map(|picture| printed_picture(picture)) }
            { described_picture(on_screen, format!("{}. {summary}", figure.title), &figure.picture) }
            { figure.key.clone() }
            <details class="values">
                <summary>{ &figure.table_label }</summary>
                { figure.values.clone() }
            </details>
            { figure.tools.clone() }
        </figure>
    }
}

/// Shows a picture as SVG with what it says in words; the words in it are not read out one by one.
pub fn described_picture(class: &'static str, label: String, picture: &str) -> Html {
    html! {
        <div {class} role="img" aria-label={label}>
            <div aria-hidden="true">{ Html::from_html_unchecked(themed(picture).into()) }</div>
        </div>
    }
}

/// Shows a picture on paper only.
pub fn printed_picture(picture: &str) -> Html {
    html! {
        <div class="chart-picture print-only" aria-hidden="true">
            { Html::from_html_unchecked(themed(picture).into()) }
        </div>
    }
}
