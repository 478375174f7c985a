//! The worked examples of `tests/fixtures/vectors.json`, and what the domain makes of them, in
//! the same shape.

use serde_json::{Map, Value, json};
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::change::{Change, Verdict, changes};
use weft_core::domain::ladder::{Ladder, Rung};
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::profile::Profile;
use weft_core::domain::score::{NetworkScore, Score};

use crate::support::edition::{cuts, questionnaire, rules};

/// How far a number may be from the one in the file.
const TOLERANCE: f64 = 1e-6;

/// The whole file.
pub fn worked_examples() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/vectors.json"))
        .expect("the worked examples are JSON")
}

/// The examples of one kind, `sheets` or `changes`.
pub fn examples(kind: &str) -> Vec<Value> {
    let file = worked_examples();
    file[kind].as_array().unwrap_or_else(|| panic!("no list of {kind} in the file")).clone()
}

/// The sheet that an example describes.
pub fn sheet_from(networks: &Value) -> AnswerSheet {
    let mut sheet = AnswerSheet::blank(questionnaire());
    for network in Network::ALL {
        let answers = networks[network.name()].as_array().expect("a row for each network");
        let positions = sheet.questionnaire().positions(network);
        assert_eq!(answers.len(), positions.len(), "one answer for each statement");
        for (position, answer) in positions.zip(answers) {
            sheet.set(position, answer_from(answer));
        }
    }
    sheet
}

fn answer_from(value: &Value) -> Option<Answer> {
    match value {
        Value::Null => None,
        Value::String(text) if text == "na" => Some(Answer::DoesNotFit),
        other => {
            let points = other.as_u64().and_then(|points| u32::try_from(points).ok());
            let frequency = points.and_then(Frequency::from_points);
            Some(Answer::Frequency(frequency.unwrap_or_else(|| panic!("{other} is no answer"))))
        }
    }
}

/// What the domain says about a sheet.
pub fn result_of(sheet: &AnswerSheet) -> Value {
    let profile = Profile::of(sheet, &rules());
    let networks = by_name(&profile.0, network_result);
    let Some(ladder) = Ladder::of(&profile, cuts()) else {
        return json!({ "networks": networks, "stage": null });
    };
    json!({
        "networks": networks,
        "stage": ladder.stage().map_or("starting", rung_name),
        "gates": gates(&ladder),
        "uneven": profile.ahead_of_its_base().is_some(),
        "weakest": profile.weakest().map(Network::name),
        "strongest": profile.strongest().map(Network::name),
    })
}

fn network_result(score: &NetworkScore) -> Value {
    match score {
        NetworkScore::Scored(score) => score_result(score),
        NetworkScore::TooFew { answered, .. } => json!({ "answered": answered, "score": null }),
    }
}

fn score_result(score: &Score) -> Value {
    json!({
        "answered": score.answered,
        "score": score.value,
        "sem": score.standard_error,
        "low80": score.range().low,
        "high80": score.range().high,
        "band": score.level.name(),
        "repeated_behaviours": score.repeated_behaviours,
    })
}

fn gates(ladder: &Ladder) -> Value {
    let gates = ladder.rungs.iter().map(|state| {
        let gate = json!({ "passed": state.is_reached, "borderline": state.is_borderline });
        (rung_name(state.rung).to_owned(), gate)
    });
    Value::Object(gates.collect())
}

fn rung_name(rung: Rung) -> &'static str {
    match rung {
        Rung::Operational => "operational",
        Rung::Personal => "personal",
        Rung::StrategicEmerging => "strategic_emerging",
        Rung::StrategicEstablished => "strategic_established",
    }
}

/// What the domain says about the change between two sheets.
pub fn change_between(before: &AnswerSheet, after: &AnswerSheet) -> Value {
    let changes = changes(&Profile::of(before, &rules()), &Profile::of(after, &rules()));
    by_name(&changes, |change| change.as_ref().map_or(Value::Null, change_result))
}

fn change_result(change: &Change) -> Value {
    let verdict = match change.verdict {
        Verdict::Noise => "none",
        Verdict::Possible => "possible",
        Verdict::Clear => "clear",
    };
    json!({ "difference": change.difference, "se": change.standard_error, "verdict": verdict })
}

fn by_name<T>(values: &PerNetwork<T>, result: impl Fn(&T) -> Value) -> Value {
    let pairs = values.iter().map(|(network, value)| (network.name().to_owned(), result(value)));
    Value::Object(pairs.collect())
}

/// Every place in which two results differ: another number, another word, a field too few or
/// too many.
pub fn differences(path: &str, expected: &Value, actual: &Value) -> Vec<String> {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            differences_of_fields(path, expected, actual)
        }
        (Value::Number(left), Value::Number(right)) if are_close(left, right) => Vec::new(),
        _ if expected == actual => Vec::new(),
        _ => vec![format!("{path}: expected {expected}, got {actual}")],
    }
}

fn differences_of_fields(
    path: &str,
    expected: &Map<String, Value>,
    actual: &Map<String, Value>,
) -> Vec<String> {
    let extra = actual.keys().filter(|name| !expected.contains_key(*name));
    let names = expected.keys().chain(extra);
    let absent = Value::from("(no such field)");
    names
        .flat_map(|name| {
            let left = expected.get(name).unwrap_or(&absent);
            let right = actual.get(name).unwrap_or(&absent);
            differences(&format!("{path}.{name}"), left, right)
        })
        .collect()
}

fn are_close(left: &serde_json::Number, right: &serde_json::Number) -> bool {
    match (left.as_f64(), right.as_f64()) {
        (Some(left), Some(right)) => (left - right).abs() <= TOLERANCE,
        _ => false,
    }
}
