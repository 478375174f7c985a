//! `content/schema/text.schema.json` lists the keys that the pages need, so that an editor knows
//! them. `WEFT_WRITE_SCHEMA=1 cargo test --package weft-core schema` writes it after a change of the keys.
//! Whether the schemas and the checks agree, `tests/e2e/schema.spec.js` tries.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use weft_core::content::text_key::{KeySpec, PluralKey, TextKey};

/// The plural categories of the Unicode CLDR.
const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The place that every sentence may have: the name of the site.
const SITE: &str = "site";

#[test]
fn the_schema_of_a_language_lists_every_key() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("content/schema/text.schema.json");
    let wanted = serde_json::to_string_pretty(&schema()).expect("JSON") + "\n";
    if std::env::var_os("WEFT_WRITE_SCHEMA").is_some() {
        fs::write(&path, &wanted).expect("the schema can be written");
    }
    let found = fs::read_to_string(&path).expect("the schema can be read");
    assert!(
        found == wanted,
        "write it anew: WEFT_WRITE_SCHEMA=1 cargo test --package weft-core schema"
    );
}

fn schema() -> Value {
    let wordings = |what: &str| json!({ "description": what, "type": "object", "additionalProperties": words() });
    closed(
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "One language: every sentence that a reader reads",
            "type": "object",
            "required": ["format", "language", "name", "statements", "actions", "interface"],
        }),
        json!({
            "format": { "const": 1 },
            "language": { "description": "The tag, as the file is named.", "type": "string", "pattern": "^[A-Za-z0-9-]{2,16}$" },
            "name": { "description": "The language in itself.", "type": "string", "pattern": "\\S" },
            "direction": { "enum": ["ltr", "rtl"] },
            "statements": wordings("The words of each statement and trap of instrument.json, by its id."),
            "actions": wordings("The words of each action of instrument.json, by its id."),
            "patterns": wordings("The words of each reading of instrument.json, by its id."),
            "interface": interface(),
        }),
    )
}

/// An object without other fields than these, apart from those of editors.
fn closed(mut object: Value, properties: Value) -> Value {
    object["type"] = json!("object");
    object["additionalProperties"] = json!(false);
    object["patternProperties"] = json!({ "^\\$": {} });
    object["properties"] = properties;
    object
}

fn words() -> Value {
    json!({ "type": "string", "pattern": "\\S" })
}

fn interface() -> Value {
    let mut groups: Map<String, Value> = Map::new();
    let sentences = TextKey::ALL.iter().map(|spec| (spec, sentence(spec)));
    let plurals = PluralKey::ALL.iter().map(|spec| (spec, forms(spec)));
    for (spec, schema) in sentences.chain(plurals) {
        let (group, key) = spec.path.split_once('.').expect("a group and a key");
        let group = groups.entry(group).or_insert_with(|| closed(json!({}), json!({})));
        group["properties"][key] = schema;
    }
    for group in groups.values_mut() {
        let keys = group["properties"].as_object().expect("keys").keys().cloned();
        group["required"] = keys.collect();
    }
    let names: Vec<String> = groups.keys().cloned().collect();
    closed(json!({ "required": names }), Value::Object(groups))
}

/// A sentence with no other places than those that are filled.
fn sentence(spec: &KeySpec) -> Value {
    let places: Vec<&str> = spec.places.iter().copied().chain([SITE]).collect();
    let pattern = format!("^(?=.*\\S)([^{{]|\\{{({})\\}})*$", places.join("|"));
    json!({ "type": "string", "pattern": pattern })
}

fn forms(spec: &KeySpec) -> Value {
    let forms = PLURAL_CATEGORIES.iter().map(|category| ((*category).to_owned(), sentence(spec)));
    closed(json!({ "required": ["other"] }), Value::Object(forms.collect()))
}
