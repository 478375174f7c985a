//! What crates cannot keep: folders of the app do not import in circles, pages do not know each
//! other, a component knows neither a page nor the context, and only effects do anything.
//!
//! rustfmt writes every import as `use crate::…;` from the start of a line, so that it can be read
//! without understanding Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders may import only from folders behind them in this list.
const ORDER: [&str; 6] = ["pages", "hooks", "components", "effects", "model", "browser"];

/// What of the browser stores, makes files, prints, copies or asks.
const DOING: [&str; 6] = ["storage", "download", "bitmap", "print", "clipboard", "persistence"];

#[test]
fn folders_of_the_app_do_not_import_in_circles() {
    let mut offences = Vec::new();
    for (file, imports) in imports() {
        let Some(own) = ORDER.iter().position(|folder| file.starts_with(folder)) else { continue };
        let is_allowed = |import: &String| {
            ORDER.iter().position(|folder| top(import) == *folder).is_none_or(|it| it >= own)
        };
        offences
            .extend(imports.into_iter().filter(|it| !is_allowed(it)).map(|it| (file.clone(), it)));
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn pages_do_not_know_other_pages() {
    let mut offences = Vec::new();
    for (file, imports) in imports() {
        let own = file.strip_prefix("pages").ok().and_then(|path| path.iter().next());
        let Some(own) = own.and_then(|name| Path::new(name).file_stem()?.to_str()) else {
            continue;
        };
        let page_of =
            |import: &str| import.strip_prefix("pages::").map(|rest| top(rest).to_owned());
        let is_other = |import: &String| page_of(import).is_some_and(|page| page != own);
        offences.extend(imports.into_iter().filter(is_other).map(|it| (file.clone(), it)));
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn components_get_props_and_no_context() {
    let above = ["context", "app", "effects", "lazy_part", "pages", "stored"];
    let is_above = |import: &str| above.contains(&top(import));
    assert_eq!(offences(|file| file.starts_with("components"), is_above), []);
}

#[test]
fn the_model_knows_addresses_and_nothing_else_of_the_app() {
    let is_of_app = |import: &str| !["model", "route"].contains(&top(import));
    assert_eq!(offences(|file| file.starts_with("model"), is_of_app), []);
}

#[test]
fn only_effects_do_anything() {
    let does = |import: &str| {
        import.strip_prefix("browser::").is_some_and(|rest| DOING.contains(&top(rest)))
    };
    // The start opens the storage, and hands it over.
    let is_other = |file: &Path| {
        !["effects", "effects.rs", "browser", "start.rs"].iter().any(|it| file.starts_with(it))
    };
    assert_eq!(offences(is_other, does), []);
    let goes = |import: &str| import.starts_with("browser::location");
    let is_of_page = |file: &Path| file.starts_with("pages") || file.starts_with("components");
    assert_eq!(offences(is_of_page, goes), []);
}

#[test]
fn pages_report_events_and_call_no_effect() {
    let mounts = ["app.rs", "start.rs", "lazy_part.rs", "people_part.rs", "effects.rs", "effects"];
    let is_other = |file: &Path| !mounts.iter().any(|it| file.starts_with(it));
    assert_eq!(offences(is_other, |import| top(import) == "effects"), []);
    let is_other =
        |file: &Path| !["app.rs", "start.rs", "lazy_part"].iter().any(|it| file.starts_with(it));
    assert_eq!(offences(is_other, |import| top(import) == "lazy_part"), []);
}

/// The imports of some files that they must not have.
fn offences(
    is_meant: impl Fn(&Path) -> bool,
    is_forbidden: impl Fn(&str) -> bool,
) -> Vec<(PathBuf, String)> {
    let files = imports().into_iter().filter(|(file, _)| is_meant(file));
    let all =
        files.flat_map(|(file, imports)| imports.into_iter().map(move |it| (file.clone(), it)));
    all.filter(|(_, import)| is_forbidden(import)).collect()
}

fn top(import: &str) -> &str {
    import.split("::").next().unwrap_or_default()
}

/// By file below `src`, the paths inside the crate that it imports.
fn imports() -> BTreeMap<PathBuf, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a readable source");
                let file = path.strip_prefix(&root).expect("a path below src").to_owned();
                let imports = imports_of(&file, &text);
                found.insert(file, imports);
            }
        }
    }
    assert!(found.len() > 10, "the sources were not found");
    found
}

/// `super::` is followed: a file's module is its path.
fn imports_of(file: &Path, text: &str) -> BTreeSet<String> {
    let own = file.with_extension("");
    let mut module: Vec<&str> = own.iter().filter_map(|name| name.to_str()).collect();
    if module.last() == Some(&"mod") {
        module.pop();
    }
    let lines =
        text.lines().map(|line| line.trim_start_matches("pub ").trim_start_matches("pub(crate) "));
    let text: String = lines.flat_map(|line| ["\n", line]).collect();
    let uses = text.split("\nuse ").skip(1).filter_map(|rest| rest.split(';').next());
    let uses: Vec<String> = uses.flat_map(paths_of).collect();
    uses.iter()
        .filter_map(|path| {
            if let Some(rest) = path.strip_prefix("crate::") {
                return Some(rest.to_owned());
            }
            let steps = path.matches("super::").count();
            let parent = module.get(..module.len().checked_sub(steps)?)?;
            (steps > 0).then(|| {
                [parent.join("::").as_str(), path.trim_start_matches("super::")].join("::")
            })
        })
        .map(|path| path.trim_start_matches("::").to_owned())
        .collect()
}

/// `browser::{clock, document}` are two paths.
fn paths_of(import: &str) -> Vec<String> {
    let Some((start, names)) = import.split_once('{') else { return vec![import.to_owned()] };
    let names = names.trim_end_matches('}').split(',').map(str::trim);
    names.filter(|name| !name.is_empty()).map(|name| [start, name].concat()).collect()
}
