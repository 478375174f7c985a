//! Which network may be named as the strongest or the weakest.

use crate::property::{any_sheet, for_all};
use crate::support::edition::rules;
use crate::support::sheet::{sheet, sheet_of};
use proptest::prelude::*;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;
use weft_core::domain::score::Z_80;

#[test]
fn the_ends_are_named_where_they_stand_apart() {
    let profile = sheet().operational("22222222").personal("44444444").strategic("00000000");

    assert_eq!(profile.clone().profile().strongest(), Some(Network::Personal));
    assert_eq!(profile.profile().weakest(), Some(Network::Strategic));
}

#[test]
fn equal_networks_are_neither_strong_nor_weak() {
    let profile = sheet_of("22222222").profile();

    assert_eq!((profile.strongest(), profile.weakest()), (None, None));
}

#[test]
fn of_two_equal_ends_none_is_named() {
    let profile = sheet_of("00000000").strategic("33333333").profile();

    assert_eq!((profile.strongest(), profile.weakest()), (Some(Network::Strategic), None));
}

#[test]
fn a_gap_has_to_be_wider_than_the_noise_of_two_scores() {
    // The half-width of a difference of two complete scores is 14.6 points: 4 points of 32 are
    // too few, 5 are enough.
    let four_apart = sheet_of("22222222").strategic("22221111").profile();
    let five_apart = sheet_of("22222222").strategic("22211111").profile();

    assert_eq!(four_apart.weakest(), None);
    assert_eq!(five_apart.weakest(), Some(Network::Strategic));
}

#[test]
fn a_gap_that_is_wide_enough_for_complete_answers_can_be_too_narrow_for_fewer() {
    // 50 and 34.4 points, 15.6 apart; with six answers to one of them 15.8 are needed.
    let complete = sheet_of("22222222").strategic("22211111");
    let fewer = sheet_of("222222--").strategic("22211111");

    assert_eq!(complete.profile().weakest(), Some(Network::Strategic));
    assert_eq!(fewer.profile().weakest(), None);
}

#[test]
fn no_network_is_named_where_one_has_no_score() {
    let profile = sheet().operational("44444444").personal("00000000").strategic("22222");

    assert_eq!(profile.clone().profile().strongest(), None);
    assert_eq!(profile.profile().weakest(), None);
}

#[test]
fn a_named_network_stands_apart_from_both_others() {
    for_all(any_sheet(), |sheet| {
        let profile = Profile::of(&sheet, &rules());
        let Some(scores) = profile.complete() else {
            prop_assert_eq!((profile.weakest(), profile.strongest()), (None, None));
            return Ok(());
        };
        for (named, sign) in [(profile.weakest(), 1.0), (profile.strongest(), -1.0)] {
            for other in Network::ALL {
                if let Some(named) = named.filter(|named| *named != other) {
                    prop_assert!(sign * (scores[other].value - scores[named].value) > 14.0);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn an_end_is_named_exactly_where_the_gap_to_the_next_is_wide_enough() {
    for_all(any_sheet(), |sheet| {
        let profile = Profile::of(&sheet, &rules());
        if let Some(scores) = profile.complete() {
            let mut ranked = Network::ALL.map(|network| (scores[network], network));
            ranked.sort_by(|(a, _), (b, _)| a.value.total_cmp(&b.value));
            let [(low, lowest), (middle, _), (high, highest)] = ranked;
            let needed = |a: f64, b: f64| Z_80 * (a * a + b * b).sqrt();
            let below = needed(low.standard_error, middle.standard_error);
            let above = needed(high.standard_error, middle.standard_error);
            // Where two share the middle value, either may be the next: leave those out.
            if (low.value - middle.value).abs() > 0.0 && (high.value - middle.value).abs() > 0.0 {
                let is_low = middle.value - low.value >= below;
                let is_high = high.value - middle.value >= above;
                prop_assert_eq!(profile.weakest(), is_low.then_some(lowest));
                prop_assert_eq!(profile.strongest(), is_high.then_some(highest));
            }
        }
        Ok(())
    });
}
