//! What crates cannot keep: modules of the app do not import in circles, pages do not know each
//! other, a component knows neither a page nor the context, and only effects do anything.

use crate::support::modules::{Graph, circles, paths_by_module, top};

/// What of the browser stores, makes files, prints, copies or asks.
const DOING: [&str; 6] = ["storage", "download", "bitmap", "print", "clipboard", "persistence"];

#[test]
fn folders_and_files_of_the_app_do_not_import_in_circles() {
    let mut graph = Graph::new();
    for (module, paths) in paths_by_module() {
        let others =
            paths.iter().map(|path| top(path)).filter(|it| *it != top(&module) && !it.is_empty());
        graph.entry(top(&module).to_owned()).or_default().extend(others.map(str::to_owned));
    }
    assert!(graph["pages"].contains("views") && graph["parts"].contains("pages"), "{graph:?}");
    assert_eq!(circles(graph), Graph::new());
}

#[test]
fn pages_do_not_know_other_pages() {
    let page_of = |path: &str| path.strip_prefix("pages::").map(|rest| top(rest).to_owned());
    let mut offences = Vec::new();
    for (module, paths) in paths_by_module() {
        let Some(own) = page_of(&module) else { continue };
        let others = paths.into_iter().filter(|path| page_of(path).is_some_and(|it| it != own));
        offences.extend(others.map(|path| (module.clone(), path)));
    }
    assert_eq!(offences, []);
}

#[test]
fn components_get_props_and_no_context() {
    let allowed = ["components", "browser"];
    assert_eq!(offences(&["components"], |path| !allowed.contains(&top(path))), []);
}

#[test]
fn the_model_knows_addresses_and_nothing_else_of_the_app() {
    assert_eq!(offences(&["model"], |path| !["model", "route"].contains(&top(path))), []);
}

#[test]
fn only_effects_do_anything() {
    let does =
        |path: &str| path.strip_prefix("browser::").is_some_and(|rest| DOING.contains(&top(rest)));
    // The start opens the storage, and hands it over.
    let doing = ["effects", "browser", "start"];
    let others = modules().into_iter().filter(|it| !doing.contains(&it.as_str()));
    assert_eq!(offences(&others.collect::<Vec<_>>(), does), []);
    let goes = |path: &str| path.starts_with("browser::location");
    assert_eq!(offences(&["pages", "components"], goes), []);
}

#[test]
fn pages_report_events_and_call_no_effect() {
    assert_eq!(offences(&["pages", "views"], |path| ["effects", "parts"].contains(&top(path))), []);
}

/// The folders and files of the app.
fn modules() -> Vec<String> {
    let mut names: Vec<String> =
        paths_by_module().into_keys().map(|module| top(&module).to_owned()).collect();
    names.dedup();
    names
}

/// What modules name and must not.
fn offences(of: &[impl AsRef<str>], is_forbidden: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let is_meant = |module: &str| of.iter().any(|it| it.as_ref() == top(module));
    let files = paths_by_module().into_iter().filter(|(module, _)| is_meant(module));
    let all =
        files.flat_map(|(module, paths)| paths.into_iter().map(move |path| (module.clone(), path)));
    all.filter(|(_, path)| is_forbidden(path)).collect()
}
