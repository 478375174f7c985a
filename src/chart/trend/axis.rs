//! The level zones, the dates and the breaks between editions.

use super::super::lettering::{SMALL_PX, fitted, room_px};
use super::super::palette::Role;
use super::super::scale::crisp;
use super::super::series::{MOST_POINTS, breaks, day};
use super::super::svg::{Anchor, Canvas, Dash, Ink, Stroke};
use super::{Layout, TrendChart, hairline, small};
use crate::domain::timestamp::Timestamp;

/// The least space between two dates, in pixels.
const DATE_GAP_PX: f64 = 14.0;

/// The least room in which a break is named, in pixels.
const BREAK_LABEL_ROOM_PX: f64 = 48.0;

/// Lines where the levels part, the names of the levels, and the ends of the scale.
pub(super) fn draw_levels(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let edges = [0.0, chart.cuts.repeated.points(), chart.cuts.regular.points(), 100.0];
    for edge in edges {
        let y = layout.scores.crisp_px(edge);
        canvas.path(&[(layout.left_px, y), (layout.right_px, y)], hairline());
    }
    for (upper_edge, name) in edges[1..].iter().zip(chart.level_labels) {
        let y = layout.scores.px(*upper_edge) + 10.0;
        canvas.text(name, (layout.left_px + 4.0, y), small(Anchor::Start));
    }
    for end in [0.0, 100.0] {
        let at = (layout.left_px - 6.0, layout.scores.px(end));
        canvas.text(&(chart.score_label)(end), at, small(Anchor::End));
    }
}

/// A tick for every run, unless they are too many, and as many dates as have room.
pub(super) fn draw_dates(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let stroke = Stroke { ink: Ink::full(Role::MutedInk), width_px: 1.0 };
    let tick = |at: Timestamp, length: f64| {
        let x = layout.days.crisp_px(day(at));
        canvas.path(&[(x, layout.bottom_px), (x, layout.bottom_px + length)], stroke);
    };
    if chart.runs.len() <= MOST_POINTS {
        chart.runs.iter().for_each(|run| tick(run.at, 4.0));
    }
    let y = layout.height_px - 12.0;
    for (at, label, x) in dates(chart, layout) {
        tick(at, 7.0);
        canvas.text(&label, (x, y), small(Anchor::Middle));
    }
}

/// The dates of runs that have room side by side: the newest, the oldest, then what fits between
/// them. Each with its words and the place of their middle.
fn dates(chart: &TrendChart<'_>, layout: &Layout) -> Vec<(Timestamp, String, f64)> {
    let mut placed: Vec<(Timestamp, String, f64)> = Vec::new();
    let runs = chart.runs;
    for run in runs.last().into_iter().chain(runs.first()).chain(runs.iter().rev()) {
        let at = run.at;
        let x = layout.days.px(day(at));
        let is_hopeless = placed.iter().any(|(_, _, other)| (other - x).abs() < DATE_GAP_PX * 2.0);
        if is_hopeless {
            continue;
        }
        let label = (chart.date_label)(at);
        let half = room_px(&label, SMALL_PX) / 2.0;
        let x = x.clamp(half.min(layout.middle().0), layout.width_px - half);
        let is_free = placed.iter().all(|(_, other_label, other_x)| {
            let other_half = room_px(other_label, SMALL_PX) / 2.0;
            (other_x - x).abs() >= half + other_half + DATE_GAP_PX
        });
        if is_free {
            placed.push((at, label, x));
        }
    }
    placed
}

/// A broken line wherever the edition changes.
pub(super) fn draw_breaks(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let stroke = Stroke { ink: Ink::full(Role::MutedInk), width_px: 1.0 };
    let dash = Dash { mark_px: 4.0, gap_px: 4.0 };
    let places: Vec<f64> =
        breaks(chart.runs).into_iter().map(|day| crisp(layout.days.px(day))).collect();
    for (index, x) in places.iter().copied().enumerate() {
        canvas.dashed_path(&[(x, layout.top_px), (x, layout.bottom_px)], stroke, dash);
        let end = places.get(index + 1).copied().unwrap_or(layout.right_px);
        let room = end - x - 10.0;
        if room >= BREAK_LABEL_ROOM_PX {
            let label = fitted(chart.break_label, SMALL_PX, room);
            canvas.text(&label, (x + 5.0, layout.bottom_px - 10.0), small(Anchor::Start));
        }
    }
}
