//! The entries of the browser's history, as far as the app must know them: how to get out of a check
//! that is finished, and where the reader was on a page.
//!
//! Each entry is marked with a number: 0 outside a check; within one, how many entries of it came in
//! a row up to there, negative if the first of them was opened directly.

use crate::browser::{document, framing, location};
use crate::route::Route;

/// Where a reader was on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct PagePosition {
    /// How far the page was scrolled down, in CSS pixels.
    pub scrolled_px: f64,
    /// The id of the element that had the focus, if it had one.
    pub focus: Option<String>,
}

pub struct Trail {
    hash: String,
    mark: f64,
    /// By hash.
    places: Vec<(String, PagePosition)>,
}

impl Trail {
    /// Returns the trail from the entry at which the app starts.
    pub fn begin(hash: &str) -> Self {
        let mark = location::entry_mark().unwrap_or_else(|| {
            let mark = mark_after(None, is_of_check(hash));
            location::mark_entry(mark);
            mark
        });
        Self { hash: hash.to_owned(), mark, places: Vec::new() }
    }

    /// Notes the entry that is the present one now, and gives the place where the reader was if it
    /// was so before.
    pub fn turn(&mut self, hash: &str) -> Option<PagePosition> {
        let place =
            PagePosition { scrolled_px: document::scrolled_px(), focus: document::focused_id() };
        let left = std::mem::replace(&mut self.hash, hash.to_owned());
        let before = Some((is_of_check(&left), self.mark));
        self.places.retain(|(other, _)| *other != left);
        self.places.push((left, place));
        if let Some(mark) = location::entry_mark() {
            self.mark = mark;
            let known = self.places.iter().find(|(other, _)| other == hash);
            return known.map(|(_, place)| place.clone());
        }
        self.mark = mark_after(before, is_of_check(hash));
        location::mark_entry(self.mark);
        None
    }
}

/// Leaves a statement of a run that is finished or given up: for what came before the run, or for Home.
pub fn leave_check() {
    match entries_to_leave(location::entry_mark().unwrap_or(-1.0)) {
        // In a frame, the entry before belongs to the page around.
        _ if framing::is_in_frame() => location::replace(&Route::Home.hash()),
        0 => location::replace(&Route::Home.hash()),
        entries => location::travel(-entries),
    }
}

fn is_of_check(hash: &str) -> bool {
    matches!(Route::from_hash(hash), Route::Check(_) | Route::Review)
}

/// Returns the mark of a new entry after another, of which is known whether it was of a check, and its
/// mark.
fn mark_after(before: Option<(bool, f64)>, is_of_check: bool) -> f64 {
    match before {
        _ if !is_of_check => 0.0,
        None => -1.0,
        Some((true, mark)) => mark + mark.signum(),
        Some((false, _)) => 1.0,
    }
}

/// Returns how many entries back the run ends: at what came before it, or, if it was opened directly,
/// at its first statement.
fn entries_to_leave(mark: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a history has some hundred entries at most"
    )]
    let entries = if mark < 0.0 { -mark - 1.0 } else { mark } as i32;
    entries
}

#[cfg(test)]
mod tests {
    use super::{entries_to_leave, mark_after};

    #[test]
    fn a_run_that_began_on_another_page_is_left_for_that_page() {
        let first = mark_after(Some((false, 0.0)), true);
        let second = mark_after(Some((true, first)), true);
        assert_eq!([first, second].map(entries_to_leave), [1, 2]);
    }

    #[test]
    fn a_run_that_was_opened_directly_is_left_from_its_first_statement() {
        let first = mark_after(None, true);
        let second = mark_after(Some((true, first)), true);
        assert_eq!([first, second].map(entries_to_leave), [0, 1]);
    }

    #[test]
    fn a_run_that_is_continued_from_another_page_is_left_for_that_page() {
        let elsewhere = mark_after(Some((true, 7.0)), false);
        assert_eq!(entries_to_leave(mark_after(Some((false, elsewhere)), true)), 1);
    }
}
