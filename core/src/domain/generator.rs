//! Numbers that look like chance and are the same for the same seed.

/// The generator `SplitMix64` (Steele, Lea & Flood, OOPSLA 2014): small, and good enough to put
/// eight statements in an order or to draw people from a sample.
pub struct SplitMix64(pub u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `bound` − 1. The bias of the remainder is below 2⁻⁵⁰ for any number of
    /// statements or people.
    pub fn below(&mut self, bound: usize) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "the remainder is below a usize")]
        let index = (self.next() % bound as u64) as usize;
        index
    }
}
