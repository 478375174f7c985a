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

/// Where the sentences of one kind of key are, in the order of its enum.
#[derive(Clone, Copy, Debug)]
pub struct Specs {
    /// How many keys there are, in all areas.
    pub count: usize,
    areas: &'static [Area],
}

/// The sentences of an area: a line for each key, as `build.rs` has written it.
#[derive(Clone, Copy, Debug)]
struct Area {
    name: &'static str,
    text: &'static str,
}

impl Specs {
    /// All of them.
    pub fn all(self) -> impl Iterator<Item = KeySpec> {
        self.areas.iter().flat_map(|area| {
            area.text.lines().map(|line| {
                let (path, places) = line.split_once(' ').unwrap_or((line, ""));
                KeySpec { area: area.name, path, places }
            })
        })
    }
}

/// All keys of the sentences that one text holds.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// Of sentences.
    pub sentences: Specs,
    /// Of sentences that count something.
    pub plurals: Specs,
}

impl Keys {
    /// Of those of all pages, the ones of the first area, which come first.
    pub const START: Self = Self {
        sentences: Specs { areas: &[TextKey::START], ..TextKey::SPECS },
        plurals: Specs { areas: &[PluralKey::START], ..PluralKey::SPECS },
    };
    /// Those of all pages but the following.
    pub const APP: Self = Self { sentences: TextKey::SPECS, plurals: PluralKey::SPECS };
    /// Those of the pages about advisors and people.
    pub const PEOPLE: Self = Self { sentences: PeopleKey::SPECS, plurals: PeoplePluralKey::SPECS };

    /// Those of both kinds.
    pub fn all(self) -> impl Iterator<Item = KeySpec> {
        self.sentences.all().chain(self.plurals.all())
    }
}

include!(concat!(env!("OUT_DIR"), "/text_keys.rs"));
