//! A table of values, such as stands beside every chart.

use yew::prelude::*;

use crate::domain::network::Network;
use crate::ui::components::network_mark::network_mark;

/// One row: what it is about, and a cell for each further column.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueRow {
    pub network: Option<Network>,
    pub name: AttrValue,
    pub cells: Vec<AttrValue>,
}

#[derive(Clone, PartialEq, Properties)]
pub struct ValueTableProps {
    pub caption: AttrValue,
    pub columns: Vec<AttrValue>,
    pub rows: Vec<ValueRow>,
    /// Whether the caption is seen, or only heard.
    #[prop_or_default]
    pub shows_caption: bool,
}

/// A table that scrolls sideways by itself where it does not fit; the focus can reach it then.
#[component]
pub fn ValueTable(props: &ValueTableProps) -> Html {
    let caption_class = (!props.shows_caption).then_some("visually-hidden");
    html! {
        <div class="table-frame" tabindex="0" role="region" aria-label={&props.caption}>
            <table>
                <caption class={classes!(caption_class)}>{ &props.caption }</caption>
                <thead>
                    <tr>{ for props.columns.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr>
                </thead>
                <tbody>{ for props.rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row((index, row): (usize, &ValueRow)) -> Html {
    html! {
        <tr key={index}>
            <th scope="row">
                if let Some(network) = row.network {
                    { network_mark(network) }
                }
                { &row.name }
            </th>
            { for row.cells.iter().map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}
