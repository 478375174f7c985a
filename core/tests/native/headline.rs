//! What the headline says, and how sure it is.

use crate::property::{any_sheet, for_all};
use crate::support::edition::{cuts, rules};
use crate::support::sheet::{SheetBuilder, sheet, sheet_of};
use proptest::prelude::*;
use weft_core::domain::advice::focus;
use weft_core::domain::headline::{Finding, Headline};
use weft_core::domain::ladder::{Ladder, Rung};
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;

fn headline(sheet: SheetBuilder) -> Headline {
    Headline::of(&sheet.profile(), cuts())
}

fn networks(operational: &str, personal: &str, strategic: &str) -> SheetBuilder {
    sheet().operational(operational).personal(personal).strategic(strategic)
}

fn borderline(sheet: SheetBuilder) -> Option<(Rung, (Level, Level))> {
    headline(sheet).borderline.map(|state| (state.rung, state.rung.levels()))
}

#[test]
fn it_names_the_stage() {
    let finding = |sheet| headline(sheet).finding;

    assert_eq!(finding(networks("00000000", "33333333", "33333333")), Finding::Stage(None));
    assert_eq!(
        finding(networks("44444444", "22222222", "00000000")),
        Finding::Stage(Some(Rung::Personal))
    );
}

#[test]
fn without_three_scores_there_is_no_stage_and_no_hedge() {
    let found = headline(sheet_of("11111111").personal("11111nnn"));

    assert_eq!(found, Headline { finding: Finding::NoLadder, borderline: None });
}

#[test]
fn the_first_rung_not_reached_is_hedged_where_it_is_borderline() {
    let repeated = (Level::Occasional, Level::Repeated);
    let regular = (Level::Repeated, Level::Regular);

    // 31 points, a range of 10 around it, and the cut at 37.5.
    assert_eq!(
        borderline(networks("22111111", "44444444", "00000000")),
        Some((Rung::Operational, repeated))
    );
    assert_eq!(
        borderline(networks("44444444", "44444444", "33322222")),
        Some((Rung::StrategicEstablished, regular))
    );
    assert_eq!(borderline(networks("00000000", "22222211", "44444444")), None);
}

#[test]
fn where_all_rungs_are_reached_the_last_is_hedged_if_it_is_borderline() {
    assert_eq!(
        borderline(networks("44444444", "44444444", "33333222")),
        Some((Rung::StrategicEstablished, (Level::Repeated, Level::Regular)))
    );
    assert_eq!(borderline(networks("22222222", "44444444", "44444444")), None);
}

#[test]
fn three_networks_of_one_level_that_are_not_distinct_are_about_equal() {
    let finding = |sheet| headline(sheet).finding;

    assert_eq!(
        finding(sheet_of("11110000")),
        Finding::Even(Level::Occasional, Some(Network::Operational))
    );
    assert_eq!(finding(sheet_of("33322222")), Finding::Even(Level::Repeated, None));
    assert_eq!(finding(sheet_of("44443333")), Finding::Even(Level::Regular, None));
}

#[test]
fn one_level_is_not_enough_where_two_scores_are_distinct() {
    // 0 and 31 points, both occasional.
    let sheet = networks("11111100", "00000000", "22111111");

    assert_eq!(headline(sheet).finding, Finding::Stage(None));
}

#[test]
fn scores_that_are_not_distinct_are_not_enough_where_the_levels_differ() {
    // 34 and 38 points, on both sides of the cut.
    let sheet = networks("22211111", "22221111", "22221111");

    assert_eq!(headline(sheet).finding, Finding::Stage(None));
}

#[test]
fn the_advice_begins_with_the_network_that_an_unhedged_headline_calls_next() {
    for_all(any_sheet(), |sheet| {
        let profile = Profile::of(&sheet, &rules());
        let Some(ladder) = Ladder::of(&profile, cuts()) else { return Ok(()) };
        let said = Headline::of(&profile, cuts());
        if let (Some(next), None) = (ladder.next(), said.borderline) {
            prop_assert_eq!(focus(&profile, cuts()), Some(next.rung.network()));
        }
        if let Finding::Even(_, next) = said.finding {
            prop_assert_eq!(focus(&profile, cuts()), next);
        }
        Ok(())
    });
}
