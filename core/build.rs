//! Makes the keys of sentences from the English file, so that a sentence is written in the language
//! files and where it is said, and nowhere else.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

const ENGLISH: &str = "../content/text/en.json";

fn main() {
    println!("cargo::rerun-if-changed={ENGLISH}");
    let text = fs::read_to_string(ENGLISH).expect("content/text/en.json can be read");
    let file: Value = serde_json::from_str(&text).expect("content/text/en.json is JSON");
    let interface = file["interface"].as_object().expect("it has the object interface");
    let folder = env::var("OUT_DIR").expect("cargo names a folder");
    let keys = keys(interface, "TextKey", Value::is_string)
        + &keys(interface, "PluralKey", Value::is_object);
    fs::write(Path::new(&folder).join("text_keys.rs"), keys).expect("the keys can be written");
}

/// An enum of the sentences of one kind: `home.title` becomes `HomeTitle`.
fn keys(interface: &Map<String, Value>, name: &str, is_of_kind: fn(&Value) -> bool) -> String {
    let (mut variants, mut specs) = (String::new(), String::new());
    for (group, sentences) in interface {
        let sentences = sentences.as_object().expect("interface holds groups of sentences");
        for (key, sentence) in sentences.iter().filter(|(_, sentence)| is_of_kind(sentence)) {
            let places: Vec<String> = places(sentence).into_iter().collect();
            let _ = writeln!(variants, "    {}{},", camel_case(group), camel_case(key));
            let _ = writeln!(
                specs,
                "        KeySpec {{ path: \"{group}.{key}\", places: &{places:?} }},"
            );
        }
    }
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {name} {{\n{variants}}}\n\n\
         impl {name} {{\n    /// All keys, in the order of the enum.\n    \
         pub const ALL: &[KeySpec] = &[\n{specs}    ];\n}}\n\n"
    )
}

/// The names in braces, in all forms of the sentence. Every sentence may have `{site}`.
fn places(sentence: &Value) -> BTreeSet<String> {
    let forms: Vec<&str> = match sentence {
        Value::Object(forms) => forms.values().filter_map(Value::as_str).collect(),
        form => form.as_str().into_iter().collect(),
    };
    let names = forms.iter().flat_map(|form| form.split('{').skip(1));
    let names = names.filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()));
    names.filter(|name| name != "site").collect()
}

fn camel_case(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    });
    words.collect()
}
