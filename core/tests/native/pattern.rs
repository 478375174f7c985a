//! What is read across the networks, and when it is not.

use crate::property::{any_sheet, for_all};
use crate::shipped;
use crate::support::edition::rules;
use crate::support::sheet::{SheetBuilder, sheet, sheet_of};
use weft_core::domain::level::Level;
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::pattern::{MOST_PATTERNS, Pattern, Standing, fitting};
use weft_core::domain::profile::Profile;

fn pattern(when: [Option<Standing>; 3]) -> Pattern {
    Pattern { id: "a".into(), when: PerNetwork(when) }
}

fn rows(operational: &str, personal: &str, strategic: &str) -> SheetBuilder {
    sheet().operational(operational).personal(personal).strategic(strategic)
}

/// The readings that are shipped.
fn shipped_patterns() -> Vec<Pattern> {
    shipped::content("en").instrument.patterns.clone()
}

fn read(sheet: SheetBuilder) -> Vec<String> {
    fitting(&shipped_patterns(), &sheet.profile()).map(|pattern| pattern.id.to_string()).collect()
}

#[test]
fn a_level_holds_between_its_ends() {
    let levels = |low, high| pattern([Some(Standing::Levels(low, high)), None, None]);
    let cases = [
        ("11111111", Level::Occasional),
        ("22222222", Level::Repeated),
        ("33333333", Level::Regular),
    ];
    for (row, level) in cases {
        let profile = rows(row, "", "").profile();
        assert!(levels(level, level).fits(&profile), "{row}");
        assert!(levels(Level::Occasional, Level::Regular).fits(&profile), "{row}");
        assert_eq!(
            levels(Level::Repeated, Level::Regular).fits(&profile),
            level >= Level::Repeated
        );
        assert_eq!(
            levels(Level::Occasional, Level::Repeated).fits(&profile),
            level <= Level::Repeated
        );
    }
}

#[test]
fn a_network_without_a_score_meets_no_condition() {
    let profile = rows("33333---", "33333333", "33333333").profile();
    for (name, standing) in Standing::ALL {
        assert!(!pattern([Some(standing), None, None]).fits(&profile), "{name}");
    }
}

#[test]
fn all_conditions_have_to_hold() {
    let repeated = Some(Standing::Levels(Level::Repeated, Level::Repeated));
    let both = pattern([repeated, None, repeated]);
    assert!(both.fits(&rows("22222222", "", "22222222").profile()));
    assert!(!both.fits(&rows("22222222", "", "11111111").profile()));
}

#[test]
fn lowest_and_highest_are_those_that_can_be_named() {
    let holds = |network: Network, standing, profile: &Profile| {
        let mut when = PerNetwork::default();
        when[network] = Some(standing);
        Pattern { id: "a".into(), when }.fits(profile)
    };
    for_all(any_sheet(), |sheet| {
        let profile = Profile::of(&sheet, &rules());
        for network in Network::ALL {
            let (lowest, highest) =
                (Some(network) == profile.weakest(), Some(network) == profile.strongest());
            assert_eq!(holds(network, Standing::Lowest, &profile), lowest);
            assert_eq!(holds(network, Standing::Highest, &profile), highest);
        }
        Ok(())
    });
}

#[test]
fn a_result_has_two_readings_at_most() {
    let always = vec![pattern([None; 3]); 5];
    assert_eq!(fitting(&always, &sheet_of("22222222").profile()).count(), MOST_PATTERNS);
}

#[test]
fn the_shipped_readings_say_what_the_scores_say() {
    assert_eq!(read(sheet_of("11111111")), ["all-occasional"]);
    assert_eq!(read(sheet_of("33333333")), ["one-helps-another"]);
    assert_eq!(
        read(rows("33333333", "33333333", "11111111")),
        ["today-before-next", "two-kept-next-open"]
    );
    assert_eq!(read(rows("11111111", "33333333", "33333333")), ["next-before-today", "work-open"]);
    assert_eq!(
        read(rows("33333333", "11111111", "33333333")),
        ["outside-is-lowest", "growth-open"]
    );
    assert_eq!(
        read(rows("22222222", "44444444", "22222222")),
        ["outside-can-help", "one-helps-another"]
    );
    assert_eq!(
        read(rows("44444444", "11111111", "11111111")),
        ["given-by-tasks", "work-kept-others-open"]
    );
    assert_eq!(
        read(rows("11111111", "44444444", "11111111")),
        ["outside-can-help", "growth-kept-others-open"]
    );
    assert_eq!(read(rows("11111111", "11111111", "44444444")), ["next-kept-others-open"]);
}

#[test]
fn scores_too_close_to_tell_apart_are_read_by_their_levels_alone() {
    let close = || rows("22222222", "11122222", "11111122");
    assert_eq!((close().profile().weakest(), close().profile().strongest()), (None, None));
    assert_eq!(read(close()), ["two-kept-next-open"]);
    assert!(read(sheet()).is_empty());
    assert!(read(rows("22222222", "22222---", "22222222")).is_empty());
}

/// The page says one sentence about the ends, whatever they are; the readings add the rest.
#[test]
fn three_scores_are_read_in_three_sentences_or_more_in_every_language() {
    let texts = shipped::languages();
    let texts: Vec<_> = texts.iter().map(|language| shipped::parsed_texts(language)).collect();
    let sentences = |text: &serde_json::Value, id: &str| {
        let words = text["results"]["patterns"][id].as_str().expect("every reading has words");
        words.matches(". ").count() + usize::from(words.ends_with('.'))
    };
    let patterns = shipped_patterns();
    let steps = ["00000000", "11111111", "11121112", "22222222", "33323332", "44444444"];
    for index in 0..steps.len().pow(3) {
        let (operational, personal, strategic) =
            (steps[index / 36], steps[index / 6 % 6], steps[index % 6]);
        let profile = rows(operational, personal, strategic).profile();
        for text in &texts {
            let read: usize = fitting(&patterns, &profile).map(|it| sentences(text, &it.id)).sum();
            assert!(
                read >= 2,
                "{operational} {personal} {strategic} in {}",
                text["start"]["language"]
            );
        }
    }
}
