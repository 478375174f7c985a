//! From runs to lines.

use crate::chart_samples::{Samples, edition, no_score, score};
use weft_core::chart::series::{Resolution, TrendRun, breaks, padded_days, segments};
use weft_core::domain::instrument::Edition;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::profile::Profile;
use weft_core::domain::timestamp::Timestamp;

const FINE: f64 = 720.0;

fn run(edition: &Edition, day: i64, value: Option<f64>) -> TrendRun<'_> {
    let network_score = value.map_or_else(no_score, score);
    let profile = Profile(PerNetwork([network_score; 3]));
    TrendRun { at: Timestamp(0).plus_days(day), edition, profile }
}

fn lengths(runs: &[TrendRun<'_>]) -> Vec<usize> {
    let resolution = Resolution::of_width(FINE);
    segments(runs, Network::Personal, resolution).iter().map(Vec::len).collect()
}

#[test]
fn runs_of_one_edition_are_one_line() {
    let first = edition("1");
    let runs = [0, 90, 180].map(|day| run(&first, day, Some(50.0)));
    assert_eq!(lengths(&runs), [3]);
    assert!(breaks(&runs).is_empty());
}

#[test]
fn a_missing_score_parts_a_line() {
    let first = edition("1");
    let values = [Some(50.0), Some(60.0), None, Some(40.0), None];
    let runs: Vec<_> = values.into_iter().zip(0..).map(|(v, day)| run(&first, day, v)).collect();
    assert_eq!(lengths(&runs), [2, 1]);
}

#[test]
fn another_edition_parts_a_line_half_way() {
    let (first, second) = (edition("1"), edition("2"));
    let runs = [
        run(&first, 0, Some(50.0)),
        run(&first, 100, Some(50.0)),
        run(&second, 200, Some(50.0)),
        run(&first, 300, Some(50.0)),
    ];
    assert_eq!(lengths(&runs), [2, 1, 1]);
    assert_eq!(breaks(&runs), [150.0, 250.0]);
}

#[test]
fn a_missing_score_does_not_join_two_editions() {
    let (first, second) = (edition("1"), edition("2"));
    let runs = [run(&first, 0, Some(50.0)), run(&second, 100, None), run(&first, 200, Some(50.0))];
    assert_eq!(lengths(&runs), [1, 1]);
}

#[test]
fn points_and_ranges_stay_on_the_scale() {
    let first = edition("1");
    let runs = [run(&first, 0, Some(0.0)), run(&first, 1, Some(100.0))];
    for point in segments(&runs, Network::Personal, Resolution::of_width(FINE)).concat() {
        assert!(0.0 <= point.low && point.low <= point.value);
        assert!(point.value <= point.high && point.high <= 100.0);
    }
}

#[test]
fn a_score_that_is_not_a_number_is_no_point() {
    let first = edition("1");
    let runs = [run(&first, 0, Some(f64::NAN)), run(&first, 1, Some(f64::INFINITY))];
    assert!(lengths(&runs).is_empty());
}

#[test]
fn the_axis_is_wider_than_the_runs_and_never_empty() {
    let first = edition("1");
    let cases: [&[i64]; 4] = [&[], &[0], &[5, 5], &[0, 10_000]];
    for days in cases {
        let runs: Vec<_> = days.iter().map(|day| run(&first, *day, Some(50.0))).collect();
        let (from, to) = padded_days(&runs);
        assert!(from.is_finite() && to.is_finite() && to - from >= 28.0, "{days:?}");
    }
}

#[test]
fn thinning_keeps_the_course_the_extent_and_the_newest_run() {
    let samples = Samples::new(1000);
    let runs = samples.trend_runs();
    let resolution = Resolution::of_width(FINE);
    assert!(resolution.is_exceeded_by(runs.len()));
    let points = segments(&runs, Network::Personal, resolution).concat();
    assert!((30..=80).contains(&points.len()), "{} points", points.len());
    assert!(points.windows(2).all(|pair| pair[0].day < pair[1].day));
    let newest = runs[999].profile.score(Network::Personal).map(|score| score.value);
    assert_eq!(points.last().map(|point| point.value), newest);
    let mean = |values: &mut dyn Iterator<Item = f64>| {
        let (sum, count) = values.fold((0.0, 0.0), |(sum, count), v| (sum + v, count + 1.0));
        sum / count
    };
    let of_runs = mean(
        &mut runs
            .iter()
            .filter_map(|run| run.profile.score(Network::Personal).map(|score| score.value)),
    );
    let of_points = mean(&mut points.iter().map(|point| point.value));
    assert!((of_runs - of_points).abs() < 2.0, "{of_runs} became {of_points}");
}

#[test]
fn thinning_never_joins_what_must_not_be_compared() {
    let samples = Samples::new(1000);
    let runs = samples.trend_runs();
    let found = segments(&runs, Network::Operational, Resolution::of_width(FINE));
    assert_eq!(found.len(), 2);
}

#[test]
fn many_runs_at_one_moment_are_one_point() {
    let first = edition("1");
    let runs = vec![run(&first, 0, Some(50.0)); 500];
    assert_eq!(lengths(&runs), [1]);
}
