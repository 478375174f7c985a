//! What crates cannot keep: folders of the app do not import in circles, pages do not know each
//! other, and a component knows neither a page nor the context.
//!
//! rustfmt writes every import as `use crate::…` at the start of a line, so that lines can be read
//! without understanding Rust.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders may import only from folders behind them in this list.
const ORDER: [&str; 5] = ["pages", "hooks", "components", "model", "browser"];

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
    let mut offences = Vec::new();
    for (file, imports) in imports() {
        let is_context = |import: &String| ["context", "app", "keeping"].contains(&top(import));
        if file.starts_with("components") {
            offences.extend(imports.into_iter().filter(is_context).map(|it| (file.clone(), it)));
        }
    }
    assert!(offences.is_empty(), "{offences:#?}");
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
    let uses = text.lines().filter_map(|line| {
        let line = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ");
        line.strip_prefix("use ").map(|path| path.trim_end_matches([';', '{', ' ']))
    });
    uses.filter_map(|path| {
        if let Some(rest) = path.strip_prefix("crate::") {
            return Some(rest.to_owned());
        }
        let steps = path.matches("super::").count();
        let parent = module.get(..module.len().checked_sub(steps)?)?;
        (steps > 0)
            .then(|| [parent.join("::").as_str(), path.trim_start_matches("super::")].join("::"))
    })
    .map(|path| path.trim_start_matches("::").to_owned())
    .collect()
}
