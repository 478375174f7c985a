//! The keys of the interface's sentences, made from `content/text/en/*.json` by `build.rs`.
#![allow(missing_docs, reason = "a key is documented by its path")]

/// Where a sentence is below `interface`, and what can be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeySpec {
    /// The file that it is in, such as `start` for `content/text/en/start.json`.
    pub area: &'static str,
    /// Group and key, such as `home.title`.
    pub path: &'static str,
    /// The names that may be in braces, beside `{site}`, with commas between them.
    places: &'static str,
}

impl KeySpec {
    /// The names that may be in braces, beside `{site}`.
    pub fn places(&self) -> impl Iterator<Item = &'static str> {
        self.places.split(',').filter(|place| !place.is_empty())
    }
}

/// The specs in a text that `build.rs` has written: below a line with an area, one line for each.
fn specs(text: &'static str) -> impl Iterator<Item = KeySpec> {
    let mut area = "";
    text.lines().filter_map(move |line| {
        if let Some(next) = line.strip_prefix('=') {
            area = next;
            return None;
        }
        let (path, places) = line.split_once(' ').unwrap_or((line, ""));
        Some(KeySpec { area, path, places })
    })
}

include!(concat!(env!("OUT_DIR"), "/text_keys.rs"));
