//! The small reader of JSON takes what `serde_json` takes, and understands the same by it.

use std::borrow::Cow;

use serde_json::Value;
use weft_core::json::{self, Json};

use crate::fuzzed_texts;

#[test]
fn every_kind_of_value_is_read() {
    let json = json::read(r#" {"a": [null, true, false, 1, -2.5, "x"], "b": {}, "c": []} "#);
    let json = json.expect("JSON");
    let items = [
        Json::Null,
        Json::Flag(true),
        Json::Flag(false),
        Json::Number("1".into()),
        Json::Number("-2.5".into()),
        Json::Text("x".into()),
    ];
    assert_eq!(json.field("a").as_list(), Some(&items[..]));
    assert_eq!(items[5].as_text(), Some("x"));
    assert_eq!(items[3].as_text(), None);
    assert_eq!(json.field("b").as_object(), Some(&[][..]));
    assert_eq!(json.field("c").as_list(), Some(&[][..]));
    assert_eq!(*json.field("d"), Json::Null);
}

#[test]
fn of_equal_names_the_last_one_is_the_field() {
    let json = json::read(r#"{"a": 1, "b": 2, "a": 3}"#).expect("JSON");
    assert_eq!(json.field("a").as_number(), Some(3.0));
}

#[test]
fn fields_come_with_the_text_of_their_values() {
    let fields = json::read_fields(r#"{ "a" : [1, {"b": 2}] , "\u0061": "x\n" }"#);
    let fields = fields.expect("an object");
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_ref(), *value)).collect();
    assert_eq!(fields, [("a", r#"[1, {"b": 2}]"#), ("a", r#""x\n""#)]);
    for text in ["[]", "1", "{} {}", "", "{\"a\":1"] {
        assert_eq!(json::read_fields(text), None, "{text}");
    }
}

#[test]
fn what_stands_in_the_text_as_it_is_meant_is_not_copied() {
    let fields = json::read_fields(r#"{"plain": 1, "\u0061": 2}"#).expect("an object");
    assert!(matches!(fields[0].0, Cow::Borrowed("plain")));
    assert!(matches!(&fields[1].0, Cow::Owned(name) if name == "a"));
    assert!(matches!(json::read_text(r#""é 😀""#), Some(Cow::Borrowed("é 😀"))));
    assert_eq!(json::read_text(r#""\"a\"\n\ud83d\ude00b""#).as_deref(), Some("\"a\"\n😀b"));
}

#[test]
fn a_text_is_one_text_and_nothing_else() {
    for text in ["", "1", "\"", "\"a", "\"a\" \"b\"", "\"a\"b", "\"\\x\"", "\"\n\"", "[\"a\"]"] {
        assert_eq!(json::read_text(text), None, "{text}");
    }
}

/// Texts at the edges of the grammar.
const EDGES: &[&str] = &[
    "",
    " ",
    "1 2",
    "\u{feff}1",
    "-",
    "-0",
    "01",
    "+1",
    "1.",
    ".5",
    "1.50e-3",
    "1e",
    "1e+",
    "1E+2",
    "1e999",
    "123456789012345",
    "1234567890123456",
    "0.1",
    "0.30000000000000004",
    "[1,]",
    "[,1]",
    "[1 2]",
    "{\"a\":1,}",
    "{\"a\"}",
    "{a:1}",
    "tru",
    "nulls",
    "'a'",
    "\"a",
    "\"\\q\"",
    "\"\u{7f}\u{80}é😀\"",
    "\"tab\there\"",
    "\"\\u0041\\u00e9\\u20AC\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"\\ud83d\\u0041\"",
    "\"\\ud83d\\ue000\"",
    "\"\\u12\"",
    "\"\\u+123\"",
];

#[test]
fn what_serde_takes_is_taken_and_means_the_same() {
    let edges = EDGES.iter().map(|text| (*text).to_owned());
    let seeds = fuzzed_texts::seeds();
    for text in edges.chain(seeds.clone()).chain(fuzzed_texts::made(&seeds).take(2_000)) {
        agrees_with_serde(&text);
    }
}

#[test]
fn lists_stand_in_each_other_as_deep_as_serde_allows() {
    for depth in [126, 127, 128, 100_000] {
        agrees_with_serde(&["[".repeat(depth), "]".repeat(depth)].concat());
    }
}

#[test]
fn any_number_of_lists_may_stand_beside_each_other() {
    agrees_with_serde(&["[", &"[],".repeat(128), "{}]"].concat());
}

#[test]
fn a_written_text_is_the_one_that_serde_writes() {
    let all: String = ('\0'..'\u{500}').chain("\"\\/😀\u{2028}".chars()).collect();
    assert_eq!(json::quoted(&all), serde_json::to_string(&all).expect("a text"));
    assert_eq!(json::read(&json::quoted(&all)), Some(Json::Text(all)));
    assert_eq!(json::object([("a\"", "1"), ("b", "[]")]), r#"{"a\"":1,"b":[]}"#);
    assert_eq!(json::object::<&str, &str>([]), "{}");
}

fn agrees_with_serde(text: &str) {
    match (json::read(text), serde_json::from_str::<Value>(text)) {
        (Some(ours), Ok(theirs)) => same(&ours, &theirs, text),
        (None, Err(_)) => {}
        // serde_json keeps every number in a double, which this one is too large for.
        (Some(_), Err(error)) if error.to_string().contains("number out of range") => {}
        (ours, theirs) => panic!("{text}\nours: {ours:?}\nserde_json: {theirs:?}"),
    }
}

fn same(ours: &Json, theirs: &Value, text: &str) {
    let is_same = match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Flag(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Text(ours), Value::String(theirs)) => ours == theirs,
        (Json::Number(digits), Value::Number(_)) => {
            // The standard library reads a number as exactly as a double can hold it.
            let exact: f64 = digits.parse().expect("a number");
            ours.as_number().is_none_or(|ours| ours.to_bits() == exact.to_bits())
        }
        (Json::List(ours), Value::Array(theirs)) => {
            for (ours, theirs) in ours.iter().zip(theirs) {
                same(ours, theirs, text);
            }
            ours.len() == theirs.len()
        }
        (Json::Object(fields), Value::Object(theirs)) => {
            for (name, theirs) in theirs {
                same(ours.field(name), theirs, text);
            }
            fields.iter().all(|(name, _)| theirs.contains_key(name))
        }
        _ => false,
    };
    assert!(is_same, "{text}\nours: {ours:?}\nserde_json: {theirs:?}");
}

#[test]
fn numbers_of_fifteen_digits_are_exact_and_longer_ones_are_refused() {
    let number = |digits: &str| json::read(digits).expect("JSON").as_number();
    for digits in ["0", "-0.0", "0.1", "62.5", "1e22", "1e-22", "123456789.012345", "-9.99e-7"] {
        assert_eq!(number(digits), digits.parse().ok(), "{digits}");
    }
    for digits in ["1234567890.123456", "1e23", "1e-23", "1e99999999999"] {
        assert_eq!(number(digits), None, "{digits}");
    }
}
