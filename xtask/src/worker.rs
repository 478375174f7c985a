//! The service worker: its text stands in web/, and the release adds the list of files it keeps.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::error::Error;
use crate::workspace::{self, with_slashes};
use crate::{fingerprint, html};

/// The name that the page registers. It never changes: a browser looks for updates under it.
pub const NAME: &str = "service-worker.js";

/// What a host puts in its place to take it out again.
pub const OFF: &str = "service-worker-off.js";

const CODE: [&str; 3] = ["js", "wasm", "css"];

/// Writes both workers into `folder`, whose code has its final names, and returns `page` with the
/// worker's name in it. Without that name, as while developing, the page registers nothing.
pub fn add(folder: &Path, page: &str) -> Result<String, Error> {
    let web = workspace::root().join("web");
    let worker = workspace::read_text(&web.join(NAME))?;
    let build = build(folder, page, &worker)?;
    workspace::write(&folder.join(NAME), format!("const BUILD = {build};\n\n{worker}"))?;
    workspace::write(&folder.join(OFF), workspace::read(&web.join(OFF))?)?;
    named_in(page)
}

/// What the worker has to know about this build. Packed copies are the host's affair.
fn build(folder: &Path, page: &str, worker: &str) -> Result<Value, Error> {
    let (mut start, mut later, mut content) = (Map::new(), Map::new(), Vec::new());
    for file in workspace::files_below(folder)? {
        let name = with_slashes(&file);
        let kind = workspace::extension(&file);
        if kind == "json" && (name.starts_with("content/") || name == "host.json") {
            content.push(name);
        } else if CODE.contains(&kind) && ![NAME, OFF].contains(&&*name) {
            let hash = fingerprint::hash(&workspace::read(&folder.join(&file))?);
            let group = if page.contains(&name) { &mut start } else { &mut later };
            group.insert(name, hash.into());
        }
    }
    if start.is_empty() {
        return Err(Error::Page("index.html names none of the built files.".into()));
    }
    let mut build = json!({ "start": start, "later": later, "content": content });
    build["id"] = fingerprint::hash(format!("{build}{page}{worker}").as_bytes()).into();
    Ok(build)
}

/// A page as it was before [`add`].
pub fn removed_from(page: &str) -> String {
    page.replacen(&attribute(), "", 1)
}

fn attribute() -> String {
    format!(" data-worker=\"{NAME}\"")
}

fn named_in(page: &str) -> Result<String, Error> {
    let elements = html::elements(page);
    let root = elements.iter().find(|element| element.name == "html");
    let end = root.map(|root| root.content_start - 1).ok_or_else(|| {
        Error::Page("index.html has no <html>, so the service worker has no place in it.".into())
    })?;
    Ok(format!("{}{}{}", &page[..end], attribute(), &page[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[&str]) -> std::path::PathBuf {
        let folder = workspace::scratch().expect("a scratch folder").join(name);
        workspace::remove_folder(&folder).expect("an empty folder");
        workspace::create_folder(&folder.join("content/text")).expect("a folder");
        for file in files {
            workspace::write(&folder.join(file), file).expect("a file");
        }
        folder
    }

    const PAGE: &str = "<!doctype html><html lang=\"en\"><script src=\"./app-1.js\"></script>";

    fn keys(value: &Value) -> Vec<&str> {
        value.as_object().expect("names").keys().map(String::as_str).collect()
    }

    #[test]
    fn every_code_file_is_listed_and_no_packed_copy_of_it() {
        let files =
            ["app-1.js", "app-1.js.br", "later-1.wasm", "icon.svg", NAME, "content/text/en.json"];
        let build = build(&folder("worker-list", &files), PAGE, "").expect("a list");
        assert_eq!(keys(&build["start"]), ["app-1.js"]);
        assert_eq!(keys(&build["later"]), ["later-1.wasm"]);
        assert_eq!(build["content"], json!(["content/text/en.json"]));
    }

    #[test]
    fn a_build_is_another_one_when_any_part_of_it_is() {
        let id = |name: &str, files: &[&str], page: &str, worker: &str| {
            build(&folder(name, files), page, worker).expect("a list")["id"].clone()
        };
        let first = id("worker-1", &["app-1.js"], PAGE, "worker");
        assert_eq!(id("worker-2", &["app-1.js"], PAGE, "worker"), first);
        assert_ne!(id("worker-3", &["app-1.js"], PAGE, "another worker"), first);
        assert_ne!(id("worker-4", &["app-1.js"], &format!("{PAGE} "), "worker"), first);
        assert_ne!(id("worker-5", &["app-1.js", "later-1.wasm"], PAGE, "worker"), first);
    }

    #[test]
    fn a_page_that_names_no_file_is_refused() {
        let folder = folder("worker-none", &["app-1.js"]);
        assert!(build(&folder, "<html>", "").is_err());
    }

    #[test]
    fn the_page_names_the_worker() {
        let page = named_in(PAGE).expect("a page");
        assert!(page.contains("<html lang=\"en\" data-worker=\"service-worker.js\">"), "{page}");
        assert_eq!(removed_from(&page), PAGE);
    }
}
