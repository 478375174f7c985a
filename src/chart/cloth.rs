//! Answers, woven.
//!
//! A row of cloth is the thread of a network, the weft, which grows thicker and darker the more
//! often a behaviour was shown. It crosses one neutral warp thread for each statement; as in a
//! plain weave, the two take turns in lying above. Two things are no thread at all: a statement
//! that does not fit the role is hatched, and one without an answer is a hole with a broken edge, or a dot where rows are
//! low.

use super::palette::Role;
use super::svg::{Area, Canvas, Dash, Ink, Point, Stroke};
use super::thread::Thread;
use crate::domain::answer::{Answer, Frequency};

/// A row of cloth: the answers of one network in one run.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClothRow<'a> {
    pub(super) thread: Thread,
    pub(super) answers: &'a [Option<Answer>],
    /// The left upper corner, in pixels.
    pub(super) from: Point,
    /// The size of a cell, in pixels.
    pub(super) cell_px: (f64, f64),
    /// Counts the rows of a cloth, so that rows take turns too.
    pub(super) index: usize,
}

/// Cells of less width or height have no room for a warp, in pixels.
const LEAST_WOVEN_PX: (f64, f64) = (16.0, 14.0);

/// The part of a cell's width that the warp takes.
const WARP_SHARE: f64 = 0.16;

/// The part of a cell's width on each side in which the weft takes on its neighbour's thickness.
const TAPER_SHARE: f64 = 0.22;

/// The paper that shows on both sides of the thread that lies above, in pixels.
const CASING_PX: f64 = 1.5;

impl ClothRow<'_> {
    /// Draws the row, warp included.
    pub(super) fn draw(&self, canvas: &Canvas<'_>) {
        for (column, answer) in self.answers.iter().enumerate() {
            let cell = self.area(column);
            if self.is_woven() {
                canvas.rectangle(warp(cell), warp_ink());
            }
            match answer {
                Some(Answer::Frequency(frequency)) => self.draw_weft(canvas, column, *frequency),
                Some(Answer::DoesNotFit) => draw_hatching(canvas, inset(cell)),
                None if self.cell_px.1 >= LEAST_WOVEN_PX.1 => draw_hole(canvas, inset(cell)),
                None => draw_small_hole(canvas, cell),
            }
        }
    }

    fn is_woven(&self) -> bool {
        self.cell_px.0 >= LEAST_WOVEN_PX.0 && self.cell_px.1 >= LEAST_WOVEN_PX.1
    }

    fn area(&self, column: usize) -> Area {
        let columns = f64::from(u32::try_from(column).unwrap_or(u32::MAX));
        let left = self.from.0 + columns * self.cell_px.0;
        Area {
            from: (left, self.from.1),
            to: (left + self.cell_px.0, self.from.1 + self.cell_px.1),
        }
    }

    fn draw_weft(&self, canvas: &Canvas<'_>, column: usize, frequency: Frequency) {
        let ink = Ink { role: self.thread.role(), opacity: tone(frequency) };
        let cell = self.area(column);
        let share = thickness(frequency);
        if !self.is_woven() {
            canvas.rectangle(middle(cell, share), ink);
            return;
        }
        let warp = warp(cell);
        let [start, left, right, end] = self.outline(column, share);
        if (self.index + column).is_multiple_of(2) {
            let weft = middle(cell, share);
            let casing = Area {
                from: (warp.from.0, weft.from.1 - CASING_PX),
                to: (warp.to.0, weft.to.1 + CASING_PX),
            };
            canvas.rectangle(casing, Ink::full(Role::Paper));
            draw_strand(canvas, &[start, left, right, end], cell, ink);
        } else {
            let (warp_left, warp_right) = (warp.from.0 - CASING_PX, warp.to.0 + CASING_PX);
            draw_strand(canvas, &[start, left, (warp_left, left.1)], cell, ink);
            draw_strand(canvas, &[(warp_right, right.1), right, end], cell, ink);
        }
    }

    /// Half the thickness of the weft at four places of a cell, from left to right, in pixels:
    /// (place, half thickness).
    fn outline(&self, column: usize, share: f64) -> [Point; 4] {
        let Area { from: (left, _), to: (right, _) } = self.area(column);
        let taper = (right - left) * TAPER_SHARE;
        let half = |share: f64| (share * self.cell_px.1).max(1.0) / 2.0;
        let to_neighbour = |neighbour: Option<usize>| {
            let answer = neighbour.and_then(|index| self.answers.get(index).copied().flatten());
            let frequency = answer.and_then(Answer::frequency);
            frequency.map_or(share, |frequency| f64::midpoint(share, thickness(frequency)))
        };
        [
            (left, half(to_neighbour(column.checked_sub(1)))),
            (left + taper, half(share)),
            (right - taper, half(share)),
            (right, half(to_neighbour(Some(column + 1)))),
        ]
    }
}

/// The warp thread of a cell.
pub(super) fn warp(cell: Area) -> Area {
    let half = (cell.to.0 - cell.from.0) * WARP_SHARE / 2.0;
    let middle = f64::midpoint(cell.from.0, cell.to.0);
    Area { from: (middle - half, cell.from.1), to: (middle + half, cell.to.1) }
}

/// The neutral colour of the warp.
pub(super) fn warp_ink() -> Ink {
    Ink::full(Role::Hairline)
}

/// The part of a cell's height that the weft takes.
fn thickness(frequency: Frequency) -> f64 {
    match frequency {
        Frequency::Never => 0.06,
        Frequency::Once => 0.26,
        Frequency::AFewTimes => 0.46,
        Frequency::SeveralTimes => 0.66,
        Frequency::Often => 0.88,
    }
}

/// How dark the weft is. A thin thread needs more ink than a thick one to be seen.
fn tone(frequency: Frequency) -> f64 {
    match frequency {
        Frequency::Never => 0.7,
        Frequency::Once => 0.45,
        Frequency::AFewTimes => 0.6,
        Frequency::SeveralTimes => 0.8,
        Frequency::Often => 1.0,
    }
}

/// Fills a thread around the middle height of a cell, by half its thickness at places from left
/// to right.
fn draw_strand(canvas: &Canvas<'_>, places: &[Point], cell: Area, ink: Ink) {
    let y = f64::midpoint(cell.from.1, cell.to.1);
    let upper = places.iter().map(|(x, half)| (*x, y - half));
    let lower = places.iter().rev().map(|(x, half)| (*x, y + half));
    canvas.polygon(&upper.chain(lower).collect::<Vec<_>>(), ink);
}

fn draw_hatching(canvas: &Canvas<'_>, area: Area) {
    let Area { from: (left, top), to: (right, bottom) } = area;
    let height = bottom - top;
    let step = (height / 4.0).clamp(3.5, 6.0);
    let mut start = left - height + step;
    while start < right {
        let (from, to) = (start.max(left), (start + height).min(right));
        canvas.path(
            &[(from, bottom - (from - start)), (to, bottom - (to - start))],
            Stroke::thin(Role::MutedInk),
        );
        start += step;
    }
}

fn draw_hole(canvas: &Canvas<'_>, area: Area) {
    let Area { from: (left, top), to: (right, bottom) } = area;
    canvas.rectangle(area, Ink::full(Role::Paper));
    let edge = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    canvas.dashed_path(&edge, Stroke::thin(Role::MutedInk), Dash { mark_px: 3.0, gap_px: 3.0 });
}

fn draw_small_hole(canvas: &Canvas<'_>, cell: Area) {
    let (x, y) = (f64::midpoint(cell.from.0, cell.to.0), f64::midpoint(cell.from.1, cell.to.1));
    canvas.disc((x, y), 1.0, Ink::full(Role::MutedInk));
}

/// The part of a cell around its middle height that takes a share of the height.
fn middle(cell: Area, share: f64) -> Area {
    let half = ((cell.to.1 - cell.from.1) * share).max(1.0) / 2.0;
    let y = f64::midpoint(cell.from.1, cell.to.1);
    Area { from: (cell.from.0, y - half), to: (cell.to.0, y + half) }
}

/// The part of a cell that a pattern takes.
fn inset(cell: Area) -> Area {
    let Area { from, to } = middle(cell, 0.62);
    let gap = ((to.0 - from.0) * 0.12).min(6.0);
    Area { from: (from.0 + gap, from.1), to: (to.0 - gap, to.1) }
}
