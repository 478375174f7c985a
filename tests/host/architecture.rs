//! The dependency rules of docs/architecture.md, enforced: the map cannot drift from the house.
//!
//! The sources are read as text. Comments, literals and `#[cfg(test)]` items are left out, `use`
//! trees are unfolded, `super::` is followed, and what is left is a list of paths to judge.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Names that say nothing about what is in the file.
const EMPTY_NAMES: [&str; 8] =
    ["utils", "util", "helpers", "helper", "common", "types", "misc", "shared"];

/// Crates that are only for some files, and where they may be named.
const CONFINED: [(&str, &[&str]); 4] = [
    ("gloo_storage", &["storage::browser"]),
    ("plotters", &["chart::svg"]),
    ("web_sys", &["platform", "storage::browser", "ui"]),
    ("js_sys", &["platform", "storage::browser", "ui"]),
];

/// What the layers below `ui` may import from the crate, apart from themselves.
const MAY_IMPORT: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("json", &[]),
    ("reminder", &["domain"]),
    ("content", &["domain", "json"]),
    ("storage", &["domain", "json"]),
    ("chart", &["domain"]),
    ("state", &["domain"]),
    // Thin wrappers of the browser, which give times the type that the domain has for them.
    ("platform", &["domain::timestamp"]),
];

#[test]
fn the_sources_keep_the_dependency_rules() {
    let sources = sources();
    assert!(sources.len() > 10, "the sources were not found");
    let crates = dependencies();
    let offences: Vec<String> =
        sources.iter().flat_map(|source| offences(source, &crates)).collect();
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

/// One binary holds all of them, so a file that it forgets would never run.
#[test]
fn every_file_of_host_tests_is_part_of_the_binary() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/host");
    let main = fs::read_to_string(folder.join("main.rs")).expect("a readable main.rs");
    for path in entries(&folder) {
        let name = path.file_stem().expect("a file name").to_string_lossy().into_owned();
        let declaration = format!("mod {name};");
        assert!(name == "main" || main.lines().any(|line| line == declaration), "{declaration}");
    }
}

/// A source file: its module path (`["ui", "pages", "check"]`) and its text.
struct Source {
    module: Vec<String>,
    text: String,
}

impl Source {
    fn new(file: &str, text: &str) -> Self {
        let mut module: Vec<String> =
            file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|name| name == "mod") {
            module.pop();
        }
        Self { module, text: text.to_owned() }
    }

    fn name(&self) -> String {
        self.module.join("::")
    }

    fn is_below(&self, module: &str) -> bool {
        is_below(&self.name(), module)
    }
}

/// Whether `path` is `module` or lies in it.
fn is_below(path: &str, module: &str) -> bool {
    path == module || path.strip_prefix(module).is_some_and(|rest| rest.starts_with("::"))
}

/// Everything in `source` that breaks a rule, as sentences.
fn offences(source: &Source, crates: &BTreeSet<String>) -> Vec<String> {
    let code = Code::of(&source.text);
    let mut found = BTreeSet::new();
    for path in code.paths() {
        let written = path.join("::");
        if let Some(internal) = resolved(&path, &source.module) {
            found.extend(internal_offence(source, &internal));
        } else if source.is_below("domain") && crates.contains(&path[0]) {
            found.insert(format!("names {written}; domain imports only std (rule 1)"));
        }
        found.extend(path.iter().filter_map(|segment| confined_offence(source, segment)));
    }
    if source.is_below("ui::components") && code.tokens.iter().any(|token| token == "use_context") {
        found.insert("reads a context; components get props (rule 5)".to_owned());
    }
    for name in source.module.iter().filter(|name| EMPTY_NAMES.contains(&name.as_str())) {
        found.insert(format!("is named {name}; name a file after what it holds"));
    }
    found.into_iter().map(|offence| format!("src: {} {offence}", source.name())).collect()
}

/// `imported` is a path inside the crate, without `crate`.
fn internal_offence(source: &Source, imported: &str) -> Option<String> {
    let layer = source.module.first().map_or("", String::as_str);
    if let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == layer) {
        let is_allowed = is_below(imported, layer)
            || !is_layer(imported)
            || allowed.iter().any(|module| is_below(imported, module));
        return (!is_allowed).then(|| {
            let allowed = if allowed.is_empty() { "nothing of the crate" } else { allowed[0] };
            format!("imports {imported}; {layer} may import {allowed} (rules 1, 2 and 4)")
        });
    }
    if is_below(imported, "ui") && !source.is_below("ui") && !source.is_below("main") {
        return Some(format!("imports {imported}; only main.rs starts the ui (rule 5)"));
    }
    page_offence(source, imported)
}

/// Pages and components keep apart: whatever two pages share is a component, a hook or a function.
fn page_offence(source: &Source, imported: &str) -> Option<String> {
    if source.is_below("ui::components") {
        let offends = is_below(imported, "ui::pages") || is_below(imported, "ui::context");
        return offends.then(|| format!("imports {imported}; components know neither (rule 5)"));
    }
    let own_page = source.module.get(2).filter(|_| source.is_below("ui::pages"))?;
    let other = imported.strip_prefix("ui::pages::")?.split("::").next()?;
    let is_module = other.starts_with(|c: char| c.is_ascii_lowercase());
    (is_module && other != own_page.as_str())
        .then(|| format!("imports {imported}; pages don't import pages (rule 5)"))
}

fn confined_offence(source: &Source, segment: &str) -> Option<String> {
    let (name, homes) = CONFINED.iter().find(|(name, _)| *name == segment)?;
    let is_home = homes.iter().any(|home| source.is_below(home));
    (!is_home).then(|| format!("names {name}, which is for {} (rule 4)", homes.join(", ")))
}

fn is_layer(path: &str) -> bool {
    let first = path.split("::").next().unwrap_or_default();
    first == "ui" || MAY_IMPORT.iter().any(|(layer, _)| *layer == first)
}

/// The path inside the crate, or `None` for one that leads to another crate.
fn resolved(path: &[String], module: &[String]) -> Option<String> {
    let (start, rest) = match path[0].as_str() {
        "crate" | "weft" => (&[][..], &path[1..]),
        "self" => (module, &path[1..]),
        "super" => {
            let steps = path.iter().take_while(|segment| *segment == "super").count();
            (&module[..module.len().saturating_sub(steps)], &path[steps..])
        }
        _ => return None,
    };
    Some(start.iter().chain(rest).map(String::as_str).collect::<Vec<_>>().join("::"))
}

/// Rust code as a list of words and marks, without comments, literals and tests.
struct Code {
    tokens: Vec<String>,
}

impl Code {
    fn of(text: &str) -> Self {
        Self { tokens: without_tests(&tokens(&without_comments_and_literals(text))) }
    }

    /// Every path in the code: `use` trees unfolded, and paths within expressions.
    fn paths(&self) -> Vec<Vec<String>> {
        let mut paths = Vec::new();
        let mut position = 0;
        while position < self.tokens.len() {
            if self.tokens[position] == "use" {
                position = self.use_tree(position + 1, &[], &mut paths);
            } else if is_word(&self.tokens[position]) {
                let (path, next) = self.path_at(position);
                if path.len() > 1 {
                    paths.push(path);
                }
                position = next;
            } else {
                position += 1;
            }
        }
        paths
    }

    /// Reads `a::b` from `position`, and says where it ends.
    fn path_at(&self, mut position: usize) -> (Vec<String>, usize) {
        let mut path = Vec::new();
        while let Some(word) = self.tokens.get(position).filter(|token| is_word(token)) {
            path.push(word.clone());
            position += 1;
            if self.tokens.get(position).is_none_or(|token| token != "::") {
                break;
            }
            position += 1;
        }
        (path, position)
    }

    /// Unfolds the tree at `position` below `prefix`, and says where it ends.
    fn use_tree(&self, position: usize, prefix: &[String], paths: &mut Vec<Vec<String>>) -> usize {
        let leading = usize::from(self.tokens.get(position).is_some_and(|token| token == "::"));
        let (path, mut position) = self.path_at(position + leading);
        let path: Vec<String> = prefix.iter().cloned().chain(path).collect();
        if self.tokens.get(position).is_none_or(|token| token != "{") {
            // Nothing stands here in `use<'_>`, which captures lifetimes and imports nothing.
            paths.extend(Some(path).filter(|path| !path.is_empty()));
            return position;
        }
        position += 1;
        while self.tokens.get(position).is_some_and(|token| token != "}") {
            let next = self.use_tree(position, &path, paths);
            // A renaming (`as x`) or a glob is passed over, up to the next branch.
            position = next.max(position);
            while self.tokens.get(position).is_some_and(|token| token != "," && token != "}") {
                position += 1;
            }
            position += usize::from(self.tokens.get(position).is_some_and(|token| token == ","));
        }
        position + 1
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let length = if is_part(first) {
            rest.find(|c| !is_part(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() {
            tokens.push(rest[..length].to_owned());
        }
        rest = &rest[length..];
    }
    tokens
}

/// Drops each item that stands behind `#[cfg(test)]`: up to its `;` or its closing brace.
fn without_tests(tokens: &[String]) -> Vec<String> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut position = 0;
    while position < tokens.len() {
        if tokens[position..].iter().take(MARK.len()).eq(MARK.iter()) {
            position = end_of_item(tokens, position + MARK.len());
        } else {
            kept.push(tokens[position].clone());
            position += 1;
        }
    }
    kept
}

fn end_of_item(tokens: &[String], start: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        match token.as_str() {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return index + 1;
                }
            }
            ";" if depth == 0 => return index + 1,
            _ => {}
        }
    }
    tokens.len()
}

/// Blanks out comments, strings and characters; lifetimes stay as words.
fn without_comments_and_literals(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = skipped_length(rest, code.chars().next_back());
        if skipped > 0 {
            code.push(' ');
            rest = &rest[skipped..];
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    code
}

/// The length of the comment or literal at the start of `rest`; 0 for code.
fn skipped_length(rest: &str, before: Option<char>) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    let is_word_before = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with('r') && !is_word_before {
        return raw_string_length(rest);
    }
    if rest.starts_with('"') {
        return quoted_length(rest, '"');
    }
    let is_character = rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'');
    if rest.starts_with('\'') && is_character { quoted_length(rest, '\'') } else { 0 }
}

fn raw_string_length(rest: &str) -> usize {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    if !rest[1 + hashes..].starts_with('"') {
        return 0;
    }
    let start = 2 + hashes;
    let end = format!("\"{}", "#".repeat(hashes));
    rest[start..].find(&end).map_or(rest.len(), |found| start + found + end.len())
}

fn quoted_length(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (index, character) in rest.char_indices().skip(1) {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if character == quote => return index + 1,
            _ => {}
        }
    }
    rest.len()
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let file = path.strip_prefix(&root).expect("a path below src");
                let text = fs::read_to_string(&path).expect("a readable source");
                sources.push(Source::new(&file.to_string_lossy().replace('\\', "/"), &text));
            }
        }
    }
    sources
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder");
    entries.map(|entry| entry.expect("a readable entry").path()).collect()
}

/// The crates that Cargo.toml names, as they are written in Rust.
fn dependencies() -> BTreeSet<String> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("a readable Cargo.toml");
    let mut crates = BTreeSet::new();
    let mut is_dependencies = false;
    for line in manifest.lines() {
        if let Some(section) = line.trim().strip_prefix('[') {
            let section = section.trim_end_matches(']');
            is_dependencies = section.ends_with("dependencies");
            let single = section.rsplit_once("dependencies.").map(|(_, name)| name);
            crates.extend(single.map(|name| name.replace('-', "_")));
        } else if let Some((name, _)) = line.split_once('=').filter(|_| is_dependencies) {
            crates.insert(name.trim().replace('-', "_"));
        }
    }
    crates
}

mod the_rules_can_fail {
    use super::*;

    fn judge(file: &str, text: &str) -> Vec<String> {
        offences(&Source::new(file, text), &dependencies())
    }

    #[test]
    fn the_manifest_is_read() {
        let crates = dependencies();
        for name in ["serde", "serde_json", "web_sys", "yew"] {
            assert!(crates.contains(name), "{name} is missing in {crates:?}");
        }
    }

    #[test]
    fn each_rule_catches_its_offence() {
        for (file, text, rule) in [
            ("domain/score.rs", "use serde::Serialize;", "rule 1"),
            ("domain/score.rs", "fn f() { js_sys::Date::now(); }", "rule 1"),
            ("domain/score.rs", "use crate::content::Text;", "rules 1"),
            ("domain/score.rs", "use super::super::content::Text;", "rules 1"),
            ("storage/record.rs", "use crate::{domain::Level, state::AppState};", "rules 1, 2"),
            ("state/mod.rs", "fn f() -> crate::storage::Store { todo() }", "rules 1, 2"),
            ("chart/trend.rs", "use crate::ui::route::Route;", "rules 1, 2"),
            ("platform/clock.rs", "use crate::domain::score::Score;", "rules 1, 2 and 4"),
            ("storage/backup.rs", "use gloo_storage::LocalStorage;", "rule 4"),
            ("chart/trend.rs", "fn f() { plotters::style::BLACK; }", "rule 4"),
            ("state/mod.rs", "use yew::web_sys::Window;", "rule 4"),
            ("lib.rs", "use crate::ui::App;", "rule 5"),
            ("ui/pages/check.rs", "use crate::ui::pages::review::List;", "rule 5"),
            ("ui/pages/check/keys.rs", "use super::super::review::List;", "rule 5"),
            ("ui/components/thread.rs", "use crate::ui::pages::home::Home;", "rule 5"),
            ("ui/components/thread.rs", "fn f() { use_context::<App>(); }", "rule 5"),
            ("ui/utils.rs", "", "is named utils"),
        ] {
            let offences = judge(file, text).join("\n");
            assert!(offences.contains(rule), "{file}, {text}: {offences:?}");
        }
    }

    #[test]
    fn what_the_rules_allow_is_let_through() {
        for (file, text) in [
            ("domain/score.rs", "use std::fmt; use super::level::{Cut, Level}; use crate::domain;"),
            ("domain/score.rs", "// use serde::Serialize;\nconst S: &str = \"yew::Html\";"),
            ("domain/score.rs", "#[cfg(test)] mod tests { use serde_json::json; } fn f() {}"),
            ("storage/browser.rs", "use gloo_storage::LocalStorage; use web_sys::Storage;"),
            ("chart/svg.rs", "use plotters::prelude::*;"),
            ("platform/clock.rs", "use crate::domain::timestamp::Timestamp; use js_sys::Date;"),
            ("ui/pages/check.rs", "use super::check::keys; use crate::ui::components::thread;"),
            ("ui/pages/check/keys.rs", "use super::Check; use crate::storage::browser::Store;"),
            ("main.rs", "fn main() { weft::ui::start(); }"),
            ("domain/score.rs", "fn f(&self) -> impl Iterator<Item = u8> + use<'_> {}"),
        ] {
            assert_eq!(judge(file, text), Vec::<String>::new(), "{file}, {text}");
        }
    }

    #[test]
    fn code_behind_a_test_module_is_judged_again() {
        let text = "#[cfg(test)] mod tests { fn f() {} } use serde::Serialize;";
        assert_eq!(judge("domain/score.rs", text).len(), 1);
    }

    #[test]
    fn lifetimes_and_characters_do_not_hide_code() {
        let text =
            "fn f<'a>(x: &'a str) -> char { '\"' } use serde::Serialize; const C: char = '\"';";
        assert_eq!(judge("domain/score.rs", text).len(), 1);
    }
}
