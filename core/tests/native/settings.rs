//! What the app does for a reader who has chosen nothing.

use weft_core::domain::network::PerNetwork;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;

const DAY: Timestamp = Timestamp(1_790_000_000_000);

fn with_backup_at(moment: Timestamp) -> Settings {
    Settings { last_backup_at: Some(moment), ..Settings::default() }
}

#[test]
fn a_new_reader_follows_the_system_and_aims_at_nothing() {
    let settings = Settings::default();

    assert_eq!(settings.theme, ColourTheme::System);
    assert_eq!(ColourTheme::default(), ColourTheme::System);
    assert_eq!(settings.language, None);
    assert_eq!(settings.last_backup_at, None);
    assert_eq!(settings.targets, PerNetwork([None; 3]));
}

#[test]
fn a_new_reader_has_the_shortcuts_and_a_memory() {
    let settings = Settings::default();

    assert!(settings.moves_on);
    assert!(settings.digit_keys);
    assert!(!settings.keeps_nothing);
}

#[test]
fn a_reader_without_results_is_not_reminded_of_a_backup() {
    assert!(!Settings::default().is_backup_due(None, DAY.plus_days(400)));
}

#[test]
fn results_without_a_backup_remind_of_one() {
    assert!(Settings::default().is_backup_due(Some(DAY), DAY));
}

#[test]
fn a_backup_counts_as_old_only_after_thirty_days() {
    let settings = with_backup_at(DAY);

    assert!(!settings.is_backup_due(Some(DAY.plus_days(1)), DAY.plus_days(30)));
    assert!(settings.is_backup_due(Some(DAY.plus_days(1)), DAY.plus_days(31)));
}

#[test]
fn a_backup_that_holds_every_result_is_never_too_old() {
    let settings = with_backup_at(DAY);

    assert!(!settings.is_backup_due(Some(DAY), DAY.plus_days(400)));
    assert!(!settings.is_backup_due(Some(DAY.plus_days(-1)), DAY.plus_days(400)));
}

#[test]
fn a_backup_from_the_future_counts_as_none() {
    let by_a_wrong_clock = with_backup_at(DAY.plus_days(2));

    assert!(by_a_wrong_clock.is_backup_due(Some(DAY.plus_days(-9)), DAY));
    assert!(!with_backup_at(DAY.plus_days(1)).is_backup_due(Some(DAY.plus_days(-9)), DAY));
}
