//! How the answers of one network become a score, a level and a range.

use crate::property::{for_all, frequency, network_answers, points};
use crate::support::edition::{cuts, rules};
use crate::support::sheet::{answers, score_of};
use proptest::prelude::*;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::level::{Cut, Level};
use weft_core::domain::score::{ErrorModel, NetworkScore, Score, ScoringRules, Z_80};

/// The score of a row that has one.
fn scored(row: &str) -> Score {
    *score_of(row).score().unwrap_or_else(|| panic!("\"{row}\" has a score"))
}

fn assert_close(actual: f64, expected: f64) {
    assert!((actual - expected).abs() < 1e-9, "expected {expected}, got {actual}");
}

#[test]
fn a_network_below_the_minimum_has_no_score() {
    assert_eq!(score_of("44444---"), NetworkScore::TooFew { answered: 5, needed: 6, asked: 8 });
    assert_eq!(score_of("44444nn-"), NetworkScore::TooFew { answered: 5, needed: 6, asked: 8 });
    assert_eq!(score_of("44444---").score(), None);
}

#[test]
fn a_network_at_the_minimum_has_a_score() {
    let score = scored("234n0-12");

    assert_eq!((score.answered, score.asked), (6, 8));
    assert_close(score.value, 50.0);
}

#[test]
fn a_network_without_answers_has_no_score_even_where_none_are_needed() {
    let rules = ScoringRules { minimum_answered: 0, ..rules() };

    let nothing = NetworkScore::of(&answers("nn--"), &rules);
    let one = NetworkScore::of(&answers("n3--"), &rules);

    assert_eq!(nothing, NetworkScore::TooFew { answered: 0, needed: 0, asked: 4 });
    assert_eq!(one.score().map(|score| score.answered), Some(1));
}

#[test]
fn a_score_is_the_share_of_the_points_that_could_be_given() {
    assert_close(scored("00000000").value, 0.0);
    assert_close(scored("01234012").value, 100.0 * 13.0 / 32.0);
    assert_close(scored("44444444").value, 100.0);
}

#[test]
fn what_does_not_fit_or_is_not_answered_leaves_the_denominator() {
    assert_close(scored("333333nn").value, 75.0);
    assert_close(scored("333333--").value, 75.0);
    assert_close(scored("33333300").value, 56.25);
}

#[test]
fn a_behaviour_counts_as_repeated_from_a_few_times_on() {
    assert_eq!(scored("01101100").repeated_behaviours, 0);
    assert_eq!(scored("01234n-0").repeated_behaviours, 3);
    assert_eq!(scored("22222222").repeated_behaviours, 8);
}

#[test]
fn a_level_begins_exactly_at_its_cut() {
    // A mean of 1.5 and of 2.5 points, met and just missed, with 8 and 6 answers.
    let cases = [
        ("11111222", Level::Occasional),
        ("11112222", Level::Repeated),
        ("22222333", Level::Repeated),
        ("22223333", Level::Regular),
        ("111122--", Level::Occasional),
        ("111222--", Level::Repeated),
        ("222233--", Level::Repeated),
        ("222333--", Level::Regular),
    ];
    for (row, level) in cases {
        assert_eq!(scored(row).level, level, "{row}");
    }
}

#[test]
fn seven_answers_never_meet_a_cut_and_fall_on_its_right_side() {
    let cases = [
        ("1111222-", Level::Occasional),
        ("1112222-", Level::Repeated),
        ("2222333-", Level::Repeated),
        ("2223333-", Level::Regular),
    ];
    for (row, level) in cases {
        assert_eq!(scored(row).level, level, "{row}");
    }
}

#[test]
fn levels_are_ordered_from_occasional_to_regular() {
    assert!(Level::Occasional < Level::Repeated);
    assert!(Level::Repeated < Level::Regular);
}

#[test]
fn a_publisher_can_move_the_cuts() {
    let mut rules = rules();
    rules.cuts.repeated = Cut::from_tenths(500);

    let below = NetworkScore::of(&answers("22222221"), &rules);
    let at = NetworkScore::of(&answers("22222222"), &rules);

    assert_eq!(below.score().map(|score| score.level), Some(Level::Occasional));
    assert_eq!(at.score().map(|score| score.level), Some(Level::Repeated));
}

#[test]
fn a_range_reaches_the_80_percent_quantile_to_both_sides() {
    let score = scored("22222222");

    assert_close(score.standard_error, 8.049_844_718_999_243);
    assert_close(score.range().low, 50.0 - Z_80 * 8.049_844_718_999_243);
    assert_close(score.range().high, 50.0 + Z_80 * 8.049_844_718_999_243);
}

#[test]
fn a_range_may_leave_the_scale_and_is_clipped_only_to_be_drawn() {
    let lowest = scored("00000000").range();
    let highest = scored("44444444").range();

    assert!(lowest.low < -10.0);
    assert!(highest.high > 110.0);
    assert_close(lowest.clipped().low, 0.0);
    assert_close(lowest.clipped().high, lowest.high);
    assert_close(highest.clipped().low, highest.low);
    assert_close(highest.clipped().high, 100.0);
}

#[test]
fn the_same_answer_everywhere_is_not_taken_for_certainty() {
    assert_close(scored("33333333").standard_error, scored("01234321").standard_error);
}

#[test]
fn the_error_follows_the_number_of_statements_that_were_asked() {
    let error = ErrorModel { standard_deviation: 20.0, reliability: 0.75 };

    assert_close(error.standard_error(8, 8), 10.0);
    assert_close(error.standard_error(10, 10), 10.0);
    assert_close(error.standard_error(4, 16), 20.0);
}

#[test]
fn a_score_is_near_a_cut_that_its_range_reaches_over() {
    // The half-width with 8 answers is 10.3 points.
    assert!(scored("22221111").is_near(cuts().repeated));
    assert!(scored("22222211").is_near(cuts().repeated));
    assert!(scored("21111111").is_near(cuts().repeated));
    assert!(!scored("22222222").is_near(cuts().repeated));
    assert!(!scored("11111111").is_near(cuts().repeated));
}

#[test]
fn a_score_without_error_is_never_near_a_cut() {
    let error = ErrorModel { reliability: 1.0, ..rules().error };
    let score = NetworkScore::of(&answers("22221111"), &ScoringRules { error, ..rules() });

    assert_eq!(score.score().map(|score| score.is_near(cuts().repeated)), Some(false));
}

#[test]
fn a_higher_answer_never_lowers_a_score() {
    let raised = (network_answers(), 0..8_usize, frequency(), frequency());
    for_all(raised, |(mut row, place, one, other)| {
        row[place] = Some(Answer::Frequency(one.min(other)));
        let before = NetworkScore::of(&row, &rules());
        row[place] = Some(Answer::Frequency(one.max(other)));
        let after = NetworkScore::of(&row, &rules());
        match (before.score(), after.score()) {
            (Some(before), Some(after)) => {
                prop_assert_eq!(after.value > before.value, one != other);
                prop_assert!(after.value >= before.value);
                prop_assert!(after.level >= before.level);
                prop_assert!(after.repeated_behaviours >= before.repeated_behaviours);
            }
            (before, after) => prop_assert_eq!(before, after),
        }
        Ok(())
    });
}

#[test]
fn the_order_of_the_statements_never_matters() {
    let shuffled =
        network_answers().prop_flat_map(|row| (Just(row.clone()), Just(row).prop_shuffle()));
    for_all(shuffled, |(row, shuffled)| {
        prop_assert_eq!(NetworkScore::of(&row, &rules()), NetworkScore::of(&shuffled, &rules()));
        Ok(())
    });
}

#[test]
fn what_does_not_fit_never_counts_as_never() {
    for_all((network_answers(), 0..8_usize), |(mut row, place)| {
        row[place] = Some(Answer::DoesNotFit);
        let left_out = NetworkScore::of(&row, &rules());
        row[place] = Some(Answer::Frequency(Frequency::Never));
        let never = NetworkScore::of(&row, &rules());
        if let (Some(left_out), Some(never)) = (left_out.score(), never.score()) {
            prop_assert_eq!(left_out.answered + 1, never.answered);
            prop_assert_eq!(left_out.value > never.value, never.value > 0.0);
        }
        Ok(())
    });
}

#[test]
fn what_is_not_answered_never_counts_as_anything() {
    for_all((network_answers(), 0..8_usize), |(mut row, place)| {
        row[place] = None;
        let not_answered = NetworkScore::of(&row, &rules());
        row[place] = Some(Answer::DoesNotFit);
        prop_assert_eq!(not_answered, NetworkScore::of(&row, &rules()));
        Ok(())
    });
}

#[test]
fn a_score_and_its_level_agree_with_the_formula_in_floating_point() {
    for_all(network_answers(), |row| {
        let given = points(&row);
        let Some(score) = NetworkScore::of(&row, &rules()).score().copied() else {
            prop_assert!(given.len() < 6);
            return Ok(());
        };
        let answered = f64::from(score.answered);
        let value = 25.0 * f64::from(given.iter().sum::<u32>()) / answered;
        prop_assert_eq!(usize::try_from(score.answered), Ok(given.len()));
        prop_assert!((score.value - value).abs() < 1e-9);
        prop_assert!((score.standard_error - (64.8 * 8.0 / answered).sqrt()).abs() < 1e-9);
        for (cut, level) in [(37.5, Level::Repeated), (62.5, Level::Regular)] {
            if (value - cut).abs() > 1e-9 {
                prop_assert_eq!(score.level >= level, value > cut);
            }
        }
        Ok(())
    });
}

#[test]
fn a_range_widens_as_fewer_statements_are_answered() {
    for_all((network_answers(), 0..8_usize), |(mut row, place)| {
        row[place] = Some(Answer::Frequency(Frequency::Once));
        let more = NetworkScore::of(&row, &rules());
        row[place] = None;
        let fewer = NetworkScore::of(&row, &rules());
        if let (Some(more), Some(fewer)) = (more.score(), fewer.score()) {
            let width = |score: &Score| score.range().high - score.range().low;
            prop_assert!(width(fewer) > width(more));
        }
        Ok(())
    });
}

#[test]
fn a_score_lies_on_the_scale_and_in_the_middle_of_its_range() {
    for_all(network_answers(), |row| {
        if let Some(score) = NetworkScore::of(&row, &rules()).score() {
            let range = score.range();
            prop_assert!((0.0..=100.0).contains(&score.value));
            prop_assert!((f64::midpoint(range.low, range.high) - score.value).abs() < 1e-9);
            prop_assert!((0.0..=score.value).contains(&range.clipped().low));
            prop_assert!((score.value..=100.0).contains(&range.clipped().high));
        }
        Ok(())
    });
}

#[test]
fn other_assumptions_about_the_error_would_change_this_much() {
    for (standard_deviation, reliability, error, reach, least_clear_change) in [
        (18.0, 0.80, 8.05, 10.3, 22.3),
        (20.0, 0.75, 10.00, 12.8, 27.7),
        (20.0, 0.70, 10.95, 14.0, 30.4),
    ] {
        let model = ErrorModel { standard_deviation, reliability };
        let is_near = |value: f64, expected: f64, tolerance: f64| {
            assert!((value - expected).abs() < tolerance, "{model:?}: {expected}, got {value}");
        };
        is_near(model.standard_error(1, 1), error, 0.005);
        is_near(model.reach(), reach, 0.05);
        is_near(model.least_clear_change(), least_clear_change, 0.05);
    }
}
