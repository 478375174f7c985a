//! Checks a folder of content as the app would, in the same words: `cargo xtask check-content`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::Value;
use weft::content::{self, ContentFile};

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).map_or_else(|| PathBuf::from("content"), PathBuf::from);
    let problems = problems(&folder);
    for problem in &problems {
        eprintln!("{problem}");
    }
    if problems.is_empty() {
        println!("{}: every file is complete.", folder.display());
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Every problem of each language together with the instrument and the host's own file.
fn problems(folder: &Path) -> Vec<String> {
    let instrument = read(folder, "instrument.json");
    let host = read(folder, "host.json");
    let languages = languages(folder, host.as_ref().ok());
    if languages.is_empty() {
        return vec!["content/text: expected one JSON file a language and found none".to_owned()];
    }
    let mut problems: Vec<String> = Vec::new();
    for language in languages {
        let text = read(folder, &format!("text/{language}.json"));
        let found = match (&instrument, &text, &host) {
            (Ok(instrument), Ok(text), Ok(host)) => check(instrument, text, host),
            (instrument, text, host) => {
                [instrument, text, host].into_iter().filter_map(|it| it.clone().err()).collect()
            }
        };
        // A problem of the instrument comes up with every language; once is enough.
        let new = found.into_iter().filter(|problem| !problems.contains(problem));
        problems.extend(new.collect::<Vec<_>>());
    }
    problems
}

fn check(instrument: &ContentFile, text: &ContentFile, host: &ContentFile) -> Vec<String> {
    let problems = content::load(instrument, text, host).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

/// The languages that have a file, and those that the host lists.
fn languages(folder: &Path, host: Option<&ContentFile>) -> BTreeSet<String> {
    let entries = fs::read_dir(folder.join("text")).into_iter().flatten().flatten();
    let files = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut tags: BTreeSet<String> =
        files.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect();
    let host: Value =
        host.and_then(|file| serde_json::from_str(&file.json).ok()).unwrap_or_default();
    let listed = host["languages"].as_array().into_iter().flatten();
    tags.extend(listed.filter_map(|language| language["tag"].as_str().map(str::to_owned)));
    tags
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
