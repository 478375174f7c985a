//! The order in which a run shows its statements.

use std::collections::HashSet;

use crate::property::for_all;
use crate::support::edition::{questionnaire, statements};
use proptest::prelude::*;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::presentation_order::{Seed, presentation_order};
use weft_core::domain::questionnaire::Questionnaire;

fn order(seed: u32) -> Vec<usize> {
    presentation_order(&questionnaire(), Seed(seed))
}

#[test]
fn every_statement_is_shown_once_and_the_traps_last_as_they_are_listed() {
    for_all(any::<u32>(), |seed| {
        let mut shown = order(seed);
        prop_assert_eq!(&shown[24..], &[24, 25, 26, 27, 28, 29]);
        shown.sort_unstable();
        prop_assert_eq!(shown, (0..30).collect::<Vec<_>>());
        Ok(())
    });
}

#[test]
fn networks_stay_together_in_the_order_of_the_ladder() {
    for_all(any::<u32>(), |seed| {
        let shown = order(seed);
        for (network, positions) in Network::ALL.into_iter().zip(shown.chunks(8)) {
            let own = questionnaire().positions(network);
            prop_assert!(positions.iter().all(|position| own.contains(position)));
        }
        Ok(())
    });
}

#[test]
fn the_same_seed_gives_the_same_order() {
    for_all(any::<u32>(), |seed| {
        prop_assert_eq!(order(seed), order(seed));
        Ok(())
    });
}

#[test]
fn a_stored_seed_shows_the_order_that_it_showed_when_it_was_stored() {
    // Frozen: another order here would change a draft in front of its reader.
    assert_eq!(
        order(0)[..24],
        [2, 5, 0, 3, 4, 6, 1, 7, 11, 15, 8, 13, 14, 10, 9, 12, 21, 20, 23, 16, 18, 19, 22, 17]
    );
    assert_eq!(
        order(2026)[..24],
        [7, 5, 0, 4, 1, 6, 2, 3, 12, 9, 14, 8, 11, 10, 15, 13, 20, 16, 21, 19, 18, 22, 23, 17]
    );
}

#[test]
fn different_seeds_give_different_orders() {
    let orders: HashSet<Vec<usize>> = (0..100).map(order).collect();

    assert_eq!(orders.len(), 100);
}

#[test]
fn the_three_networks_are_not_shuffled_alike() {
    let alike = (0..100).filter(|seed| {
        let shown = order(*seed);
        let places = |network: usize| {
            shown[8 * network..][..8].iter().map(move |position| position - 8 * network)
        };
        places(0).eq(places(1)) || places(1).eq(places(2))
    });

    assert_eq!(alike.count(), 0);
}

#[test]
fn every_statement_comes_to_every_place_about_as_often() {
    let runs = 8_000;
    let mut seen = [[0_u32; 8]; 8];
    for seed in 0..runs {
        for (place, statement) in order(seed).into_iter().take(8).enumerate() {
            seen[place][statement] += 1;
        }
    }

    // 1000 are expected; 5 standard deviations of a binomial count are 148.
    for (place, counts) in seen.iter().enumerate() {
        for (statement, count) in counts.iter().enumerate() {
            assert!(count.abs_diff(runs / 8) < 148, "{statement} at {place}: {count} times");
        }
    }
}

#[test]
fn a_publisher_can_ask_other_numbers_of_statements() {
    let rows = PerNetwork([statements("o", 1), Vec::new(), statements("s", 3)]);
    let questionnaire = Questionnaire::new(rows, Vec::new());

    let shown = presentation_order(&questionnaire, Seed(7));

    assert_eq!(shown[0], 0);
    assert_eq!(shown[1..].iter().collect::<HashSet<_>>(), HashSet::from([&1, &2, &3]));
    assert_eq!(shown.len(), 4);
}
