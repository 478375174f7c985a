//! The lines, their marks and their ranges.

use super::super::series::{Segment, SeriesPoint, segments};
use super::super::svg::{Canvas, Ink, Point, Stroke};
use super::super::thread::Thread;
use super::{Layout, TrendChart};
use crate::domain::network::Network;

/// Up to so many runs, a range is a line of its own through its mark; above, a band.
const MOST_SINGLE_RANGES: usize = 12;

/// The room that a run needs for three ranges side by side, in pixels.
const SINGLE_RANGE_ROOM_PX: f64 = 34.0;

/// How far the marks of one run stand apart where they have room, in pixels.
const SIDESTEP_PX: f64 = 5.0;

/// The least distance between the middles of two marks of a line, in radii.
const MARK_DISTANCE_RADII: f64 = 2.8;

/// How runs are drawn, which depends on how much room each has.
#[derive(Clone, Copy)]
struct Density {
    has_single_ranges: bool,
    sidestep_px: f64,
    radius_px: f64,
}

impl Density {
    fn of(runs: usize, room_px: f64) -> Self {
        let most = u32::try_from(runs.max(1)).unwrap_or(u32::MAX);
        let is_sparse =
            runs <= MOST_SINGLE_RANGES && room_px / f64::from(most) >= SINGLE_RANGE_ROOM_PX;
        Self {
            has_single_ranges: is_sparse,
            sidestep_px: if is_sparse { SIDESTEP_PX } else { 0.0 },
            radius_px: if is_sparse { 5.0 } else { 3.8 },
        }
    }
}

/// All bands first, then all lines, then all marks: a mark is never covered by a line.
pub(super) fn draw(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let density = Density::of(chart.runs.len(), layout.right_px - layout.left_px);
    let lines = Network::ALL.map(|network| Line {
        thread: Thread(network),
        segments: segments(chart.runs, network),
        density,
        layout,
    });
    if chart.shows_ranges {
        for line in &lines {
            line.draw_ranges(canvas);
        }
    }
    for line in &lines {
        line.draw_thread(canvas);
    }
    for line in &lines {
        line.draw_marks(canvas);
    }
}

struct Line<'a> {
    thread: Thread,
    segments: Vec<Segment>,
    density: Density,
    layout: &'a Layout,
}

impl Line<'_> {
    fn x_px(&self, point: &SeriesPoint) -> f64 {
        let sidestep = match self.thread.0 {
            Network::Operational => -self.density.sidestep_px,
            Network::Personal => 0.0,
            Network::Strategic => self.density.sidestep_px,
        };
        self.layout.days.px(point.day) + sidestep
    }

    fn place(&self, point: &SeriesPoint) -> Point {
        (self.x_px(point), self.layout.scores.px(point.value))
    }

    fn draw_ranges(&self, canvas: &Canvas<'_>) {
        for segment in &self.segments {
            if self.density.has_single_ranges || segment.len() == 1 {
                self.marked(segment).iter().for_each(|point| self.draw_range(canvas, point));
            } else {
                self.draw_band(canvas, segment);
            }
        }
    }

    fn draw_range(&self, canvas: &Canvas<'_>, point: &SeriesPoint) {
        let ink = Ink { role: self.thread.role(), opacity: 0.55 };
        let stroke = Stroke { ink, width_px: 1.3 };
        let x = self.x_px(point);
        let (low, high) = (self.layout.scores.px(point.low), self.layout.scores.px(point.high));
        canvas.path(&[(x, low), (x, high)], stroke);
        for y in [low, high] {
            canvas.path(&[(x - 3.0, y), (x + 3.0, y)], stroke);
        }
    }

    fn draw_band(&self, canvas: &Canvas<'_>, segment: &Segment) {
        let edge =
            |point: &SeriesPoint, value: f64| (self.x_px(point), self.layout.scores.px(value));
        let upper = segment.iter().map(|point| edge(point, point.high));
        let lower = segment.iter().rev().map(|point| edge(point, point.low));
        let corners: Vec<Point> = upper.chain(lower).collect();
        canvas.polygon(&corners, Ink { role: self.thread.role(), opacity: 0.1 });
    }

    fn draw_thread(&self, canvas: &Canvas<'_>) {
        for segment in self.segments.iter().filter(|segment| segment.len() > 1) {
            let path: Vec<Point> = segment.iter().map(|point| self.place(point)).collect();
            self.thread.draw_line(canvas, &path, 2.0);
        }
    }

    fn draw_marks(&self, canvas: &Canvas<'_>) {
        for segment in &self.segments {
            for point in self.marked(segment) {
                self.thread.draw_mark(canvas, self.place(point), self.density.radius_px);
            }
        }
    }

    /// The points that get a mark: the newest, and each older one that stays clear of it.
    fn marked<'s>(&self, segment: &'s Segment) -> Vec<&'s SeriesPoint> {
        let least = MARK_DISTANCE_RADII * self.density.radius_px;
        let mut marked: Vec<&SeriesPoint> = Vec::new();
        for point in segment.iter().rev() {
            let (x, y) = self.place(point);
            let is_clear = marked.last().is_none_or(|other| {
                let (other_x, other_y) = self.place(other);
                (other_x - x).hypot(other_y - y) >= least
            });
            if is_clear {
                marked.push(point);
            }
        }
        marked
    }
}
