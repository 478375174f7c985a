//! What the reader chose is kept, and what this version does not know stays as it is.

use crate::support::storage::{browser, content, tab};
use weft_core::domain::network::PerNetwork;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::medium::Medium;

const KEY: &str = "settings";

fn everything_changed() -> Settings {
    Settings {
        theme: ColourTheme::Light,
        language: Some("de-CH".to_owned()),
        moves_on: false,
        digit_keys: false,
        keeps_nothing: false,
        last_backup_at: Some(Timestamp(-5)),
        targets: PerNetwork([Some(0), Some(100), None]),
    }
}

#[test]
fn a_new_reader_has_defaults_and_nothing_is_stored() {
    let browser = browser();
    assert_eq!(tab(&browser).load_settings(), Settings::default());
    assert_eq!(content(&*browser), []);
}

#[test]
fn all_settings_come_back_and_can_be_taken_back() {
    let browser = browser();
    let store = tab(&browser);
    assert_eq!(store.save_settings(&Settings::default(), &everything_changed()), Ok(()));
    assert_eq!(tab(&browser).load_settings(), everything_changed());
    assert_eq!(store.save_settings(&everything_changed(), &Settings::default()), Ok(()));
    assert_eq!(tab(&browser).load_settings(), Settings::default());
}

#[test]
fn only_what_was_changed_is_written() {
    let browser = browser();
    let dark = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    assert_eq!(tab(&browser).save_settings(&Settings::default(), &dark), Ok(()));
    assert_eq!(browser.get(KEY).as_deref(), Some(r#"{"theme":"dark","v":1}"#));
}

#[test]
fn settings_changed_in_two_tabs_are_all_kept() {
    let browser = browser();
    let (first, second) = (tab(&browser), tab(&browser));
    let dark = Settings { theme: ColourTheme::Dark, ..Settings::default() };
    let german = Settings { language: Some("de".to_owned()), ..Settings::default() };
    assert_eq!(first.save_settings(&Settings::default(), &dark), Ok(()));
    assert_eq!(second.save_settings(&Settings::default(), &german), Ok(()));

    let both = Settings { language: german.language, ..dark };
    assert_eq!(tab(&browser).load_settings(), both);
    assert_eq!(first.load_settings(), both);
}

#[test]
fn what_a_newer_version_wrote_stays_and_what_is_understood_is_used() {
    let browser = browser();
    let newer = r#"{"v":7,"theme":"sepia","sound":{"on":true},"moves_on":false,"targets":{"strategic":70,"social":1}}"#;
    assert_eq!(browser.set(KEY, newer), Ok(()));
    let store = tab(&browser);
    let before = store.load_settings();
    assert_eq!(before.theme, ColourTheme::System);
    assert!(!before.moves_on);
    let mut settings = before.clone();
    settings.targets.0 = [Some(50), None, None];
    assert_eq!(store.save_settings(&before, &settings), Ok(()));

    assert_eq!(
        browser.get(KEY).as_deref(),
        Some(concat!(
            r#"{"moves_on":false,"sound":{"on":true},"targets":{"operational":50,"social":1},"#,
            r#""theme":"sepia","v":7}"#
        ))
    );
}

#[test]
fn a_value_that_makes_no_sense_is_as_if_it_were_not_there() {
    let browser = browser();
    for text in [
        r#"{"theme":1,"language":2,"moves_on":"no","digit_keys":0,"keeps_nothing":null}"#,
        r#"{"last_backup":9223372036854775807,"targets":{"operational":101,"personal":-1}}"#,
        r#"{"last_backup":1.5,"targets":{"operational":1.5,"personal":"1","strategic":256}}"#,
        r#"{"targets":[1,2,3]}"#,
    ] {
        assert_eq!(browser.set(KEY, text), Ok(()));
        assert_eq!(tab(&browser).load_settings(), Settings::default(), "{text}");
    }
    let aims = Settings { targets: PerNetwork([None, Some(200), None]), ..Settings::default() };
    assert_eq!(tab(&browser).save_settings(&Settings::default(), &aims), Ok(()));
    assert_eq!(tab(&browser).load_settings().targets, PerNetwork([None, Some(100), None]));
}

#[test]
fn damaged_settings_are_set_aside_before_new_ones_are_written() {
    let browser = browser();
    assert_eq!(browser.set(KEY, "{\"theme\":"), Ok(()));
    let store = tab(&browser);
    assert_eq!(store.load_settings(), Settings::default());
    assert_eq!(store.save_settings(&Settings::default(), &everything_changed()), Ok(()));
    assert_eq!(browser.get("aside:1:settings").as_deref(), Some("{\"theme\":"));
    assert_eq!(tab(&browser).load_settings(), everything_changed());
}
