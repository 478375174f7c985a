//! The note of a run, as it is kept.

use crate::property::for_all;
use proptest::prelude::*;
use weft_core::domain::assessment::{NOTE_MOST_UNITS, tidy_note};
use weft_core::letters;

#[test]
fn space_around_a_note_is_not_kept() {
    assert_eq!(&*tidy_note("  new job in May \n"), "new job in May");
    assert_eq!(&*tidy_note(" \n "), "");
}

#[test]
fn a_note_stays_on_one_line() {
    assert_eq!(&*tidy_note("new job\nin May\tand June"), "new job in May and June");
}

#[test]
fn a_control_character_at_an_end_leaves_no_space() {
    assert_eq!(&*tidy_note("\u{7}new job\u{7}"), "new job");
}

#[test]
fn a_long_note_is_cut_at_the_length_that_a_browser_would_stop_at() {
    let letters = "ä".repeat(NOTE_MOST_UNITS);
    assert_eq!(*tidy_note(&letters), letters);
    assert_eq!(*tidy_note(&format!("{letters}x")), letters);

    // Two UTF-16 units each: the last one that fits whole is kept.
    let emoji = format!("x{}", "🧵".repeat(NOTE_MOST_UNITS));
    assert_eq!(*tidy_note(&emoji), format!("x{}", "🧵".repeat(NOTE_MOST_UNITS / 2 - 1)));
}

#[test]
fn a_long_note_ends_with_a_whole_flag() {
    let flags = "🇩🇪".repeat(NOTE_MOST_UNITS);
    assert_eq!(*tidy_note(&flags), "🇩🇪".repeat(NOTE_MOST_UNITS / 4));
    assert_eq!(
        *tidy_note(&format!("x{flags}")),
        format!("x{}", "🇩🇪".repeat(NOTE_MOST_UNITS / 4 - 1))
    );
}

#[test]
fn a_tidy_note_is_short_on_one_line_and_stays_as_it_is() {
    let texts = proptest::collection::vec(any::<char>(), 0..150)
        .prop_map(|characters| characters.into_iter().collect::<String>());
    for_all(texts, |text| {
        let note = tidy_note(&text);
        prop_assert!(letters::units(&note) <= NOTE_MOST_UNITS);
        prop_assert!(!note.contains(char::is_control));
        prop_assert_eq!(note.trim(), &*note);
        prop_assert_eq!(tidy_note(&note), note);
        Ok(())
    });
}
