//! The order in which statements are shown: network by network, shuffled within each, then the traps.

use super::generator::SplitMix64;
use super::network::Network;
use super::questionnaire::Questionnaire;

/// What the shuffle of a run starts from. Stored with the run, so that a reload shows the same
/// order again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seed(pub u32);

/// All positions in the order in which a run with this seed shows them. Every statement comes once;
/// networks keep the order of the ladder, and the traps come last, as the instrument lists them.
#[must_use]
pub fn presentation_order(questionnaire: &Questionnaire, seed: Seed) -> Vec<usize> {
    let mut random = SplitMix64(u64::from(seed.0));
    let mut order = Vec::with_capacity(questionnaire.len());
    for network in Network::ALL {
        let start = order.len();
        order.extend(questionnaire.positions(network));
        shuffle(&mut order[start..], &mut random);
    }
    order.extend(questionnaire.trap_positions());
    order
}

/// Fisher & Yates, in the form of Durstenfeld (Communications of the ACM, 1964).
fn shuffle(items: &mut [usize], random: &mut SplitMix64) {
    for last in (1..items.len()).rev() {
        items.swap(last, random.below(last + 1));
    }
}
