//! From runs to lines: finite points in the order of time, broken where runs must not be joined.

use crate::domain::count::as_f64;
use crate::domain::instrument::Edition;
use crate::domain::network::Network;
use crate::domain::profile::Profile;
use crate::domain::timestamp::Timestamp;

/// What a trend needs to know of a finished run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendRun<'a> {
    /// When it was finished.
    pub at: Timestamp,
    /// The edition that was answered. Runs of different editions are never joined.
    pub edition: &'a Edition,
    /// Its scores.
    pub profile: Profile,
}

/// A point of a line: one run, or the mean of several.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeriesPoint {
    /// When, in days since 1970-01-01.
    pub day: f64,
    /// The score, 0 to 100.
    pub value: f64,
    /// The lower end of the 80 % range, 0 to 100.
    pub low: f64,
    /// The upper end of the 80 % range, 0 to 100.
    pub high: f64,
}

/// Points that may be joined by a line.
pub type Segment = Vec<SeriesPoint>;

/// How many points a line can have before it is thinned: one for every six pixels, and never more
/// than 120.
///
/// In a thinned line a point is the mean of the runs of a span of time, and its range the mean of
/// their ranges. That keeps the course of the line and the range that one run has; it hides the
/// jitter between runs that lie closer than a mark is wide. The last run of a line keeps its own
/// values, and stands for the span before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolution {
    most_points: f64,
}

impl Resolution {
    /// The resolution of lines drawn over so many pixels.
    #[must_use]
    pub fn of_width(width_px: f64) -> Self {
        Self { most_points: (width_px / 6.0).floor().clamp(2.0, 120.0) }
    }

    /// Whether a line of so many runs is thinned.
    #[must_use]
    pub fn is_exceeded_by(self, runs: usize) -> bool {
        as_f64(runs) > self.most_points
    }

    /// The days that share a point of a thinned line. The spans are twice as long as needed, so
    /// that a line of one run more than fits does not look as crowded as before.
    fn span_days(self, runs: &[TrendRun<'_>]) -> f64 {
        extent_days(runs) / (self.most_points / 2.0)
    }
}

/// The line of a network, oldest point first. A segment ends where the edition changes or the
/// network has no score. `runs` are in the order of time.
#[must_use]
pub fn segments(runs: &[TrendRun<'_>], network: Network, resolution: Resolution) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut last_edition = None;
    for run in runs {
        let point = point(run, network);
        if let Some(point) = point {
            match segments.last_mut() {
                Some(segment) if last_edition == Some(run.edition) => segment.push(point),
                _ => segments.push(vec![point]),
            }
        }
        last_edition = point.map(|_| run.edition);
    }
    if resolution.is_exceeded_by(runs.len()) {
        let span_days = resolution.span_days(runs);
        for segment in &mut segments {
            *segment = thinned(segment, span_days);
        }
    }
    segments
}

/// The days between which the edition changes: each break lies half-way between two runs.
#[must_use]
pub fn breaks(runs: &[TrendRun<'_>]) -> Vec<f64> {
    runs.windows(2)
        .filter(|pair| pair[0].edition != pair[1].edition)
        .map(|pair| f64::midpoint(day(pair[0].at), day(pair[1].at)))
        .collect()
}

/// The interval of days that a time axis shows: finite, never empty, and wider than the runs, so
/// that no mark is on its edge.
#[must_use]
pub fn padded_days(runs: &[TrendRun<'_>]) -> (f64, f64) {
    let first = runs.first().map_or(0.0, |run| day(run.at));
    let last = runs.last().map_or(0.0, |run| day(run.at));
    let padding = ((last - first).abs() * 0.03).max(LEAST_PADDING_DAYS);
    (first - padding, last + padding)
}

/// Runs of one day share a place on an axis of four weeks.
const LEAST_PADDING_DAYS: f64 = 14.0;

/// A moment in days since 1970-01-01.
#[must_use]
pub fn day(at: Timestamp) -> f64 {
    at.days_since(Timestamp(0))
}

fn extent_days(runs: &[TrendRun<'_>]) -> f64 {
    match runs {
        [first, .., last] => last.at.days_since(first.at).max(f64::EPSILON),
        _ => f64::EPSILON,
    }
}

fn point(run: &TrendRun<'_>, network: Network) -> Option<SeriesPoint> {
    let score = run.profile.score(network)?;
    let range = score.range().clipped();
    let is_finite = score.value.is_finite() && range.low.is_finite() && range.high.is_finite();
    is_finite.then(|| SeriesPoint {
        day: day(run.at),
        value: score.value.clamp(0.0, 100.0),
        low: range.low,
        high: range.high,
    })
}

/// One point for each span of time that has any, counted back from the last point.
fn thinned(segment: &[SeriesPoint], span_days: f64) -> Segment {
    let Some(last) = segment.last() else {
        return Vec::new();
    };
    let span = |point: &SeriesPoint| ((last.day - point.day) / span_days).floor();
    let mut points: Segment =
        segment.chunk_by(|a, b| (span(a) - span(b)).abs() < 0.5).map(mean).collect();
    points.pop();
    points.push(*last);
    points
}

fn mean(points: &[SeriesPoint]) -> SeriesPoint {
    let mean = |part: fn(&SeriesPoint) -> f64| {
        let (sum, count) =
            points.iter().fold((0.0, 0.0), |(sum, count), point| (sum + part(point), count + 1.0));
        sum / count
    };
    SeriesPoint {
        day: mean(|point| point.day),
        value: mean(|point| point.value),
        low: mean(|point| point.low),
        high: mean(|point| point.high),
    }
}
