//! A text as a QR code (ISO/IEC 18004).

use qrcode::{Color, EcLevel, QrCode};

/// The light margin that cameras need around a code, in modules.
pub const MARGIN: usize = 4;

/// A code as an outline, to be filled on a light ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// How many modules it is wide and high, with its [`MARGIN`].
    pub side: usize,
    /// Its dark modules as the path of an SVG.
    pub path: String,
}

/// The code of a text; `None` if no code is large enough. Error correction L: a screen is
/// clean, and fewer codewords give larger modules.
#[must_use]
pub fn outline(text: &str) -> Option<Outline> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let width = code.width();
    let rows = code.to_colors();
    let path = rows.chunks(width).enumerate().flat_map(|(row, modules)| strokes(row, modules));
    Some(Outline { side: width + 2 * MARGIN, path: path.collect() })
}

/// Neighbours are one stroke, so that no hair of light is seen between them.
fn strokes(row: usize, modules: &[Color]) -> Vec<String> {
    let (mut x, y) = (MARGIN, row + MARGIN);
    let mut strokes = Vec::new();
    for run in modules.chunk_by(|one, other| one == other) {
        let length = run.len();
        if run[0] == Color::Dark {
            strokes.push(format!("M{x} {y}h{length}v1h-{length}z"));
        }
        x += length;
    }
    strokes
}
