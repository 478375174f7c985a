//! The level zones: lines where the levels part, and the names of the levels.

use super::super::lettering::{SMALL_PX, room_px};
use super::super::svg::{Anchor, Area, Canvas, Point};
use super::lines::Line;
use super::{AXIS_GAP_PX, Layout, TrendChart, hairline, small};

/// Draws the lines, the names, and the ends of the scale.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    chart: &TrendChart<'_>,
    lines: &[Line<'_>],
    layout: &Layout,
) {
    let edges = [0.0, chart.cuts.repeated.points(), chart.cuts.regular.points(), 100.0];
    for edge in edges {
        let y = layout.scores.crisp_px(edge);
        canvas.path(&[(layout.left_px, y), (layout.right_px, y)], hairline());
    }
    for (zone, name) in edges.windows(2).zip(chart.level_labels) {
        let (bottom, top) = (layout.scores.px(zone[0]), layout.scores.px(zone[1]));
        if layout.is_wide {
            let at = (layout.left_px - AXIS_GAP_PX, f64::midpoint(bottom, top));
            canvas.text(name, at, small(Anchor::End));
        } else {
            let at = quietest(name, (top, bottom), lines, layout);
            canvas.text(name, at, small(Anchor::Middle));
        }
    }
    for end in [0.0, 100.0] {
        let at = (layout.left_px - AXIS_GAP_PX, layout.scores.px(end));
        canvas.text(&(chart.score_label)(end), at, small(Anchor::End));
    }
}

/// The corner of a zone in which a name is crossed least by the lines.
fn quietest(name: &str, zone: (f64, f64), lines: &[Line<'_>], layout: &Layout) -> Point {
    let half = room_px(name, SMALL_PX) / 2.0;
    let xs = [layout.left_px + half + 4.0, layout.right_px - half - 4.0];
    let ys = [zone.0 + 10.0, zone.1 - 10.0];
    let corners = xs.into_iter().flat_map(|x| ys.map(|y| (x, y)));
    let crossings = |(x, y): &Point| {
        let area = Area { from: (x - half - 4.0, y - 10.0), to: (x + half + 4.0, y + 10.0) };
        lines.iter().map(|line| line.crossings(area)).sum::<usize>()
    };
    corners.min_by_key(crossings).unwrap_or((xs[0], ys[0]))
}
