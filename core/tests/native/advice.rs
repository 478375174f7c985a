//! Which actions a result proposes, in which order, and why.

use std::collections::HashSet;

use crate::property::{any_sheet, for_all};
use crate::support::edition::{TRAPS, action, instrument};
use crate::support::sheet::{SheetBuilder, sheet, sheet_of};
use proptest::prelude::*;
use weft_core::domain::action::{Action, ActionId, Theme};
use weft_core::domain::advice::{MOST_PROPOSALS, Proposal, focus, proposals};
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::instrument::Instrument;
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;
use weft_core::domain::questionnaire::{Part, StatementId};

const OCCASIONAL: &str = "11111111";
const REPEATED: &str = "22222222";
const REGULAR: &str = "33333333";

fn networks(operational: &str, personal: &str, strategic: &str) -> SheetBuilder {
    sheet().operational(operational).personal(personal).strategic(strategic)
}

/// The actions that the first edition proposes, each with the statement that is the reason.
fn proposed(sheet: SheetBuilder) -> Vec<(String, String)> {
    proposed_by(&instrument(), sheet)
}

fn proposed_by(instrument: &Instrument, sheet: SheetBuilder) -> Vec<(String, String)> {
    let statement = |at| instrument.questionnaire.statement(at).as_str().to_owned();
    let proposals = proposals(instrument, &sheet.build());
    proposals.into_iter().map(|it| (it.action.0.to_string(), statement(it.statement))).collect()
}

fn expect(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(action, reason)| ((*action).to_owned(), (*reason).to_owned())).collect()
}

fn focus_of(sheet: SheetBuilder) -> Option<Network> {
    let rules = instrument().rules;
    focus(&Profile::of(&sheet.build(), &rules), rules.cuts)
}

#[test]
fn the_focus_is_the_network_of_the_first_rung_not_reached() {
    assert_eq!(focus_of(networks(OCCASIONAL, OCCASIONAL, OCCASIONAL)), Some(Network::Operational));
    assert_eq!(focus_of(networks(REPEATED, OCCASIONAL, REGULAR)), Some(Network::Personal));
    assert_eq!(focus_of(networks(REPEATED, REPEATED, OCCASIONAL)), Some(Network::Strategic));
    assert_eq!(focus_of(networks(REPEATED, REPEATED, REPEATED)), Some(Network::Strategic));
}

#[test]
fn a_borderline_rung_gives_way_to_a_network_that_is_clearly_the_lowest() {
    // Operational has 31 points, less than its range of 10 below the cut; strategic has none.
    assert_eq!(focus_of(networks("22111111", REPEATED, "00000000")), Some(Network::Strategic));
}

#[test]
fn there_is_no_focus_where_the_rung_is_borderline_and_no_network_clearly_the_lowest() {
    assert_eq!(focus_of(networks("22111111", "22222111", "22222111")), None);
}

#[test]
fn where_every_rung_is_reached_only_a_network_that_is_clearly_the_lowest_is_in_focus() {
    assert_eq!(focus_of(sheet_of(REGULAR)), None);
    assert_eq!(focus_of(networks(REPEATED, REGULAR, REGULAR)), Some(Network::Operational));
}

#[test]
fn there_is_no_focus_where_a_network_has_no_score() {
    assert_eq!(focus_of(networks(OCCASIONAL, "22222---", REPEATED)), None);
}

#[test]
fn two_actions_are_for_the_network_in_focus_and_one_for_another() {
    assert_eq!(
        proposed(networks("33332333", "11011101", "33333323")),
        expect(&[
            ("personal-occasional-1", "p3"),
            ("personal-occasional-4", "p7"),
            ("operational-regular-3", "o5"),
        ])
    );
}

#[test]
fn the_third_action_is_for_the_statement_answered_lowest_in_both_other_networks() {
    assert_eq!(
        proposed(networks("33332333", "11011101", "33333313"))[2],
        ("strategic-regular-5".to_owned(), "s7".to_owned())
    );
}

#[test]
fn without_a_focus_each_network_has_one_action() {
    assert_eq!(
        proposed(networks("33333331", "33133333", "33333333")),
        expect(&[
            ("operational-regular-3", "o8"),
            ("personal-regular-5", "p3"),
            ("strategic-regular-4", "s1"),
        ])
    );
}

#[test]
fn equal_answers_go_in_the_order_of_the_file() {
    assert_eq!(
        proposed(sheet_of(OCCASIONAL)),
        expect(&[
            ("operational-occasional-4", "o1"),
            ("operational-occasional-3", "o2"),
            ("personal-occasional-2", "p1"),
        ])
    );
}

#[test]
fn a_statement_whose_only_action_is_taken_leaves_its_place_to_the_next_lowest() {
    // Both o3 and o4 are served by the first action alone.
    let sheet = networks("11001121", REPEATED, REPEATED);

    assert_eq!(
        proposed(sheet)[..2],
        expect(&[("operational-occasional-1", "o3"), ("operational-occasional-4", "o1")])
    );
}

#[test]
fn two_actions_that_serve_the_same_statement_are_never_proposed_for_it_both() {
    let mut instrument = instrument();
    let occasional = &mut instrument.actions.levels[Network::Operational][0];
    for action in occasional {
        action.serves.push("o8".into());
    }

    let reasons: Vec<_> = proposed_by(&instrument, networks("11111110", REPEATED, REPEATED))
        .into_iter()
        .map(|(_, reason)| reason)
        .collect();

    assert_eq!(reasons, ["o8", "o1", "p1"]);
}

#[test]
fn what_does_not_apply_and_what_is_not_answered_is_no_reason() {
    let sheet = networks("n-111111", REPEATED, REPEATED);

    assert_eq!(
        proposed(sheet)[..2],
        expect(&[("operational-occasional-1", "o3"), ("operational-occasional-5", "o6")])
    );
}

#[test]
fn a_network_without_a_score_proposes_nothing() {
    assert_eq!(
        proposed(networks(REGULAR, "22222---", REPEATED)),
        expect(&[("operational-regular-1", "o1"), ("strategic-repeated-5", "s1")])
    );
    assert_eq!(proposed(sheet()), []);
}

#[test]
fn a_trap_takes_the_last_place_with_an_action_of_its_own() {
    assert_eq!(
        proposed(networks(REPEATED, OCCASIONAL, REPEATED).traps("---3--")),
        expect(&[
            ("personal-occasional-2", "p1"),
            ("personal-occasional-1", "p3"),
            ("personal-repeated-3", "t4"),
        ])
    );
}

#[test]
fn a_trap_may_be_all_that_there_is_to_propose() {
    assert_eq!(proposed(sheet().traps("--2---")), expect(&[("informal-check", "t3")]));
}

#[test]
fn a_trap_counts_from_a_few_times_on() {
    for (row, counts) in
        [("---", false), ("--n", false), ("--1", false), ("--2", true), ("--4", true)]
    {
        let last = proposed(sheet_of(REPEATED).traps(row)).pop().expect("three proposals");
        assert_eq!(last.1 == "t3", counts, "{row}");
    }
}

#[test]
fn only_the_trap_met_most_often_is_answered_and_equal_ones_in_their_order() {
    let last = |row| proposed(sheet_of(OCCASIONAL).traps(row)).pop().map(|(_, reason)| reason);

    assert_eq!(last("222222").as_deref(), Some("t1"));
    assert_eq!(last("223234").as_deref(), Some("t6"));
    let of_traps = proposed(sheet_of(OCCASIONAL).traps("444444"));
    assert_eq!(of_traps.iter().filter(|(_, reason)| reason.starts_with('t')).count(), 1);
}

#[test]
fn a_trap_whose_best_action_is_proposed_already_gets_its_next_one() {
    // The strategic network is in focus, and its third action serves the lowest statement.
    let sheet = networks(REPEATED, REPEATED, "01111111").traps("4-----");

    assert_eq!(
        proposed(sheet),
        expect(&[
            ("strategic-occasional-3", "s1"),
            ("strategic-occasional-2", "s2"),
            ("personal-repeated-4", "t1"),
        ])
    );
}

#[test]
fn a_trap_that_no_free_action_answers_leaves_its_place_to_the_next_trap() {
    let mut instrument = instrument();
    instrument.actions.remedies[0] = vec![ActionId("operational-occasional-4".into())];

    let last = |row| proposed_by(&instrument, sheet_of(OCCASIONAL).traps(row)).pop();

    assert_eq!(last("42----"), Some(("strategic-occasional-2".to_owned(), "t2".to_owned())));
    assert_eq!(last("4-----"), Some(("personal-occasional-2".to_owned(), "p1".to_owned())));
}

#[test]
fn a_trap_may_be_answered_by_the_action_that_had_the_last_place() {
    let mut instrument = instrument();
    instrument.actions.remedies[0] = vec![ActionId("personal-occasional-2".into())];

    let last = proposed_by(&instrument, sheet_of(OCCASIONAL).traps("4-----")).pop();

    assert_eq!(last, Some(("personal-occasional-2".to_owned(), "t1".to_owned())));
}

#[test]
fn a_trap_that_the_catalogue_does_not_know_proposes_nothing() {
    let mut instrument = instrument();
    instrument.actions.remedies.clear();

    let proposed = proposed_by(&instrument, sheet_of(REPEATED).traps("444444"));

    assert!(proposed.iter().all(|(_, reason)| !reason.starts_with('t')));
}

#[test]
fn a_catalogue_names_all_its_actions_those_of_traps_last() {
    let actions = instrument().actions;

    let all: Vec<_> = actions.all().map(|(network, action)| (network, &*action.id.0)).collect();

    assert_eq!(all.len(), 46);
    assert_eq!(all[0], (Some(Network::Operational), "operational-occasional-1"));
    assert_eq!(all[5], (Some(Network::Operational), "operational-repeated-1"));
    assert_eq!(all[44], (Some(Network::Strategic), "strategic-regular-5"));
    assert_eq!(all[45], (None, "informal-check"));
    assert!(actions.ids().eq(all.into_iter().map(|(_, id)| id)));
}

#[test]
fn the_first_edition_serves_every_statement_at_every_level() {
    let instrument = instrument();
    for network in Network::ALL {
        for level in Level::ALL {
            let served: HashSet<&StatementId> =
                instrument.actions.at(network, level).iter().flat_map(|it| &it.serves).collect();
            for position in instrument.questionnaire.positions(network) {
                let id = instrument.questionnaire.statement(position);
                assert!(served.contains(id), "{id:?} at {level:?}");
            }
        }
    }
}

/// Actions of a catalogue in which the same few ids stand in many places.
fn any_actions() -> impl Strategy<Value = Vec<Action>> {
    let statements: Vec<StatementId> = ["o", "p", "s"]
        .iter()
        .flat_map(|letter| (1..=8).map(move |n| StatementId::from(format!("{letter}{n}").as_str())))
        .collect();
    let any_action = (
        0..6_u8,
        proptest::sample::select(Theme::ALL.as_slice()),
        proptest::sample::subsequence(statements, 0..24),
    )
        .prop_map(|(number, theme, serves)| Action {
            serves,
            ..action(&format!("action-{number}"), theme)
        });
    proptest::collection::vec(any_action, 0..4)
}

/// The first edition with other actions: a catalogue that a publisher might have made badly.
fn any_instrument() -> impl Strategy<Value = Instrument> {
    let levels = proptest::collection::vec(any_actions(), 9);
    let remedies = proptest::collection::vec(0..6_u8, 0..3);
    let traps = proptest::collection::vec(remedies, 0..=TRAPS);
    (levels, traps).prop_map(|(levels, traps)| {
        let mut instrument = instrument();
        let mut levels = levels.into_iter();
        for network in Network::ALL {
            for level in Level::ALL {
                let actions = levels.next().unwrap_or_default();
                instrument.actions.levels[network][level as usize] = actions;
            }
        }
        let id = |n: u8| ActionId(format!("action-{n}").into());
        instrument.actions.remedies =
            traps.into_iter().map(|numbers| numbers.into_iter().map(id).collect()).collect();
        instrument
    })
}

fn first_or_any_instrument() -> impl Strategy<Value = Instrument> {
    prop_oneof![Just(instrument()), any_instrument()]
}

#[test]
fn no_action_and_no_reason_comes_twice_and_there_are_never_more_than_three() {
    for_all((first_or_any_instrument(), any_sheet()), |(instrument, sheet)| {
        let proposals = proposals(&instrument, &sheet);
        let actions: HashSet<_> = proposals.iter().map(|it| &it.action).collect();
        let reasons: HashSet<_> = proposals.iter().map(|it| it.statement).collect();
        prop_assert!(proposals.len() <= MOST_PROPOSALS);
        prop_assert_eq!(MOST_PROPOSALS, 3);
        prop_assert_eq!(actions.len(), proposals.len());
        prop_assert_eq!(reasons.len(), proposals.len());
        Ok(())
    });
}

#[test]
fn every_reason_is_an_answer_that_the_action_serves() {
    for_all((first_or_any_instrument(), any_sheet()), |(instrument, sheet)| {
        for proposal in proposals(&instrument, &sheet) {
            prop_assert!(holds(&instrument, &sheet, &proposal), "{proposal:?}");
        }
        Ok(())
    });
}

/// Whether the statement has an answer on the scale, and the action serves it at the present level
/// of its network, or answers the trap.
fn holds(instrument: &Instrument, sheet: &AnswerSheet, proposal: &Proposal) -> bool {
    let questionnaire = sheet.questionnaire();
    let answer = sheet.answer(proposal.statement).and_then(Answer::frequency);
    let Some(frequency) = answer else { return false };
    match questionnaire.part(proposal.statement) {
        Part::Network(network) => {
            let profile = Profile::of(sheet, &instrument.rules);
            let id = questionnaire.statement(proposal.statement);
            profile.score(network).is_some_and(|score| {
                let actions = instrument.actions.at(network, score.level).iter();
                actions.filter(|it| it.serves.contains(id)).any(|it| it.id == proposal.action)
            })
        }
        Part::Trap => {
            let trap = proposal.statement - questionnaire.trap_positions().start;
            frequency >= Frequency::AFewTimes
                && instrument.actions.remedies[trap].contains(&proposal.action)
        }
    }
}

#[test]
fn the_first_edition_proposes_two_for_the_focus_and_three_in_all_wherever_it_can_be_read() {
    let instrument = instrument();
    for_all(any_sheet(), |sheet| {
        let profile = Profile::of(&sheet, &instrument.rules);
        if profile.complete().is_none() {
            return Ok(());
        }
        let proposals = proposals(&instrument, &sheet);
        let parts: Vec<Part> =
            proposals.iter().map(|it| sheet.questionnaire().part(it.statement)).collect();
        prop_assert_eq!(parts.len(), 3);
        if let Some(network) = focus(&profile, instrument.rules.cuts) {
            prop_assert_eq!(&parts[..2], [Part::Network(network); 2]);
            prop_assert_ne!(parts[2], Part::Network(network));
        } else {
            let each = [Network::Operational, Network::Personal].map(Part::Network);
            prop_assert_eq!(&parts[..2], each);
        }
        Ok(())
    });
}

#[test]
fn the_first_reason_is_an_answer_that_none_in_its_network_is_below() {
    let instrument = instrument();
    for_all(any_sheet(), |sheet| {
        let Some(first) = proposals(&instrument, &sheet).into_iter().next() else { return Ok(()) };
        let Part::Network(network) = sheet.questionnaire().part(first.statement) else {
            return Ok(());
        };
        let points = |position| sheet.answer(position).and_then(Answer::frequency);
        let lowest = sheet
            .questionnaire()
            .positions(network)
            .filter_map(|position| points(position).map(|frequency| (frequency, position)));
        prop_assert_eq!(lowest.min().map(|(_, position)| position), Some(first.statement));
        Ok(())
    });
}
