//! A weave whose crossings answer to a pointer, a finger and the arrow keys.
//!
//! To a screen reader it is a grid with one row a network; to the keyboard it is one stop, and
//! arrow keys move inside. What a crossing says stands below, so that nothing hides anything.

use yew::prelude::*;

use super::chart_figure::printed_picture;
use super::network_mark::network_mark;
use crate::browser::document;
use weft_core::chart::weave::CellBox;
use weft_core::domain::network::{Network, PerNetwork};

/// One crossing: its statement, the answer, and where it lies in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct WeaveCell {
    pub statement: AttrValue,
    pub answer: AttrValue,
    pub place: CellBox,
}

#[derive(Clone, PartialEq, Properties)]
pub struct WeaveGridProps {
    /// What the grid shows.
    pub label: AttrValue,
    /// What stands below until a crossing is chosen.
    pub hint: AttrValue,
    /// The picture as SVG, drawn for `width_px`.
    pub picture: AttrValue,
    pub width_px: u32,
    /// The picture for paper.
    pub printed: AttrValue,
    pub names: PerNetwork<AttrValue>,
    pub cells: PerNetwork<Vec<WeaveCell>>,
}

/// Row and column, from 0.
type Place = (usize, usize);

#[derive(Clone, Copy, PartialEq)]
struct Choice {
    /// Where Tab leads.
    stop: Place,
    /// Which crossing is spelt out below.
    shown: Option<Place>,
}

#[component]
pub fn WeaveGrid(props: &WeaveGridProps) -> Html {
    let choice = use_state_eq(|| Choice { stop: (0, 0), shown: None });
    let bottom = props.cells.0.iter().flatten().map(|it| it.place.top_px + it.place.height_px);
    let height = bottom.fold(0.0, f64::max) + MARGIN_PX;
    html! {
        <div class="weave">
            { printed_picture(props.printed.clone()) }
            <div class="chart-picture no-print" aria-hidden="true">
                { Html::from_html_unchecked(props.picture.clone()) }
            </div>
            <svg class="weave-cells no-print" role="grid" aria-label={&props.label}
                viewBox={format!("0 0 {} {height}", props.width_px)}>
                { for Network::ALL.map(|network| row(props, network, &choice)) }
            </svg>
            { spelt_out(props, choice.shown) }
        </div>
    }
}

/// The room for the outline of the lowest cells, in pixels.
const MARGIN_PX: f64 = 4.0;

fn row(props: &WeaveGridProps, network: Network, choice: &UseStateHandle<Choice>) -> Html {
    let cells = props.cells[network].iter().enumerate();
    html! {
        <g key={network.name()} role="row">
            // The picture names the row for the eye.
            <g role="rowheader"><text>{ &props.names[network] }</text></g>
            { for cells.map(|(column, it)| cell(props, it, (network.index(), column), choice)) }
        </g>
    }
}

fn cell(
    props: &WeaveGridProps,
    cell: &WeaveCell,
    place: Place,
    choice: &UseStateHandle<Choice>,
) -> Html {
    let stop = choice.stop;
    let show = {
        let choice = choice.setter();
        move || choice.set(Choice { stop, shown: Some(place) })
    };
    let onclick = {
        let show = show.clone();
        move |_: MouseEvent| show()
    };
    let onfocusin = {
        let choice = choice.setter();
        move |_: FocusEvent| choice.set(Choice { stop: place, shown: Some(place) })
    };
    let onkeydown = {
        let columns = props.cells.0.each_ref().map(Vec::len);
        move |event: KeyboardEvent| {
            let is_plain = !event.alt_key() && !event.meta_key();
            let next = next_place(&event.key(), event.ctrl_key(), place, columns);
            if let Some(next) = next.filter(|_| is_plain) {
                event.prevent_default();
                document::focus(&id_of(next));
            }
        }
    };
    let class = if choice.shown == Some(place) { "weave-cell is-shown" } else { "weave-cell" };
    let CellBox { left_px, top_px, width_px, height_px } = cell.place;
    html! {
        <g key={place.1} {class} id={id_of(place)} role="gridcell"
            tabindex={if stop == place { "0" } else { "-1" }}
            aria-label={format!("{} {}", cell.statement, cell.answer)}
            {onclick} onmouseover={move |_| show()} {onfocusin} {onkeydown}>
            <rect x={left_px.to_string()} y={top_px.to_string()}
                width={width_px.to_string()} height={height_px.to_string()} />
        </g>
    }
}

fn id_of((row, column): Place) -> String {
    format!("weave-{row}-{column}")
}

/// Where a key leads from a place; `None` for other keys. With `is_far`, Home and End lead to
/// the corners. Rows have so many columns.
fn next_place(key: &str, is_far: bool, (row, column): Place, columns: [usize; 3]) -> Option<Place> {
    let last_row = columns.len() - 1;
    let (row, column) = match key {
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowRight" => (row, column + 1),
        "ArrowUp" => (row.saturating_sub(1), column),
        "ArrowDown" => ((row + 1).min(last_row), column),
        "Home" => (if is_far { 0 } else { row }, 0),
        "End" => (if is_far { last_row } else { row }, usize::MAX),
        _ => return None,
    };
    Some((row, column.min(columns[row].saturating_sub(1))))
}

fn spelt_out(props: &WeaveGridProps, shown: Option<Place>) -> Html {
    let shown = shown.and_then(|(row, column)| {
        let network = Network::ALL[row];
        Some((network, props.cells[network].get(column)?))
    });
    match shown {
        None => html! { <p class="weave-line is-hint no-print">{ &props.hint }</p> },
        Some((network, cell)) => html! {
            <p class="weave-line no-print">
                { network_mark(network) }{ &cell.statement }{ " " }<strong>{ &cell.answer }</strong>
            </p>
        },
    }
}

#[cfg(test)]
mod tests {
    use super::next_place;

    fn after(key: &str, place: (usize, usize)) -> Option<(usize, usize)> {
        next_place(key, false, place, [8, 8, 6])
    }

    #[test]
    fn arrow_keys_move_to_the_neighbour() {
        assert_eq!(after("ArrowRight", (0, 0)), Some((0, 1)));
        assert_eq!(after("ArrowLeft", (1, 3)), Some((1, 2)));
        assert_eq!(after("ArrowDown", (0, 3)), Some((1, 3)));
        assert_eq!(after("ArrowUp", (2, 3)), Some((1, 3)));
    }

    #[test]
    fn arrow_keys_stop_at_the_edges() {
        assert_eq!(after("ArrowRight", (2, 5)), Some((2, 5)));
        assert_eq!(after("ArrowLeft", (0, 0)), Some((0, 0)));
        assert_eq!(after("ArrowDown", (2, 0)), Some((2, 0)));
        assert_eq!(after("ArrowUp", (0, 7)), Some((0, 7)));
    }

    #[test]
    fn a_shorter_row_is_entered_at_its_end() {
        assert_eq!(after("ArrowDown", (1, 7)), Some((2, 5)));
    }

    #[test]
    fn home_and_end_lead_through_the_row_or_to_the_corners() {
        assert_eq!(after("Home", (1, 4)), Some((1, 0)));
        assert_eq!(after("End", (1, 4)), Some((1, 7)));
        assert_eq!(next_place("Home", true, (1, 4), [8, 8, 6]), Some((0, 0)));
        assert_eq!(next_place("End", true, (1, 4), [8, 8, 6]), Some((2, 5)));
    }

    #[test]
    fn other_keys_are_left_to_the_browser() {
        for key in ["Tab", "Enter", " ", "a", "PageDown"] {
            assert_eq!(after(key, (0, 0)), None, "{key}");
        }
    }
}
