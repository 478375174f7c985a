//! Three panels, one below the other, a line each, for when three in one would be a tangle.
//!
//! They share the time axis below the last one. The names of the levels are in their bands, left
//! of where the lines begin.

use super::super::svg::{Anchor, Canvas, Lettering};
use super::super::text_width::{SMALL_PX, fitted};
use super::super::thread::Thread;
use super::end_labels::score_of_newest;
use super::levels::draw_bands;
use super::lines::{Line, draw_all};
use super::{AXIS_GAP_PX, Layout, TrendChart, notes};
use crate::domain::count::as_f64;
use crate::domain::network::Network;

/// The height of a panel, in pixels.
const PANEL_HEIGHT_PX: f64 = 110.0;

/// The space above a panel for the name of its network, in pixels.
const NAME_HEIGHT_PX: f64 = 26.0;

/// The space right of the lines for a score of up to three digits, in pixels.
pub(super) const SCORE_ROOM_PX: f64 = 44.0;

/// Between the newest mark and its score, in pixels.
const SCORE_GAP_PX: f64 = 11.0;

/// The height of all panels with their names, in pixels.
pub(super) const HEIGHT_PX: f64 = 3.0 * (NAME_HEIGHT_PX + PANEL_HEIGHT_PX);

/// Draws the panels, each with its name, its levels and its line.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let panels = Network::ALL.map(|network| panel(network, layout));
    for (network, panel) in Network::ALL.into_iter().zip(&panels) {
        let y = panel.top_px - 11.0;
        Thread(network).draw_name(canvas, chart.names[network], y, panel.width_px);
        draw_levels(canvas, chart, panel);
        notes::draw_guides(canvas, chart, panel);
        let line = Line::of(canvas, chart, network, panel);
        draw_all(canvas, std::slice::from_ref(&line));
        draw_score(canvas, chart, &line, panel);
    }
}

/// Where the panel of a network is.
fn panel(network: Network, layout: &Layout) -> Layout {
    let above_px = as_f64(network.index()) * (NAME_HEIGHT_PX + PANEL_HEIGHT_PX);
    let top_px = layout.top_px + above_px + NAME_HEIGHT_PX;
    layout.between(top_px, top_px + PANEL_HEIGHT_PX)
}

/// The bands of the levels over the whole width, and their names.
fn draw_levels(canvas: &Canvas<'_>, chart: &TrendChart<'_>, panel: &Layout) {
    let middles = draw_bands(canvas, chart, panel, (0.0, panel.width_px));
    let room_px = panel.left_px - AXIS_GAP_PX;
    for (name, y) in chart.level_labels.into_iter().zip(middles) {
        let name = fitted(name, SMALL_PX, room_px);
        canvas.text(&name, (AXIS_GAP_PX, y), Lettering::small(Anchor::Start));
    }
}

/// The score of the newest run, right of its mark.
fn draw_score(canvas: &Canvas<'_>, chart: &TrendChart<'_>, line: &Line<'_>, panel: &Layout) {
    let Some(newest) = chart.runs.last() else { return };
    let lettering = Lettering { role: line.thread.role(), ..Lettering::name(Anchor::Start) };
    let x = panel.x_px(newest.at) + SCORE_GAP_PX;
    let y = line.end().map_or(panel.bottom_px, |(_, y)| y);
    let y = y.clamp(panel.top_px + 9.0, panel.bottom_px - 9.0);
    canvas.text(&score_of_newest(chart, newest, line.thread.0), (x, y), lettering);
}
