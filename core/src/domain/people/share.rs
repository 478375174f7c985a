//! A part of some people, and how sure it is.

use crate::domain::count::as_f64;
use crate::domain::score::Z_95;

/// So many of those for whom it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub count: usize,
    /// Of how many: those who have an answer.
    pub of: usize,
}

impl Share {
    /// The share, from 0 to 1; `None` of nobody.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| as_f64(self.count) / as_f64(self.of))
    }

    /// The share of this many people in whatever number of people like them: 95 % (Wilson 1927).
    #[must_use]
    pub fn interval(self) -> Option<(f64, f64)> {
        let (share, people) = (self.value()?, as_f64(self.of));
        let spread = Z_95 * Z_95 / people;
        let centre = share + spread / 2.0;
        let half = Z_95 * (share * (1.0 - share) / people + spread / (4.0 * people)).sqrt();
        let end = |value: f64| (value / (1.0 + spread)).clamp(0.0, 1.0);
        Some((end(centre - half), end(centre + half)))
    }

    /// By how many points of 100 one person changes the share.
    #[must_use]
    pub fn points_of_one(self) -> Option<f64> {
        (self.of > 0).then(|| 100.0 / as_f64(self.of))
    }
}

/// How evenly people spread over all categories that were offered, from 0 (all in one) to 1 (the same
/// number in each): (1 − Σp²) / (1 − 1/K) (index of qualitative variation, Mueller &
/// Schuessler 1961).
#[must_use]
pub fn mix(counts: &[usize]) -> Option<f64> {
    let all: usize = counts.iter().sum();
    let squares: f64 = counts.iter().map(|count| (as_f64(*count) / as_f64(all)).powi(2)).sum();
    (all > 0 && counts.len() > 1).then(|| (1.0 - squares) / (1.0 - 1.0 / as_f64(counts.len())))
}

/// From −1 (all inside) to 1 (all outside): (out − in) / (out + in), with the sign after Krackhardt &
/// Stern (1988).
#[must_use]
pub fn outside_inside(outside: Share) -> Option<f64> {
    outside.value().map(|share| 2.0 * share - 1.0)
}
