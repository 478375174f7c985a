//! The order in which statements are shown: network by network, shuffled within each, then the traps.

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

/// The generator `SplitMix64` (Steele, Lea & Flood, OOPSLA 2014): small, and good enough to put
/// eight statements in an order.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `bound` − 1. The bias of the remainder is below 2⁻⁵⁰ for any number of
    /// statements.
    fn below(&mut self, bound: usize) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the remainder is below a usize")]
        let index = (self.next() % bound as u64) as usize;
        index
    }
}
