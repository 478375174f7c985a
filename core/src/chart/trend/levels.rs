//! The level zones: bands as dark as in the profile, and the names of the levels beside them.

use super::super::palette::{BAND_SHADES, Role};
use super::super::svg::{Anchor, Area, Canvas, Ink, Lettering, Stroke};
use super::super::text_width::{SMALL_PX, fitted};
use super::{AXIS_GAP_PX, Layout, TrendChart};

/// Draws the bands, the names, and the ends of the scale.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let middles = draw_bands(canvas, chart, layout, (layout.left_px, layout.right_px));
    let right_px = layout.left_px - AXIS_GAP_PX;
    for (name, y) in chart.level_labels.into_iter().zip(middles) {
        let at = (right_px, y);
        canvas.text(&fitted(name, SMALL_PX, at.0), at, Lettering::small(Anchor::End));
    }
    for end in [0.0, 100.0] {
        let at = (right_px, layout.scores.px(end));
        canvas.text(&(chart.score_label)(end), at, Lettering::small(Anchor::End));
    }
}

/// Draws the bands and the lines between them from one side to the other, and returns the middle height
/// of each.
pub(super) fn draw_bands(
    canvas: &Canvas<'_>,
    chart: &TrendChart<'_>,
    layout: &Layout,
    (left_px, right_px): (f64, f64),
) -> [f64; 3] {
    let y = chart.cuts.edges().map(|edge| layout.scores.crisp_px(edge));
    for (zone, shade) in BAND_SHADES.into_iter().enumerate().filter(|(_, shade)| *shade > 0.0) {
        let area = Area { from: (left_px, y[zone + 1]), to: (right_px, y[zone]) };
        canvas.rectangle(area, Ink { role: Role::Ink, opacity: shade });
    }
    for y in y {
        canvas.path(&[(left_px, y), (right_px, y)], Stroke::hairline());
    }
    [0, 1, 2].map(|zone| f64::midpoint(y[zone], y[zone + 1]))
}
