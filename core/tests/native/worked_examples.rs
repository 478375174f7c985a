//! The worked examples of the scoring rules, every field of every case.

use crate::support::edition::{cuts, rules};
use crate::vectors::{
    change_between, differences, examples, result_of, sheet_from, worked_examples,
};
use serde_json::json;
use weft_core::domain::score::{Z_80, Z_95};

#[test]
fn every_sheet_gives_the_result_worked_out_for_it() {
    let examples = examples("sheets");
    let wrong: Vec<String> = examples
        .iter()
        .enumerate()
        .flat_map(|(number, example)| {
            let actual = result_of(&sheet_from(&example["answers"]));
            differences(&format!("sheets[{number}]"), &example["expect"], &actual)
        })
        .collect();

    assert_eq!(examples.len(), 40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_pair_of_sheets_gives_the_change_worked_out_for_it() {
    let examples = examples("changes");
    let wrong: Vec<String> = examples
        .iter()
        .enumerate()
        .flat_map(|(number, example)| {
            let before = sheet_from(&example["before"]);
            let after = sheet_from(&example["after"]);
            let actual = change_between(&before, &after);
            differences(&format!("changes[{number}]"), &example["expect"], &actual)
        })
        .collect();

    assert_eq!(examples.len(), 30);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_constants_are_those_of_the_worked_examples() {
    let rules = rules();
    let actual = json!({
        "sd": rules.error.standard_deviation,
        "reliability": rules.error.reliability,
        "z80": Z_80,
        "z95": Z_95,
        "cuts": [cuts().repeated.points(), cuts().regular.points()],
        "minimum_answered": rules.minimum_answered,
    });

    let wrong = differences("constants", &worked_examples()["constants"], &actual);

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wrong_field_a_missing_field_and_a_field_too_many_are_all_noticed() {
    let expected = json!({ "score": 50.0, "band": "repeated", "stage": null });
    let actual = json!({ "score": 50.000_01, "band": "repeated", "gates": {} });

    let wrong = differences("case", &expected, &actual);

    assert_eq!(
        wrong,
        [
            "case.score: expected 50.0, got 50.00001",
            "case.stage: expected null, got \"(no such field)\"",
            "case.gates: expected \"(no such field)\", got {}",
        ]
    );
}
