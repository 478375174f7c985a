//! The picture of Home: three threads, each the colour of a network, woven across a warp.

use yew::prelude::*;

use weft_core::domain::network::Network;

const COLUMNS: usize = 12;
const STEP: usize = 22;
const FIRST_ROW: usize = 24;

/// A plain weave, for the eye only.
pub fn weave_picture() -> Html {
    let width = STEP * COLUMNS;
    let rows = [0, 1, 2, 0, 1, 2, 0, 1, 2].map(|index| Network::ALL[index]);
    let height = FIRST_ROW * 2 + STEP * (rows.len() - 1);
    html! {
        <svg class="weave-picture" viewBox={format!("0 0 {width} {height}")} aria-hidden="true">
            <g class="warp">{ for (0..COLUMNS).map(|column| warp(column, height)) }</g>
            { for rows.into_iter().enumerate().map(|(row, network)| weft(row, network)) }
        </svg>
    }
}

fn warp(column: usize, height: usize) -> Html {
    let x = STEP * column + STEP / 2;
    html! { <path key={column} d={format!("M{x} 0V{height}")} /> }
}

/// A row of the weft is seen where it passes over the warp.
fn weft(row: usize, network: Network) -> Html {
    let y = FIRST_ROW + STEP * row;
    let over = (0..COLUMNS).filter(|column| (column + row).is_multiple_of(2));
    let stitches: Vec<String> =
        over.map(|column| format!("M{} {y}h{}", STEP * column + 2, STEP - 4)).collect();
    let path = stitches.concat();
    let under = format!("M0 {y}H{}", STEP * COLUMNS);
    html! {
        <g key={row} class={classes!("weft", network.name())}>
            <path class="is-under" d={under} />
            <path class="is-over" d={path} />
        </g>
    }
}
