//! The names of the lines, at their right ends.

use super::super::lettering::{NORMAL_PX, fitted};
use super::super::palette::Role;
use super::super::series::segments;
use super::super::svg::{Anchor, Canvas, Ink, Lettering, Point, Stroke};
use super::super::thread::Thread;
use super::{END_LABEL_GAP_PX, Layout, TrendChart};
use crate::domain::network::Network;

/// The room for a score of up to three digits and a space, in pixels.
pub(super) const SCORE_ROOM_PX: f64 = 34.0;

/// The least distance between two labels, in pixels.
const LABEL_HEIGHT_PX: f64 = 21.0;

/// Where a leader starts, right of the middle of a mark, in pixels.
const MARK_ROOM_PX: f64 = 11.0;

/// What stands in the place of a score that the newest run does not have.
const NO_SCORE: &str = "–";

struct EndLabel<'a> {
    thread: Thread,
    name: &'a str,
    score: Option<String>,
    /// The last point of the line, if it has any.
    end: Option<Point>,
    y: f64,
}

/// Names each line at its end, with the score of the newest run.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let Some(newest) = chart.runs.last() else {
        return;
    };
    let left_px = layout.x_px(newest.at) + END_LABEL_GAP_PX;
    let mut labels = Network::ALL.map(|network| label(chart, network, layout));
    spread(&mut labels, layout.top_px + 6.0, layout.bottom_px - 6.0);
    for label in &labels {
        draw_leader(canvas, label, left_px);
        draw_label(canvas, label, left_px, layout);
    }
}

fn label<'a>(chart: &TrendChart<'a>, network: Network, layout: &Layout) -> EndLabel<'a> {
    let segments = segments(chart.runs, network, layout.resolution());
    let newest = segments.last().and_then(|segment| segment.last());
    let end = newest.map(|p| (layout.days.px(p.day), layout.scores.px(p.value)));
    let score = chart.runs.last().and_then(|run| run.profile.score(network));
    EndLabel {
        thread: Thread(network),
        name: chart.names[network],
        score: score.map(|score| (chart.score_label)(score.value)),
        end,
        y: end.map_or(layout.bottom_px, |(_, y)| y),
    }
}

/// Moves labels apart until none covers another, as little as needed, within the two bounds.
fn spread(labels: &mut [EndLabel<'_>], top: f64, bottom: f64) {
    labels.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut free_from = top;
    for label in labels.iter_mut() {
        label.y = label.y.max(free_from);
        free_from = label.y + LABEL_HEIGHT_PX;
    }
    let mut free_to = bottom;
    for label in labels.iter_mut().rev() {
        label.y = label.y.min(free_to);
        free_to = label.y - LABEL_HEIGHT_PX;
    }
}

/// A thin line from the end of the thread to its label, where they are not side by side.
fn draw_leader(canvas: &Canvas<'_>, label: &EndLabel<'_>, left_px: f64) {
    let Some((x, y)) = label.end else {
        return;
    };
    let (from, elbow, to) = (x + MARK_ROOM_PX, left_px - 8.0, left_px - 3.0);
    if elbow - from > 1.0 || (label.y - y).abs() > 3.0 {
        let ink = Ink { role: label.thread.role(), opacity: 0.6 };
        let path = [(from, y), (elbow.max(from), y), (to, label.y)];
        canvas.path(&path, Stroke { ink, width_px: 1.0 });
    }
}

fn draw_label(canvas: &Canvas<'_>, label: &EndLabel<'_>, left_px: f64, layout: &Layout) {
    let score = Lettering {
        role: label.thread.role(),
        size_px: NORMAL_PX,
        anchor: Anchor::Start,
        is_bold: true,
    };
    let text = label.score.as_deref().unwrap_or(NO_SCORE);
    canvas.text(text, (left_px, label.y), score);
    let name_px = left_px + SCORE_ROOM_PX;
    let name = Lettering {
        role: if label.score.is_some() { Role::Ink } else { Role::MutedInk },
        size_px: layout.name_size_px,
        is_bold: false,
        ..score
    };
    let fitted = fitted(label.name, name.size_px, layout.width_px - name_px);
    canvas.text(&fitted, (name_px, label.y), name);
}
