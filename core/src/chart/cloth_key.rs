//! What the threads of a cloth mean: one of each beside its words.

use super::cloth::ClothRow;
use super::svg::{Anchor, Canvas, Lettering, Point};
use super::text_width::{SMALL_PX, fitted, room_px};
use super::thread::Thread;
use crate::domain::answer::{Answer, Frequency};
use crate::domain::network::Network;

/// The words of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClothKey<'a> {
    /// The five answers, from "never" on.
    pub frequencies: [&'a str; 5],
    /// A statement that does not fit the role.
    pub does_not_fit: &'a str,
    /// A statement without an answer.
    pub not_answered: &'a str,
}

/// The largest size of a sample, in pixels.
const MOST_SAMPLE_PX: (f64, f64) = (30.0, 18.0);

/// The least width of a sample, in pixels.
const LEAST_SAMPLE_WIDTH_PX: f64 = 12.0;

const SAMPLE_GAP_PX: f64 = 7.0;
const ENTRY_GAP_PX: f64 = 18.0;
const LINE_HEIGHT_PX: f64 = 26.0;

/// The space between a cloth and its key, in pixels.
const TOP_PX: f64 = 12.0;

/// An entry of a key, and where its upper left corner is in the key.
struct KeyLine<'a> {
    answer: Option<Answer>,
    label: &'a str,
    at: Point,
}

/// A key that is laid out below a cloth.
pub(super) struct KeyLayout<'a> {
    entries: Vec<KeyLine<'a>>,
    sample_px: (f64, f64),
    width_px: f64,
}

impl<'a> KeyLayout<'a> {
    /// The key of a cloth with cells of this size, over the width of the picture; empty if
    /// there is no key. Samples are as large as the cells, within bounds, so that they show the
    /// same patterns.
    pub(super) fn of(key: Option<ClothKey<'a>>, cell_px: (f64, f64), width_px: f64) -> Self {
        let sample_px = (
            cell_px.0.clamp(LEAST_SAMPLE_WIDTH_PX, MOST_SAMPLE_PX.0),
            cell_px.1.min(MOST_SAMPLE_PX.1),
        );
        let (mut x, mut y) = (0.0, TOP_PX);
        let place = |(answer, label): (Option<Answer>, &'a str)| {
            let entry_px = sample_px.0 + SAMPLE_GAP_PX + room_px(label, SMALL_PX);
            if x > 0.0 && x + entry_px > width_px {
                (x, y) = (0.0, y + LINE_HEIGHT_PX);
            }
            let at = (x, y);
            x += entry_px + ENTRY_GAP_PX;
            KeyLine { answer, label, at }
        };
        let entries = key.iter().flat_map(ClothKey::answers).map(place).collect();
        Self { entries, sample_px, width_px }
    }

    /// The height, in pixels.
    pub(super) fn height_px(&self) -> f64 {
        self.entries.last().map_or(0.0, |entry| entry.at.1 + LINE_HEIGHT_PX)
    }

    /// Draws the key below a cloth that ends at `top_px`.
    pub(super) fn draw(&self, canvas: &Canvas<'_>, top_px: f64) {
        for entry in &self.entries {
            let (x, middle) = (entry.at.0, top_px + entry.at.1 + LINE_HEIGHT_PX / 2.0);
            let sample = ClothRow {
                thread: Thread(Network::Operational),
                answers: &[entry.answer],
                from: (x, middle - self.sample_px.1 / 2.0),
                cell_px: self.sample_px,
                index: 0,
            };
            sample.draw(canvas);
            let text_x = x + self.sample_px.0 + SAMPLE_GAP_PX;
            let label = fitted(entry.label, SMALL_PX, self.width_px - text_x);
            canvas.text(&label, (text_x, middle), Lettering::small(Anchor::Start));
        }
    }
}

impl<'a> ClothKey<'a> {
    fn answers(&self) -> impl Iterator<Item = (Option<Answer>, &'a str)> + use<'a> {
        let frequencies = Frequency::ALL.map(|frequency| Some(Answer::Frequency(frequency)));
        let others = [(Some(Answer::DoesNotFit), self.does_not_fit), (None, self.not_answered)];
        frequencies.into_iter().zip(self.frequencies).chain(others)
    }
}
