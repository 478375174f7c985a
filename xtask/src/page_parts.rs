//! The start script and the styles, joined: each is written in small files, and sent as one. Trunk
//! joins neither, and esbuild would ask for Node, which `trunk serve` can do without.
//!
//! `index.html` names the first file of each. A script is made of ES modules, which come after those
//! they import, in one function; so no two of them may use a name at their top. A style sheet imports
//! others into cascade layers.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::workspace::{read, root, write};

/// What is written into the page itself: its entry file, and the name of the joined file until then.
const SCRIPT: (&str, &str) = ("web/start/main.js", "start.js");
const STYLE: (&str, &str) = ("style/first.css", "first.css");

/// The style of the lazy part, which stays a file.
const LAZY_STYLE: (&str, &str) = ("style/lazy.css", "lazy.css");

/// Writes the joined files into `folder`.
pub fn write_joined(folder: &Path) -> Result<()> {
    write(&folder.join(SCRIPT.1), script(&root().join(SCRIPT.0))?)?;
    for (source, name) in [STYLE, LAZY_STYLE] {
        write(&folder.join(name), style(&root().join(source))?)?;
    }
    Ok(())
}

/// Returns `page` with the script and the first style of `folder` in it, and removes their files.
pub fn inlined(folder: &Path, page: &str) -> Result<String> {
    let taken = |name: &str| {
        let file = folder.join(name);
        let text = read(&file)?;
        std::fs::remove_file(file)?;
        Ok::<_, anyhow::Error>(text)
    };
    let (script, style) = (taken(SCRIPT.1)?, taken(STYLE.1)?);
    let handlers = vec![
        element!(format!("script[src='{}']", SCRIPT.0), |element| {
            element.remove_attribute("src");
            element.set_inner_content(&script, ContentType::Html);
            Ok(())
        }),
        element!(format!("link[href='{}']", STYLE.0), |element| {
            element.replace(&format!("<style>{style}</style>"), ContentType::Html);
            Ok(())
        }),
        element!(format!("link[href='{}']", LAZY_STYLE.0), |element| {
            Ok(element.set_attribute("href", &format!("./{}", LAZY_STYLE.1))?)
        }),
    ];
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

/// A style sheet with what it imports in the place of each `@import '…' layer(…);`.
fn style(file: &Path) -> Result<String> {
    let sheet = read(file)?;
    let lines: Vec<&str> = sheet.lines().collect();
    let mut text = String::new();
    for group in lines.chunk_by(|one, next| layer(one) == layer(next)) {
        if let Some(layer) = group.first().and_then(|line| layer(line)) {
            let sheets = group.iter().map(|line| read(&imported(file, line)?));
            let sheets = sheets.collect::<Result<String>>()?;
            text.extend(["@layer ", layer, " {\n", &sheets, "}\n"]);
        } else {
            let text_of_its_own = group.join("\n");
            ensure!(!text_of_its_own.contains("@import"), "{}: layer(…)?", file.display());
            text.push_str(&text_of_its_own);
            text.push('\n');
        }
    }
    Ok(text)
}

/// The layer that a line imports a sheet into.
fn layer(line: &str) -> Option<&str> {
    line.strip_prefix("@import ")?.split_once(" layer(")?.1.strip_suffix(");")
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

    fn folder(name: &str, files: &[(&str, String)]) -> PathBuf {
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
                (
                    "main.js",
                    "import { b } from './b.js';\nimport { a } from './a.js';\n\nb(a);\n".into(),
                ),
                ("b.js", "import { a } from './a.js';\nexport const b = (it) => it + a;\n".into()),
                ("a.js", "export const a = 1;\n".into()),
            ],
        );
        let joined = script(&folder.join("main.js")).expect("a script");
        assert_eq!(joined, "(() => {\nconst a = 1;\nconst b = (it) => it + a;\n\nb(a);\n})();\n");
    }

    #[test]
    fn an_imported_sheet_stands_in_its_layer() {
        let imports = ["@layer a, b;", "@import 'p.css' layer(a);", "@import 'q.css' layer(a);"];
        let sheets = [
            ("first.css", imports.join("\n")),
            ("p.css", "p{}\n".into()),
            ("q.css", "q{}\n".into()),
        ];
        let folder = folder("sheets", &sheets);
        let joined = style(&folder.join("first.css")).expect("a sheet");
        assert_eq!(joined, "@layer a, b;\n@layer a {\np{}\nq{}\n}\n");
        write(&folder.join("first.css"), "@import 'p.css';\n").expect("a file");
        assert!(style(&folder.join("first.css")).is_err(), "without a layer");
    }

    #[test]
    fn what_is_joined_takes_its_place_in_the_page_of_the_repository() {
        let folder = scratch("inlined").expect("a folder");
        write_joined(&folder).expect("joined files");
        let page = read(&root().join("index.html")).expect("the page");
        let page = inlined(&folder, &page).expect("a page");
        assert!(page.contains("<script>(() => {\n") && page.contains("<style>"));
        assert!(page.contains("href=\"./lazy.css\" id=\"lazy-style\""), "{page}");
        assert!(!page.contains("=\"web/start") && !page.contains("=\"style/"));
        assert_eq!(files_below(&folder).expect("a folder"), ["lazy.css"]);
    }

    #[test]
    fn modules_import_what_is_exported_and_share_no_names() {
        let folder = root().join("web/start");
        let mut names = HashSet::new();
        for file in files_below(&folder).expect("the modules") {
            let module = read(&folder.join(&file)).expect("a module");
            for line in module.lines() {
                let declared = line.trim_start_matches("export ");
                if let Some(rest) =
                    declared.strip_prefix("const ").or(declared.strip_prefix("let "))
                {
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
    fn every_file_of_the_start_script_and_of_the_styles_is_used() {
        let folder = root().join("web/start");
        let mut seen = Vec::new();
        append_module(&folder.join("main.js"), &mut seen, &mut String::new()).expect("a script");
        assert_eq!(seen.len(), files_below(&folder).expect("the modules").len());
        let sheets = [STYLE.0, LAZY_STYLE.0].map(|it| read(&root().join(it)).expect("a sheet"));
        for file in files_below(&root().join("style")).expect("the sheets") {
            let is_first =
                format!("style/{file}") == STYLE.0 || format!("style/{file}") == LAZY_STYLE.0;
            assert!(is_first || sheets.concat().contains(&format!("'{file}'")), "{file}");
        }
    }
}
