//! The page: `index.html` with Trunk's build links replaced by what the release folder holds.

use std::path::Path;

use crate::error::Error;
use crate::html::{self, Element};
use crate::workspace;

/// What Trunk finds by a link is marked with this.
const MARK: &str = "data-trunk";

/// Starts the program, and lets the browser fetch both of its files before the script asks. The files
/// of the second part wait for the page's script to say that they are for any medium.
const START: &str = "\
<link rel=\"modulepreload\" href=\"./weft.js\">\
<link rel=\"preload\" href=\"./weft_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
<link rel=\"preload\" href=\"./later.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin media=\"not all\">\
<link rel=\"preload\" href=\"./later.css\" as=\"style\" media=\"not all\">\
<script type=\"module\">import start from './weft.js';start({module_or_path:'./weft_bg.wasm'}).then(weftStarted)</script>";

/// What only the second part of the program needs is marked with this beside it.
const LATER: &str = "data-later";

/// The start script in the built folder, and what loads it, until it is written into the page.
const START_SCRIPT: &str = "start.js";
const START_SCRIPT_LINK: &str = "<script src=\"./start.js\"></script>";

/// A style sheet of the release, put together from those of the repository.
struct Sheet {
    name: &'static str,
    /// What its link says beside its name.
    link: &'static str,
}

const SCREEN: Sheet = Sheet { name: "screen.css", link: "" };
const PRINT: Sheet = Sheet { name: "print.css", link: " media=\"print\"" };

/// It is not loaded before it is asked for: `weftLaterStyle` in `web/start.js`.
const LATER_STYLE: Sheet = Sheet { name: "later.css", link: " id=\"later-style\" disabled" };

/// Copies what the page's build links name into `folder`, and returns the page without them.
pub fn assemble(page: &str, folder: &Path) -> Result<String, Error> {
    let mut built = String::with_capacity(page.len());
    let mut copied_to = 0;
    for element in html::elements(page).iter().filter(|it| it.attribute(MARK).is_some()) {
        built.push_str(page[copied_to..element.start].trim_end());
        copied_to = element.content_start;
        built.push_str(&replacement(element, folder)?);
    }
    built.push_str(&page[copied_to..]);
    Ok(without_comments(&built))
}

/// A page without the lines that only say something about it: every reader downloads them.
fn without_comments(page: &str) -> String {
    let is_comment = |line: &str| {
        let line = line.trim();
        line.starts_with("// ") || (line.starts_with("<!-- ") && line.ends_with("-->"))
    };
    page.split_inclusive('\n').filter(|line| !is_comment(line)).collect()
}

fn replacement(element: &Element<'_>, folder: &Path) -> Result<String, Error> {
    let href = element.attribute("href").unwrap_or_default();
    let source = workspace::root().join(href);
    let name = source.file_name().map_or(Path::new(""), Path::new);
    match element.attribute("rel") {
        Some("rust") => Ok(START.to_owned()),
        Some("css") => add_style(element, &workspace::read_text(&source)?, folder),
        Some("inline") => {
            workspace::copy(&source, &folder.join(START_SCRIPT))?;
            Ok(START_SCRIPT_LINK.to_owned())
        }
        Some("copy-dir") => copy_folder(&source, &folder.join(name)),
        Some("copy-file") => workspace::copy(&source, &folder.join(name)).map(|()| String::new()),
        other => Err(Error::Page(format!(
            "index.html has a build link of the kind {other:?}, which xtask/src/page.rs does not \
             know. It knows rust, css, inline, copy-dir and copy-file."
        ))),
    }
}

/// Adds a style to the sheet that it belongs to, and returns a link where that is a new one.
fn add_style(element: &Element<'_>, style: &str, folder: &Path) -> Result<String, Error> {
    let is_print = element.attribute("media") == Some("print");
    let is_later = element.attribute(LATER).is_some();
    let (sheet, style) = match (is_later, is_print) {
        (false, false) => (SCREEN, style.to_owned()),
        (false, true) => (PRINT, style.to_owned()),
        (true, false) => (LATER_STYLE, style.to_owned()),
        (true, true) => (LATER_STYLE, format!("@media print {{\n{style}}}\n")),
    };
    let path = folder.join(sheet.name);
    if path.is_file() {
        workspace::write(&path, workspace::read_text(&path)? + &style)?;
        return Ok(String::new());
    }
    workspace::write(&path, style)?;
    Ok(format!("\n    {}", sheet.element()))
}

impl Sheet {
    fn element(&self) -> String {
        format!("<link rel=\"stylesheet\" href=\"./{}\"{}>", self.name, self.link)
    }
}

/// Writes the start script and the style of the first paint into the page itself: a file of its own
/// would come one round trip later.
pub fn with_first_files(page: &str, folder: &Path) -> Result<String, Error> {
    let script = folder.join(START_SCRIPT);
    let code = without_comments(&workspace::read_text(&script)?);
    let mut page = page.replace(START_SCRIPT_LINK, &format!("<script>{}</script>", code.trim()));
    workspace::remove_file(&script)?;
    for sheet in [SCREEN, PRINT] {
        let path = folder.join(sheet.name);
        let style = workspace::read_text(&path)?;
        let inline = format!("<style{}>{}</style>", sheet.link, style.trim_end());
        page = page.replace(&sheet.element(), &inline);
        workspace::remove_file(&path)?;
    }
    Ok(page)
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
        assert_eq!(built.matches("rel=\"stylesheet\"").count(), 3, "{built}");
        let styled = with_first_files(&built, &folder).expect("the script and the sheets");
        assert_eq!(styled.matches("rel=\"stylesheet\"").count(), 1, "{styled}");
        assert!(styled.contains("<style>:root {") || styled.contains("<style>/*"), "{styled}");
        for name in [SCREEN.name, START_SCRIPT] {
            assert!(!folder.join(name).exists(), "the page holds {name}");
        }
        assert!(styled.contains("<script>(() => {") && styled.contains("window.weftContent ="));
        assert!(built.contains("href=\"./later.css\" id=\"later-style\" disabled"), "{built}");
        assert!(folder.join("content/instrument.json").is_file());
        let later = workspace::read_text(&folder.join(LATER_STYLE.name)).expect("the sheet");
        assert!(later.contains("@media print {"), "what is for paper is marked as such");
    }

    #[test]
    fn lines_that_are_comments_are_left_out() {
        let page = "<p>a // b</p>\n  // c\n  <!-- d -->\n  x(); // e\n";
        assert_eq!(without_comments(page), "<p>a // b</p>\n  x(); // e\n");
    }

    #[test]
    fn an_unknown_build_link_is_named() {
        let page = "<link data-trunk rel=\"sass\" href=\"a.scss\" />";
        let error = assemble(page, &folder("page-unknown")).expect_err("an unknown kind");
        assert!(error.to_string().contains("sass"), "{error}");
    }
}
