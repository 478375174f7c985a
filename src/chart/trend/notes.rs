//! Notes: numbered marks on the time axis and, in a file, their texts below.

use super::super::lettering::{SMALL_PX, lines, room_px};
use super::super::palette::Role;
use super::super::scale::crisp;
use super::super::svg::{Anchor, Canvas, Lettering, Stroke};
use super::{Layout, NOTES_HEIGHT_PX, TrendChart, TrendNote};

/// The height of a mark and its least width, in pixels.
const MARK_PX: f64 = 20.0;

/// The least distance between two marks, in pixels: half of one, half of a wide one and a gap.
const MARK_DISTANCE_PX: f64 = 36.0;

const LINE_HEIGHT_PX: f64 = 20.0;

/// Marks the notes. Notes too close to tell apart share a mark with the first and the last of
/// their numbers.
pub(super) fn draw_marks(canvas: &Canvas<'_>, chart: &TrendChart<'_>, layout: &Layout) {
    let x = |note: &TrendNote<'_>| layout.x_px(note.at);
    let mut rest = chart.notes;
    while let Some(first) = rest.first() {
        let shared = rest.iter().take_while(|note| x(note) - x(first) < MARK_DISTANCE_PX).count();
        let (group, later) = rest.split_at(shared.max(1));
        rest = later;
        for note in group {
            let guide = crisp(x(note));
            canvas.path(&[(guide, layout.top_px), (guide, layout.bottom_px)], Stroke::hairline());
        }
        draw_mark(canvas, &numbers(group), x(first), layout);
    }
}

/// "3", or "3–5" for several.
fn numbers(group: &[TrendNote<'_>]) -> String {
    match group {
        [] => String::new(),
        [only] => only.number.to_owned(),
        [first, .., last] => format!("{}–{}", first.number, last.number),
    }
}

fn draw_mark(canvas: &Canvas<'_>, numbers: &str, x: f64, layout: &Layout) {
    let middle = layout.bottom_px + NOTES_HEIGHT_PX / 2.0 + 5.0;
    let half = (room_px(numbers, SMALL_PX) + 8.0).max(MARK_PX) / 2.0;
    let (left, right) = (crisp(x - half), crisp(x + half));
    let (top, bottom) = (crisp(middle - MARK_PX / 2.0), crisp(middle + MARK_PX / 2.0));
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    canvas.outline(&corners, Stroke::thin(Role::Ink));
    let lettering =
        Lettering { role: Role::Ink, is_bold: true, ..Lettering::small(Anchor::Middle) };
    canvas.text(numbers, (f64::midpoint(left, right), f64::midpoint(top, bottom)), lettering);
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
    let lines = u32::try_from(list.len()).map_or(f64::MAX, f64::from);
    if list.is_empty() { 0.0 } else { lines * LINE_HEIGHT_PX + 10.0 }
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
