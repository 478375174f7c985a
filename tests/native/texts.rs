//! Every sentence of the language files is said somewhere in the app.

use std::fs;
use std::path::{Path, PathBuf};

use weft_core::content::text_key::{PeopleKey, PeoplePluralKey, PluralKey, TextKey};

#[test]
fn every_sentence_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = sources(&root.join("src"));
    // It says why the program does not start, in English where no language file came.
    let english = root.join("web/start/english.js");
    let english = fs::read_to_string(english).expect("the words of the start script");
    let is_said_at_the_start = |path: &str| {
        let key = path.strip_prefix("app.");
        key.is_some_and(|key| english.contains(&format!("  {key}: '")))
    };
    let keys = TextKey::SPECS.all().map(|spec| ("TextKey", spec.path));
    let plurals = PluralKey::SPECS.all().map(|spec| ("PluralKey", spec.path));
    let of_people = PeopleKey::SPECS.all().map(|spec| ("PeopleKey", spec.path));
    let plurals_of_people = PeoplePluralKey::SPECS.all().map(|spec| ("PeoplePluralKey", spec.path));
    let is_unused = |(kind, path): &(&str, &str)| {
        let name = format!("{kind}::{}", variant(path));
        let is_end = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
        !sources.split(&name).skip(1).any(is_end) && !is_said_at_the_start(path)
    };
    let unused: Vec<_> =
        keys.chain(plurals).chain(of_people).chain(plurals_of_people).filter(is_unused).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// `home.title_short` is the key `HomeTitleShort`.
fn variant(path: &str) -> String {
    let words = path.split(['.', '_']).map(|word| word[..1].to_uppercase() + &word[1..]);
    words.collect()
}

fn sources(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a readable folder");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let text = |path: PathBuf| {
        if path.is_dir() {
            sources(&path)
        } else {
            fs::read_to_string(&path).expect("a readable source")
        }
    };
    paths.map(text).collect()
}
