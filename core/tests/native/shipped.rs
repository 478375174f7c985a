//! The content that is shipped.

use std::fs;
use std::path::Path;

use serde_json::Value;
use weft_core::content::people_text::PeopleText;
use weft_core::content::text::{LAZY_AREAS, START};
use weft_core::content::{self, Content, ContentFile, advisors_file};
use weft_core::domain::advisors::HelpItems;

/// Every language that has a folder.
pub fn languages() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/text");
    let entries = fs::read_dir(folder).expect("a folder a language");
    let name = |entry: fs::DirEntry| entry.file_name().into_string().expect("a tag");
    let mut languages: Vec<_> = entries.map(|entry| name(entry.expect("readable"))).collect();
    languages.sort();
    languages
}

/// A file below `content/`.
pub fn file(path: &str) -> ContentFile {
    let name = format!("content/{path}");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(&name);
    ContentFile { name, json: fs::read_to_string(file).expect("a readable content file") }
}

/// Every area of a language.
pub fn texts(language: &str) -> Vec<ContentFile> {
    let areas = [START].into_iter().chain(LAZY_AREAS);
    areas.map(|area| file(&format!("text/{language}/{area}.json"))).collect()
}

/// A language as JSON, by area.
pub fn parsed_texts(language: &str) -> Value {
    let parsed = |file: ContentFile| {
        let (_, area) = content::text::language_and_area(&file).expect("the file of an area");
        (area.to_owned(), serde_json::from_str(&file.json).expect("JSON"))
    };
    Value::Object(texts(language).into_iter().map(parsed).collect())
}

/// The kinds of help that are asked for.
pub fn help_items() -> HelpItems {
    advisors_file::read(&file("advisors.json"))
        .unwrap_or_else(|problems| panic!("the shipped advisors have problems: {problems:?}"))
}

/// The sentences of the pages about advisors and people.
pub fn people_text(language: &str) -> PeopleText {
    let file = file(&format!("text/{language}/people.json"));
    PeopleText::read(&file, "Weft", &help_items())
        .unwrap_or_else(|problems| panic!("the shipped text has problems: {problems:?}"))
}

pub fn content(language: &str) -> Content {
    content::load(&file("instrument.json"), &texts(language), &file("publisher.json"))
        .unwrap_or_else(|problems| panic!("the shipped content has problems: {problems:?}"))
}
