//! What the start script repeats of the program: it runs before the program has come.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use weft::route::Route;
use weft_core::content::text::LAZY_AREAS;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::settings::ColourTheme;
use weft_core::records::backup::RECORDS_FORMAT;
use weft_core::records::key;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn module(name: &str) -> String {
    fs::read_to_string(root().join("web/start").join(name)).expect("the module")
}

#[test]
fn it_finds_records_under_the_keys_of_the_store() {
    let stored = module("stored.js");
    let id = RecordId::new("x").expect("an id");
    let [run, draft] =
        [key::run(&id), key::draft("x")].map(|it| it.trim_end_matches('x').to_owned());
    assert!(stored.contains(&format!("['{run}', '{draft}']")), "{run} {draft}");
    assert!(stored.contains(&format!("`${{PREFIX}}{}`", key::SETTINGS)));
    let aside = key::aside(1, "x");
    assert!(stored.contains(&format!("`${{PREFIX}}{}`", aside.trim_end_matches("1:x"))), "{aside}");
    // The path `/a:b/` of a copy, as the script writes it.
    assert_eq!(key::prefix_of_copy("/a:b/index.html"), "weft:/a%3Ab/:");
    assert!(
        stored.contains("`weft:${location.pathname.replace(/[^/]*$/, '').replace(/:/g, '%3A')}:`")
    );
}

#[test]
fn it_knows_the_themes() {
    let [light, dark, system] =
        [ColourTheme::Light, ColourTheme::Dark, ColourTheme::System].map(ColourTheme::name);
    let stored = module("stored.js");
    assert!(stored.contains(&format!("['{light}', '{dark}']")));
    assert!(stored.contains(&format!("?? '{system}'")));
}

#[test]
fn it_saves_what_the_app_restores() {
    let ways_out = module("ways_out.js");
    assert!(ways_out.contains(&format!("format: '{RECORDS_FORMAT}', v: 1,")));
    assert!(ways_out.contains(&format!("location.hash = '{}'", Route::Data.hash())));
}

#[test]
fn it_asks_for_the_lazy_part_on_all_pages_but_home_and_check() {
    let check = Route::Check(None).hash();
    let name = check.trim_start_matches("#/");
    assert!(module("lazy_pages.js").contains(&format!("isAt(/^[#/]*({name}.*)?$/)")));
    assert_eq!(Route::Home.hash(), "#/");
}

#[test]
fn it_keeps_every_file_of_a_language() {
    let folder = root().join("content/text/en");
    let entries = fs::read_dir(folder).expect("the files").map(|entry| entry.expect("an entry"));
    let files: BTreeSet<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().trim_end_matches(".json").to_owned())
        .collect();
    let offline = module("offline.js");
    let list = offline.split_once("AREAS = [").and_then(|(_, rest)| rest.split_once("];"));
    let list = list.expect("the list").0;
    let areas: BTreeSet<String> =
        list.split(", ").map(|name| name.trim_matches('\'').to_owned()).collect();
    assert_eq!(areas, files);
    assert!(LAZY_AREAS.iter().all(|area| areas.contains(*area)));
}
