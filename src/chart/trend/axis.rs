//! The time axis: dates, and the breaks between editions.

use super::super::lettering::{SMALL_PX, fitted, room_px};
use super::super::palette::Role;
use super::super::scale::crisp;
use super::super::series::breaks;
use super::super::svg::{Anchor, Canvas, Dash, Ink, Stroke};
use super::{Layout, TrendChart, small};
use crate::domain::timestamp::Timestamp;

/// The least space between two dates, in pixels.
const DATE_GAP_PX: f64 = 14.0;

/// The least room in which a break is named, in pixels.
const BREAK_LABEL_ROOM_PX: f64 = 48.0;

/// A tick for every run, unless they are too many, and as many dates as have room.
pub(super) fn draw_dates(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let stroke = Stroke { ink: Ink::full(Role::MutedInk), width_px: 1.0 };
    let tick = |at: Timestamp, length: f64| {
        let x = crisp(layout.x_px(at));
        canvas.path(&[(x, layout.bottom_px), (x, layout.bottom_px + length)], stroke);
    };
    if !layout.resolution().is_exceeded_by(chart.runs.len()) {
        for run in chart.runs {
            tick(run.at, 4.0);
        }
    }
    for date in dates(chart, layout) {
        tick(date.at, 7.0);
        canvas.text(&date.label, (date.x, layout.height_px - 12.0), small(Anchor::Middle));
    }
}

/// A date below the axis.
struct Date {
    at: Timestamp,
    label: String,
    /// Where its middle stands.
    x: f64,
    half_width_px: f64,
}

/// The dates of runs that have room side by side: the newest, the oldest, then what fits between
/// them; oldest first.
fn dates(chart: &TrendChart<'_>, layout: &Layout) -> Vec<Date> {
    let mut placed: Vec<Date> = Vec::new();
    let runs = chart.runs;
    for run in runs.last().into_iter().chain(runs.first()).chain(runs.iter().rev()) {
        let x = layout.x_px(run.at);
        // Asking for the words of a date is slow; these would not find room whatever they are.
        if placed.iter().any(|date| (date.x - x).abs() < date.half_width_px + DATE_GAP_PX) {
            continue;
        }
        let label = (chart.date_label)(run.at);
        let half_width_px = room_px(&label, SMALL_PX) / 2.0;
        let x = x.max(half_width_px).min(layout.width_px - half_width_px);
        let is_free = placed
            .iter()
            .all(|date| (date.x - x).abs() >= half_width_px + date.half_width_px + DATE_GAP_PX);
        if is_free {
            placed.push(Date { at: run.at, label, x, half_width_px });
        }
    }
    placed.sort_by_key(|date| date.at);
    placed
}

/// A broken line wherever the edition changes, named on the side that has more room.
pub(super) fn draw_breaks(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let stroke = Stroke { ink: Ink::full(Role::MutedInk), width_px: 1.0 };
    let dash = Dash { mark_px: 4.0, gap_px: 4.0 };
    let mut left = layout.left_px;
    let mut places =
        breaks(chart.runs).into_iter().map(|day| crisp(layout.days.px(day))).peekable();
    while let Some(x) = places.next() {
        canvas.dashed_path(&[(x, layout.top_px), (x, layout.bottom_px)], stroke, dash);
        let right = places.peek().copied().unwrap_or(layout.right_px);
        draw_break_label(canvas, chart.break_label, x, (left, right), layout);
        left = x;
    }
}

fn draw_break_label(canvas: &Canvas<'_>, label: &str, x: f64, side: (f64, f64), layout: &Layout) {
    let is_right = side.1 - x >= x - side.0;
    let room = if is_right { side.1 - x } else { x - side.0 } - 10.0;
    if room >= BREAK_LABEL_ROOM_PX {
        let (anchor, shift) = if is_right { (Anchor::Start, 5.0) } else { (Anchor::End, -5.0) };
        let at = (x + shift, layout.bottom_px - 10.0);
        canvas.text(&fitted(label, SMALL_PX, room), at, small(anchor));
    }
}
