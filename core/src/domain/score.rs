//! The score of one network and how far it can be trusted.

use std::f64::consts::SQRT_2;

use super::answer::{Answer, Frequency};
use super::level::{Cuts, Level};

/// The 90th percentile of the standard normal distribution: a range of ± this many standard
/// errors covers 80 %.
pub const Z_80: f64 = 1.281_551_565_544_600_4;

/// The 97.5th percentile of the standard normal distribution: ± this many standard errors
/// covers 95 %.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// What is assumed about the error of a score until data exist. Shown on the Method page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ErrorModel {
    /// The standard deviation of scores between people, in points.
    pub standard_deviation: f64,
    /// The reliability of a complete network score, 0 to 1.
    pub reliability: f64,
}

impl ErrorModel {
    /// The standard error of measurement, in points, of a score over `answered` of `asked`
    /// statements.
    ///
    /// SEM = SD·√(1 − r) is the classical formula (Lord & Novick 1968); a score over fewer
    /// statements has the larger SEM·√(asked / answered), as the mean of fewer equal parts.
    #[must_use]
    pub fn standard_error(self, answered: u32, asked: u32) -> f64 {
        let complete = self.standard_deviation * (1.0 - self.reliability).sqrt();
        complete * (f64::from(asked) / f64::from(answered)).sqrt()
    }

    /// How far the range of a complete score reaches to either side, in points.
    #[must_use]
    pub fn reach(self) -> f64 {
        Z_80 * self.standard_error(1, 1)
    }

    /// The least difference of two complete scores that is more than random variation, in points.
    #[must_use]
    pub fn least_clear_change(self) -> f64 {
        Z_95 * self.standard_error(1, 1) * SQRT_2
    }
}

/// The rules by which a network is scored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoringRules {
    /// How many statements of a network need an answer from 0 to 4.
    pub minimum_answered: u32,
    /// Where the levels begin.
    pub cuts: Cuts,
    /// How large the error is taken to be.
    pub error: ErrorModel,
}

/// An interval in points. Unclipped: it may reach below 0 or above 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreRange {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl ScoreRange {
    /// The part of the range that can be drawn on a scale from 0 to 100.
    #[must_use]
    pub fn clipped(self) -> Self {
        Self { low: self.low.clamp(0.0, 100.0), high: self.high.clamp(0.0, 100.0) }
    }
}

/// The score of a network with enough answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// How many statements were answered 0 to 4.
    pub answered: u32,
    /// How many statements the network has.
    pub asked: u32,
    /// 0 to 100, not rounded.
    pub value: f64,
    /// The standard error of measurement, in points.
    pub standard_error: f64,
    /// The level that the score falls in.
    pub level: Level,
    /// How many behaviours were shown more than once.
    pub repeated_behaviours: u32,
}

impl Score {
    /// The 80 % range: ± [`Z_80`] standard errors.
    #[must_use]
    pub fn range(&self) -> ScoreRange {
        let reach = Z_80 * self.standard_error;
        ScoreRange { low: self.value - reach, high: self.value + reach }
    }

    /// Whether the score is so near a cut that the 80 % range reaches over it.
    #[must_use]
    pub fn is_near(&self, cut: super::level::Cut) -> bool {
        (self.value - cut.points()).abs() < Z_80 * self.standard_error
    }
}

/// The score of a network, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NetworkScore {
    /// Enough statements were answered.
    Scored(Score),
    /// Too few statements were answered to say anything.
    TooFew {
        /// How many statements were answered 0 to 4.
        answered: u32,
        /// How many are needed.
        needed: u32,
        /// How many statements the network has.
        asked: u32,
    },
}

impl NetworkScore {
    /// Scores the answers of one network: S = 100·Σ / (4k) over the k answers from 0 to 4.
    #[must_use]
    pub fn of(answers: &[Option<Answer>], rules: &ScoringRules) -> Self {
        let frequencies = || answers.iter().flatten().filter_map(|answer| answer.frequency());
        let asked = count(answers.iter());
        let answered = count(frequencies());
        if answered == 0 || answered < rules.minimum_answered {
            return Self::TooFew { answered, needed: rules.minimum_answered, asked };
        }
        let sum: u32 = frequencies().map(Frequency::points).sum();
        Self::Scored(Score {
            answered,
            asked,
            value: 100.0 * f64::from(sum) / f64::from(Frequency::MOST_POINTS * answered),
            standard_error: rules.error.standard_error(answered, asked),
            level: Level::of(sum, answered, rules.cuts),
            repeated_behaviours: count(frequencies().filter(|frequency| frequency.is_repeated())),
        })
    }

    /// The score, if there is one.
    #[must_use]
    pub fn score(&self) -> Option<&Score> {
        match self {
            Self::Scored(score) => Some(score),
            Self::TooFew { .. } => None,
        }
    }
}

fn count(items: impl Iterator) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
