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
use crate::domain::count::as_f64;

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
    /// Draws the row: the warp, then what is no thread, then the weft over both.
    pub(super) fn draw(&self, canvas: &Canvas<'_>) {
        for (column, answer) in self.answers.iter().enumerate() {
            let cell = self.area(column);
            if self.is_woven() {
                canvas.rectangle(warp(cell), warp_ink());
            }
            match answer {
                Some(Answer::Frequency(frequency)) => self.draw_casing(canvas, column, *frequency),
                Some(Answer::DoesNotFit) => draw_hatching(canvas, inset(cell)),
                None if self.cell_px.1 >= LEAST_WOVEN_PX.1 => draw_hole(canvas, inset(cell)),
                None => draw_small_hole(canvas, cell),
            }
        }
        for strand in self.strands() {
            strand.draw(canvas, self.from.1 + self.cell_px.1 / 2.0);
        }
    }

    fn is_woven(&self) -> bool {
        self.cell_px.0 >= LEAST_WOVEN_PX.0 && self.cell_px.1 >= LEAST_WOVEN_PX.1
    }

    fn area(&self, column: usize) -> Area {
        let left = self.from.0 + as_f64(column) * self.cell_px.0;
        Area {
            from: (left, self.from.1),
            to: (left + self.cell_px.0, self.from.1 + self.cell_px.1),
        }
    }

    /// Whether the weft lies above the warp in a column.
    fn is_above(&self, column: usize) -> bool {
        (self.index + column).is_multiple_of(2)
    }

    /// The paper that parts the warp from a weft that lies above it.
    fn draw_casing(&self, canvas: &Canvas<'_>, column: usize, frequency: Frequency) {
        if !self.is_woven() || !self.is_above(column) {
            return;
        }
        let (cell, warp) = (self.area(column), warp(self.area(column)));
        let half = thickness_px(frequency, self.cell_px.1) / 2.0 + CASING_PX;
        let y = f64::midpoint(cell.from.1, cell.to.1);
        let casing = Area { from: (warp.from.0, y - half), to: (warp.to.0, y + half) };
        canvas.rectangle(casing, Ink::full(Role::Paper));
    }

    /// The weft of all cells. Where cells with one tone touch, it is one piece: two pieces side by
    /// side would show a seam wherever their edge is not the edge of a pixel.
    fn strands(&self) -> Vec<Strand> {
        let mut strands: Vec<Strand> = Vec::new();
        for (column, answer) in self.answers.iter().enumerate() {
            let Some(frequency) = answer.and_then(Answer::frequency) else { continue };
            let ink = Ink { role: self.thread.role(), opacity: tone(frequency) };
            for places in self.pieces(column, frequency) {
                match strands.last_mut().filter(|last| last.is_joined_by(&places, ink)) {
                    Some(last) => last.places.extend(places.into_iter().skip(1)),
                    None => strands.push(Strand { ink, places }),
                }
            }
        }
        strands
    }

    /// The weft of one cell, from left to right: in one piece, or in two where the warp lies above.
    fn pieces(&self, column: usize, frequency: Frequency) -> Vec<Vec<Point>> {
        let cell = self.area(column);
        if !self.is_woven() {
            let half = thickness_px(frequency, self.cell_px.1) / 2.0;
            return vec![vec![(cell.from.0, half), (cell.to.0, half)]];
        }
        let [start, left, right, end] = self.outline(column, frequency);
        if self.is_above(column) {
            return vec![vec![start, left, right, end]];
        }
        let warp = warp(cell);
        let (warp_left, warp_right) = (warp.from.0 - CASING_PX, warp.to.0 + CASING_PX);
        vec![vec![start, left, (warp_left, left.1)], vec![(warp_right, right.1), right, end]]
    }

    /// Half the thickness of the weft at four places of a cell, from left to right, in pixels:
    /// (place, half thickness).
    fn outline(&self, column: usize, frequency: Frequency) -> [Point; 4] {
        let Area { from: (left, _), to: (right, _) } = self.area(column);
        let taper = (right - left) * TAPER_SHARE;
        let half = |frequency| thickness_px(frequency, self.cell_px.1) / 2.0;
        let own = half(frequency);
        let to_neighbour = |neighbour: Option<usize>| {
            let answer = neighbour.and_then(|index| self.answers.get(index).copied().flatten());
            let other = answer.and_then(Answer::frequency);
            other.map_or(own, |other| f64::midpoint(own, half(other)))
        };
        [
            (left, to_neighbour(column.checked_sub(1))),
            (left + taper, own),
            (right - taper, own),
            (right, to_neighbour(Some(column + 1))),
        ]
    }
}

/// A piece of weft: half its thickness at places from left to right, in pixels.
struct Strand {
    ink: Ink,
    places: Vec<Point>,
}

impl Strand {
    /// Whether a piece goes on where this one ends, in the same tone.
    fn is_joined_by(&self, places: &[Point], ink: Ink) -> bool {
        let (Some(end), Some(start)) = (self.places.last(), places.first()) else { return false };
        let is_near = |a: f64, b: f64| (a - b).abs() < 0.05;
        self.ink == ink && is_near(end.0, start.0) && is_near(end.1, start.1)
    }

    /// Fills the strand around a height.
    fn draw(&self, canvas: &Canvas<'_>, y: f64) {
        let upper = self.places.iter().map(|(x, half)| (*x, y - half));
        let lower = self.places.iter().rev().map(|(x, half)| (*x, y + half));
        canvas.polygon(&upper.chain(lower).collect::<Vec<_>>(), self.ink);
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

/// How thick the weft is in a cell of a height, in pixels: five even steps, from a line to almost
/// the whole cell, so that no two answers look alike in a low row either.
fn thickness_px(frequency: Frequency, cell_height_px: f64) -> f64 {
    let (least, most) = ((cell_height_px * 0.06).max(1.0), cell_height_px * 0.88);
    least + (most - least) * f64::from(frequency.points()) / 4.0
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

/// The part of a cell that a pattern takes.
fn inset(Area { from, to }: Area) -> Area {
    let (gap, margin) = (((to.0 - from.0) * 0.12).min(6.0), (to.1 - from.1) * 0.19);
    Area { from: (from.0 + gap, from.1 + margin), to: (to.0 - gap, to.1 - margin) }
}
