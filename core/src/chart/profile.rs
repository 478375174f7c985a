//! The profile of one run: three bars on a scale from 0 to 100.
//!
//! From top to bottom of a row: the flag of the target, the bar with its mark and the 80 %
//! range, and the hollow mark of the previous comparable run. Each has a lane of its own, so
//! that equal scores never hide each other. The first flag and the first hollow mark have their
//! words beside them, so that no key has to be looked up.

use super::lettering::{
    NORMAL_PX, SMALL_PX, WIDE_FROM_PX, fitted, fitted_bold, lines, room_px, widest_bold_px,
};
use super::palette::Role;
use super::scale::{Scale, crisp};
use super::svg::{Anchor, Area, Canvas, Ink, Lettering, Point, Stroke, picture};
use super::thread::Thread;
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
    /// The ends of the scale, "0" and "100" in the reader's digits.
    pub end_labels: [&'a str; 2],
    /// One row a network.
    pub rows: PerNetwork<ProfileRow<'a>>,
    /// What a hollow mark means, such as "3 March 2026". Stands beside the first one.
    pub previous_label: &'a str,
    /// What a flag means. Stands beside the first one.
    pub target_label: &'a str,
}

/// One network of a profile.
#[derive(Clone, Copy, Debug)]
pub struct ProfileRow<'a> {
    /// The network's name.
    pub name: &'a str,
    /// Its score, or the words that stand in its place.
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

const BAR_HEIGHT_PX: f64 = 14.0;
const MARK_RADIUS_PX: f64 = 6.0;
const LEVELS_HEIGHT_PX: f64 = 26.0;
const SCORE_COLUMN_PX: f64 = 44.0;
const REASON_LINE_PX: f64 = 18.0;
const NAME_GAP_PX: f64 = 4.0;

/// Draws a profile for a width in CSS pixels. The height follows from the width.
#[must_use]
pub fn draw(chart: &ProfileChart<'_>, width_px: u32) -> String {
    let layout = Layout::of(chart, f64::from(width_px));
    picture(layout.width_px, layout.rows_end_px() + 22.0, |canvas| {
        draw_levels(canvas, chart, &layout);
        for (network, row) in chart.rows.iter() {
            draw_row(canvas, network, row, &layout);
        }
        draw_first_words(canvas, chart, &layout);
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
        let (left, right) = if is_wide {
            let names = chart.rows.0.map(|row| row.name);
            let names_px = widest_bold_px(names, NORMAL_PX).min(width_px * 0.3);
            (names_px + 28.0, width_px - SCORE_COLUMN_PX)
        } else {
            (8.0, width_px - 8.0)
        };
        let scale = Scale::new((0.0, 100.0), (left, right));
        let has_two_lines = level_zones(chart, &scale)
            .any(|(from, to, name)| room_px(name, SMALL_PX) > to - from - NAME_GAP_PX);
        Self { width_px, is_wide, has_two_lines, scale }
    }

    fn levels_height_px(&self) -> f64 {
        LEVELS_HEIGHT_PX + if self.has_two_lines { REASON_LINE_PX } else { 0.0 }
    }

    fn row_height_px(&self) -> f64 {
        if self.is_wide { 58.0 } else { 76.0 }
    }

    fn bar_y_px(&self, network: Network) -> f64 {
        let offset = if self.is_wide { 27.0 } else { 46.0 };
        let rows = Network::ALL.into_iter().take(network.index());
        self.levels_height_px() + rows.map(|_| self.row_height_px()).sum::<f64>() + offset
    }

    fn rows_end_px(&self) -> f64 {
        self.levels_height_px() + 3.0 * self.row_height_px() + 4.0
    }

    /// Where the flag of a target flies, as high as its cloth.
    fn flag_px(&self, network: Network, target: f64) -> Point {
        (crisp(self.scale.px(target)), self.bar_y_px(network) - BAR_HEIGHT_PX / 2.0 - 8.0)
    }

    /// The middle of the hollow mark of an earlier score.
    fn previous_px(&self, network: Network, previous: f64) -> Point {
        (self.scale.px(previous), self.bar_y_px(network) + BAR_HEIGHT_PX / 2.0 + 7.0)
    }

    fn left_px(&self) -> f64 {
        self.scale.px(0.0)
    }
}

/// Where each level begins and ends, in pixels, and its name.
fn level_zones<'a>(
    chart: &ProfileChart<'a>,
    scale: &Scale,
) -> impl Iterator<Item = (f64, f64, &'a str)> {
    let edges = [0.0, chart.cuts.repeated.points(), chart.cuts.regular.points(), 100.0];
    let zones = [0, 1, 2].map(|zone| (scale.px(edges[zone]), scale.px(edges[zone + 1])));
    zones.into_iter().zip(chart.level_labels).map(|((from, to), name)| (from, to, name))
}

/// The level zones: their names, and the lines between them.
fn draw_levels(canvas: &Canvas<'_>, chart: &ProfileChart<'_>, layout: &Layout) {
    let edges = [0.0, chart.cuts.repeated.points(), chart.cuts.regular.points(), 100.0];
    for edge in edges {
        let x = layout.scale.crisp_px(edge);
        let line = [(x, layout.levels_height_px() - 4.0), (x, layout.rows_end_px())];
        canvas.path(&line, Stroke::hairline());
    }
    for (index, (from, to, name)) in level_zones(chart, &layout.scale).enumerate() {
        let middle = f64::midpoint(from, to);
        let half = room_px(name, SMALL_PX).min(layout.width_px) / 2.0;
        // A name that is wider than its zone stays within the picture.
        let x = middle.clamp(half, layout.width_px - half);
        let is_lower = layout.has_two_lines && index == 1;
        let y = if is_lower { 11.0 + REASON_LINE_PX } else { 11.0 };
        let name = fitted(name, SMALL_PX, layout.width_px);
        canvas.text(&name, (x, y), Lettering::small(Anchor::Middle));
    }
    let y = layout.rows_end_px() + 12.0;
    canvas.text(chart.end_labels[0], (layout.scale.px(0.0), y), Lettering::small(Anchor::Middle));
    canvas.text(chart.end_labels[1], (layout.scale.px(100.0), y), Lettering::small(Anchor::End));
}

fn draw_row(canvas: &Canvas<'_>, network: Network, row: &ProfileRow<'_>, layout: &Layout) {
    let y = layout.bar_y_px(network);
    draw_name(canvas, row.name, y, layout);
    match row.bar {
        ProfileBar::Unscored { reason } => draw_reason(canvas, reason, y, layout),
        ProfileBar::Scored { value, range, score_label, previous, target } => {
            draw_bar(canvas, Thread(network), value, y, layout);
            draw_range(canvas, Thread(network), range, y, layout);
            if let Some(target) = target {
                draw_flag(canvas, layout.flag_px(network, target));
            }
            if let Some(previous) = previous {
                let at = layout.previous_px(network, previous);
                Thread(network).draw_hollow_mark(canvas, at, 4.0);
            }
            Thread(network).draw_mark(canvas, (layout.scale.px(value), y), MARK_RADIUS_PX);
            draw_score(canvas, score_label, y, layout);
        }
    }
}

fn draw_name(canvas: &Canvas<'_>, name: &str, bar_y: f64, layout: &Layout) {
    let lettering = Lettering::name(Anchor::Start);
    let (at, room) = if layout.is_wide {
        ((0.0, bar_y), layout.left_px() - 16.0)
    } else {
        ((layout.left_px(), bar_y - 27.0), layout.width_px - 80.0)
    };
    canvas.text(&fitted_bold(name, NORMAL_PX, room), at, lettering);
}

fn draw_score(canvas: &Canvas<'_>, score: &str, bar_y: f64, layout: &Layout) {
    let y = if layout.is_wide { bar_y } else { bar_y - 27.0 };
    let x = if layout.is_wide { layout.width_px } else { layout.width_px - 8.0 };
    let lettering = Lettering::name(Anchor::End);
    canvas.text(score, (x, y), lettering);
}

fn draw_reason(canvas: &Canvas<'_>, reason: &str, bar_y: f64, layout: &Layout) {
    let left = layout.left_px() + 8.0;
    let lines = lines(reason, SMALL_PX, layout.scale.px(100.0) - left);
    let mut y = if lines.len() > 1 { bar_y - REASON_LINE_PX / 2.0 } else { bar_y };
    for line in lines {
        draw_on_paper(canvas, &line, (left, y), Anchor::Start);
        y += REASON_LINE_PX;
    }
}

fn draw_bar(canvas: &Canvas<'_>, thread: Thread, value: f64, y: f64, layout: &Layout) {
    let half = BAR_HEIGHT_PX / 2.0;
    let area = Area { from: (layout.left_px(), y - half), to: (layout.scale.px(value), y + half) };
    canvas.rectangle(area, Ink { role: thread.role(), opacity: 0.28 });
}

/// A line with two short ends: the 80 % range.
fn draw_range(canvas: &Canvas<'_>, thread: Thread, range: ScoreRange, y: f64, layout: &Layout) {
    let stroke = Stroke { ink: Ink::full(thread.role()), width_px: 1.5 };
    let ScoreRange { low, high } = range.clipped();
    let (low, high) = (layout.scale.px(low), layout.scale.px(high));
    canvas.path(&[(low, y), (high, y)], stroke);
    for x in [low, high] {
        canvas.path(&[(x, y - 5.0), (x, y + 5.0)], stroke);
    }
}

/// A flag whose pole stands on the lower edge of the bar.
fn draw_flag(canvas: &Canvas<'_>, (x, y): Point) {
    let stroke = Stroke::thin(Role::Ink);
    canvas.path(&[(x, y + 8.0 + BAR_HEIGHT_PX), (x, y - 4.0)], stroke);
    canvas.polygon(&[(x, y - 4.0), (x + 9.0, y - 0.5), (x, y + 3.0)], stroke.ink);
}

/// How far words stand from the middle of what they name: on its left, on its right, in pixels.
const BESIDE_FLAG_PX: (f64, f64) = (6.0, 14.0);
const BESIDE_MARK_PX: (f64, f64) = (11.0, 11.0);

/// Says what flags and hollow marks are, beside the first of each.
fn draw_first_words(canvas: &Canvas<'_>, chart: &ProfileChart<'_>, layout: &Layout) {
    let first = |place: &dyn Fn(Network, &ProfileBar<'_>) -> Option<Point>| {
        chart.rows.iter().find_map(|(network, row)| place(network, &row.bar))
    };
    let flag = first(&|network, bar| match bar {
        ProfileBar::Scored { target, .. } => Some(layout.flag_px(network, (*target)?)),
        ProfileBar::Unscored { .. } => None,
    });
    let mark = first(&|network, bar| match bar {
        ProfileBar::Scored { previous, .. } => Some(layout.previous_px(network, (*previous)?)),
        ProfileBar::Unscored { .. } => None,
    });
    for (place, label, distance) in
        [(flag, chart.target_label, BESIDE_FLAG_PX), (mark, chart.previous_label, BESIDE_MARK_PX)]
    {
        if let Some(place) = place {
            draw_beside(canvas, label, place, distance, layout);
        }
    }
}

/// Words on the right of a place or, where they have no room there, on its left.
fn draw_beside(
    canvas: &Canvas<'_>,
    label: &str,
    (x, y): Point,
    (left, right): (f64, f64),
    layout: &Layout,
) {
    let end = layout.scale.px(100.0);
    if x + right + room_px(label, SMALL_PX) <= end || x < layout.width_px / 2.0 {
        let label = fitted(label, SMALL_PX, end - x - right);
        draw_on_paper(canvas, &label, (x + right, y), Anchor::Start);
    } else {
        let label = fitted(label, SMALL_PX, x - left);
        draw_on_paper(canvas, &label, (x - left, y), Anchor::End);
    }
}

/// Small words that no line of the scale runs through.
fn draw_on_paper(canvas: &Canvas<'_>, text: &str, (x, y): Point, anchor: Anchor) {
    let room = room_px(text, SMALL_PX);
    let (left, right) = if anchor == Anchor::End { (x - room, x) } else { (x, x + room) };
    let area = Area { from: (left, y - 7.0), to: (right, y + 7.0) };
    canvas.rectangle(area, Ink::full(Role::Paper));
    canvas.text(text, (x, y), Lettering::small(anchor));
}
