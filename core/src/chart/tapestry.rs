//! The tapestry: every run a row of cloth, the newest on top.

use super::cloth::ClothRow;
use super::cloth_key::{ClothKey, KeyLayout};
use super::palette::Role;
use super::svg::{Anchor, Canvas, Dash, Lettering, Stroke, SvgPicture, picture};
use super::text_width::{SMALL_PX, fitted, fitted_bold, room_px, widest_bold_px};
use super::thread::Thread;
use crate::domain::answer::Answer;
use crate::domain::count::as_f64;
use crate::domain::network::{Network, PerNetwork};

/// What a tapestry shows.
#[derive(Clone, Copy, Debug)]
pub struct TapestryChart<'a> {
    /// The names of the networks.
    pub names: PerNetwork<&'a str>,
    /// The finished runs, newest first. Those after the first [`MOST_ROWS`] are not drawn.
    pub rows: &'a [TapestryRow<'a>],
    /// What the threads mean; drawn below.
    pub key: Option<ClothKey<'a>>,
}

/// One run.
#[derive(Clone, Copy, Debug)]
pub struct TapestryRow<'a> {
    /// When it was finished, in the reader's words.
    pub date_label: &'a str,
    /// The answers of each network, in the order of the statements.
    pub answers: PerNetwork<&'a [Option<Answer>]>,
    /// Whether the run may be compared with the next older one; if not, the cloth has a break.
    pub is_comparable_with_older: bool,
}

/// The most runs that are drawn.
pub const MOST_ROWS: usize = 104;

const NAMES_HEIGHT_PX: f64 = 26.0;
const BREAK_HEIGHT_PX: f64 = 12.0;

/// The least height of the names, in pixels.
const LEAST_NAME_PX: f64 = 11.0;

/// The space between two networks, in pixels.
const NETWORK_GAP_PX: f64 = 12.0;

/// The heights that rows can have: high enough to see the weave, and as low as a thread.
const ROW_HEIGHTS_PX: (f64, f64) = (5.0, 26.0);

/// The height that the rows share before they become lower, in pixels.
const COMFORTABLE_HEIGHT_PX: f64 = 520.0;

/// The least distance between two dates, in pixels.
const DATE_DISTANCE_PX: f64 = 20.0;

/// Draws a tapestry for a width in CSS pixels. The height grows with the number of runs.
#[must_use]
pub fn draw(chart: &TapestryChart<'_>, width_px: u32) -> SvgPicture {
    let layout = Layout::of(chart, f64::from(width_px));
    let tops = layout.row_tops_px();
    let cloth_height_px = layout.cloth_height_px(&tops);
    let key = KeyLayout::of(chart.key, layout.usual_cell_px(), layout.width_px);
    picture(layout.width_px, cloth_height_px + key.height_px(), |canvas| {
        draw_names(canvas, chart, &layout);
        for (index, (row, top)) in layout.rows.iter().zip(&tops).enumerate() {
            draw_row(canvas, row, *top, index, &layout);
        }
        draw_dates(canvas, &tops, &layout);
        key.draw(canvas, cloth_height_px);
    })
}

/// Where things are.
struct Layout<'a> {
    rows: &'a [TapestryRow<'a>],
    width_px: f64,
    left_px: f64,
    row_height_px: f64,
}

impl<'a> Layout<'a> {
    fn of(chart: &TapestryChart<'a>, width_px: f64) -> Self {
        let rows = &chart.rows[..chart.rows.len().min(MOST_ROWS)];
        let count = as_f64(rows.len().max(1));
        let dates = rows.iter().map(|row| room_px(row.date_label, SMALL_PX));
        let (lowest, highest) = ROW_HEIGHTS_PX;
        Self {
            rows,
            width_px,
            left_px: dates.fold(0.0, f64::max).min(width_px * 0.3) + 10.0,
            row_height_px: (COMFORTABLE_HEIGHT_PX / count).floor().clamp(lowest, highest),
        }
    }

    /// The upper edge of each row: a break takes room above the older run.
    fn row_tops_px(&self) -> Vec<f64> {
        let mut top = NAMES_HEIGHT_PX;
        let next = |row: &TapestryRow<'_>| {
            let this = top;
            top += self.row_height_px;
            if !row.is_comparable_with_older {
                top += BREAK_HEIGHT_PX;
            }
            this
        };
        self.rows.iter().map(next).collect()
    }

    fn cloth_height_px(&self, tops: &[f64]) -> f64 {
        tops.last().map_or(NAMES_HEIGHT_PX, |top| top + self.row_height_px) + 4.0
    }

    /// The size of a cell where a network has so many statements.
    fn cell_px(&self, part_width_px: f64, statements: usize) -> (f64, f64) {
        (part_width_px / as_f64(statements.max(1)), self.row_height_px)
    }

    /// The size of the cells of the newest run.
    fn usual_cell_px(&self) -> (f64, f64) {
        let (_, width) = self.part_px(Network::Operational);
        let newest = self.rows.first();
        self.cell_px(width, newest.map_or(0, |row| row.answers[Network::Operational].len()))
    }

    /// The left edge and the width of a network's part of every row.
    fn part_px(&self, network: Network) -> (f64, f64) {
        let width = (self.width_px - self.left_px - 2.0 * NETWORK_GAP_PX) / 3.0;
        (self.left_px + as_f64(network.index()) * (width + NETWORK_GAP_PX), width)
    }
}

/// The names over their parts: smaller where they would touch each other.
fn draw_names(canvas: &Canvas<'_>, chart: &TapestryChart<'_>, layout: &Layout<'_>) {
    let (_, room) = layout.part_px(Network::Operational);
    let sizes = [SMALL_PX, SMALL_PX - 1.0, LEAST_NAME_PX];
    let fits = |size_px: &f64| widest_bold_px(chart.names.0, *size_px) <= room;
    let size_px = sizes.into_iter().find(fits).unwrap_or(LEAST_NAME_PX);
    for (network, name) in chart.names.iter() {
        let (left, width) = layout.part_px(network);
        let small = Lettering::small(Anchor::Start);
        let lettering = Lettering { role: Role::of(network), is_bold: true, size_px, ..small };
        canvas.text(&fitted_bold(name, size_px, width), (left, 11.0), lettering);
    }
}

fn draw_row(
    canvas: &Canvas<'_>,
    row: &TapestryRow<'_>,
    top: f64,
    index: usize,
    layout: &Layout<'_>,
) {
    let bottom = top + layout.row_height_px;
    for (network, answers) in row.answers.iter() {
        let (left, width) = layout.part_px(network);
        let cloth = ClothRow {
            thread: Thread(network),
            answers,
            from: (left, top),
            cell_px: layout.cell_px(width, answers.len()),
            index,
        };
        cloth.draw(canvas);
    }
    let is_oldest = index + 1 == layout.rows.len();
    if !row.is_comparable_with_older && !is_oldest {
        draw_break(canvas, bottom + BREAK_HEIGHT_PX / 2.0, layout);
    }
}

fn draw_break(canvas: &Canvas<'_>, y: f64, layout: &Layout<'_>) {
    let stroke = Stroke::thin(Role::MutedInk);
    let dash = Dash { mark_px: 4.0, gap_px: 4.0 };
    canvas.dashed_path(&[(layout.left_px, y), (layout.width_px, y)], stroke, dash);
}

/// As many dates as have room, the newest and the oldest among them.
fn draw_dates(canvas: &Canvas<'_>, tops: &[f64], layout: &Layout<'_>) {
    let oldest = tops.last().copied().unwrap_or(0.0);
    let mut free_from = 0.0;
    for (row, top) in layout.rows.iter().zip(tops.iter().copied()) {
        let leaves_room = oldest - top >= DATE_DISTANCE_PX || top >= oldest;
        if top >= free_from && leaves_room {
            let at = (layout.left_px - 10.0, top + layout.row_height_px / 2.0);
            let label = fitted(row.date_label, SMALL_PX, layout.left_px - 10.0);
            canvas.text(&label, at, Lettering::small(Anchor::End));
            free_from = top + DATE_DISTANCE_PX;
        }
    }
}
