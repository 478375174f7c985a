//! Which actions a result proposes, in which order, and why.

use std::collections::HashSet;

use crate::property::{any_sheet, for_all};
use crate::support::edition::{TRAPS, action, instrument};
use crate::support::sheet::{SheetBuilder, sheet, sheet_of};
use proptest::prelude::*;
use weft_core::domain::advice::{
    Action, MOST_PROPOSALS, Proposal, Reason, Theme, TrapRemedy, proposals,
};
use weft_core::domain::answer::Answer;
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::instrument::Instrument;
use weft_core::domain::ladder::Ladder;
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;

const OCCASIONAL: &str = "11111111";
const REPEATED: &str = "22222222";
const REGULAR: &str = "33333333";

/// The position of a trap in the first edition, from 1.
fn trap(number: usize) -> Reason {
    Reason::Trap(3 * 8 + number - 1)
}

fn networks(operational: &str, personal: &str, strategic: &str) -> SheetBuilder {
    sheet().operational(operational).personal(personal).strategic(strategic)
}

/// The ids and reasons of what the first edition proposes.
fn proposed(sheet: SheetBuilder) -> Vec<(String, Reason)> {
    proposed_by(&instrument(), sheet)
}

fn proposed_by(instrument: &Instrument, sheet: SheetBuilder) -> Vec<(String, Reason)> {
    let proposals = proposals(instrument, &sheet.build());
    proposals
        .into_iter()
        .map(|Proposal { action, reason }| (action.id.0.to_string(), reason))
        .collect()
}

fn expect(list: &[(&str, Reason)]) -> Vec<(String, Reason)> {
    list.iter().map(|(id, reason)| ((*id).to_owned(), *reason)).collect()
}

#[test]
fn the_open_rung_comes_first_then_two_traps() {
    let sheet = networks(REPEATED, OCCASIONAL, REPEATED).traps("0-3040");

    assert_eq!(
        proposed(sheet),
        expect(&[
            ("personal-occasional-1", Reason::NextRung(Network::Personal)),
            ("operational-repeated-2", trap(5)),
            ("informal-check", trap(3)),
        ])
    );
}

#[test]
fn the_lowest_network_comes_after_the_traps() {
    let sheet = networks(OCCASIONAL, OCCASIONAL, "00000000").traps("000003");

    assert_eq!(
        proposed(sheet),
        expect(&[
            ("operational-occasional-1", Reason::NextRung(Network::Operational)),
            ("personal-occasional-4", trap(6)),
            ("strategic-occasional-1", Reason::LowestNetwork(Network::Strategic)),
        ])
    );
}

#[test]
fn without_traps_the_lowest_network_comes_second_and_the_open_rung_fills_the_rest() {
    assert_eq!(
        proposed(networks(OCCASIONAL, OCCASIONAL, "00000000")),
        expect(&[
            ("operational-occasional-1", Reason::NextRung(Network::Operational)),
            ("strategic-occasional-1", Reason::LowestNetwork(Network::Strategic)),
            ("operational-occasional-2", Reason::NextRung(Network::Operational)),
        ])
    );
}

#[test]
fn the_open_rung_fills_the_list_where_nothing_else_speaks() {
    assert_eq!(
        proposed(sheet_of(REPEATED)),
        expect(&[
            ("strategic-repeated-1", Reason::NextRung(Network::Strategic)),
            ("strategic-repeated-2", Reason::NextRung(Network::Strategic)),
            ("strategic-repeated-3", Reason::NextRung(Network::Strategic)),
        ])
    );
}

#[test]
fn a_lowest_network_that_cannot_be_named_proposes_nothing() {
    // Strategic is the lowest, but by less than the noise.
    let reasons: Vec<_> = proposed(networks(OCCASIONAL, OCCASIONAL, "11111110"))
        .into_iter()
        .map(|(_, reason)| reason)
        .collect();

    assert_eq!(reasons, [Reason::NextRung(Network::Operational); 3]);
}

#[test]
fn an_open_rung_that_is_also_the_lowest_network_proposes_its_next_action() {
    assert_eq!(
        proposed(networks("00000000", REGULAR, REGULAR)),
        expect(&[
            ("operational-occasional-1", Reason::NextRung(Network::Operational)),
            ("operational-occasional-2", Reason::LowestNetwork(Network::Operational)),
            ("operational-occasional-3", Reason::NextRung(Network::Operational)),
        ])
    );
}

#[test]
fn a_leader_on_the_highest_rung_is_helped_to_stay_there() {
    assert_eq!(
        proposed(sheet_of(REGULAR)),
        expect(&[
            ("strategic-regular-1", Reason::KeepRung(Network::Strategic)),
            ("strategic-regular-2", Reason::KeepRung(Network::Strategic)),
            ("strategic-regular-3", Reason::KeepRung(Network::Strategic)),
        ])
    );
}

#[test]
fn the_highest_rung_does_not_hide_a_lowest_network() {
    assert_eq!(
        proposed(networks(REPEATED, REGULAR, REGULAR)),
        expect(&[
            ("strategic-regular-1", Reason::KeepRung(Network::Strategic)),
            ("operational-repeated-1", Reason::LowestNetwork(Network::Operational)),
            ("strategic-regular-2", Reason::KeepRung(Network::Strategic)),
        ])
    );
}

#[test]
fn where_the_ladder_cannot_be_read_the_first_network_below_regular_leads() {
    assert_eq!(
        proposed(networks(REGULAR, "22222---", REPEATED)),
        expect(&[
            ("strategic-repeated-1", Reason::OwnLevel(Network::Strategic)),
            ("strategic-repeated-2", Reason::OwnLevel(Network::Strategic)),
            ("strategic-repeated-3", Reason::OwnLevel(Network::Strategic)),
        ])
    );
    assert_eq!(
        proposed(networks(REPEATED, OCCASIONAL, ""))[0],
        ("operational-repeated-1".to_owned(), Reason::OwnLevel(Network::Operational))
    );
}

#[test]
fn a_sheet_without_a_score_below_regular_proposes_only_what_the_traps_ask_for() {
    assert_eq!(proposed(networks(REGULAR, REGULAR, "")), []);
    assert_eq!(
        proposed(networks(REGULAR, REGULAR, "").traps("--2---")),
        expect(&[("informal-check", trap(3))])
    );
}

#[test]
fn a_blank_sheet_proposes_nothing() {
    assert_eq!(proposed(sheet()), []);
}

#[test]
fn a_trap_without_scores_proposes_only_an_action_of_its_own() {
    assert_eq!(proposed(sheet().traps("222222")), expect(&[("informal-check", trap(3))]));
}

#[test]
fn a_trap_counts_from_a_few_times_on() {
    let cases = [
        ("---", false),
        ("--n", false),
        ("--0", false),
        ("--1", false),
        ("--2", true),
        ("--4", true),
    ];
    for (row, counts) in cases {
        let proposed = proposed(sheet_of(REPEATED).traps(row));
        assert_eq!(proposed.iter().any(|(_, reason)| *reason == trap(3)), counts, "{row}");
    }
}

#[test]
fn the_traps_met_most_often_come_first_and_equal_ones_in_their_order() {
    let reasons = |row: &str| {
        let proposed = proposed(sheet_of(OCCASIONAL).traps(row));
        proposed.into_iter().map(|(_, reason)| reason).collect::<Vec<_>>()
    };
    let lead = Reason::NextRung(Network::Operational);

    assert_eq!(reasons("222222"), [lead, trap(1), trap(2)]);
    assert_eq!(reasons("223224"), [lead, trap(6), trap(3)]);
}

#[test]
fn a_third_trap_is_left_alone_even_where_there_is_room() {
    let no_leading_network = networks(REGULAR, REGULAR, "").traps("444444");

    let reasons: Vec<_> = proposed(no_leading_network).into_iter().map(|(_, r)| r).collect();

    assert_eq!(reasons, [trap(1), trap(2)]);
}

#[test]
fn a_trap_that_nothing_answers_leaves_its_place_to_the_next() {
    // At these levels no action is about time, which is what the first trap asks for.
    let sheet = networks(REPEATED, REGULAR, REPEATED).traps("430200");

    assert_eq!(
        proposed(sheet),
        expect(&[
            ("strategic-repeated-1", Reason::NextRung(Network::Strategic)),
            ("operational-repeated-2", trap(2)),
            ("personal-regular-2", trap(4)),
        ])
    );
}

#[test]
fn two_traps_of_the_same_theme_get_two_actions() {
    let sheet = sheet_of(OCCASIONAL).traps("-2--2-");

    assert_eq!(
        proposed(sheet),
        expect(&[
            ("operational-occasional-1", Reason::NextRung(Network::Operational)),
            ("operational-occasional-2", trap(2)),
            ("operational-occasional-3", trap(5)),
        ])
    );
}

#[test]
fn an_action_of_a_trap_that_is_proposed_already_is_not_proposed_again() {
    let mut instrument = instrument();
    let shared = action("operational-occasional-1", Theme::Time);
    instrument.actions.traps[2] = TrapRemedy::Action(shared.clone());
    instrument.actions.traps[3] = TrapRemedy::Action(shared);

    let ids: Vec<_> = proposed_by(&instrument, sheet_of(OCCASIONAL).traps("--22--"))
        .into_iter()
        .map(|(id, _)| id)
        .collect();

    assert_eq!(
        ids,
        ["operational-occasional-1", "operational-occasional-2", "operational-occasional-3"]
    );
}

#[test]
fn a_trap_that_the_catalogue_does_not_know_proposes_nothing() {
    let mut instrument = instrument();
    instrument.actions.traps.clear();

    let proposed = proposed_by(&instrument, sheet_of(REPEATED).traps("444444"));

    assert!(proposed.iter().all(|(_, reason)| !matches!(reason, Reason::Trap(_))));
}

#[test]
fn a_catalogue_names_all_its_actions_those_of_traps_last() {
    let actions = instrument().actions;

    let ids: Vec<_> = actions.ids().collect();

    assert_eq!(ids.len(), 36);
    assert_eq!((ids[0], ids[4]), ("operational-occasional-1", "operational-repeated-1"));
    assert_eq!(ids[34..], ["strategic-regular-4", "informal-check"]);
}

/// Actions of a catalogue in which the same few ids stand in many places.
fn any_actions() -> impl Strategy<Value = Vec<Action>> {
    let any_action = (0..6_u8, proptest::sample::select(Theme::ALL.as_slice()))
        .prop_map(|(number, theme)| action(&format!("action-{number}"), theme));
    proptest::collection::vec(any_action, 0..4)
}

/// The first edition with other actions: a catalogue that a host might have made badly.
fn any_instrument() -> impl Strategy<Value = Instrument> {
    let levels = proptest::collection::vec(any_actions(), 9);
    let remedy = prop_oneof![
        proptest::sample::select(Theme::ALL.as_slice()).prop_map(TrapRemedy::Theme),
        (0..6_u8).prop_map(|n| TrapRemedy::Action(action(&format!("action-{n}"), Theme::Ask))),
    ];
    let traps = proptest::collection::vec(remedy, 0..=TRAPS);
    (levels, traps).prop_map(|(levels, traps)| {
        let mut instrument = instrument();
        let mut levels = levels.into_iter();
        for network in Network::ALL {
            for level in Level::ALL {
                let actions = levels.next().unwrap_or_default();
                instrument.actions.levels[network][level as usize] = actions;
            }
        }
        instrument.actions.traps = traps;
        instrument
    })
}

fn first_or_any_instrument() -> impl Strategy<Value = Instrument> {
    prop_oneof![Just(instrument()), any_instrument()]
}

#[test]
fn there_are_never_more_than_three_proposals_and_none_comes_twice() {
    for_all((first_or_any_instrument(), any_sheet()), |(instrument, sheet)| {
        let proposals = proposals(&instrument, &sheet);
        let ids: HashSet<_> = proposals.iter().map(|proposal| &proposal.action.id).collect();
        prop_assert!(proposals.len() <= MOST_PROPOSALS);
        prop_assert_eq!(MOST_PROPOSALS, 3);
        prop_assert_eq!(ids.len(), proposals.len());
        Ok(())
    });
}

#[test]
fn the_first_edition_fills_all_three_places_wherever_the_ladder_can_be_read() {
    for_all(any_sheet(), |sheet| {
        if Profile::of(&sheet, &instrument().rules).complete().is_some() {
            prop_assert_eq!(proposals(&instrument(), &sheet).len(), 3);
        }
        Ok(())
    });
}

#[test]
fn every_proposal_gives_a_reason_that_holds() {
    for_all((first_or_any_instrument(), any_sheet()), |(instrument, sheet)| {
        for proposal in proposals(&instrument, &sheet) {
            let holds = holds(&instrument, &sheet, &proposal);
            prop_assert!(holds, "{proposal:?}");
        }
        Ok(())
    });
}

/// Whether a reason is true of a sheet, and the action one that answers it.
fn holds(instrument: &Instrument, sheet: &AnswerSheet, proposal: &Proposal) -> bool {
    let profile = Profile::of(sheet, &instrument.rules);
    let ladder = Ladder::of(&profile, instrument.rules.cuts);
    let next = ladder.and_then(|ladder| ladder.next()).map(|state| state.rung.network());
    let level = |network| profile.score(network).map(|score| score.level);
    let fits = |network| {
        level(network)
            .is_some_and(|level| instrument.actions.at(network, level).contains(&proposal.action))
    };
    match proposal.reason {
        Reason::NextRung(network) => next == Some(network) && fits(network),
        Reason::KeepRung(network) => ladder.is_some() && next.is_none() && fits(network),
        Reason::LowestNetwork(network) => profile.weakest() == Some(network) && fits(network),
        Reason::OwnLevel(network) => {
            ladder.is_none() && level(network) < Some(Level::Regular) && fits(network)
        }
        Reason::Trap(position) => {
            let answer = sheet.answer(position).and_then(Answer::frequency);
            let trap = position - sheet.questionnaire().trap_positions().start;
            let is_remedy = match &instrument.actions.traps[trap] {
                TrapRemedy::Action(action) => *action == proposal.action,
                TrapRemedy::Theme(theme) => {
                    proposal.action.theme == *theme && Network::ALL.into_iter().any(fits)
                }
            };
            answer.is_some_and(|frequency| frequency.points() >= 2) && is_remedy
        }
    }
}

#[test]
fn reasons_stand_in_their_order_and_traps_take_at_most_two_places() {
    for_all((first_or_any_instrument(), any_sheet()), |(instrument, sheet)| {
        let proposals = proposals(&instrument, &sheet);
        let is_trap = |proposal: &&Proposal| matches!(proposal.reason, Reason::Trap(_));
        prop_assert!(proposals.iter().filter(is_trap).count() <= 2);
        let ranks: Vec<u8> = proposals.iter().map(rank).collect();
        let first_lead = ranks.iter().position(|rank| *rank == 0);
        if let Some(first_lead) = first_lead {
            prop_assert_eq!(first_lead, 0);
        }
        let others: Vec<u8> = ranks.into_iter().filter(|rank| *rank > 0).collect();
        prop_assert!(others.is_sorted());
        Ok(())
    });
}

/// The place of a reason: what leads, then traps, then the lowest network.
fn rank(proposal: &Proposal) -> u8 {
    match proposal.reason {
        Reason::NextRung(_) | Reason::KeepRung(_) | Reason::OwnLevel(_) => 0,
        Reason::Trap(_) => 1,
        Reason::LowestNetwork(_) => 2,
    }
}
