//! Letters as readers see them are never cut in two.

use crate::property::for_all;
use proptest::prelude::*;
use weft_core::letters::{beginning, fitted, shortened};

const FAMILY: &str = "👨\u{200d}👩\u{200d}👧";

#[test]
fn a_beginning_ends_with_a_whole_letter() {
    for (text, most, expected) in [
        ("abc", 2, "ab"),
        ("abc", 3, "abc"),
        ("abc", 0, ""),
        ("a🧵", 2, "a"),
        ("a🧵", 3, "a🧵"),
        ("🇩🇪🇫🇷", 7, "🇩🇪"),
        ("x👍🏽", 4, "x"),
        ("x❤\u{fe0f}", 2, "x"),
        ("xe\u{301}", 2, "x"),
        ("x1\u{fe0f}\u{20e3}", 3, "x"),
        (FAMILY, 8, FAMILY),
    ] {
        assert_eq!(beginning(text, most), expected, "{text} in {most}");
    }
    assert_eq!(beginning(&format!("x{FAMILY}"), 8), "x");
}

#[test]
fn a_letter_that_is_longer_than_the_room_is_not_lost() {
    let letter = format!("a{}", "\u{301}".repeat(200));
    assert_eq!(beginning(&letter, 3), "a\u{301}\u{301}");
}

#[test]
fn a_shortened_text_says_so() {
    assert_eq!(shortened("new job", 7), "new job");
    assert_eq!(shortened("new job", 4), "new…");
    assert_eq!(shortened("🇩🇪🇫🇷🇳🇱", 2), "🇩🇪🇫🇷…");
    assert_eq!(shortened(&FAMILY.repeat(3), 1), format!("{FAMILY}…"));
}

#[test]
fn of_what_is_put_in_the_letters_that_fit_stay_wherever_it_is_put() {
    for (before, after, most, expected, caret) in [
        ("abc", "abcd", 4, "abcd", 4),
        ("abcd", "abcde", 4, "abcd", 4),
        ("abcd", "abXcd", 4, "abcd", 2),
        ("ab", "aXYZb", 4, "aXYb", 3),
        ("abc", "abc🧵", 4, "abc", 3),
        ("ab", "ab🇩🇪🇫🇷", 7, "ab🇩🇪", 6),
        ("abce", "abce\u{301}", 4, "abce", 4),
        ("abcdef", "abcde", 4, "abcde", 5),
        ("abcd", "abd", 4, "abd", 2),
        ("abcd", "Xbcd", 4, "Xbcd", 1),
    ] {
        assert_eq!(fitted(before, after, most), (expected.to_owned(), caret), "{before} → {after}");
    }
}

#[test]
fn what_fits_is_not_changed_and_what_does_not_becomes_no_longer_than_it_was() {
    let texts = || proptest::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter);
    for_all((texts(), texts(), 0_usize..12), |(before, after, most): (String, String, usize)| {
        let units = |text: &str| text.encode_utf16().count();
        let (text, caret) = fitted(&before, &after, most);
        if units(&after) <= most {
            prop_assert_eq!(&text, &after);
        }
        prop_assert!(
            units(&text) <= most.max(units(&before)).max(units(&after).min(units(&before)))
        );
        prop_assert!(caret <= units(&text));
        Ok(())
    });
}
