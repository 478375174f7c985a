//! The profile of one run: a mark for each network on a scale from 0 to 100, with the ladder in it.
//!
//! The scale is shaded by level, and a level begins where a rung of the ladder is reached. A row has
//! its 80 % range as a pale bar, the mark of the score with the score above it, and the hollow mark of
//! the previous comparable run, joined to it by a line. What a hollow mark means is said below the
//! picture.

use std::f64::consts::PI;

use super::palette::{BAND_SHADES, Role};
use super::scale::{Scale, crisp};
use super::svg::{Anchor, Area, Canvas, Ink, Lettering, Point, Stroke, SvgPicture, picture};
use super::text_width::{
    NORMAL_PX, SMALL_PX, WIDE_FROM_PX, fitted, lines, room_px, widest_bold_px, widest_px,
};
use super::thread::{NAME_MARK_PX, Thread, WIDEST};
use crate::domain::count::as_f64;
use crate::domain::level::Cuts;
use crate::domain::network::{Network, PerNetwork};
use crate::domain::score::ScoreRange;

/// What a profile shows.
#[derive(Clone, Copy, Debug)]
pub struct ProfileChart<'a> {
    /// Where the levels part, in points.
    pub cuts: Cuts,
    /// The names of the levels, from the lowest.
    pub level_labels: [&'a str; 3],
    /// What the ends of the scale mean, such as "0 none of it".
    pub end_labels: [&'a str; 2],
    /// One row a network.
    pub rows: PerNetwork<ProfileRow<'a>>,
}

/// One network of a profile.
#[derive(Clone, Copy, Debug)]
pub struct ProfileRow<'a> {
    /// The network's name.
    pub name: &'a str,
    /// Below the name, if there is room: the level.
    pub level: &'a str,
    /// Beside the name on a narrow screen: what the network is for.
    pub purpose: &'a str,
    /// Its score, or the words instead of it.
    pub bar: ProfileBar<'a>,
}

/// The score of a network, or why there is none.
#[derive(Clone, Copy, Debug)]
pub enum ProfileBar<'a> {
    /// The network has a score.
    Scored {
        /// The score, 0 to 100.
        value: f64,
        /// Its 80 % range; drawn clipped to the scale.
        range: ScoreRange,
        /// The score in words: a whole number.
        score_label: &'a str,
        /// The score of the previous comparable run, 0 to 100.
        previous: Option<f64>,
        /// The score that the leader aims at, 0 to 100.
        target: Option<f64>,
    },
    /// The network has no score.
    Unscored {
        /// Why, in words, such as "5 of 8 answered; 6 are needed".
        reason: &'a str,
    },
}

const MARK_RADIUS_PX: f64 = 6.5;
/// Room beside the scale, so that a mark at its end is whole.
const EDGE_PX: f64 = WIDEST * MARK_RADIUS_PX + 1.0;
const PREVIOUS_RADIUS_PX: f64 = 4.5;
const RANGE_RADIUS_PX: f64 = 4.0;
/// The corners of a round end.
const RANGE_END_STEPS: u32 = 8;
const LEVELS_HEIGHT_PX: f64 = 24.0;
const ENDS_HEIGHT_PX: f64 = 22.0;
const LINE_PX: f64 = 18.0;
const NAME_GAP_PX: f64 = 4.0;

/// Draws a profile for a width in CSS pixels. The height follows from the width.
#[must_use]
pub fn draw(chart: &ProfileChart<'_>, width_px: u32) -> SvgPicture {
    let layout = Layout::of(chart, f64::from(width_px));
    picture(layout.width_px, layout.rows_end_px() + ENDS_HEIGHT_PX, |canvas| {
        draw_bands(canvas, chart, &layout);
        for (network, row) in chart.rows.iter() {
            draw_row(canvas, Thread(network), row, &layout);
        }
    })
}

/// Where things are.
struct Layout {
    width_px: f64,
    is_wide: bool,
    /// Whether the name in the middle is a line lower, since the three don't fit side by side.
    has_two_lines: bool,
    scale: Scale,
}

impl Layout {
    fn of(chart: &ProfileChart<'_>, width_px: f64) -> Self {
        let is_wide = width_px >= WIDE_FROM_PX;
        let left = if is_wide {
            let names_px = widest_bold_px(chart.rows.0.map(|row| row.name), NORMAL_PX)
                .max(widest_px(chart.rows.0.map(|row| row.level), SMALL_PX));
            (NAME_MARK_PX + names_px + 12.0).min(width_px * 0.3)
        } else {
            EDGE_PX
        };
        let scale = Scale::new((0.0, 100.0), (left, width_px - EDGE_PX));
        let has_two_lines = level_zones(chart, &scale)
            .any(|(from, to, name)| room_px(name, SMALL_PX) > to - from - NAME_GAP_PX);
        Self { width_px, is_wide, has_two_lines, scale }
    }

    fn levels_height_px(&self) -> f64 {
        LEVELS_HEIGHT_PX + if self.has_two_lines { LINE_PX } else { 0.0 }
    }

    fn row_height_px(&self) -> f64 {
        if self.is_wide { 58.0 } else { 66.0 }
    }

    fn bar_y_px(&self, network: Network) -> f64 {
        let offset = if self.is_wide { 34.0 } else { 50.0 };
        self.levels_height_px() + as_f64(network.index()) * self.row_height_px() + offset
    }

    fn rows_end_px(&self) -> f64 {
        self.levels_height_px() + 3.0 * self.row_height_px()
    }
}

/// Where each level begins and ends, in pixels, and its name.
fn level_zones<'a>(
    chart: &ProfileChart<'a>,
    scale: &Scale,
) -> impl Iterator<Item = (f64, f64, &'a str)> {
    let edges = chart.cuts.edges();
    let zones = [0, 1, 2].map(|zone| (scale.px(edges[zone]), scale.px(edges[zone + 1])));
    zones.into_iter().zip(chart.level_labels).map(|((from, to), name)| (from, to, name))
}

/// The bands of the levels with their names, the lines between them, and the ends of the scale.
fn draw_bands(canvas: &Canvas<'_>, chart: &ProfileChart<'_>, layout: &Layout) {
    let (top, bottom) = (layout.levels_height_px() - 4.0, layout.rows_end_px());
    for (index, (from, to, name)) in level_zones(chart, &layout.scale).enumerate() {
        let area = Area { from: (crisp(from), top), to: (crisp(to), bottom) };
        if BAND_SHADES[index] > 0.0 {
            canvas.rectangle(area, Ink { role: Role::Ink, opacity: BAND_SHADES[index] });
        }
        for x in [from, to] {
            canvas.path(&[(crisp(x), top), (crisp(x), bottom)], Stroke::hairline());
        }
        let half = room_px(name, SMALL_PX).min(layout.width_px) / 2.0;
        // A name that is wider than its zone stays within the picture.
        let x = f64::midpoint(from, to).clamp(half, layout.width_px - half);
        let is_lower = layout.has_two_lines && index == 1;
        let y = if is_lower { 10.0 + LINE_PX } else { 10.0 };
        canvas.text(
            &fitted(name, SMALL_PX, layout.width_px),
            (x, y),
            Lettering::small(Anchor::Middle),
        );
    }
    let y = bottom + 12.0;
    let [low, high] = chart.end_labels;
    let (left, right) = (layout.scale.px(0.0), layout.scale.px(100.0));
    let low = fitted(low, SMALL_PX, (right - left) / 2.0);
    let high = fitted(high, SMALL_PX, right - left - room_px(&low, SMALL_PX) - NAME_GAP_PX);
    canvas.text(&low, (left, y), Lettering::small(Anchor::Start));
    canvas.text(&high, (right, y), Lettering::small(Anchor::End));
}

fn draw_row(canvas: &Canvas<'_>, thread: Thread, row: &ProfileRow<'_>, layout: &Layout) {
    let y = layout.bar_y_px(thread.0);
    draw_name(canvas, thread, row, layout);
    match row.bar {
        ProfileBar::Unscored { reason } => draw_reason(canvas, reason, y, layout),
        ProfileBar::Scored { value, range, score_label, previous, target } => {
            let x = layout.scale.px(value);
            draw_range(canvas, thread, range, y, layout);
            if let Some(target) = target {
                draw_flag(canvas, (crisp(layout.scale.px(target)), y));
            }
            if let Some(previous) = previous {
                let then = layout.scale.px(previous);
                let stroke = Stroke { ink: Ink::full(thread.role()), width_px: 1.5 };
                canvas.path(&[(then, y), (x, y)], stroke);
                thread.draw_hollow_mark(canvas, (then, y), PREVIOUS_RADIUS_PX);
            }
            thread.draw_mark(canvas, (x, y), MARK_RADIUS_PX);
            draw_score(canvas, thread, score_label, (x, y), layout);
        }
    }
}

/// The mark and the name of a network, with its level below or what it is for beside it.
fn draw_name(canvas: &Canvas<'_>, thread: Thread, row: &ProfileRow<'_>, layout: &Layout) {
    let bar_y = layout.bar_y_px(thread.0);
    let y = if layout.is_wide { bar_y - 8.0 } else { bar_y - 37.0 };
    let room = if layout.is_wide { layout.scale.px(0.0) - 8.0 } else { layout.width_px };
    thread.draw_name(canvas, row.name, y, room);
    let small = Lettering::small(Anchor::Start);
    if layout.is_wide {
        let mut y = y;
        for line in lines(row.level, SMALL_PX, room - NAME_MARK_PX + SMALL_PX) {
            y += LINE_PX;
            canvas.text(&line, (NAME_MARK_PX, y), small);
        }
        return;
    }
    let beside = NAME_MARK_PX + widest_bold_px([row.name, "", ""], NORMAL_PX) + 6.0;
    if beside + room_px(row.purpose, SMALL_PX) <= layout.width_px {
        canvas.text(row.purpose, (beside, y), small);
    }
}

/// The score above its mark, within the picture.
fn draw_score(canvas: &Canvas<'_>, thread: Thread, score: &str, (x, y): Point, layout: &Layout) {
    let half = room_px(score, NORMAL_PX) / 2.0;
    let x = x.clamp(layout.scale.px(0.0) + half, layout.width_px - half);
    let lettering = Lettering { role: thread.role(), ..Lettering::name(Anchor::Middle) };
    canvas.text(score, (x, y - 18.0), lettering);
}

fn draw_reason(canvas: &Canvas<'_>, reason: &str, y: f64, layout: &Layout) {
    let left = layout.scale.px(0.0) + 8.0;
    let lines = lines(reason, SMALL_PX, layout.scale.px(100.0) - left);
    let mut y = if lines.len() > 1 { y - LINE_PX / 2.0 } else { y };
    for line in lines {
        canvas.text(&line, (left, y), Lettering::small(Anchor::Start));
        y += LINE_PX;
    }
}

/// A pale bar with round ends: the 80 % range.
fn draw_range(canvas: &Canvas<'_>, thread: Thread, range: ScoreRange, y: f64, layout: &Layout) {
    let ScoreRange { low, high } = range.clipped();
    let (low, high) = (layout.scale.px(low), layout.scale.px(high));
    let radius = RANGE_RADIUS_PX.min((high - low) / 2.0);
    let end = |x: f64, from: f64| {
        (0..=RANGE_END_STEPS).map(move |step| {
            let angle = from + PI * f64::from(step) / f64::from(RANGE_END_STEPS);
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
    };
    let outline: Vec<Point> =
        end(high - radius, -PI / 2.0).chain(end(low + radius, PI / 2.0)).collect();
    canvas.polygon(&outline, Ink { role: thread.role(), opacity: 0.28 });
}

/// A flag whose pole crosses the bar.
fn draw_flag(canvas: &Canvas<'_>, (x, y): Point) {
    let stroke = Stroke::thin(Role::Ink);
    canvas.path(&[(x, y + 10.0), (x, y - 14.0)], stroke);
    canvas.polygon(&[(x, y - 14.0), (x + 9.0, y - 10.5), (x, y - 7.0)], stroke.ink);
}
