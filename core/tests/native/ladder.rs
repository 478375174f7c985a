//! The ladder: which rungs are reached, which are borderline, where the climb stops.

use crate::property::{any_sheet, for_all};
use crate::support::edition::{cuts, rules};
use crate::support::sheet::{SheetBuilder, sheet, sheet_of};
use proptest::prelude::*;
use weft_core::domain::ladder::{Ladder, Rung};
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;
use weft_core::domain::score::Z_80;

const OCCASIONAL: &str = "11111111";
const REPEATED: &str = "22222222";
const REGULAR: &str = "33333333";

fn ladder_of(sheet: SheetBuilder) -> Ladder {
    sheet.ladder().expect("all three networks have a score")
}

fn networks(operational: &str, personal: &str, strategic: &str) -> SheetBuilder {
    sheet().operational(operational).personal(personal).strategic(strategic)
}

#[test]
fn there_is_no_ladder_where_a_network_has_no_score() {
    for network in Network::ALL {
        assert_eq!(sheet_of(REGULAR).network(network, "33333nnn").ladder(), None, "{network:?}");
    }
}

#[test]
fn the_rungs_stand_in_their_order() {
    let rungs = ladder_of(sheet_of(REPEATED)).rungs.map(|state| state.rung);

    assert_eq!(rungs, Rung::ALL);
    assert!(rungs.is_sorted());
}

#[test]
fn the_stage_is_the_last_rung_before_the_first_that_is_not_reached() {
    let cases = [
        (networks(OCCASIONAL, OCCASIONAL, OCCASIONAL), None),
        (networks(OCCASIONAL, REGULAR, REGULAR), None),
        (networks(REPEATED, OCCASIONAL, OCCASIONAL), Some(Rung::Operational)),
        (networks(REGULAR, OCCASIONAL, REGULAR), Some(Rung::Operational)),
        (networks(REPEATED, REPEATED, OCCASIONAL), Some(Rung::Personal)),
        (networks(REGULAR, REGULAR, REPEATED), Some(Rung::StrategicEmerging)),
        (networks(REPEATED, REPEATED, REGULAR), Some(Rung::StrategicEstablished)),
    ];
    for (sheet, stage) in cases {
        assert_eq!(ladder_of(sheet).stage(), stage);
    }
}

#[test]
fn the_next_rung_is_the_first_that_is_not_reached() {
    let next = |sheet| ladder_of(sheet).next().map(|state| state.rung);

    assert_eq!(next(networks(OCCASIONAL, REGULAR, REGULAR)), Some(Rung::Operational));
    assert_eq!(next(networks(REPEATED, OCCASIONAL, REGULAR)), Some(Rung::Personal));
    assert_eq!(next(networks(REPEATED, REPEATED, OCCASIONAL)), Some(Rung::StrategicEmerging));
    assert_eq!(next(networks(REPEATED, REPEATED, REPEATED)), Some(Rung::StrategicEstablished));
    assert_eq!(next(networks(REPEATED, REPEATED, REGULAR)), None);
}

#[test]
fn a_rung_says_whether_its_own_score_is_reached_whatever_lies_below() {
    let ladder = ladder_of(networks(OCCASIONAL, REPEATED, REGULAR));

    assert_eq!(ladder.rungs.map(|state| state.is_reached), [false, true, true, true]);
}

#[test]
fn a_rung_is_borderline_where_the_range_reaches_over_its_cut() {
    // 43.75, 34.4 and 56.25 points; the half-width is 10.3.
    let ladder = ladder_of(networks("22222211", "22211111", "22222233"));

    assert_eq!(ladder.rungs.map(|state| state.is_reached), [true, false, true, false]);
    assert_eq!(ladder.rungs.map(|state| state.is_borderline), [true, true, false, true]);
}

#[test]
fn a_profile_is_uneven_where_a_network_is_ahead_of_one_before_it() {
    let ahead = |sheet: SheetBuilder| sheet.profile().ahead_of_its_base();

    assert_eq!(ahead(networks(OCCASIONAL, REPEATED, OCCASIONAL)), Some(Network::Personal));
    assert_eq!(ahead(networks(OCCASIONAL, OCCASIONAL, REPEATED)), Some(Network::Strategic));
    assert_eq!(ahead(networks(REGULAR, OCCASIONAL, REPEATED)), Some(Network::Strategic));
    assert_eq!(ahead(networks(OCCASIONAL, REPEATED, REGULAR)), Some(Network::Personal));
}

#[test]
fn a_profile_that_only_falls_or_only_stands_is_not_uneven() {
    for sheet in [
        networks(REGULAR, REPEATED, OCCASIONAL),
        networks(REPEATED, OCCASIONAL, OCCASIONAL),
        networks(REPEATED, REGULAR, REPEATED),
        sheet_of(OCCASIONAL),
        sheet_of(REGULAR),
    ] {
        assert_eq!(sheet.profile().ahead_of_its_base(), None);
    }
}

#[test]
fn a_profile_with_a_missing_score_is_not_called_uneven() {
    let sheet = networks(OCCASIONAL, "33333---", REGULAR);

    assert_eq!(sheet.profile().ahead_of_its_base(), None);
}

#[test]
fn the_ladder_agrees_with_the_formula_in_floating_point() {
    for_all(any_sheet(), |sheet| {
        let profile = Profile::of(&sheet, &rules());
        let Some(ladder) = Ladder::of(&profile, cuts()) else {
            prop_assert!(Network::ALL.iter().any(|network| profile.score(*network).is_none()));
            return Ok(());
        };
        let gates = [(0, 37.5), (1, 37.5), (2, 37.5), (2, 62.5)];
        for (state, (network, cut)) in ladder.rungs.iter().zip(gates) {
            let score = profile.score(Network::ALL[network]).expect("a ladder needs all scores");
            let distance = score.value - cut;
            prop_assert_eq!(state.is_reached, distance > -1e-9);
            prop_assert_eq!(state.is_borderline, distance.abs() < Z_80 * score.standard_error);
        }
        Ok(())
    });
}

#[test]
fn the_stage_and_the_next_rung_are_neighbours() {
    for_all(any_sheet(), |sheet| {
        if let Some(ladder) = Ladder::of(&Profile::of(&sheet, &rules()), cuts()) {
            let reached = Rung::ALL.iter().filter(|rung| Some(**rung) <= ladder.stage()).count();
            prop_assert_eq!(ladder.next().map(|state| state.rung), Rung::ALL.get(reached).copied());
        }
        Ok(())
    });
}
