//! Runs of earlier versions are read with the scoring and the words that they were taken with.

use serde_json::{Value, json};
use weft_core::content::{self, Content, ContentFile};
use weft_core::domain::comparison::Comparison;
use weft_core::domain::day::Day;
use weft_core::domain::instrument::Edition;
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;
use weft_core::domain::questionnaire::StatementId;

use super::shipped;
use crate::support::run::run;
use crate::support::sheet::sheet_of;

fn edited(path: &str, change: impl FnOnce(&mut Value)) -> ContentFile {
    let file = shipped::file(path);
    let mut json: Value = serde_json::from_str(&file.json).expect("JSON");
    change(&mut json);
    ContentFile { json: json.to_string(), ..file }
}

/// The shipped instrument as a later version with lower cuts, which remembers the earlier ones.
fn load(earlier: &Value, retired: &Value) -> Result<Content, Vec<String>> {
    let instrument = edited("instrument.json", |it| {
        it["version"] = json!("2");
        it["scoring"]["cuts"] = json!([20, 50]);
        it["earlier"] = earlier.clone();
    });
    let texts: Vec<ContentFile> = shipped::texts("en")
        .into_iter()
        .map(|file| {
            if file.name.ends_with("results.json") {
                edited("text/en/results.json", |it| it["retired"] = retired.clone())
            } else {
                file
            }
        })
        .collect();
    let loaded = content::load(&instrument, &texts, &shipped::file("publisher.json"));
    loaded.map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn scoring(cuts: [f64; 2]) -> Value {
    json!({ "minimum_answered": 6, "cuts": cuts, "standard_deviation": 18, "reliability": 0.8 })
}

fn edition(version: &str) -> Edition {
    Edition { id: "weft".into(), version: version.into() }
}

#[test]
fn a_run_is_read_with_the_scoring_that_it_was_taken_with() {
    let known = json!([{ "version": "1", "scoring": scoring([40.0, 70.0]) }]);
    let instrument = load(&known, &json!({})).expect("no problem").instrument;
    // 25 points: occasional below 40, repeated from 20.
    let sheet = sheet_of("11111111").build();
    let level = |version| {
        let profile = Profile::of(&sheet, instrument.rules_for(&edition(version)));
        profile.score(Network::Personal).map(|score| score.level)
    };
    assert_eq!(level("1"), Some(Level::Occasional));
    assert_eq!(level("2"), Some(Level::Repeated));
    // Of a version that is not known, the limits in force are said to be today's.
    assert_eq!(level("0"), Some(Level::Repeated));
    assert!(instrument.known_rules(&edition("1")).is_some());
    assert!(instrument.known_rules(&edition("0")).is_none());
    let other = Edition { id: "other".into(), version: "1".into() };
    assert!(instrument.known_rules(&other).is_none());
}

#[test]
fn two_runs_side_by_side_are_each_read_with_their_own_scoring() {
    let known = json!([{ "version": "1", "scoring": scoring([40.0, 70.0]) }]);
    let instrument = load(&known, &json!({})).expect("no problem").instrument;
    let sheet = || sheet_of("11111111").build();
    let (then, now) =
        (run("a").sheet(sheet()).build(), run("b").version("2").sheet(sheet()).build());
    let comparison = Comparison::of(&then, &now, &instrument, Day::of);
    let level = |profile: &Profile| profile.score(Network::Strategic).map(|score| score.level);
    assert_eq!(level(&comparison.earlier), Some(Level::Occasional));
    assert_eq!(level(&comparison.later), Some(Level::Repeated));
    assert!(comparison.changes.iter().all(|(_, change)| change.is_none()));
}

#[test]
fn a_retired_statement_keeps_its_words() {
    let text = load(&json!([]), &json!({ "o9": "I did this once." })).expect("no problem").text;
    assert_eq!(text.statement(&StatementId::from("o9")).map(|it| &**it), Some("I did this once."));
    assert!(text.statement(&StatementId::from("o1")).is_some());
}

#[test]
fn faults_of_earlier_versions_are_named() {
    let faults =
        |earlier: Value, retired: Value| load(&earlier, &retired).err().unwrap_or_default();
    let entry = |version: &str, cuts| json!({ "version": version, "scoring": scoring(cuts) });
    let found = faults(json!([entry("2", [40.0, 70.0])]), json!({}));
    assert_eq!(
        found,
        ["content/instrument.json: earlier[0].version: the version “2” is in this file already"]
    );
    let found = faults(json!([entry("1", [40.0, 70.0]), entry("1", [70.0, 40.0])]), json!({}));
    assert_eq!(found.len(), 2);
    assert!(found[1].contains("earlier[1].scoring.cuts: expected two rising numbers"), "{found:?}");
    let found = faults(json!([]), json!({ "o1": "Still asked.", "o9": " " }));
    assert_eq!(
        found,
        [
            "content/text/en/results.json: retired.o9: expected a text, found an empty text",
            "content/text/en/results.json: retired.o1: this statement is still asked",
        ]
    );
}
