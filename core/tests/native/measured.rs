//! What a large group says about the error of a score. The expected values were worked out by hand or
//! by other programs, which the tests name.

use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::measured::{Measured, Measurement, measure};
use weft_core::domain::network::Network;
use weft_core::domain::reliability::{
    Covariances, alpha, alpha_estimate, covariances, omega, variance_of_sum,
};

use crate::support::sheet::sheet_of;

/// Ratings of 30 departments by their clerks (Chatterjee & Price 1977), R's data set `attitude`.
const ATTITUDE: [[f64; 7]; 30] = [
    [43., 51., 30., 39., 61., 92., 45.],
    [63., 64., 51., 54., 63., 73., 47.],
    [71., 70., 68., 69., 76., 86., 48.],
    [61., 63., 45., 47., 54., 84., 35.],
    [81., 78., 56., 66., 71., 83., 47.],
    [43., 55., 49., 44., 54., 49., 34.],
    [58., 67., 42., 56., 66., 68., 35.],
    [71., 75., 50., 55., 70., 66., 41.],
    [72., 82., 72., 67., 71., 83., 31.],
    [67., 61., 45., 47., 62., 80., 41.],
    [64., 53., 53., 58., 58., 67., 34.],
    [67., 60., 47., 39., 59., 74., 41.],
    [69., 62., 57., 42., 55., 63., 25.],
    [68., 83., 83., 45., 59., 77., 35.],
    [77., 77., 54., 72., 79., 77., 46.],
    [81., 90., 50., 72., 60., 54., 36.],
    [74., 85., 64., 69., 79., 79., 63.],
    [65., 60., 65., 75., 55., 80., 60.],
    [65., 70., 46., 57., 75., 85., 46.],
    [50., 58., 68., 54., 64., 78., 52.],
    [50., 40., 33., 34., 43., 64., 33.],
    [64., 61., 52., 62., 66., 80., 41.],
    [53., 66., 52., 50., 63., 80., 37.],
    [40., 37., 42., 58., 50., 57., 49.],
    [63., 54., 42., 48., 66., 75., 33.],
    [66., 77., 66., 63., 88., 76., 72.],
    [78., 75., 58., 74., 80., 78., 49.],
    [48., 57., 44., 45., 51., 83., 38.],
    [85., 85., 71., 71., 77., 74., 55.],
    [82., 82., 39., 59., 64., 78., 39.],
];

fn attitude() -> Covariances {
    let people: Vec<&[f64]> = ATTITUDE.iter().map(<[f64; 7]>::as_slice).collect();
    covariances(&people).expect("30 people")
}

fn assert_near(found: f64, expected: f64, least: f64) {
    assert!((found - expected).abs() < least, "found {found}, expected {expected}");
}

/// Four statements with the loadings 0.8, 0.7, 0.6 and 0.5 on one factor, and nothing else in common:
/// `sim.congeneric()` of R's psych package.
fn congeneric() -> Covariances {
    let loadings = [0.8, 0.7, 0.6, 0.5];
    let correlation =
        |one: usize, other: usize| if one == other { 1.0 } else { loadings[one] * loadings[other] };
    (0..4).map(|one| (0..4).map(|other| correlation(one, other)).collect()).collect()
}

#[test]
fn alpha_is_that_of_other_programs() {
    // psych 2.4: alpha(attitude) gives raw_alpha 0.84, alpha(sim.congeneric()) 0.74.
    assert_near(alpha(&attitude()).expect("they vary"), 0.843_142_769_564_759_8, 1e-12);
    // By hand: the mean correlation is 2.51 / 6; 4·r / (1 + 3·r).
    let mean = 2.51 / 6.0;
    let by_hand = 4.0 * mean / (1.0 + 3.0 * mean);
    assert_near(alpha(&congeneric()).expect("they vary"), by_hand, 1e-12);
    assert_near(by_hand, 0.742, 0.001);
}

#[test]
fn omega_finds_the_factor_that_is_there() {
    // By hand: (Σλ)² = 2.6² = 6.76, Σθ = 4 − (0.64 + 0.49 + 0.36 + 0.25) = 2.26.
    assert_near(omega(&congeneric()).expect("four vary"), 6.76 / 9.02, 1e-7);
    // Another unit for each statement, by hand: λ·s and θ·s² with s = 1, 2, 3, 4.
    let scaled: Covariances = congeneric()
        .iter()
        .zip(1_u8..)
        .map(|(row, s)| row.iter().zip(1_u8..).map(|(r, t)| r * f64::from(s * t)).collect())
        .collect();
    // (0.8 + 1.4 + 1.8 + 2)² = 36; 0.36 + 4·0.51 + 9·0.64 + 16·0.75 = 20.16.
    assert_near(omega(&scaled).expect("four vary"), 36.0 / 56.16, 1e-7);
}

#[test]
fn omega_is_the_minimum_of_the_residuals_that_another_program_finds() {
    // SciPy 1.x, `minimize` over the squared residuals of the correlations (BFGS).
    assert_near(omega(&attitude()).expect("seven vary"), 0.860_262_324_265, 1e-7);
}

#[test]
fn a_statement_that_all_answer_alike_adds_nothing_to_omega() {
    let mut with_constant = congeneric();
    for row in &mut with_constant {
        row.push(0.0);
    }
    with_constant.push(vec![0.0; 5]);
    assert_near(omega(&with_constant).expect("four vary"), 6.76 / 9.02, 1e-7);
    let two = vec![vec![1.0, 0.5], vec![0.5, 1.0]];
    assert_eq!(omega(&two), None);
    assert_eq!(alpha(&vec![vec![0.0; 3]; 3]), None);
}

#[test]
fn a_statement_that_has_all_in_common_leaves_the_factor_finite() {
    let row = |one: usize| (0..4).map(|other| if one == other { 1.0 } else { 0.999 }).collect();
    let omega = omega(&(0..4).map(row).collect()).expect("four vary");
    assert!(omega > 0.99 && omega < 1.0, "{omega}");
}

#[test]
fn the_interval_of_alpha_is_bonetts() {
    // By hand for 0.80, 30 people, 8 statements: √(16 / (7·28)) = 2/7; z·2/7 = 0.559990;
    // 1 − 0.2·e^±0.559990.
    let estimate = alpha_estimate(0.8, 30, 8);
    assert_near(estimate.low, 1.0 - 0.2 * 1.750_654, 1e-5);
    assert_near(estimate.high, 1.0 - 0.2 * 0.571_215, 1e-5);
    // Near the one of Feldt (1965), as R's statpsych documents it: 0.7971 to 0.8931.
    let estimate = alpha_estimate(0.85, 89, 7);
    assert_near(estimate.low, 0.797_125_4, 0.005);
    assert_near(estimate.high, 0.893_143_6, 0.005);
}

/// People who answer by one disposition and by chance: the row of each moves around its own level.
fn group(count: usize) -> Vec<AnswerSheet> {
    let mut chance = 1_u32;
    let mut below = |bound: u32| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (chance >> 16) % bound
    };
    let mut person = || {
        let own = below(4);
        let row: String = (0..8)
            .map(|_| (own + below(3)).saturating_sub(1).min(4))
            .map(|it| it.to_string())
            .collect();
        sheet_of(&row).build()
    };
    (0..count).map(|_| person()).collect()
}

fn measured(sheets: &[AnswerSheet]) -> Measured {
    match measure(sheets)[Network::Personal] {
        Measurement::Measured(measured) => measured,
        other => panic!("expected a measurement, found {other:?}"),
    }
}

#[test]
fn below_thirty_complete_answers_it_is_said_how_many_there_are() {
    assert_eq!(measure(&group(29))[Network::Operational], Measurement::TooFew { complete: 29 });
    let incomplete = sheet_of("2222222n").build();
    let sheets = [group(29), vec![incomplete; 11]].concat();
    assert_eq!(measure(&sheets)[Network::Operational], Measurement::TooFew { complete: 29 });
    assert_eq!(measured(&[group(30), vec![sheet_of("n2222222").build()]].concat()).people, 30);
}

#[test]
fn people_who_all_have_one_score_tell_nothing() {
    let sheets = vec![sheet_of("22222222").build(); 30];
    assert_eq!(measure(&sheets)[Network::Operational], Measurement::AllTheSame);
}

#[test]
fn mean_and_deviation_are_in_points_of_a_score() {
    // 15 people with 25 points, 15 with 75: mean 50, variance 30·25² / 29.
    let low = vec![sheet_of("11111111").build(); 15];
    let high = vec![sheet_of("33333333").build(); 15];
    let measured = measured(&[low, high].concat());
    assert_near(measured.mean, 50.0, 1e-9);
    let deviation = measured.standard_deviation;
    assert_near(deviation.value, 25.0 * (30.0_f64 / 29.0).sqrt(), 1e-9);
    // By hand: e^(1.959964 / √58) = 1.29353.
    assert_near(deviation.high / deviation.value, 1.293_53, 1e-4);
    assert_near(deviation.value / deviation.low, 1.293_53, 1e-4);
    // All statements agree without fault.
    assert_near(measured.alpha.value, 1.0, 1e-9);
}

#[test]
fn the_standard_error_follows_from_deviation_and_omega() {
    let measured = measured(&group(200));
    let omega = measured.omega.expect("eight vary");
    let expected = measured.standard_deviation.value * (1.0 - omega.value).sqrt();
    assert_near(measured.error().standard_error(1, 1), expected, 1e-12);
    assert!(omega.low < omega.value && omega.value < omega.high, "{omega:?}");
    assert!((0.0..1.0).contains(&omega.low), "{omega:?}");
}

#[test]
fn the_same_people_give_the_same_figures_in_any_order() {
    let sheets = group(40);
    let reversed: Vec<AnswerSheet> = sheets.iter().rev().cloned().collect();
    assert_eq!(measure(&sheets), measure(&reversed));
}

#[test]
fn the_variance_of_a_sum_counts_what_goes_together() {
    assert_near(variance_of_sum(&vec![vec![1.0, 0.5], vec![0.5, 2.0]]), 4.0, 1e-12);
}
