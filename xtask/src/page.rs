//! The page: `index.html` with Trunk's build links replaced by what the release folder holds.

use std::path::Path;

use crate::error::Error;
use crate::html::{self, Element};
use crate::workspace::{self, with_slashes};

/// What Trunk finds by a link is marked with this.
const MARK: &str = "data-trunk";

/// Starts the program, and lets the browser fetch both of its files before the script asks.
const START: &str = "\
<link rel=\"modulepreload\" href=\"./weft.js\">\
<link rel=\"preload\" href=\"./weft_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
<script type=\"module\">import start from './weft.js';start({module_or_path:'./weft_bg.wasm'}).then(weftStarted)</script>";

/// Copies what the page's build links name into `folder`, and returns the page without them.
pub fn assemble(page: &str, folder: &Path) -> Result<String, Error> {
    let mut built = String::with_capacity(page.len());
    let mut copied_to = 0;
    let mut screen_style = String::new();
    for element in html::elements(page).iter().filter(|it| it.attribute(MARK).is_some()) {
        built.push_str(page[copied_to..element.start].trim_end());
        copied_to = element.content_start;
        built.push_str(&replacement(element, folder, &mut screen_style)?);
    }
    built.push_str(&page[copied_to..]);
    if !screen_style.is_empty() {
        workspace::write(&folder.join(SCREEN), &screen_style)?;
    }
    Ok(built)
}

/// The style sheets of the screen, as one.
const SCREEN: &str = "weft.css";

fn replacement(element: &Element<'_>, folder: &Path, screen: &mut String) -> Result<String, Error> {
    let href = element.attribute("href").unwrap_or_default();
    let source = workspace::root().join(href);
    let name = source.file_name().map_or(Path::new(""), Path::new);
    match element.attribute("rel") {
        Some("rust") => Ok(START.to_owned()),
        Some("css") if element.attribute("media") == Some("print") => {
            workspace::copy(&source, &folder.join(name))?;
            let name = with_slashes(name);
            Ok(format!("\n    <link rel=\"stylesheet\" href=\"./{name}\" media=\"print\">"))
        }
        Some("css") => {
            let is_first = screen.is_empty();
            screen.push_str(&workspace::read_text(&source)?);
            let link = format!("\n    <link rel=\"stylesheet\" href=\"./{SCREEN}\">");
            Ok(if is_first { link } else { String::new() })
        }
        Some("copy-dir") => copy_folder(&source, &folder.join(name)),
        Some("copy-file") => workspace::copy(&source, &folder.join(name)).map(|()| String::new()),
        other => Err(Error::Page(format!(
            "index.html has a build link of the kind {other:?}, which xtask/src/page.rs does not \
             know. It knows rust, css, copy-dir and copy-file."
        ))),
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<String, Error> {
    for file in workspace::files_below(from)? {
        let target = to.join(&file);
        if let Some(parent) = target.parent() {
            workspace::create_folder(parent)?;
        }
        workspace::copy(&from.join(&file), &target)?;
    }
    Ok(String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = workspace::scratch().expect("a scratch folder").join(name);
        workspace::remove_folder(&folder).expect("an empty folder");
        workspace::create_folder(&folder).expect("a folder");
        folder
    }

    #[test]
    fn the_page_in_the_repository_loses_its_build_links() {
        let folder = folder("page");
        let page = workspace::read_text(&workspace::root().join("index.html")).expect("the page");
        let built = assemble(&page, &folder).expect("a page that can be built");
        assert!(!built.contains(MARK), "{built}");
        assert!(built.contains("start({module_or_path:'./weft_bg.wasm'})"), "{built}");
        assert_eq!(built.matches("rel=\"stylesheet\"").count(), 2, "screen and print: {built}");
        assert!(folder.join("content/instrument.json").is_file());
        assert!(folder.join(SCREEN).is_file() && folder.join("print.css").is_file());
    }

    #[test]
    fn an_unknown_build_link_is_named() {
        let page = "<link data-trunk rel=\"sass\" href=\"a.scss\" />";
        let error = assemble(page, &folder("page-unknown")).expect_err("an unknown kind");
        assert!(error.to_string().contains("sass"), "{error}");
    }
}
