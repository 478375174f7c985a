//! Which way the layers of the core depend on each other, as `docs/architecture.md` says. The compiler
//! does not mind a circle between modules of a crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Each layer, and the layers that it may name.
const LAYERS: [(&str, &[&str]); 9] = [
    ("calendar", &["domain"]),
    ("chart", &["domain"]),
    ("content", &["domain", "letters"]),
    ("csv", &["domain"]),
    ("domain", &["letters"]),
    ("letters", &[]),
    ("qr_code", &[]),
    ("records", &["domain"]),
    ("storage", &["domain", "letters", "records"]),
];

#[test]
fn a_layer_names_only_the_layers_below_it() {
    let mut offences = Vec::new();
    for (module, paths) in paths_by_module() {
        let layer = top(&module);
        let allowed = LAYERS.iter().find(|(name, _)| *name == layer).map_or(&[][..], |it| it.1);
        let is_allowed = |path: &String| top(path) == layer || allowed.contains(&top(path));
        offences
            .extend(paths.into_iter().filter(|it| !is_allowed(it)).map(|it| (module.clone(), it)));
    }
    assert_eq!(offences, []);
}

/// A leaf of the graph names no other; without its leaves a graph with no circle has leaves again.
#[test]
fn files_of_the_domain_do_not_name_each_other_in_circles() {
    let mut graph = paths_by_module();
    graph.retain(|module, _| module.starts_with("domain::"));
    let modules: Vec<String> = graph.keys().cloned().collect();
    let is_of = |path: &str, module: &str| {
        path.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    for (own, paths) in &mut graph {
        let named = |it: &&String| *it != own && paths.iter().any(|path| is_of(path, it));
        *paths = modules.iter().filter(named).cloned().collect();
    }
    while let Some(leaf) =
        graph.iter().find(|(_, named)| named.is_empty()).map(|(it, _)| it.clone())
    {
        graph.remove(&leaf);
        for named in graph.values_mut() {
            named.remove(&leaf);
        }
    }
    assert_eq!(graph, BTreeMap::new());
}

#[test]
fn the_domain_names_no_other_crate_and_no_clock() {
    let manifest = fs::read_to_string(package().join("Cargo.toml")).expect("a manifest");
    let (_, dependencies) = manifest.split_once("\n[dependencies]\n").expect("dependencies");
    let dependencies = dependencies.split("\n[").next().unwrap_or_default().lines();
    let names = dependencies.filter_map(|line| line.split_once(" = ").map(|(name, _)| name));
    let mut forbidden: Vec<String> =
        names.map(|name| format!("{}::", name.replace('-', "_"))).collect();
    assert!(forbidden.contains(&"serde::".to_owned()), "the dependencies were not found");
    forbidden.push("std::time".to_owned());
    for (module, code) in sources().into_iter().filter(|(it, _)| it.starts_with("domain")) {
        for name in &forbidden {
            assert!(!code.contains(name), "{module} names {name}");
        }
    }
}

fn top(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every module of the crate, without what is a comment. The crate's own file has no code.
fn sources() -> Vec<(String, String)> {
    let root = package().join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).expect("a path below src").with_extension("");
            let names: Vec<&str> = name.iter().filter_map(|it| it.to_str()).collect();
            let module = names.join("::");
            let text = fs::read_to_string(&path).expect("a readable source");
            let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
            found.push((
                module.trim_end_matches("::mod").to_owned(),
                code.collect::<Vec<_>>().join("\n"),
            ));
        }
    }
    found.retain(|(module, _)| module != "lib");
    assert!(found.len() > 100, "the sources were not found");
    found
}

/// For each module, the paths inside the crate that it names, in `use` and elsewhere.
fn paths_by_module() -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for (module, code) in sources() {
        let mut paths = BTreeSet::new();
        for (start, _) in code.match_indices("crate::") {
            paths.extend(expanded(&code[start + "crate::".len()..], ""));
        }
        let parts: Vec<&str> = module.split("::").collect();
        for (start, _) in code.match_indices("super::") {
            // The second of two is met with the first.
            if code[..start].ends_with("super::") {
                continue;
            }
            let rest = code[start..].trim_start_matches("super::");
            let steps = (code.len() - start - rest.len()) / "super::".len();
            // A module inside the file itself (its tests) has one more parent.
            let parent = parts.get(..parts.len().saturating_sub(steps)).unwrap_or_default();
            paths.extend(expanded(rest, &parent.join("::")));
        }
        found.insert(module, paths);
    }
    found
}

/// `chart::{palette, svg}` are two paths.
fn expanded(code: &str, parent: &str) -> Vec<String> {
    let end = code.find(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter)));
    let (path, rest) = code.split_at(end.unwrap_or(code.len()));
    let parent = if parent.is_empty() { String::new() } else { format!("{parent}::") };
    let full = |name: &str| [parent.as_str(), path, name].concat();
    match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some((names, _)) if path.ends_with("::") => {
            let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
            names.map(full).collect()
        }
        _ => vec![full("")],
    }
}
