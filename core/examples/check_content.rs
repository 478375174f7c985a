//! Checks a folder of content as the app would, in the same words: `cargo xtask check-content`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;
use weft_core::content::appearance;
use weft_core::content::guide::Guide;
use weft_core::content::people_text::{self, PeopleText};
use weft_core::content::problem::ContentProblem;
use weft_core::content::untranslated::untranslated;
use weft_core::content::{self, ContentFile, advisors_file};

/// Where the sentences are that others are compared with.
const ENGLISH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/text/en");

/// The files of a language.
const AREAS: [&str; 6] = ["start", "results", "data", "method", GUIDE, people_text::AREA];

const GUIDE: &str = "guide";

/// The files of a language that are read by themselves.
const APART: [&str; 2] = [GUIDE, people_text::AREA];

/// How many untranslated sentences are named.
const MOST_NAMED: usize = 5;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).map_or_else(|| PathBuf::from("content"), PathBuf::from);
    let publisher = read(&folder, "publisher.json");
    let files = languages_with_a_file(&folder);
    let offered = Some(listed(publisher.as_ref().ok())).filter(|listed| !listed.is_empty());
    let languages = offered.unwrap_or_else(|| files.clone());
    let problems = problems(&folder, &publisher, &languages);
    for problem in &problems {
        eprintln!("{problem}");
    }
    if problems.is_empty() {
        println!("{}: every file is complete in {}.", folder.display(), words(&languages));
        for language in &languages {
            print_untranslated(&folder, language);
        }
        let others: BTreeSet<String> = files.difference(&languages).cloned().collect();
        if !others.is_empty() {
            println!("Not listed in publisher.json, so not looked at: {}.", words(&others));
        }
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// How many sentences of a language are the English ones, and where some of them are.
fn print_untranslated(folder: &Path, language: &str) {
    let mut paths = Vec::new();
    for area in AREAS {
        let path = format!("text/{language}/{area}.json");
        let english = fs::read_to_string(Path::new(ENGLISH).join(format!("{area}.json")));
        if let (Ok(text), Ok(english)) = (read(folder, &path), english) {
            let found = untranslated(language, &text.json, &english);
            paths.extend(found.iter().map(|field| format!("{area}: {field}")));
        }
    }
    let named = paths.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let name = format!("content/text/{language}");
    match paths.len() {
        0 => {}
        1 => println!("{name}: 1 sentence is the English one: {named}."),
        count if count <= MOST_NAMED => {
            println!("{name}: {count} sentences are the English ones: {named}.");
        }
        count => println!("{name}: {count} sentences are the English ones, such as {named}."),
    }
}

fn words(languages: &BTreeSet<String>) -> String {
    languages.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Every problem of each language together with the instrument and the publisher's own file.
fn problems(
    folder: &Path,
    publisher: &Result<ContentFile, String>,
    languages: &BTreeSet<String>,
) -> Vec<String> {
    let instrument = read(folder, "instrument.json");
    if languages.is_empty() {
        return vec!["content/text: expected one folder a language and found none".to_owned()];
    }
    let appearance = publisher.as_ref().map(appearance::problems).unwrap_or_default();
    let mut problems: Vec<String> = appearance.iter().map(ToString::to_string).collect();
    for language in languages {
        let read_area = |area: &str| read(folder, &format!("text/{language}/{area}.json"));
        let texts: Result<Vec<_>, String> =
            AREAS.into_iter().filter(|area| !APART.contains(area)).map(read_area).collect();
        let found = match (&instrument, &texts, publisher) {
            (Ok(instrument), Ok(texts), Ok(publisher)) => {
                check(folder, instrument, texts, publisher, language)
            }
            (instrument, texts, publisher) => {
                let faults =
                    [instrument.as_ref().err(), texts.as_ref().err(), publisher.as_ref().err()];
                faults.into_iter().flatten().cloned().collect()
            }
        };
        // A problem of the instrument comes up with every language; once is enough.
        let new = found.into_iter().filter(|problem| !problems.contains(problem));
        problems.extend(new.collect::<Vec<_>>());
    }
    problems
}

fn check(
    folder: &Path,
    instrument: &ContentFile,
    texts: &[ContentFile],
    publisher: &ContentFile,
    language: &str,
) -> Vec<String> {
    let content = match content::load(instrument, texts, publisher) {
        Ok(content) => content,
        Err(problems) => return problems.iter().map(ToString::to_string).collect(),
    };
    let area = |area: &str| read(folder, &format!("text/{language}/{area}.json"));
    let guide = area(GUIDE).and_then(|file| {
        Guide::read(&file, language, &content.instrument).map(drop).map_err(|them| said(&them))
    });
    let people = read(folder, "advisors.json").and_then(|advisors| {
        let items = advisors_file::read(&advisors).map_err(|them| said(&them))?;
        let (file, site) = (area(people_text::AREA)?, &content.publisher.name);
        PeopleText::read(&file, site, &items).map(drop).map_err(|them| said(&them))
    });
    [guide, people].into_iter().filter_map(Result::err).collect()
}

/// Problems, one a line.
fn said(problems: &[ContentProblem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The languages that have a file.
fn languages_with_a_file(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder.join("text")).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().join("start.json").is_file());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// The languages that the publisher lists, and so the only ones that the page asks for.
fn listed(publisher: Option<&ContentFile>) -> BTreeSet<String> {
    let publisher: Value =
        publisher.and_then(|file| serde_json::from_str(&file.json).ok()).unwrap_or_default();
    let languages = publisher["languages"].as_array().into_iter().flatten();
    languages.filter_map(|language| language["tag"].as_str().map(str::to_owned)).collect()
}

/// The file at `path` below `folder`, under the name it has on the published site.
fn read(folder: &Path, path: &str) -> Result<ContentFile, String> {
    let name = format!("content/{path}");
    match fs::read_to_string(folder.join(path)) {
        Ok(json) => Ok(ContentFile { name, json }),
        Err(error) => Err(format!(
            "{name}: expected this file beside index.html, but it could not be loaded ({error})"
        )),
    }
}
