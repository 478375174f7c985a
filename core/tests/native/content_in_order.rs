//! The start's way to read content: in the order of the keys, with no names at hand.

use std::fs;
use std::path::Path;

use weft_core::content::{self, Content, ContentFile};

fn file(name: &str) -> ContentFile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    ContentFile { name: name.to_owned(), json: fs::read_to_string(path).expect("a content file") }
}

fn host() -> ContentFile {
    file("content/host.json")
}

fn instrument() -> ContentFile {
    file("content/instrument.json")
}

/// What the start makes of English after a change of its text.
fn after(old: &str, new: &str) -> Option<Content> {
    let mut english = file("content/text/en.json");
    assert!(english.json.contains(old), "{old}");
    english.json = english.json.replacen(old, new, 1);
    content::load_in_order(&instrument(), &english, &host())
}

#[test]
fn every_shipped_language_is_read_in_order_as_by_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("content/text");
    let mut languages = 0;
    for entry in fs::read_dir(folder).expect("the languages") {
        let name = entry.expect("an entry").file_name();
        let text = file(&format!("content/text/{}", name.to_string_lossy()));
        let by_name = content::load(&instrument(), &text, &host()).expect("no problem");
        let in_order = content::load_in_order(&instrument(), &text, &host());
        assert!(in_order == Some(by_name), "{}: keys or places stand in another order", text.name);
        languages += 1;
    }
    assert!(languages >= 4);
}

#[test]
fn another_wording_changes_nothing() {
    assert!(after("\"title\": \"", "\"title\": \"Our ").is_some());
}

#[test]
fn a_key_that_is_missing_added_or_misspelt_is_noticed() {
    assert!(after("\"tagline\":", "\"tag-line\":").is_none());
    assert!(after("\"tagline\":", "\"more\": \"x\", \"tagline\":").is_none());
    assert!(after("\"nav\": {", "\"navigation\": {").is_none());
}

#[test]
fn keys_in_another_order_are_left_to_the_reader_by_name() {
    let mut english = file("content/text/en.json");
    let swapped = english.json.replacen("\"skip\":", "\"\u{0}\":", 1);
    let swapped = swapped.replacen("\"nav\": \"", "\"skip\": \"", 1);
    english.json = swapped.replacen("\"\u{0}\":", "\"nav\":", 1);
    assert_eq!(content::load_in_order(&instrument(), &english, &host()), None);
    assert!(content::load(&instrument(), &english, &host()).is_ok());
}

#[test]
fn a_place_that_no_page_fills_is_noticed() {
    assert!(after("{page}", "{pgae}").is_none());
    assert!(after("\"tagline\": \"", "\"tagline\": \"{page} ").is_none());
}

#[test]
fn an_empty_sentence_is_noticed() {
    assert!(after("\"tagline\": \"", "\"tagline\": \"\", \"x\": \"").is_none());
}

#[test]
fn a_fault_that_leaves_everything_readable_is_noticed() {
    assert!(after("\"format\": 1", "\"format\": 2").is_none());
    assert!(after("\"format\": 1", "\"format\": 1, \"more\": 1").is_none());
}
