//! The lines, their marks and their ranges.

use super::super::plane::Plane;
use super::super::series::{Segment, SeriesPoint, segments};
use super::super::svg::{Canvas, Ink, Point, Stroke};
use super::super::thread::Thread;
use super::time_axis::TimeAxis;
use super::{Layout, TrendChart};
use crate::domain::count::as_f64;
use crate::domain::network::Network;

/// Up to so many runs, a range is a line of its own through its mark; above, a band.
const MOST_SINGLE_RANGES: usize = 12;

/// The room that a run needs for three ranges side by side, in pixels.
const THREE_RANGES_ROOM_PX: f64 = 34.0;

/// The room that a run needs for one range, in pixels.
const RANGE_ROOM_PX: f64 = 14.0;

/// How far the marks of one run are apart if they have room, in pixels.
const SIDESTEP_PX: f64 = 5.0;

/// The room that a mark needs, in pixels.
const MARK_ROOM_PX: f64 = 11.0;

/// Where runs have less room than that, marks only show which line is which: this far apart.
const CROWDED_MARKS_PX: f64 = 44.0;

/// How runs are drawn, which depends on how much room each has.
#[derive(Clone, Copy)]
struct Density {
    has_single_ranges: bool,
    sidestep_px: f64,
    radius_px: f64,
    is_crowded: bool,
}

impl Density {
    fn of(runs: usize, layout: &Layout) -> Self {
        let width_px = layout.right_px - layout.left_px;
        let room_px = width_px / as_f64(runs.max(1));
        let needed_px = if layout.is_stacked { RANGE_ROOM_PX } else { THREE_RANGES_ROOM_PX };
        let is_sparse = runs <= MOST_SINGLE_RANGES && room_px >= needed_px;
        Self {
            has_single_ranges: is_sparse,
            sidestep_px: if is_sparse && !layout.is_stacked { SIDESTEP_PX } else { 0.0 },
            radius_px: if is_sparse { 5.0 } else { 4.0 },
            is_crowded: room_px < MARK_ROOM_PX,
        }
    }
}

/// All ranges first, then all lines, then all marks: a mark is never covered by a line.
pub(super) fn draw_all(canvas: &Canvas<'_>, lines: &[Line<'_>]) {
    for line in lines.iter().filter(|line| line.shows_ranges) {
        line.draw_ranges();
    }
    for line in lines {
        line.draw_thread();
    }
    for line in lines {
        line.draw_marks(canvas);
    }
}

/// The line of one network.
pub(super) struct Line<'a> {
    pub(super) thread: Thread,
    segments: Vec<Segment>,
    density: Density,
    shows_ranges: bool,
    plane: Plane<'a, TimeAxis>,
}

impl<'a> Line<'a> {
    pub(super) fn of(
        canvas: &Canvas<'a>,
        chart: &TrendChart<'_>,
        network: Network,
        layout: &Layout,
    ) -> Self {
        let density = Density::of(chart.runs.len(), layout);
        let sidestep_px = match network {
            Network::Operational => -density.sidestep_px,
            Network::Personal => 0.0,
            Network::Strategic => density.sidestep_px,
        };
        Self {
            thread: Thread(network),
            segments: segments(chart.runs, network, layout.resolution()),
            density,
            shows_ranges: chart.shows_ranges,
            plane: Plane::new(canvas, layout.days.sidestepped(sidestep_px), &layout.scores),
        }
    }

    /// Where the line ends, if there is any.
    pub(super) fn end(&self) -> Option<Point> {
        self.segments.last()?.last().map(|point| self.place(point))
    }

    fn place(&self, point: &SeriesPoint) -> Point {
        self.plane.px((point.day, point.value))
    }

    fn draw_ranges(&self) {
        if self.density.has_single_ranges {
            self.marked().into_iter().for_each(|point| self.draw_range(point));
            return;
        }
        for segment in &self.segments {
            match segment.as_slice() {
                [single] => self.draw_range(single),
                _ => self.draw_band(segment),
            }
        }
    }

    fn draw_range(&self, point: &SeriesPoint) {
        let ink = Ink { role: self.thread.role(), opacity: 0.55 };
        let stroke = Stroke { ink, width_px: 1.3 };
        self.plane.error_bar(point.day, [point.low, point.value, point.high], stroke, 6.0);
    }

    fn draw_band(&self, segment: &Segment) {
        let upper = segment.iter().map(|point| (point.day, point.high));
        let lower = segment.iter().rev().map(|point| (point.day, point.low));
        let ink = Ink { role: self.thread.role(), opacity: 0.1 };
        self.plane.polygon(upper.chain(lower).collect(), ink);
    }

    fn draw_thread(&self) {
        let stroke = Stroke { ink: Ink::full(self.thread.role()), width_px: 2.0 };
        for segment in self.segments.iter().filter(|segment| segment.len() > 1) {
            let points = segment.iter().map(|point| (point.day, point.value)).collect();
            self.plane.line(points, stroke, self.thread.dash());
        }
    }

    fn draw_marks(&self, canvas: &Canvas<'_>) {
        for point in self.marked() {
            self.thread.draw_mark(canvas, self.place(point), self.density.radius_px);
        }
    }

    /// The points that get a mark: the newest, each older one that stays clear of it, and every
    /// point that no line joins.
    fn marked(&self) -> Vec<&SeriesPoint> {
        let mut marked: Vec<&SeriesPoint> = Vec::new();
        for segment in self.segments.iter().rev() {
            for point in segment.iter().rev() {
                let is_clear = marked.last().is_none_or(|other| self.is_clear(point, other));
                if is_clear || segment.len() == 1 {
                    marked.push(point);
                }
            }
        }
        marked
    }

    fn is_clear(&self, point: &SeriesPoint, other: &SeriesPoint) -> bool {
        let ((x, y), (other_x, other_y)) = (self.place(point), self.place(other));
        if self.density.is_crowded {
            (other_x - x).abs() >= CROWDED_MARKS_PX
        } else {
            (other_x - x).hypot(other_y - y) >= MARK_ROOM_PX
        }
    }
}
