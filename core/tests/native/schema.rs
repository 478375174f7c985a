//! `content/schema/text-AREA.schema.json` lists the keys that the pages need, so that an editor knows
//! them. `WEFT_WRITE_SCHEMA=1 cargo test --package weft-core schema` writes it after a change of the keys.
//! Whether the schemas and the checks agree, `tests/e2e/schema.spec.js` tries.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};
use weft_core::content::people_text;
use weft_core::content::text::{LAZY_AREAS, START};
use weft_core::content::text_key::{KeySpec, Keys};

/// The plural categories of the Unicode CLDR.
const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The place that every sentence may have: the name of the site.
const SITE: &str = "site";

#[test]
fn the_schema_of_an_area_lists_every_key() {
    for area in [START].into_iter().chain(LAZY_AREAS).chain([people_text::AREA]) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("../content/schema/text-{area}.schema.json"));
        let wanted = serde_json::to_string_pretty(&schema(area)).expect("JSON") + "\n";
        if std::env::var_os("WEFT_WRITE_SCHEMA").is_some() {
            fs::write(&path, &wanted).expect("the schema can be written");
        }
        let found = fs::read_to_string(&path).expect("the schema can be read");
        assert!(
            found == wanted,
            "write it anew: WEFT_WRITE_SCHEMA=1 cargo test -p weft-core schema"
        );
    }
}

fn schema(area: &str) -> Value {
    let wordings = |what: &str| {
        let what = format!("The words of each {what} of instrument.json, by its id.");
        json!({ "description": what, "type": "object", "additionalProperties": words() })
    };
    let (mut required, mut properties) = (vec!["format", "interface"], Map::new());
    properties.insert("format".to_owned(), json!({ "const": 1 }));
    properties.insert("interface".to_owned(), interface(area));
    if area == START {
        required.extend(["language", "name", "statements"]);
        properties.insert("language".to_owned(), json!({ "description": "The tag, as the folder is named.", "type": "string", "pattern": "^[A-Za-z0-9-]{2,16}$" }));
        properties.insert(
            "name".to_owned(),
            json!({ "description": "The language in itself.", "type": "string", "pattern": "\\S" }),
        );
        properties.insert("direction".to_owned(), json!({ "enum": ["ltr", "rtl"] }));
        properties.insert("statements".to_owned(), wordings("statement and trap"));
    }
    if area == "results" {
        required.push("actions");
        properties.insert("actions".to_owned(), wordings("action"));
        properties.insert("patterns".to_owned(), wordings("reading"));
        let what = "The words of statements of earlier versions, by their ids: results that have them say them.";
        properties.insert(
            "retired".to_owned(),
            json!({ "description": what, "type": "object", "additionalProperties": words() }),
        );
    }
    if area == people_text::AREA {
        required.push("help");
        let what = "The words of each kind of help of advisors.json, by its id.";
        let words =
            json!({ "description": what, "type": "object", "additionalProperties": words() });
        properties.insert("help".to_owned(), words);
    }
    let title = format!("One language, its sentences of the area {area}");
    closed(
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": title,
            "required": required,
        }),
        Value::Object(properties),
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

fn interface(area: &str) -> Value {
    let mut groups: Map<String, Value> = Map::new();
    let keys = if area == people_text::AREA { Keys::PEOPLE } else { Keys::APP };
    let is_here = |spec: &KeySpec| spec.area == area;
    let sentences = keys.sentences.all().filter(is_here).map(|spec| (spec, sentence(&spec)));
    let plurals = keys.plurals.all().filter(is_here).map(|spec| (spec, forms(&spec)));
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
    let places: Vec<&str> = spec.places().chain([SITE]).collect();
    let pattern = format!("^(?=.*\\S)([^{{]|\\{{({})\\}})*$", places.join("|"));
    json!({ "type": "string", "pattern": pattern })
}

fn forms(spec: &KeySpec) -> Value {
    let forms = PLURAL_CATEGORIES.iter().map(|category| ((*category).to_owned(), sentence(spec)));
    closed(json!({ "required": ["other"] }), Value::Object(forms.collect()))
}
