//! The three scores over real time.
//!
//! The horizontal axis has dates, not run numbers; only runs that would cover each other are
//! moved apart. Lines are named at their ends, so that no
//! legend has to be decoded; they stop where runs must not be compared.

mod axis;
mod end_labels;
mod levels;
mod lines;
mod notes;
mod time_axis;

use super::lettering::{NORMAL_PX, SMALL_PX, WIDE_FROM_PX, widest_px};
use super::palette::Role;
use super::scale::Scale;
use super::series::{Resolution, TrendRun, breaks, day};
use super::svg::{Anchor, Lettering, picture};
use crate::domain::level::Cuts;
use crate::domain::network::PerNetwork;
use crate::domain::timestamp::Timestamp;
use time_axis::TimeAxis;

/// What a trend shows.
#[derive(Clone, Copy)]
pub struct TrendChart<'a> {
    /// The finished runs, oldest first.
    pub runs: &'a [TrendRun<'a>],
    /// Where the levels part, in points.
    pub cuts: Cuts,
    /// The names of the levels, from the lowest.
    pub level_labels: [&'a str; 3],
    /// The names of the networks.
    pub names: PerNetwork<&'a str>,
    /// What is marked on the time axis, oldest first.
    pub notes: &'a [TrendNote<'a>],
    /// Whether the texts of the notes stand below the chart: for a file, which has no page
    /// around it.
    pub lists_notes: bool,
    /// Whether the 80 % ranges are drawn.
    pub shows_ranges: bool,
    /// What stands over a line that parts two editions, such as "new version".
    pub break_label: &'a str,
    /// What stands in the place of the lines where there is no run.
    pub empty_label: &'a str,
    /// A day in the reader's words, as short as it can be.
    pub date_label: &'a dyn Fn(Timestamp) -> String,
    /// A score, 0 to 100, as a whole number in the reader's digits.
    pub score_label: &'a dyn Fn(f64) -> String,
}

/// A note on the time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendNote<'a> {
    /// The moment that it belongs to.
    pub at: Timestamp,
    /// The number that stands in its mark.
    pub number: &'a str,
    /// The leader's own words.
    pub text: &'a str,
}

/// Draws a trend for a width in CSS pixels. The height follows from the width and the notes.
#[must_use]
pub fn draw(chart: &TrendChart<'_>, width_px: u32) -> String {
    let layout = Layout::of(chart, f64::from(width_px));
    let lines = lines::lines(chart, &layout);
    let labels = end_labels::labels(chart, &lines, &layout);
    let list = notes::list(chart, layout.width_px);
    let height_px = layout.height_px + notes::list_height_px(&list);
    picture(layout.width_px, height_px, |canvas| {
        notes::draw_marks(canvas, chart, &layout);
        levels::draw(canvas, chart, (&lines, &labels), &layout);
        axis::draw_dates(canvas, chart, &layout);
        axis::draw_breaks(canvas, chart, &layout);
        lines::draw(canvas, chart, &lines);
        end_labels::draw(canvas, &labels, &layout);
        notes::draw_list(canvas, &list, layout.height_px);
        if chart.runs.is_empty() {
            let lettering = Lettering { role: Role::Ink, ..Lettering::small(Anchor::Middle) };
            canvas.text(chart.empty_label, layout.middle(), lettering);
        }
    })
}

/// Whether points of a trend of this width stand for several runs, which the page then says.
#[must_use]
pub fn is_thinned(chart: &TrendChart<'_>, width_px: u32) -> bool {
    Layout::of(chart, f64::from(width_px)).resolution().is_exceeded_by(chart.runs.len())
}

/// Whether runs of a trend of this width were moved apart, which the page then says.
#[must_use]
pub fn is_spread(chart: &TrendChart<'_>, width_px: u32) -> bool {
    Layout::of(chart, f64::from(width_px)).days.is_spread()
}

/// Where things are, in pixels.
struct Layout {
    width_px: f64,
    is_wide: bool,
    name_size_px: f64,
    height_px: f64,
    left_px: f64,
    right_px: f64,
    top_px: f64,
    bottom_px: f64,
    days: TimeAxis,
    scores: Scale,
}

/// The space between the words beside the scale and its lines, in pixels.
const AXIS_GAP_PX: f64 = 7.0;

/// The space left of the lines where only "100" stands there, in pixels.
const NARROW_LEFT_PX: f64 = 34.0;

/// The space between the newest mark and the end labels.
const END_LABEL_GAP_PX: f64 = 18.0;

/// The space above the lines for the names of breaks.
const BREAKS_HEIGHT_PX: f64 = 14.0;

/// The space below the lines for the dates.
const DATES_HEIGHT_PX: f64 = 30.0;

/// The space between the lines and the dates for the marks of notes.
const NOTES_HEIGHT_PX: f64 = 28.0;

impl Layout {
    fn of(chart: &TrendChart<'_>, width_px: f64) -> Self {
        let is_wide = width_px >= WIDE_FROM_PX;
        let levels_px = widest_px(chart.level_labels, SMALL_PX).min(width_px * 0.25);
        let left_px = if is_wide { levels_px + 10.0 } else { NARROW_LEFT_PX };
        let name_size_px = if is_wide { NORMAL_PX } else { SMALL_PX };
        let names_px = widest_px(chart.names.0, name_size_px) + end_labels::SCORE_ROOM_PX;
        let right_px = width_px - END_LABEL_GAP_PX - names_px.min(width_px * 0.4);
        let has_breaks = !breaks(chart.runs).is_empty();
        let top_px = if has_breaks { 12.0 + BREAKS_HEIGHT_PX } else { 12.0 };
        let bottom_px = top_px + (width_px * 0.42).clamp(230.0, 340.0).round();
        let notes_px = if chart.notes.is_empty() { 0.0 } else { NOTES_HEIGHT_PX };
        Self {
            width_px,
            is_wide,
            name_size_px,
            height_px: bottom_px + notes_px + DATES_HEIGHT_PX,
            left_px,
            right_px,
            top_px,
            bottom_px,
            days: TimeAxis::of(chart.runs, (left_px, right_px)),
            scores: Scale::new((0.0, 100.0), (bottom_px, top_px)),
        }
    }

    fn resolution(&self) -> Resolution {
        Resolution::of_width(self.right_px - self.left_px)
    }

    fn x_px(&self, at: Timestamp) -> f64 {
        self.days.px(day(at))
    }

    fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.left_px, self.right_px), f64::midpoint(self.top_px, self.bottom_px))
    }
}
