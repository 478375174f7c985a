//! The service worker's list of the files it keeps: `web/service-worker.js` cannot know their names.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};

use crate::file_names::{WORKER_STEM, hash};
use crate::workspace::{files_below, read, write};

/// The worker that the page registers.
pub const NAME: &str = "service-worker.js";

/// Writes what the worker has to know about this build above its text in `folder`, whose code has its
/// final names.
pub fn add_list(folder: &Path, page: &str) -> Result<()> {
    let worker = read(&folder.join(NAME))?;
    let list = list(folder, page, &worker)?;
    write(&folder.join(NAME), format!("const BUILD = {list};\n\n{worker}"))
}

fn list(folder: &Path, page: &str, worker: &str) -> Result<Value> {
    let (mut start, mut lazy, mut content) = (Map::new(), Map::new(), Vec::new());
    for name in files_below(folder)? {
        let is_code = [".js", ".wasm", ".css"].iter().any(|kind| name.ends_with(kind));
        if name.starts_with("content/") && name.ends_with(".json") {
            content.push(name);
        } else if is_code && !name.starts_with(WORKER_STEM) {
            let hash = hash(&fs::read(folder.join(&name))?);
            let group = if page.contains(&name) { &mut start } else { &mut lazy };
            group.insert(name, hash.into());
        }
    }
    ensure!(!start.is_empty(), "index.html names none of the built files.");
    let mut list = json!({ "start": start, "lazy": lazy, "content": content });
    list["id"] = hash(format!("{list}{page}{worker}").as_bytes()).into();
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::scratch;

    const PAGE: &str = "<!doctype html><html lang=\"en\"><script src=\"./app-1.js\"></script>";

    fn built(name: &str, files: &[&str], page: &str, worker: &str) -> Result<Value> {
        let folder = scratch(name)?;
        fs::create_dir_all(folder.join("content/text/en"))?;
        for file in files {
            write(&folder.join(file), file)?;
        }
        list(&folder, page, worker)
    }

    #[test]
    fn every_code_file_is_listed() {
        let files = ["app-1.js", "lazy-1.wasm", "icon.svg", NAME, "content/text/en/start.json"];
        let list = built("worker-list", &files, PAGE, "").expect("a list");
        assert_eq!(list["start"], json!({ "app-1.js": hash(b"app-1.js") }));
        assert_eq!(list["lazy"], json!({ "lazy-1.wasm": hash(b"lazy-1.wasm") }));
        assert_eq!(list["content"], json!(["content/text/en/start.json"]));
    }

    #[test]
    fn a_build_is_another_one_when_any_part_of_it_is() {
        let id = |files: &[&str], page: &str, worker: &str| {
            built("worker-id", files, page, worker).expect("a list")["id"].clone()
        };
        let first = id(&["app-1.js"], PAGE, "worker");
        assert_eq!(id(&["app-1.js"], PAGE, "worker"), first);
        assert_ne!(id(&["app-1.js"], PAGE, "another worker"), first);
        assert_ne!(id(&["app-1.js"], &format!("{PAGE} "), "worker"), first);
        assert_ne!(id(&["app-1.js", "lazy-1.wasm"], PAGE, "worker"), first);
    }

    #[test]
    fn a_page_that_names_no_file_is_refused() {
        assert!(built("worker-none", &["app-1.js"], "<html>", "").is_err());
    }
}
