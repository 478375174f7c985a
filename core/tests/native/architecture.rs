//! Which way the layers of the core depend on each other, as `docs/architecture.md` says.

use std::fs;

use crate::support::modules::{Graph, circles, package, paths_by_module, sources, top};

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
    assert_eq!(circles(graph), Graph::new());
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
