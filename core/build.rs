//! Makes the keys of sentences from the English files, so that a sentence is written in the language
//! files and where it is said, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

const ENGLISH: &str = "../content/text/en";

/// The area that a first visit downloads.
const START: &str = "start";

/// An area whose keys are types of their own: they are no part of what every reader loads.
const PEOPLE: &str = "people";

fn main() {
    println!("cargo::rerun-if-changed={ENGLISH}");
    let mut sentences = Vec::new();
    for (area, file) in areas() {
        // The guide has types of its own (src/content/guide.rs).
        for (group, keys) in file["interface"].as_object().into_iter().flatten() {
            let keys = keys.as_object().expect("interface holds groups of sentences");
            for (key, sentence) in keys {
                let path = format!("{group}.{key}");
                sentences.push(Sentence { area: area.clone(), path, value: sentence.clone() });
            }
        }
    }
    sentences.sort_by(|a, b| a.path.cmp(&b.path));
    if let Some(twice) = sentences.windows(2).find(|pair| pair[0].path == pair[1].path) {
        panic!("{} is in {} and in {}", twice[0].path, twice[0].area, twice[1].area);
    }
    // The first area comes first, so that what has only its sentences has them at the same places.
    sentences.sort_by_key(|it| (it.area != START, it.area.clone(), it.path.clone()));
    let (people, app): (Vec<Sentence>, Vec<Sentence>) =
        sentences.into_iter().partition(|sentence| sentence.area == PEOPLE);
    let folder = env::var("OUT_DIR").expect("cargo names a folder");
    let keys = keys(&app, "TextKey", Value::is_string)
        + &keys(&app, "PluralKey", Value::is_object)
        + &keys(&people, "PeopleKey", Value::is_string)
        + &keys(&people, "PeoplePluralKey", Value::is_object);
    fs::write(Path::new(&folder).join("text_keys.rs"), keys).expect("the keys can be written");
}

struct Sentence {
    area: String,
    path: String,
    value: Value,
}

/// The English files by area, such as `start` for `start.json`.
fn areas() -> BTreeMap<String, Value> {
    let entries = fs::read_dir(ENGLISH).expect("a folder of English files");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let read = |path: PathBuf| {
        let area = path.file_stem()?.to_str()?.to_owned();
        let text = fs::read_to_string(&path).expect("a readable English file");
        let file = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{area}: {error}"));
        Some((area, file))
    };
    paths.filter_map(read).collect()
}

/// An enum of the sentences of one kind: `home.title` becomes `HomeTitle`. The specs of an area are one text, a
/// line a sentence: constants with an address for each word would weigh four times as much.
fn keys(sentences: &[Sentence], name: &str, is_of_kind: fn(&Value) -> bool) -> String {
    let sentences: Vec<&Sentence> = sentences.iter().filter(|it| is_of_kind(&it.value)).collect();
    let (mut variants, mut areas, mut names) = (String::new(), String::new(), String::new());
    for of_area in sentences.chunk_by(|a, b| a.area == b.area) {
        let mut lines = String::new();
        for sentence in of_area {
            let places: Vec<String> = places(&sentence.value).into_iter().collect();
            let _ = writeln!(variants, "    {},", camel_case(&sentence.path));
            let _ = writeln!(lines, "{} {}", sentence.path, places.join(","));
        }
        let area = &of_area[0].area;
        let constant = area.to_uppercase();
        let _ = writeln!(names, "        Self::{constant},");
        let _ = writeln!(
            areas,
            "    const {constant}: Area = Area {{ name: {area:?}, text: {lines:?} }};"
        );
    }
    let count = sentences.len();
    format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {name} {{\n{variants}}}\n\n\
         impl {name} {{\n{areas}\n    /// Where their sentences are.\n    \
         pub const SPECS: Specs = Specs {{ count: {count}, areas: &[\n{names}    ] }};\n}}\n\n"
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
    let words = name.split(['.', '_']).map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    });
    words.collect()
}
