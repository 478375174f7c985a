//! Texts of stored records and files with mistakes in them, the same ones in every run.

use std::fs;
use std::path::Path;

use weft_core::domain::generator::SplitMix64;

/// What changes in the way that programs and people get these files wrong.
const WORDS: &[&str] = &[
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "|",
    " ",
    "-",
    "n",
    "5",
    "0",
    "null",
    "true",
    "\\u0000",
    "\\ud800",
    "\"v\":2",
    "\"id\":\"a\"",
    "9007199254740993",
    "-1",
    "1e9",
    "😀",
    "\n",
    "weft:",
    "\u{feff}",
];

/// The seeds, in the order of their names.
pub fn seeds() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    for folder in ["fuzz/seeds", "tests/fixtures/storage"] {
        let entries = fs::read_dir(root.join(folder)).expect("a folder of seeds");
        paths.extend(entries.map(|entry| entry.expect("a seed").path()));
    }
    paths.sort();
    let read = |path| String::from_utf8_lossy(&fs::read(path).expect("a seed")).into_owned();
    paths.into_iter().map(read).collect()
}

/// Texts without end, made of the seeds by up to three changes each.
pub fn made(seeds: &[String]) -> impl Iterator<Item = String> {
    let mut random = SplitMix64(1);
    std::iter::repeat_with(move || {
        let mut text = choose(seeds, &mut random).clone();
        for _ in 0..=random.below(3) {
            text = changed(&text, seeds, &mut random);
        }
        text
    })
}

/// The text with one change at a place of chance.
fn changed(text: &str, seeds: &[String], random: &mut SplitMix64) -> String {
    let (from, to) = (place(text, random), place(text, random));
    let (start, end) = (from.min(to), from.max(to));
    match random.below(7) {
        0 => text[..start].to_owned(),
        1 => [&text[..start], &text[end..]].concat(),
        2 => [&text[..end], &text[start..]].concat(),
        3 => {
            let other = choose(seeds, random);
            [&text[..start], &other[place(other, random)..]].concat()
        }
        4 | 5 => [&text[..start], choose::<&str>(WORDS, random), &text[start..]].concat(),
        _ => {
            let next = text[start..].chars().next().map_or(0, char::len_utf8);
            [&text[..start], choose::<&str>(WORDS, random), &text[start + next..]].concat()
        }
    }
}

/// A place between two characters.
fn place(text: &str, random: &mut SplitMix64) -> usize {
    let mut place = random.below(text.len() + 1);
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

fn choose<'a, T>(items: &'a [T], random: &mut SplitMix64) -> &'a T {
    &items[random.below(items.len())]
}
