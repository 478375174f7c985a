//! Checks a folder of content as the app would, in the same words: `cargo xtask check-content`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

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

/// Every problem of the instrument, and of it together with each language.
fn problems(folder: &Path) -> Vec<String> {
    let instrument = read(folder, "instrument.json");
    let languages = languages(folder);
    if languages.is_empty() {
        return vec!["content/text: expected one JSON file a language and found none".to_owned()];
    }
    let mut problems: Vec<String> = Vec::new();
    for language in languages {
        let found = match (&instrument, read(folder, &format!("text/{language}"))) {
            (Ok(instrument), Ok(text)) => check(instrument, &text),
            (Err(error), Ok(_)) => vec![error.clone()],
            (_, Err(error)) => vec![error],
        };
        // A problem of the instrument comes up with every language; once is enough.
        let new = found.into_iter().filter(|problem| !problems.contains(problem));
        problems.extend(new.collect::<Vec<_>>());
    }
    problems
}

fn check(instrument: &ContentFile, text: &ContentFile) -> Vec<String> {
    let problems = content::load(instrument, text).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

/// The file names below `text/`, sorted.
fn languages(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("text")).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "json"))
        .collect();
    names.sort();
    names
}

/// The file at `path` below `folder`, under the name it has on the published site.
fn read(folder: &Path, path: &str) -> Result<ContentFile, String> {
    let name = format!("content/{path}");
    match fs::read_to_string(folder.join(path)) {
        Ok(json) => Ok(ContentFile { name, json }),
        Err(error) => Err(format!("{name}: cannot be read: {error}")),
    }
}
