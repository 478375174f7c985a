//! The start script, joined: it is written in small ES modules, and sent in the page itself. Trunk does
//! not join them.
//!
//! `index.html` names the first module. Each comes after those it imports, all in one function; so no
//! two of them may use a name at their top.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::workspace::{read, root, write};

/// The first module, and the name of the script while the release is made small.
const SCRIPT: (&str, &str) = ("web/start/main.js", "start.js");
/// Writes the joined script into `folder`.
pub fn write_joined(folder: &Path) -> Result<()> {
    write(&folder.join(SCRIPT.1), script(&root().join(SCRIPT.0))?)
}

/// Returns `page` with the script of `folder` in it, and removes its file.
pub fn inlined(folder: &Path, page: &str) -> Result<String> {
    let file = folder.join(SCRIPT.1);
    let script = read(&file)?;
    std::fs::remove_file(file)?;
    let handlers = vec![element!(format!("script[src='{}']", SCRIPT.0), |element| {
        element.remove_attribute("src");
        element.set_inner_content(&script, ContentType::Html);
        Ok(())
    })];
    let settings = RewriteStrSettings { element_content_handlers: handlers, ..Default::default() };
    rewrite_str(page, settings).map_err(|error| anyhow!("index.html: {error}"))
}

/// A module and all that it imports, as a script that leaves no names behind.
fn script(entry: &Path) -> Result<String> {
    let mut modules = Vec::new();
    let mut text = String::new();
    append_module(entry, &mut modules, &mut text)?;
    Ok(format!("(() => {{\n{text}}})();\n"))
}

fn append_module(file: &Path, seen: &mut Vec<PathBuf>, text: &mut String) -> Result<()> {
    if seen.contains(&file.to_path_buf()) {
        return Ok(());
    }
    seen.push(file.to_path_buf());
    let module = read(file)?;
    for line in module.lines().filter(|line| line.starts_with("import ")) {
        append_module(&imported(file, line)?, seen, text)?;
    }
    for line in module.lines().filter(|line| !line.starts_with("import ")) {
        text.push_str(line.strip_prefix("export ").unwrap_or(line));
        text.push('\n');
    }
    Ok(())
}

/// The file that an import names, beside the one that it stands in.
fn imported(file: &Path, line: &str) -> Result<PathBuf> {
    let name = line.split('\'').nth(1).with_context(|| format!("{line} names no file"))?;
    Ok(file.with_file_name("").join(name.trim_start_matches("./")))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::workspace::{files_below, scratch};

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = scratch(name).expect("a folder");
        for (file, text) in files {
            write(&folder.join(file), text).expect("a file");
        }
        folder
    }

    #[test]
    fn a_module_comes_once_and_after_those_it_imports() {
        let folder = folder(
            "modules",
            &[
                ("main.js", "import { b } from './b.js';\nimport { a } from './a.js';\n\nb(a);\n"),
                ("b.js", "import { a } from './a.js';\nexport const b = (it) => it + a;\n"),
                ("a.js", "export const a = 1;\n"),
            ],
        );
        let joined = script(&folder.join("main.js")).expect("a script");
        assert_eq!(joined, "(() => {\nconst a = 1;\nconst b = (it) => it + a;\n\nb(a);\n})();\n");
    }

    #[test]
    fn what_is_joined_takes_its_place_in_the_page_of_the_repository() {
        let folder = scratch("inlined").expect("a folder");
        write_joined(&folder).expect("joined files");
        let page = read(&root().join("index.html")).expect("the page");
        let page = inlined(&folder, &page).expect("a page");
        assert!(page.contains("<script>(() => {\n") && !page.contains("src=\"web/start"));
        assert!(files_below(&folder).expect("a folder").is_empty());
    }

    #[test]
    fn modules_import_what_is_exported_and_share_no_names() {
        let folder = root().join("web/start");
        let mut names = HashSet::new();
        for file in files_below(&folder).expect("the modules") {
            let module = read(&folder.join(&file)).expect("a module");
            for line in module.lines() {
                let named = line.trim_start_matches("export ");
                if let Some(rest) = named.strip_prefix("const ").or(named.strip_prefix("let ")) {
                    let name = rest.split(' ').next().unwrap_or_default();
                    assert!(names.insert(name.to_owned()), "{file}: {name} is named twice");
                }
                let Some((list, _)) =
                    line.strip_prefix("import {").and_then(|it| it.split_once('}'))
                else {
                    continue;
                };
                let other =
                    read(&imported(&folder.join(&file), line).expect("a name")).expect("a module");
                for name in list.split(',').map(str::trim) {
                    let is_exported = other.contains(&format!("export const {name} = "));
                    assert!(is_exported, "{file} imports {name}, which is not exported");
                }
            }
        }
        assert!(names.len() > 20);
    }

    #[test]
    fn every_module_is_used() {
        let folder = root().join("web/start");
        let mut seen = Vec::new();
        append_module(&folder.join("main.js"), &mut seen, &mut String::new()).expect("a script");
        assert_eq!(seen.len(), files_below(&folder).expect("the modules").len());
    }
}
