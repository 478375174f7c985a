//! The time axis: dates, and the breaks between editions.

use super::super::palette::Role;
use super::super::scale::crisp;
use super::super::series::breaks;
use super::super::svg::{Anchor, Canvas, Dash, Lettering, Stroke};
use super::super::text_width::{SMALL_PX, room_px};
use super::{Layout, TrendChart};
use crate::domain::timestamp::Timestamp;

/// The least space between two labels, in pixels.
const LABEL_GAP_PX: f64 = 6.0;

/// A tick for every run, unless they are too many, and as many dates as have room.
pub(super) fn draw_dates(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let stroke = Stroke::thin(Role::MutedInk);
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
        canvas.text(
            &date.label,
            (date.x, layout.height_px - 12.0),
            Lettering::small(Anchor::Middle),
        );
    }
}

/// A date below the axis.
struct Date {
    at: Timestamp,
    label: String,
    /// Where its middle is.
    x: f64,
    half_width_px: f64,
}

/// The dates of runs that have room side by side: the newest, the oldest, then what fits between
/// them; oldest first, none twice.
fn dates(chart: &TrendChart<'_>, layout: &Layout) -> Vec<Date> {
    let mut placed: Vec<Date> = Vec::new();
    let runs = chart.runs;
    for run in runs.last().into_iter().chain(runs.first()).chain(runs.iter().rev()) {
        let x = layout.x_px(run.at);
        // Asking for the words of a date is slow; these would not find room whatever they are.
        if placed.iter().any(|date| (date.x - x).abs() < date.half_width_px + LABEL_GAP_PX) {
            continue;
        }
        let label = (chart.date_label)(run.at);
        if placed.iter().any(|date| date.label == label) {
            continue;
        }
        let half_width_px = room_px(&label, SMALL_PX) / 2.0;
        let x = x.max(half_width_px).min(layout.width_px - half_width_px);
        let is_free = placed
            .iter()
            .all(|date| (date.x - x).abs() >= half_width_px + date.half_width_px + LABEL_GAP_PX);
        if is_free {
            let place = placed.partition_point(|date| date.at < run.at);
            placed.insert(place, Date { at: run.at, label, x, half_width_px });
        }
    }
    placed
}

/// A broken line wherever the edition changes, named above the chart where there is room.
pub(super) fn draw_breaks(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let stroke = Stroke::thin(Role::MutedInk);
    let dash = Dash { mark_px: 4.0, gap_px: 4.0 };
    let half = room_px(chart.break_label, SMALL_PX) / 2.0;
    let mut free_from = layout.left_px;
    for day in breaks(chart.runs) {
        let x = crisp(layout.days.px(day));
        canvas.dashed_path(&[(x, layout.top_px), (x, layout.bottom_px)], stroke, dash);
        let middle = x.min(layout.width_px - half).max(layout.left_px + half);
        if middle - half >= free_from {
            canvas.text(
                chart.break_label,
                (middle, layout.top_px - 13.0),
                Lettering::small(Anchor::Middle),
            );
            free_from = middle + half + LABEL_GAP_PX;
        }
    }
}
