//! Letters as readers see them: an emoji of several characters, or a letter with its accents, is one.

use unicode_segmentation::UnicodeSegmentation;

/// The beginning of a text with at most so many UTF-16 units, and no letter cut in two.
#[must_use]
pub fn beginning(text: &str, most_units: usize) -> &str {
    let whole = units_within(text.graphemes(true), most_units);
    // A letter may have more accents than there is room; it is better cut than lost.
    let length = if whole == 0 { units_within(text.split(""), most_units) } else { whole };
    &text[..length]
}

/// A text on one line, without space around it, and with at most so many UTF-16 units.
#[must_use]
pub fn line(text: &str, most_units: usize) -> String {
    let breaks_line =
        |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
    let line = text.trim().replace(breaks_line, " ");
    beginning(&line, most_units).trim().to_owned()
}

/// The bytes of the first pieces that have at most so many UTF-16 units together.
fn units_within<'a>(pieces: impl Iterator<Item = &'a str>, most_units: usize) -> usize {
    let mut used = 0;
    let fits = |piece: &&str| {
        used += units(piece);
        used <= most_units
    };
    pieces.take_while(fits).map(str::len).sum()
}

/// The letters of a text, one by one.
pub fn each(text: &str) -> impl Iterator<Item = &str> {
    text.graphemes(true)
}

/// The first letters of a text, with `…` if it has more than so many.
#[must_use]
pub fn shortened(text: &str, most_letters: usize) -> String {
    match text.grapheme_indices(true).nth(most_letters) {
        Some((end, _)) => [text[..end].trim_end(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// A text that was changed from `before` to `after`, with at most so many UTF-16 units: of what was
/// put in, the letters that fit; `before` if none does. The second value is where what was put in
/// ends, in UTF-16 units.
#[must_use]
pub fn fitted(before: &str, after: &str, most_units: usize) -> (String, usize) {
    let (start, end) = change(before, after);
    let (head, put_in, tail) = (&after[..start], &after[start..end], &after[end..]);
    let room = most_units.saturating_sub(units(head) + units(tail));
    let fits = &put_in[..units_within(put_in.graphemes(true), room)];
    if fits.is_empty() && !put_in.is_empty() {
        return (before.to_owned(), units(before) - units(tail).min(units(before)));
    }
    ([head, fits, tail].concat(), units(head) + units(fits))
}

/// Where `after` differs from `before`, from one letter to another.
fn change(before: &str, after: &str) -> (usize, usize) {
    let same = |(one, other): &(char, char)| one == other;
    let length = |(one, _): (char, char)| one.len_utf8();
    let head: usize = before.chars().zip(after.chars()).take_while(same).map(length).sum();
    let backwards = |text: &str| text[head..].chars().rev().collect::<Vec<_>>();
    let common = backwards(before).into_iter().zip(backwards(after));
    let tail: usize = common.take_while(same).map(length).sum();
    let edges = || after.grapheme_indices(true).map(|(index, _)| index).chain([after.len()]);
    let start = edges().take_while(|edge| *edge <= head).last().unwrap_or(0);
    let end = edges().find(|edge| *edge >= after.len() - tail).unwrap_or(after.len());
    (start, end)
}

/// The length of a text in UTF-16 units, as browsers count what a field and their storage hold.
#[must_use]
pub fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
