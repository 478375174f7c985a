//! What the app does for a reader who has chosen nothing.

use weft::domain::network::PerNetwork;
use weft::domain::settings::{ColourTheme, Settings};

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
