//! Three panels, one below the other: a line each, where three in one would be a tangle.
//!
//! They share the time axis below the last one. The names of the levels stand in their bands, left
//! of where the lines begin.

use super::super::lettering::{NORMAL_PX, SMALL_PX, fitted, fitted_bold};
use super::super::palette::{BAND_SHADES, Role};
use super::super::svg::{Anchor, Area, Canvas, Ink, Lettering, Stroke};
use super::super::thread::Thread;
use super::end_labels::score_of_newest;
use super::lines::{Line, draw_all};
use super::{AXIS_GAP_PX, Layout, TrendChart, notes};
use crate::domain::network::Network;

/// The height of a panel, in pixels.
const PANEL_HEIGHT_PX: f64 = 110.0;

/// The space above a panel for the name of its network, in pixels.
const NAME_HEIGHT_PX: f64 = 26.0;

/// The space right of the lines for a score of up to three digits, in pixels.
pub(super) const SCORE_ROOM_PX: f64 = 44.0;

/// Between the newest mark and its score, in pixels.
const SCORE_GAP_PX: f64 = 11.0;

/// The mark of a network before its name, with the space after it, in pixels.
const NAME_MARK_PX: f64 = 20.0;

/// The height of all panels with their names, in pixels.
pub(super) const HEIGHT_PX: f64 = 3.0 * (NAME_HEIGHT_PX + PANEL_HEIGHT_PX);

/// Draws the panels, each with its name, its levels and its line.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let panels = Network::ALL.map(|network| panel(network, layout));
    for (network, panel) in Network::ALL.into_iter().zip(&panels) {
        draw_name(canvas, chart.names[network], Thread(network), panel);
        draw_levels(canvas, chart, panel);
        notes::draw_guides(canvas, chart, panel);
        let line = Line::of(chart, network, panel);
        draw_all(canvas, std::slice::from_ref(&line));
        draw_score(canvas, chart, &line, panel);
    }
}

/// Where the panel of a network is.
fn panel(network: Network, layout: &Layout) -> Layout {
    let above = Network::ALL.into_iter().take(network.index());
    let above_px: f64 = above.map(|_| NAME_HEIGHT_PX + PANEL_HEIGHT_PX).sum();
    let top_px = layout.top_px + above_px + NAME_HEIGHT_PX;
    layout.between(top_px, top_px + PANEL_HEIGHT_PX)
}

fn draw_name(canvas: &Canvas<'_>, name: &str, thread: Thread, panel: &Layout) {
    let y = panel.top_px - 11.0;
    thread.draw_mark(canvas, (8.0, y), 5.0);
    let name = fitted_bold(name, NORMAL_PX, panel.width_px - NAME_MARK_PX);
    canvas.text(&name, (NAME_MARK_PX, y), Lettering::name(Anchor::Start));
}

/// The bands of the levels over the whole width, and their names.
fn draw_levels(canvas: &Canvas<'_>, chart: &TrendChart<'_>, panel: &Layout) {
    let edges = [0.0, chart.cuts.repeated.points(), chart.cuts.regular.points(), 100.0];
    let y = edges.map(|edge| panel.scores.crisp_px(edge));
    for (zone, shade) in BAND_SHADES.into_iter().enumerate().filter(|(_, shade)| *shade > 0.0) {
        let area = Area { from: (0.0, y[zone + 1]), to: (panel.width_px, y[zone]) };
        canvas.rectangle(area, Ink { role: Role::Ink, opacity: shade });
    }
    for y in y {
        canvas.path(&[(0.0, y), (panel.width_px, y)], Stroke::hairline());
    }
    for (zone, name) in chart.level_labels.into_iter().enumerate() {
        let at = (AXIS_GAP_PX, f64::midpoint(y[zone], y[zone + 1]));
        let room_px = panel.left_px - AXIS_GAP_PX;
        canvas.text(&fitted(name, SMALL_PX, room_px), at, Lettering::small(Anchor::Start));
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
