//! A table of values, as every chart has one.

use yew::prelude::*;

use crate::components::network_mark::network_mark;
use weft_core::domain::network::Network;

/// One row: what it is about, and a cell for each further column.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueRow {
    pub network: Option<Network>,
    pub name: AttrValue,
    pub cells: Vec<AttrValue>,
}

/// A table in words.
pub struct ValueTable {
    pub caption: AttrValue,
    pub columns: Vec<AttrValue>,
    pub rows: Vec<ValueRow>,
}

/// Shows the table with its frame.
pub fn value_table(table: &ValueTable) -> Html {
    table_frame(&table.caption, &table.columns, table.rows.iter().enumerate().map(row).collect())
}

/// Shows a table that scrolls sideways by itself if it does not fit, and can take the focus for that.
pub fn table_frame(caption: &AttrValue, columns: &[AttrValue], rows: Html) -> Html {
    html! {
        <div class="table-frame" tabindex="0" role="region" aria-label={caption}>
            <table>
                <caption class="visually-hidden">{ caption }</caption>
                <thead>
                    <tr>{ for columns.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr>
                </thead>
                <tbody>{ rows }</tbody>
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
