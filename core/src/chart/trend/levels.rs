//! The level zones: lines where the levels part, and the names of the levels.

use super::super::lettering::{SMALL_PX, fitted, room_px};
use super::super::palette::Role;
use super::super::svg::{Anchor, Area, Canvas, Ink, Lettering, Point, Stroke};
use super::end_labels::EndLabel;
use super::lines::Line;
use super::{AXIS_GAP_PX, Layout, TrendChart};

/// How far the middle of a line or mark should stay away from a name, in pixels.
const CLEARANCE_PX: f64 = 7.0;

/// What a name should stay clear of: the lines of the networks, and their names.
type Threads<'a> = (&'a [Line<'a>], &'a [EndLabel<'a>]);

/// Draws the lines, the names, and the ends of the scale.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    chart: &TrendChart<'_>,
    threads: Threads<'_>,
    layout: &Layout,
) {
    let edges = [0.0, chart.cuts.repeated.points(), chart.cuts.regular.points(), 100.0];
    for edge in edges {
        let y = layout.scores.crisp_px(edge);
        canvas.path(&[(layout.left_px, y), (layout.right_px, y)], Stroke::hairline());
    }
    for (zone, name) in edges.windows(2).zip(chart.level_labels) {
        let (bottom, top) = (layout.scores.px(zone[0]), layout.scores.px(zone[1]));
        if layout.is_wide {
            let at = (layout.left_px - AXIS_GAP_PX, f64::midpoint(bottom, top));
            canvas.text(&fitted(name, SMALL_PX, at.0), at, Lettering::small(Anchor::End));
        } else {
            let area = quietest(name, (top, bottom), threads, layout);
            canvas.rectangle(area, Ink::full(Role::Paper));
            canvas.text(name, middle(area), Lettering::small(Anchor::Middle));
        }
    }
    for end in [0.0, 100.0] {
        let at = (layout.left_px - AXIS_GAP_PX, layout.scores.px(end));
        canvas.text(&(chart.score_label)(end), at, Lettering::small(Anchor::End));
    }
}

/// The room for a name in that corner of its zone in which it is clear of names of networks and in
/// which their lines cross it least.
fn quietest(name: &str, zone: (f64, f64), (lines, labels): Threads<'_>, layout: &Layout) -> Area {
    let half = room_px(name, SMALL_PX) / 2.0;
    let xs = [layout.left_px + half + 4.0, layout.right_px - half - 4.0];
    let ys = [zone.0 + 11.0, zone.1 - 10.0];
    let corner = |(x, y): (f64, f64)| Area { from: (x - half, y - 8.0), to: (x + half, y + 8.0) };
    let corners = xs.into_iter().flat_map(|x| ys.map(|y| corner((x, y))));
    let crossings = |area: &Area| {
        let around = Area {
            from: (area.from.0 - CLEARANCE_PX, area.from.1 - CLEARANCE_PX),
            to: (area.to.0 + CLEARANCE_PX, area.to.1 + CLEARANCE_PX),
        };
        let is_covered = labels.iter().any(|label| label.area(layout.width_px).touches(area));
        (is_covered, lines.iter().map(|line| line.crossings(around)).sum::<usize>())
    };
    corners.min_by_key(crossings).unwrap_or_else(|| corner((xs[0], ys[0])))
}

fn middle(area: Area) -> Point {
    (f64::midpoint(area.from.0, area.to.0), f64::midpoint(area.from.1, area.to.1))
}
