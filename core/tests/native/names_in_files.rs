//! The names that files use for the words of the domain. They never change: a stored run or a
//! publisher's content would not be read any more.

use crate::support::edition::edition;
use weft_core::domain::action::Theme;
use weft_core::domain::commitment::Outcome;
use weft_core::domain::level::Level;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::record_id::RecordId;
use weft_core::domain::settings::ColourTheme;
use weft_core::domain::timestamp::Timestamp;

#[test]
fn networks_have_lasting_names_in_the_order_of_the_ladder() {
    assert_eq!(Network::ALL.map(Network::name), ["operational", "personal", "strategic"]);
    assert_eq!(Network::ALL.map(Network::index), [0, 1, 2]);
}

#[test]
fn levels_have_lasting_names() {
    assert_eq!(Level::ALL.map(Level::name), ["occasional", "repeated", "regular"]);
}

#[test]
fn themes_have_lasting_names() {
    let names = ["mind-set", "outside-in", "time", "ask", "keep-at-it"];

    assert_eq!(Theme::ALL.map(Theme::name), names);
}

#[test]
fn outcomes_have_lasting_names() {
    assert_eq!(Outcome::ALL.map(Outcome::name), ["done", "partly", "no", "dropped"]);
}

#[test]
fn colour_themes_have_lasting_names_and_are_found_by_them() {
    assert_eq!(ColourTheme::ALL.map(ColourTheme::name), ["system", "light", "dark"]);
    for theme in ColourTheme::ALL {
        assert_eq!(ColourTheme::from_name(theme.name()), Some(theme));
    }
    assert_eq!(ColourTheme::from_name("sepia"), None);
}

#[test]
fn an_id_of_a_run_is_1_to_32_small_letters_digits_and_hyphens() {
    let longest = "a".repeat(RecordId::MOST_BYTES);
    for text in ["a", "0", "-", "run-2026-01-31", &longest] {
        assert_eq!(RecordId::new(text).as_ref().map(RecordId::as_str), Some(text));
    }
    let too_long = "a".repeat(RecordId::MOST_BYTES + 1);
    for text in ["", "A", "a b", "a/b", "ä", "a_b", &too_long] {
        assert_eq!(RecordId::new(text), None, "{text}");
    }
    assert_eq!(RecordId::MOST_BYTES, 32);
}

#[test]
fn a_new_id_of_a_run_tells_when_it_was_begun_and_a_random_number() {
    let id = |moment, random| RecordId::begun_at(Timestamp(moment), random);

    assert_eq!(id(0, 0).as_str(), "0-0");
    assert_eq!(id(35, 36).as_str(), "z-10");
    assert_eq!(id(1_764_000_000_000, u32::MAX).as_str(), "midc1z40-1z141z3");
    assert_ne!(id(5, 1), id(5, 2));
    assert_ne!(id(5, 1), id(6, 1));
}

#[test]
fn a_new_id_of_a_run_can_be_read_again_whatever_the_clock_says() {
    for moment in [i64::MIN, -1, 0, i64::MAX] {
        let id = RecordId::begun_at(Timestamp(moment), u32::MAX);
        assert_eq!(RecordId::new(id.as_str()), Some(id));
    }
}

#[test]
fn editions_differ_by_version() {
    assert_eq!(edition("1"), edition("1"));
    assert_ne!(edition("1"), edition("2"));
}

#[test]
fn a_value_for_each_network_is_found_under_its_network() {
    let mut letters = PerNetwork::from_fn(|network| network.name().chars().next());

    letters[Network::Personal] = Some('x');

    assert_eq!(letters[Network::Operational], Some('o'));
    let all: Vec<_> = letters.iter().collect();
    assert_eq!(
        all,
        [
            (Network::Operational, &Some('o')),
            (Network::Personal, &Some('x')),
            (Network::Strategic, &Some('s')),
        ]
    );
}
