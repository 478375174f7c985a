//! The width of texts, guessed without measuring, and how much of one fits.
//!
//! Asking a browser for the width of a text would force a layout. The guesses are on the large
//! side of what common system fonts need, and what still does not fit is cut with an ellipsis.

use std::borrow::Cow;

/// The height of secondary words, in pixels.
pub(super) const SMALL_PX: f64 = 13.0;

/// The height of names and scores, in pixels.
pub(super) const NORMAL_PX: f64 = 15.0;

/// From this width of a picture on, words are beside what they name instead of above it or
/// between, in pixels.
pub(super) const WIDE_FROM_PX: f64 = 560.0;

/// How much wider bold letters are than others.
const BOLD_SHARE: f64 = 1.1;

/// The widest place that one of three texts is likely to need, in pixels.
pub(super) fn widest_px(texts: [&str; 3], size_px: f64) -> f64 {
    texts.map(|text| room_px(text, size_px)).into_iter().fold(0.0, f64::max)
}

/// The same for bold texts.
pub(super) fn widest_bold_px(texts: [&str; 3], size_px: f64) -> f64 {
    widest_px(texts, size_px) * BOLD_SHARE
}

/// The widest place that a text of this height is likely to need, in pixels.
pub(super) fn room_px(text: &str, size_px: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size_px
}

/// The text, or as much of its beginning as fits a place so wide.
pub(super) fn fitted(text: &str, size_px: f64, width_px: f64) -> Cow<'_, str> {
    if room_px(text, size_px) <= width_px {
        return Cow::Borrowed(text);
    }
    let mut used = em('…') * size_px;
    let fits = |letter: &char| {
        used += em(*letter) * size_px;
        used <= width_px
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    Cow::Owned(cut)
}

/// The same for a bold text.
pub(super) fn fitted_bold(text: &str, size_px: f64, width_px: f64) -> Cow<'_, str> {
    fitted(text, size_px, width_px / BOLD_SHARE)
}

/// The text in lines that each fit a place so wide, broken at spaces.
pub(super) fn lines(text: &str, size_px: f64, width_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if room_px(line, size_px) + room_px(word, size_px) + size_px < width_px => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(fitted(word, size_px, width_px).into_owned()),
        }
    }
    lines
}

/// The width of a letter, in parts of the font's height: as in Verdana and its like, the widest
/// fonts that systems commonly have.
fn em(letter: char) -> f64 {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | 'i' | 'j' | 'l' | 'I' | '|' | '·' => 0.33,
        'f' | 'r' | 't' | '-' | '(' | ')' => 0.42,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.59,
        'w' | 'M' => 0.87,
        'm' | 'W' | '…' | '–' | '—' | '\u{1100}'.. => 1.0,
        'A'..='Z' => 0.74,
        _ => 0.64,
    }
}
