//! From assumed to measured: what a large enough group says about the error of a score
//! (docs/measurement.md, "From assumed to measured").

use super::answer::{Answer, Frequency};
use super::answer_sheet::AnswerSheet;
use super::count::as_f64;
use super::generator::SplitMix64;
use super::network::{Network, PerNetwork};
use super::reliability::{Estimate, alpha, alpha_estimate, covariances, omega, variance_of_sum};
use super::score::{ErrorModel, Z_95};

/// With fewer people who answered everything, the estimates would say next to nothing.
pub const LEAST_COMPLETE: usize = 30;

/// How often people are drawn from the sample for the interval of omega; with 999, the 25th value from
/// either end is the end of the middle 95 %.
const DRAWS: usize = 999;
const CUT_OFF: usize = 24;

/// What was measured of a network, or why nothing could be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measurement {
    /// Too few people answered all statements of the network.
    TooFew {
        /// How many did, fewer than [`LEAST_COMPLETE`].
        complete: usize,
    },
    /// The people who answered all statements of the network differ.
    Measured(Measured),
    /// They all have the same score: nothing can be told from that.
    AllTheSame,
}

/// What people who answered all statements of a network say about its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// How many they are.
    pub people: usize,
    /// Their mean score.
    pub mean: f64,
    /// The standard deviation of their scores.
    pub standard_deviation: Estimate,
    /// Coefficient alpha.
    pub alpha: Estimate,
    /// Omega total of one factor; none where too few statements vary.
    pub omega: Option<Estimate>,
}

impl Measured {
    /// The error of a score that follows: from omega or, where there is none, from alpha. A reliability
    /// below 0 is none.
    #[must_use]
    pub fn error(&self) -> ErrorModel {
        let reliability = self.omega.unwrap_or(self.alpha).value.max(0.0);
        ErrorModel { standard_deviation: self.standard_deviation.value, reliability }
    }
}

/// What sheets of one questionnaire say about the score of each network.
#[must_use]
pub fn measure(sheets: &[AnswerSheet]) -> PerNetwork<Measurement> {
    PerNetwork::from_fn(|network| {
        let complete = sheets.iter().filter_map(|sheet| complete(sheet, network));
        let mut complete: Vec<Vec<u32>> = complete.collect();
        // The same people give the same intervals, in whatever order their files were chosen.
        complete.sort_unstable();
        if complete.len() < LEAST_COMPLETE {
            return Measurement::TooFew { complete: complete.len() };
        }
        of_network(&complete).map_or(Measurement::AllTheSame, Measurement::Measured)
    })
}

/// The points for each statement of a network, if all have a frequency.
fn complete(sheet: &AnswerSheet, network: Network) -> Option<Vec<u32>> {
    let points =
        |answer: &Option<Answer>| answer.and_then(Answer::frequency).map(Frequency::points);
    sheet.of_network(network).iter().map(points).collect()
}

fn of_network(complete: &[Vec<u32>]) -> Option<Measured> {
    let numbers = |points: &Vec<u32>| points.iter().map(|it| f64::from(*it)).collect();
    let people: Vec<Vec<f64>> = complete.iter().map(numbers).collect();
    let people: Vec<&[f64]> = people.iter().map(Vec::as_slice).collect();
    let statements = people.first()?.len();
    let covariances = covariances(&people)?;
    let alpha = alpha(&covariances)?;
    // A score is 100·Σ / (4k).
    let per_point = 100.0 / (f64::from(Frequency::MOST_POINTS) * as_f64(statements));
    let sum: f64 = people.iter().flat_map(|points| points.iter()).sum();
    let deviation = variance_of_sum(&covariances).sqrt() * per_point;
    Some(Measured {
        people: people.len(),
        mean: sum * per_point / as_f64(people.len()),
        standard_deviation: deviation_estimate(deviation, people.len()),
        alpha: alpha_estimate(alpha, people.len(), statements),
        omega: omega(&covariances).map(|value| omega_estimate(value, &people)),
    })
}

/// The 95 % interval of a standard deviation, s·exp( ±z / √(2(n − 1)) ): the logarithm of s has nearly
/// that standard error where scores are nearly normal (Kendall & Stuart 1977, § 10).
fn deviation_estimate(deviation: f64, people: usize) -> Estimate {
    let reach = Z_95 / (2.0 * (as_f64(people) - 1.0)).sqrt();
    Estimate { value: deviation, low: deviation * (-reach).exp(), high: deviation * reach.exp() }
}

/// The 95 % interval of omega: the middle 95 % of what samples of the same size give that are drawn, with
/// replacement, from these people (Efron 1979; for omega, Padilla & Divers 2013).
fn omega_estimate(value: f64, people: &[&[f64]]) -> Estimate {
    let mut random = SplitMix64(as_f64(people.len()).to_bits());
    let mut drawn = || {
        let sample: Vec<&[f64]> =
            people.iter().map(|_| people[random.below(people.len())]).collect();
        covariances(&sample).as_ref().and_then(omega)
    };
    let mut omegas: Vec<f64> = (0..DRAWS).filter_map(|_| drawn()).collect();
    omegas.sort_unstable_by(f64::total_cmp);
    let from_end = |at: usize| omegas.get(at).copied().unwrap_or(value);
    Estimate {
        value,
        low: from_end(CUT_OFF),
        high: from_end(omegas.len().saturating_sub(CUT_OFF + 1)),
    }
}
