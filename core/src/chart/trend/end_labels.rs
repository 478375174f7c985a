//! The names of the lines, at their right ends.

use super::super::palette::Role;
use super::super::series::TrendRun;
use super::super::spread::spread;
use super::super::svg::{Anchor, Canvas, Dash, Lettering, Point, Stroke};
use super::super::text_width::{NORMAL_PX, fitted};
use super::super::thread::Thread;
use super::lines::Line;
use super::{END_LABEL_GAP_PX, Layout, TrendChart};
use crate::domain::network::Network;

/// The room for a score of up to three digits and a space, in pixels.
pub(super) const SCORE_ROOM_PX: f64 = 34.0;

/// The least distance between two labels, in pixels.
const LABEL_HEIGHT_PX: f64 = 21.0;

/// Where a leader starts, right of the middle of a mark, in pixels.
const MARK_ROOM_PX: f64 = 11.0;

/// What is shown instead of a score that the newest run does not have.
const NO_SCORE: &str = "–";

/// The name of a line.
struct EndLabel<'a> {
    thread: Thread,
    name: &'a str,
    /// The score of the newest run, or a dash.
    score: String,
    has_score: bool,
    /// Where the line ends, if there is any.
    end: Option<Point>,
    /// Where the name begins.
    left_px: f64,
    y: f64,
}

/// The names of the lines where they have room, from the highest; none if there is no run.
fn labels<'a>(chart: &TrendChart<'a>, lines: &[Line<'_>], layout: &Layout) -> Vec<EndLabel<'a>> {
    let Some(newest) = chart.runs.last() else {
        return Vec::new();
    };
    let mut labels: Vec<EndLabel<'_>> = Vec::new();
    for line in lines {
        let label = label(chart, newest, line, layout);
        labels.insert(labels.partition_point(|other| other.y <= label.y), label);
    }
    // As little as needed, until none covers another.
    let ys = labels.iter().map(|label| label.y).collect();
    let ys = spread(ys, LABEL_HEIGHT_PX, (layout.top_px + 6.0, layout.bottom_px - 6.0));
    labels.iter_mut().zip(ys).for_each(|(label, y)| label.y = y);
    labels
}

/// Names each line at its end, with the score of the newest run.
pub(super) fn draw(
    canvas: &Canvas<'_>,
    chart: &TrendChart<'_>,
    lines: &[Line<'_>],
    layout: &Layout,
) {
    for label in labels(chart, lines, layout) {
        draw_leader(canvas, &label);
        draw_label(canvas, &label, layout);
    }
}

/// The score of the newest run, or a dash.
pub(super) fn score_of_newest(
    chart: &TrendChart<'_>,
    newest: &TrendRun<'_>,
    network: Network,
) -> String {
    let score = newest.profile.score(network);
    score.map_or_else(|| NO_SCORE.to_owned(), |score| (chart.score_label)(score.value))
}

fn label<'a>(
    chart: &TrendChart<'a>,
    newest: &TrendRun<'_>,
    line: &Line<'_>,
    layout: &Layout,
) -> EndLabel<'a> {
    let network = line.thread.0;
    let end = line.end();
    EndLabel {
        thread: line.thread,
        name: chart.names[network],
        score: score_of_newest(chart, newest, network),
        has_score: newest.profile.score(network).is_some(),
        end,
        left_px: layout.x_px(newest.at) + END_LABEL_GAP_PX,
        y: end.map_or(layout.bottom_px, |(_, y)| y),
    }
}

/// A thin line from the end of the thread to its label, if they are not side by side.
fn draw_leader(canvas: &Canvas<'_>, label: &EndLabel<'_>) {
    let Some((x, y)) = label.end else {
        return;
    };
    let (from, elbow, to) = (x + MARK_ROOM_PX, label.left_px - 8.0, label.left_px - 3.0);
    if elbow - from > 8.0 || (label.y - y).abs() > 3.0 {
        let path = [(from, y), (elbow.max(from), y), (to, label.y)];
        let dash = Dash { mark_px: 1.5, gap_px: 2.5 };
        canvas.dashed_path(&path, Stroke::thin(Role::MutedInk), dash);
    }
}

fn draw_label(canvas: &Canvas<'_>, label: &EndLabel<'_>, layout: &Layout) {
    let lettering = Lettering { role: label.thread.role(), ..Lettering::name(Anchor::Start) };
    canvas.text(&label.score, (label.left_px, label.y), lettering);
    let name_px = label.left_px + SCORE_ROOM_PX;
    let name = Lettering {
        role: if label.has_score { Role::Ink } else { Role::MutedInk },
        size_px: NORMAL_PX,
        is_bold: false,
        ..lettering
    };
    let fitted = fitted(label.name, name.size_px, layout.width_px - name_px);
    canvas.text(&fitted, (name_px, label.y), name);
}
