//! Moments and days.

use weft_core::domain::timestamp::Timestamp;

#[test]
fn a_day_has_24_hours() {
    assert_eq!(Timestamp(0).plus_days(1), Timestamp(86_400_000));
    assert_eq!(Timestamp::DAY_MS, 86_400_000);
    assert_eq!(Timestamp(5).plus_days(-2), Timestamp(5 - 172_800_000));
}

#[test]
fn days_are_counted_from_an_earlier_moment() {
    let days = |later: i64, earlier: i64| Timestamp(later).days_since(Timestamp(earlier));

    assert!((days(86_400_000, 0) - 1.0).abs() < f64::EPSILON);
    assert!((days(43_200_000, 86_400_000) + 0.5).abs() < f64::EPSILON);
    assert!(days(7, 7).abs() < f64::EPSILON);
}

#[test]
fn a_moment_at_the_end_of_all_numbers_stays_a_moment() {
    assert_eq!(Timestamp(i64::MAX).plus_days(1), Timestamp(i64::MAX));
    assert_eq!(Timestamp(0).plus_days(i64::MAX), Timestamp(i64::MAX));
    assert!(Timestamp(i64::MAX).days_since(Timestamp(i64::MIN)) > 0.0);
}

#[test]
fn moments_are_ordered() {
    assert!(Timestamp(1) < Timestamp(2));
}
