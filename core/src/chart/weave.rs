//! The weave of one run: a thread for each network, a crossing for each statement.

use super::cloth::{ClothRow, warp, warp_ink};
use super::cloth_key::{ClothKey, KeyLayout};
use super::lettering::{NORMAL_PX, WIDE_FROM_PX, fitted_bold, widest_bold_px};
use super::svg::{Anchor, Area, Canvas, Lettering, picture};
use super::thread::Thread;
use crate::domain::answer::Answer;
use crate::domain::network::{Network, PerNetwork};

/// What a weave shows.
#[derive(Clone, Copy, Debug)]
pub struct WeaveChart<'a> {
    /// One row a network.
    pub rows: PerNetwork<WeaveRow<'a>>,
    /// What the threads mean; drawn below.
    pub key: Option<ClothKey<'a>>,
}

/// One network of a weave.
#[derive(Clone, Copy, Debug)]
pub struct WeaveRow<'a> {
    /// The network's name.
    pub name: &'a str,
    /// Its answers, in the order of the statements.
    pub answers: &'a [Option<Answer>],
}

/// Where a cell lies in the picture, in pixels: for a page that makes cells answer to a pointer
/// or a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CellBox {
    /// From the left edge.
    pub left_px: f64,
    /// From the upper edge.
    pub top_px: f64,
    /// To the right of `left_px`.
    pub width_px: f64,
    /// Downward of `top_px`.
    pub height_px: f64,
}

/// High enough to touch, in pixels.
const CELL_HEIGHT_PX: f64 = 44.0;

const MOST_CELL_WIDTH_PX: f64 = 72.0;
const NAME_HEIGHT_PX: f64 = 34.0;

/// How far the warp hangs out above and below, in pixels.
const FRINGE_PX: f64 = 6.0;

/// Draws a weave for a width in CSS pixels. The height follows from the width.
#[must_use]
pub fn draw(chart: &WeaveChart<'_>, width_px: u32) -> String {
    let layout = WeaveLayout::of(chart, width_px);
    let key = KeyLayout::of(chart.key, layout.cell_px(), layout.width_px);
    picture(layout.width_px, layout.cloth_height_px() + key.height_px(), |canvas| {
        draw_fringes(canvas, chart, &layout);
        for (network, row) in chart.rows.iter() {
            draw_name(canvas, network, row.name, &layout);
            let cloth = ClothRow {
                thread: Thread(network),
                answers: row.answers,
                from: (layout.left_px, layout.row_top_px(network)),
                cell_px: layout.cell_px(),
                index: network.index(),
            };
            cloth.draw(canvas);
        }
        key.draw(canvas, layout.cloth_height_px());
    })
}

/// Where the parts of a weave are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeaveLayout {
    width_px: f64,
    is_wide: bool,
    left_px: f64,
    cell_width_px: f64,
}

impl WeaveLayout {
    /// The layout of a weave that is drawn for a width in CSS pixels.
    #[must_use]
    pub fn of(chart: &WeaveChart<'_>, width_px: u32) -> Self {
        let width_px = f64::from(width_px);
        let is_wide = width_px >= WIDE_FROM_PX;
        let names = chart.rows.0.map(|row| row.name);
        let names_px = widest_bold_px(names, NORMAL_PX).min(width_px * 0.3) + 12.0;
        let left_px = if is_wide { names_px } else { 0.0 };
        let columns = columns(chart).max(1);
        let share = (width_px - left_px) / f64::from(u32::try_from(columns).unwrap_or(u32::MAX));
        Self { width_px, is_wide, left_px, cell_width_px: share.min(MOST_CELL_WIDTH_PX).floor() }
    }

    /// The place of a cell; columns count from 0.
    #[must_use]
    pub fn cell(&self, network: Network, column: usize) -> CellBox {
        let column = f64::from(u32::try_from(column).unwrap_or(u32::MAX));
        CellBox {
            left_px: self.left_px + column * self.cell_width_px,
            top_px: self.row_top_px(network),
            width_px: self.cell_width_px,
            height_px: CELL_HEIGHT_PX,
        }
    }

    /// The height of the cloth without its key, in pixels.
    fn cloth_height_px(&self) -> f64 {
        self.row_top_px(Network::Strategic) + CELL_HEIGHT_PX + FRINGE_PX
    }

    fn cell_px(&self) -> (f64, f64) {
        (self.cell_width_px, CELL_HEIGHT_PX)
    }

    fn name_height_px(&self) -> f64 {
        if self.is_wide { 0.0 } else { NAME_HEIGHT_PX }
    }

    fn row_top_px(&self, network: Network) -> f64 {
        let pitch =
            CELL_HEIGHT_PX + self.name_height_px() + if self.is_wide { 0.0 } else { FRINGE_PX };
        let rows = Network::ALL.into_iter().take(network.index());
        rows.map(|_| pitch).sum::<f64>() + self.name_height_px() + FRINGE_PX
    }
}

impl CellBox {
    fn area(self) -> Area {
        Area {
            from: (self.left_px, self.top_px),
            to: (self.left_px + self.width_px, self.top_px + self.height_px),
        }
    }
}

/// The ends of the warp, above and below every row; rows without a name between them share
/// theirs.
fn draw_fringes(canvas: &Canvas<'_>, chart: &WeaveChart<'_>, layout: &WeaveLayout) {
    for network in Network::ALL {
        for column in 0..chart.rows[network].answers.len() {
            let mut area = layout.cell(network, column).area();
            area.from.1 -= FRINGE_PX;
            area.to.1 += FRINGE_PX;
            canvas.rectangle(warp(area), warp_ink());
        }
    }
}

fn draw_name(canvas: &Canvas<'_>, network: Network, name: &str, layout: &WeaveLayout) {
    let row = layout.row_top_px(network);
    let (y, room) = if layout.is_wide {
        (row + CELL_HEIGHT_PX / 2.0, layout.left_px - 12.0)
    } else {
        (row - FRINGE_PX - 12.0, layout.width_px)
    };
    let lettering = Lettering::name(Anchor::Start);
    canvas.text(&fitted_bold(name, NORMAL_PX, room), (0.0, y), lettering);
}

fn columns(chart: &WeaveChart<'_>) -> usize {
    chart.rows.0.iter().map(|row| row.answers.len()).max().unwrap_or(0)
}
