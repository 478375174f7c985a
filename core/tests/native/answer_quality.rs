//! The soft notice about a sheet that may have been filled in without reading.

use crate::support::sheet::{SheetBuilder, sheet, sheet_of};
use weft_core::domain::answer_quality::{AnswerQualityNotice, HASTY_MEDIAN_MS};

fn notice(sheet: SheetBuilder, times_ms: &[u32]) -> Option<AnswerQualityNotice> {
    AnswerQualityNotice::of(&sheet.build(), times_ms)
}

const VARIED: &str = "01234012";

#[test]
fn varied_answers_at_a_reading_pace_raise_no_notice() {
    assert_eq!(notice(sheet_of(VARIED), &[4_000; 24]), None);
}

#[test]
fn equal_answers_are_noticed() {
    assert_eq!(notice(sheet_of("22222222"), &[4_000; 24]), Some(AnswerQualityNotice::AllTheSame));
}

#[test]
fn answers_that_do_not_fit_are_not_the_same_answer() {
    assert_eq!(notice(sheet_of("nnnnnnnn"), &[]), None);
    let rest = notice(sheet_of("22222222").strategic("2222222n"), &[]);
    assert_eq!(rest, Some(AnswerQualityNotice::AllTheSame));
}

#[test]
fn unanswered_statements_do_not_hide_that_the_rest_is_equal() {
    let notice = notice(sheet().operational("-2------").strategic("------2-"), &[]);

    assert_eq!(notice, Some(AnswerQualityNotice::AllTheSame));
}

#[test]
fn one_other_answer_is_enough_to_raise_no_notice() {
    assert_eq!(notice(sheet_of("22222222").strategic("22222223"), &[]), None);
    assert_eq!(notice(sheet_of("22222222").operational("32222222"), &[]), None);
}

#[test]
fn one_answer_alone_is_never_all_the_same() {
    assert_eq!(notice(sheet().operational("3"), &[]), None);
    assert_eq!(notice(sheet(), &[]), None);
}

#[test]
fn traps_do_not_count() {
    assert_eq!(notice(sheet().traps("222222"), &[]), None);
    assert_eq!(
        notice(sheet_of("22222222").traps("012340"), &[]),
        Some(AnswerQualityNotice::AllTheSame)
    );
}

#[test]
fn a_median_below_two_seconds_is_noticed() {
    let below = notice(sheet_of(VARIED), &[100, HASTY_MEDIAN_MS - 1, 60_000]);
    let at = notice(sheet_of(VARIED), &[100, HASTY_MEDIAN_MS, 60_000]);

    assert_eq!(below, Some(AnswerQualityNotice::Hasty));
    assert_eq!(at, None);
}

#[test]
fn the_order_of_the_times_does_not_matter() {
    assert_eq!(notice(sheet_of(VARIED), &[60_000, 100, 1_000]), Some(AnswerQualityNotice::Hasty));
    assert_eq!(notice(sheet_of(VARIED), &[1_000, 60_000, 3_000]), None);
}

#[test]
fn an_even_number_of_times_has_its_median_half_way_between_the_middle_two() {
    assert_eq!(notice(sheet_of(VARIED), &[500, 1_000, 3_000, 9_000]), None);
    assert_eq!(notice(sheet_of(VARIED), &[1_999, 2_001]), None);
    assert_eq!(notice(sheet_of(VARIED), &[1_999, 2_000]), Some(AnswerQualityNotice::Hasty));
    assert_eq!(
        notice(sheet_of(VARIED), &[500, 1_000, 2_500, 9_000]),
        Some(AnswerQualityNotice::Hasty)
    );
}

#[test]
fn equal_answers_say_more_than_haste() {
    assert_eq!(notice(sheet_of("22222222"), &[100; 24]), Some(AnswerQualityNotice::AllTheSame));
}
