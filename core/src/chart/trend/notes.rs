//! Notes: numbered marks on the time axis and, in a file, their texts below.

use super::super::palette::Role;
use super::super::scale::crisp;
use super::super::svg::{Anchor, Canvas, Lettering, Stroke};
use super::super::text_width::{SMALL_PX, lines, room_px};
use super::{Layout, NOTES_HEIGHT_PX, TrendChart, TrendNote};
use crate::domain::count::as_f64;

/// The height of a mark and its least width, in pixels.
const MARK_PX: f64 = 20.0;

/// The least space between two marks, in pixels.
const MARK_GAP_PX: f64 = 4.0;

const LINE_HEIGHT_PX: f64 = 20.0;

/// Marks the notes. Notes whose marks would touch share one, with the first and the last of their
/// numbers, in the middle between the two.
pub(super) fn draw_marks(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    for mark in marks(chart.notes, layout) {
        draw_mark(canvas, &mark, layout);
    }
}

/// A line from the top of the lines to the bottom for each mark, and two where it has several notes.
pub(super) fn draw_guides(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    for mark in marks(chart.notes, layout) {
        for note in [mark.notes.first(), mark.notes.last()].into_iter().flatten() {
            let guide = crisp(layout.x_px(note.at));
            canvas.path(&[(guide, layout.top_px), (guide, layout.bottom_px)], Stroke::hairline());
        }
    }
}

/// The mark on the time axis of one note or several.
struct NoteMark<'a> {
    notes: &'a [TrendNote<'a>],
    numbers: String,
    x: f64,
    half_width_px: f64,
}

impl<'a> NoteMark<'a> {
    fn of(notes: &'a [TrendNote<'a>], layout: &Layout) -> Self {
        let numbers = numbers(notes);
        let half_width_px = (room_px(&numbers, SMALL_PX) + 8.0).max(MARK_PX) / 2.0;
        let x = |note: Option<&TrendNote<'_>>| note.map_or(0.0, |note| layout.x_px(note.at));
        let middle = f64::midpoint(x(notes.first()), x(notes.last()));
        let x = middle.min(layout.width_px - half_width_px - 1.0).max(half_width_px + 1.0);
        Self { notes, numbers, x, half_width_px }
    }

    fn touches(&self, later: &Self) -> bool {
        later.x - self.x < self.half_width_px + later.half_width_px + MARK_GAP_PX
    }
}

/// The marks, none of which touches another.
fn marks<'a>(notes: &'a [TrendNote<'a>], layout: &Layout) -> Vec<NoteMark<'a>> {
    let mut marks: Vec<NoteMark<'_>> = Vec::new();
    for end in 1..=notes.len() {
        let mut mark = NoteMark::of(&notes[end - 1..end], layout);
        while let Some(before) = marks.pop_if(|before| before.touches(&mark)) {
            let start = end - mark.notes.len() - before.notes.len();
            mark = NoteMark::of(&notes[start..end], layout);
        }
        marks.push(mark);
    }
    marks
}

/// "3", or "3–5" for several.
fn numbers(group: &[TrendNote<'_>]) -> String {
    match group {
        [] => String::new(),
        [only] => only.number.to_owned(),
        [first, .., last] => format!("{}–{}", first.number, last.number),
    }
}

fn draw_mark(canvas: &Canvas<'_>, mark: &NoteMark<'_>, layout: &Layout) {
    let middle = layout.bottom_px + NOTES_HEIGHT_PX / 2.0 + 5.0;
    let (left, right) = (crisp(mark.x - mark.half_width_px), crisp(mark.x + mark.half_width_px));
    let (top, bottom) = (crisp(middle - MARK_PX / 2.0), crisp(middle + MARK_PX / 2.0));
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    canvas.outline(&corners, Stroke::thin(Role::Ink));
    let lettering =
        Lettering { role: Role::Ink, is_bold: true, ..Lettering::small(Anchor::Middle) };
    canvas.text(&mark.numbers, (f64::midpoint(left, right), f64::midpoint(top, bottom)), lettering);
}

/// The lines of the list: each with the number where a note begins.
pub(super) fn list<'a>(chart: &TrendChart<'a>, width_px: f64) -> Vec<(&'a str, String)> {
    if !chart.lists_notes {
        return Vec::new();
    }
    let of_note = |note: &TrendNote<'a>| {
        let number = note.number;
        let texts = lines(note.text, SMALL_PX, width_px - TEXT_LEFT_PX).into_iter();
        texts.enumerate().map(move |(index, line)| (if index == 0 { number } else { "" }, line))
    };
    chart.notes.iter().flat_map(of_note).collect()
}

/// Where the texts start, right of their numbers, in pixels.
const TEXT_LEFT_PX: f64 = 36.0;

/// The height of the list, in pixels.
pub(super) fn list_height_px(list: &[(&str, String)]) -> f64 {
    if list.is_empty() { 0.0 } else { as_f64(list.len()) * LINE_HEIGHT_PX + 10.0 }
}

/// Writes the list below the chart.
pub(super) fn draw_list(canvas: &Canvas<'_>, list: &[(&str, String)], top_px: f64) {
    let mut y = top_px + 6.0 + LINE_HEIGHT_PX / 2.0;
    for (number, line) in list {
        let bold = Lettering { role: Role::Ink, is_bold: true, ..Lettering::small(Anchor::End) };
        canvas.text(number, (TEXT_LEFT_PX - 10.0, y), bold);
        canvas.text(
            line,
            (TEXT_LEFT_PX, y),
            Lettering { role: Role::Ink, ..Lettering::small(Anchor::Start) },
        );
        y += LINE_HEIGHT_PX;
    }
}
