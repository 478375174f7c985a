//! The keys of the interface's sentences, made from `content/text/en/*.json` by `build.rs`.
#![allow(missing_docs, reason = "a key is documented by its path")]
#![allow(clippy::large_stack_arrays, reason = "the array of a constant is in the program's data")]

/// Where a sentence is below `interface`, and what can be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeySpec {
    /// The file that it is in, such as `start` for `content/text/en/start.json`.
    pub area: &'static str,
    /// Group and key, such as `home.title`.
    pub path: &'static str,
    /// The names that may be in braces, beside `{site}`.
    pub places: &'static [&'static str],
}

/// All keys of the sentences that one text holds.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// Of sentences.
    pub sentences: &'static [KeySpec],
    /// Of sentences that count something.
    pub plurals: &'static [KeySpec],
}

impl Keys {
    /// Those of all pages but the following.
    pub const APP: Self = Self { sentences: TextKey::ALL, plurals: PluralKey::ALL };
    /// Those of the pages about advisors and people.
    pub const PEOPLE: Self = Self { sentences: PeopleKey::ALL, plurals: PeoplePluralKey::ALL };
}

include!(concat!(env!("OUT_DIR"), "/text_keys.rs"));
