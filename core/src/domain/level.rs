//! The three levels of a score, and the cuts between them.

/// A score at which a level or a rung begins, in tenths of a point, so that comparisons stay in
/// whole numbers: 37.5 is 375.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    tenths: u32,
}

impl Cut {
    /// A cut at so many tenths of a point, 0 to 1000.
    #[must_use]
    pub const fn from_tenths(tenths: u32) -> Self {
        Self { tenths }
    }

    /// The cut in points, 0 to 100.
    #[must_use]
    pub fn points(self) -> f64 {
        f64::from(self.tenths) / 10.0
    }

    /// Whether a mean of `sum` points over `answered` answers is at or above this cut.
    ///
    /// S = 100·Σ / (4k) ≥ cut is the same as 1000·Σ ≥ 4k·tenths; in whole numbers no rounding
    /// can push a score over the edge.
    #[must_use]
    pub fn is_reached_by(self, sum: u32, answered: u32) -> bool {
        1000 * sum >= super::answer::Frequency::MOST_POINTS * answered * self.tenths
    }
}

/// The two cuts that part the three levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cuts {
    /// From here on a network is *repeated*.
    pub repeated: Cut,
    /// From here on a network is *regular*.
    pub regular: Cut,
}

impl Cuts {
    /// Where the levels begin and end on the scale, in points: 0, the two cuts, 100.
    #[must_use]
    pub fn edges(self) -> [f64; 4] {
        [0.0, self.repeated.points(), self.regular.points(), 100.0]
    }
}

/// How regularly a network is kept, judged by the typical answer. Not a norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Below the first cut.
    Occasional,
    /// Between the cuts.
    Repeated,
    /// At or above the second cut.
    Regular,
}

impl Level {
    /// All three, from the lowest.
    pub const ALL: [Self; 3] = [Self::Occasional, Self::Repeated, Self::Regular];

    /// The name used in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Occasional => "occasional",
            Self::Repeated => "repeated",
            Self::Regular => "regular",
        }
    }

    /// The level of `sum` points over `answered` answers.
    #[must_use]
    pub fn of(sum: u32, answered: u32, cuts: Cuts) -> Self {
        if cuts.regular.is_reached_by(sum, answered) {
            Self::Regular
        } else if cuts.repeated.is_reached_by(sum, answered) {
            Self::Repeated
        } else {
            Self::Occasional
        }
    }
}
