//! The three scores over real time.
//!
//! The horizontal axis has dates, not run numbers; only runs that would cover each other are
//! moved apart. Lines are named at their ends or above, so that no legend has to be decoded; they
//! stop where runs must not be compared. On a narrow screen, or where runs are many, each line has
//! a panel of its own.

mod axis;
mod end_labels;
mod levels;
mod lines;
mod notes;
mod stacked;
mod time_axis;

use super::palette::Role;
use super::scale::Scale;
use super::series::{Resolution, TrendRun, breaks, day};
use super::svg::{Anchor, Canvas, Lettering, SvgPicture, picture};
use super::text_width::{NORMAL_PX, SMALL_PX, WIDE_FROM_PX, widest_px};
use crate::domain::level::Cuts;
use crate::domain::network::{Network, PerNetwork};
use crate::domain::timestamp::Timestamp;
use lines::Line;
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
    /// The words over a line that parts two editions, such as "new version".
    pub break_label: &'a str,
    /// What is shown instead of the lines where there is no run.
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
    /// The number in its mark.
    pub number: &'a str,
    /// The leader's own words.
    pub text: &'a str,
}

/// A trend that was drawn, and what the page says about it.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendDrawing {
    /// The picture.
    pub picture: SvgPicture,
    /// Whether points stand for several runs.
    pub is_thinned: bool,
    /// Whether runs that lie close together were moved apart.
    pub is_spread: bool,
}

/// Draws a trend for a width in CSS pixels. The height follows from the width and the notes.
#[must_use]
pub fn draw(chart: &TrendChart<'_>, width_px: u32) -> TrendDrawing {
    let layout = Layout::of(chart, f64::from(width_px));
    let list = notes::list(chart, layout.width_px);
    let height_px = layout.height_px + notes::list_height_px(&list);
    let picture = picture(layout.width_px, height_px, |canvas| {
        if layout.is_stacked {
            stacked::draw(canvas, chart, &layout);
        } else {
            draw_together(canvas, chart, &layout);
        }
        notes::draw_marks(canvas, chart, &layout);
        axis::draw_dates(canvas, chart, &layout);
        axis::draw_breaks(canvas, chart, &layout);
        notes::draw_list(canvas, &list, layout.height_px);
        if chart.runs.is_empty() {
            let lettering = Lettering { role: Role::Ink, ..Lettering::small(Anchor::Middle) };
            canvas.text(chart.empty_label, layout.middle(), lettering);
        }
    });
    TrendDrawing {
        picture,
        is_thinned: layout.resolution().is_exceeded_by(chart.runs.len()),
        is_spread: layout.days.is_spread(),
    }
}

/// The three lines in one.
fn draw_together(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    levels::draw(canvas, chart, layout);
    notes::draw_guides(canvas, chart, layout);
    let lines = Network::ALL.map(|network| Line::of(canvas, chart, network, layout));
    lines::draw_all(canvas, &lines);
    end_labels::draw(canvas, chart, &lines, layout);
}

/// Where things are, in pixels.
#[derive(Clone)]
struct Layout {
    width_px: f64,
    /// Whether each line has a panel of its own.
    is_stacked: bool,
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

/// With more runs than that, three lines in one cross too often to be followed.
const MOST_TOGETHER: usize = 8;

/// The space between the newest mark and the end labels.
const END_LABEL_GAP_PX: f64 = 18.0;

/// The space above the lines for the names of breaks.
const BREAKS_HEIGHT_PX: f64 = 24.0;

/// The space below the lines for the dates.
const DATES_HEIGHT_PX: f64 = 30.0;

/// The space between the lines and the dates for the marks of notes.
const NOTES_HEIGHT_PX: f64 = 28.0;

impl Layout {
    fn of(chart: &TrendChart<'_>, width_px: f64) -> Self {
        let is_stacked =
            !chart.runs.is_empty() && (width_px < WIDE_FROM_PX || chart.runs.len() > MOST_TOGETHER);
        let levels_px = widest_px(chart.level_labels, SMALL_PX).min(width_px * 0.38);
        let left_px = levels_px + AXIS_GAP_PX;
        let names_px = widest_px(chart.names.0, NORMAL_PX) + end_labels::SCORE_ROOM_PX;
        let right_px = width_px
            - if is_stacked {
                stacked::SCORE_ROOM_PX
            } else {
                END_LABEL_GAP_PX + names_px.min(width_px * 0.4)
            };
        let breaks_px = if breaks(chart.runs).is_empty() { 0.0 } else { BREAKS_HEIGHT_PX };
        let (top_px, lines_px) = if is_stacked {
            (breaks_px, stacked::HEIGHT_PX)
        } else {
            (breaks_px.max(12.0), (width_px * 0.42).clamp(230.0, 340.0).round())
        };
        let bottom_px = top_px + lines_px;
        let notes_px = if chart.notes.is_empty() { 0.0 } else { NOTES_HEIGHT_PX };
        Self {
            width_px,
            is_stacked,
            height_px: bottom_px + notes_px + DATES_HEIGHT_PX,
            left_px,
            right_px,
            top_px,
            bottom_px,
            days: TimeAxis::of(chart.runs, (left_px, right_px)),
            scores: Scale::new((0.0, 100.0), (bottom_px, top_px)),
        }
    }

    /// The same between two other heights.
    fn between(&self, top_px: f64, bottom_px: f64) -> Self {
        let scores = Scale::new((0.0, 100.0), (bottom_px, top_px));
        Self { top_px, bottom_px, scores, ..self.clone() }
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
