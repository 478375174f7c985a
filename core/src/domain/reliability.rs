//! How well the statements of a network measure one thing, from what people answered.

use super::count::as_f64;
use super::score::Z_95;

/// An estimate with the interval that holds the true value in 95 of 100 samples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The variances and covariances of the statements, a row and a column for each.
pub type Covariances = Vec<Vec<f64>>;

/// The covariances of answers, a row for each person; none of fewer than two people.
#[must_use]
pub fn covariances(people: &[&[f64]]) -> Option<Covariances> {
    let count = as_f64(people.len());
    let statements = people.first().filter(|_| people.len() > 1)?.len();
    let mean = |at: usize| people.iter().map(|answers| answers[at]).sum::<f64>() / count;
    let means: Vec<f64> = (0..statements).map(mean).collect();
    let covariance = |one: usize, other: usize| {
        let products = people.iter().map(|it| (it[one] - means[one]) * (it[other] - means[other]));
        products.sum::<f64>() / (count - 1.0)
    };
    let row = |one| (0..statements).map(|other| covariance(one, other)).collect();
    Some((0..statements).map(row).collect())
}

/// The variance of the sum of all statements.
#[must_use]
pub fn variance_of_sum(covariances: &Covariances) -> f64 {
    covariances.iter().flatten().sum()
}

/// Coefficient alpha, k/(k − 1)·(1 − Σσᵢ² / σ²) (Cronbach 1951); none where all have the same sum.
#[must_use]
pub fn alpha(covariances: &Covariances) -> Option<f64> {
    let count = as_f64(covariances.len());
    let whole = variance_of_sum(covariances);
    let own: f64 = covariances.iter().enumerate().map(|(at, row)| row[at]).sum();
    (count > 1.0 && whole > 0.0).then(|| count / (count - 1.0) * (1.0 - own / whole))
}

/// The 95 % interval of alpha from so many people and statements:
/// 1 − exp( ln(1 − α) ± z·√(2k / ((k − 1)(n − 2))) ) (Bonett 2002).
#[must_use]
pub fn alpha_estimate(alpha: f64, people: usize, statements: usize) -> Estimate {
    let (n, k) = (as_f64(people), as_f64(statements));
    let reach = Z_95 * (2.0 * k / ((k - 1.0) * (n - 2.0))).sqrt();
    let end = |by: f64| 1.0 - (1.0 - alpha) * by.exp();
    Estimate { value: alpha, low: end(reach), high: end(-reach) }
}

/// Omega total of one factor, (Σλ)² / ((Σλ)² + Σθ) (`McDonald` 1999): λ is what a statement has of what
/// all have in common, in its own unit, and θ the rest of its variance. None where fewer than three
/// statements vary: two cannot tell what each has in common with the other.
#[must_use]
pub fn omega(covariances: &Covariances) -> Option<f64> {
    let varies = |at: &usize| covariances[*at][*at] > 0.0;
    let varying: Vec<usize> = (0..covariances.len()).filter(varies).collect();
    if varying.len() < 3 {
        return None;
    }
    let deviation = |at: usize| covariances[at][at].sqrt();
    let correlation =
        |one: usize, other: usize| covariances[one][other] / (deviation(one) * deviation(other));
    let row = |one: &usize| varying.iter().map(|other| correlation(*one, *other)).collect();
    let loadings = loadings(&varying.iter().map(row).collect());
    let parts = || varying.iter().zip(&loadings);
    let common = parts().map(|(at, loading)| loading * deviation(*at)).sum::<f64>().powi(2);
    let rest: f64 = parts().map(|(at, it)| (1.0 - it * it) * covariances[*at][*at]).sum();
    Some(common / (common + rest))
}

/// The most that a statement may have in common with the others: beyond 1 nothing would be left for
/// itself (Harman & Fukuda 1966). The limit is the one of R's psych package.
const MOST_IN_COMMON: f64 = 0.995;

/// When the loadings are taken as found.
const SETTLED: f64 = 1e-10;
const MOST_ROUNDS: usize = 1000;

/// The loadings of one factor with the smallest residuals, Σ(rᵢⱼ − λᵢλⱼ)² over i ≠ j (Harman & Jones
/// 1966, "minres"): each in turn is set to what is best for the others,
/// λᵢ = Σ rᵢⱼλⱼ / Σ λⱼ², until none moves.
fn loadings(correlations: &Covariances) -> Vec<f64> {
    let whole = variance_of_sum(correlations).max(f64::MIN_POSITIVE).sqrt();
    let mut loadings: Vec<f64> =
        correlations.iter().map(|row| (row.iter().sum::<f64>() / whole).min(1.0)).collect();
    for _ in 0..MOST_ROUNDS {
        let mut moved = 0.0_f64;
        for (at, row) in correlations.iter().enumerate() {
            let next = best_loading(row, &loadings, at);
            moved = moved.max((next - loadings[at]).abs());
            loadings[at] = next;
        }
        if moved < SETTLED {
            break;
        }
    }
    loadings
}

fn best_loading(correlations: &[f64], loadings: &[f64], at: usize) -> f64 {
    let others = || correlations.iter().zip(loadings).enumerate().filter(|(other, _)| *other != at);
    let together: f64 = others().map(|(_, (correlation, loading))| correlation * loading).sum();
    let squares: f64 = others().map(|(_, (_, loading))| loading * loading).sum();
    let most = MOST_IN_COMMON.sqrt();
    if squares > 0.0 { (together / squares).clamp(-most, most) } else { 0.0 }
}
