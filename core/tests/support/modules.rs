//! The modules of a package and the paths that they name: the compiler does not mind a circle between them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What names what, by the names of modules.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// The circles of a graph, with what leads into them. A leaf names no other; without its leaves, a graph with no
/// circle has leaves again.
pub fn circles(mut graph: Graph) -> Graph {
    while let Some(leaf) =
        graph.iter().find(|(_, named)| named.is_empty()).map(|(it, _)| it.clone())
    {
        graph.remove(&leaf);
        for named in graph.values_mut() {
            named.remove(&leaf);
        }
    }
    graph
}

/// The first name of a path.
pub fn top(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

/// The folder of the package whose tests these are.
pub fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every module of the crate, without what is a comment. The crate's own files only name modules.
pub fn sources() -> Vec<(String, String)> {
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
    found.retain(|(module, _)| !["lib", "main"].contains(&module.as_str()));
    assert!(found.len() > 100, "the sources were not found");
    found
}

/// For each module, the paths inside the crate that it names, in `use` and elsewhere.
pub fn paths_by_module() -> Graph {
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
