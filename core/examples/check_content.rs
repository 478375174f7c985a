//! Checks a folder of content as the page `#/publisher` does, in the same words: `cargo xtask check-content`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use weft_core::content::copy::{self, Copy, FIRST_FILES, Served};

/// Where the sentences are that others are compared with.
const ENGLISH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/text/en");

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).map_or_else(|| PathBuf::from("content"), PathBuf::from);
    let publisher = read(&folder, FIRST_FILES[1], false);
    let present = languages_with_a_file(&folder);
    let languages = copy::languages(&publisher, &present.iter().cloned().collect::<Vec<_>>());
    if languages.is_empty() {
        eprintln!("content/text: expected one folder a language and found none");
        return ExitCode::FAILURE;
    }
    let names = FIRST_FILES.map(str::to_owned).into_iter().chain(copy::text_files(&languages));
    let offers_english = languages.iter().any(|language| language == "en");
    let files = names.map(|name| read(&folder, &name, !offers_english)).collect();
    let copy = Copy { files, languages: languages.clone(), is_secure: true };
    let (faults, hints): (Vec<_>, Vec<_>) =
        copy.findings().into_iter().partition(|finding| finding.is_fault);
    for fault in &faults {
        eprintln!("{}", fault.text);
    }
    if !faults.is_empty() {
        return ExitCode::FAILURE;
    }
    println!("{}: every file is complete in {}.", folder.display(), languages.join(", "));
    for hint in hints {
        println!("{}.", hint.text);
    }
    let others: Vec<String> = present.into_iter().filter(|it| !languages.contains(it)).collect();
    if !others.is_empty() {
        println!("Not listed in publisher.json, so not looked at: {}.", others.join(", "));
    }
    ExitCode::SUCCESS
}

/// The languages that have a file.
fn languages_with_a_file(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder.join("text")).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().join("start.json").is_file());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// The file that has this name on the published site, as a server would send it; English from here, if
/// the publisher does not offer it and it is only compared with.
fn read(folder: &Path, name: &str, is_english_ours: bool) -> Served {
    let path = name.strip_prefix("content/").unwrap_or(name);
    let english = name.strip_prefix("content/text/en/").filter(|_| is_english_ours);
    let ours = english.map(|file| Path::new(ENGLISH).join(file));
    let bytes = fs::read(folder.join(path)).ok().or_else(|| fs::read(ours?).ok());
    let status = if bytes.is_some() { 200 } else { 404 };
    Served { name: name.to_owned(), status, headers: Vec::new(), bytes: bytes.unwrap_or_default() }
}
