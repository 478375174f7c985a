//! The first paint: Home as a new reader sees it, rendered by the app's own components and written
//! into the page, so that there is something to read before the program has come, or without it.
//!
//! The components run in a program of their own, for the reason that `check_content.rs` gives.

use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::html::{self, Element};
use crate::{process, workspace};

/// Says in the page that Home stands in it; `web/start.js` makes less of it where that is wrong.
const MARK: &str = " data-first-paint=\"home\"";

/// What Home stands behind.
const PLACE: &str = "</noscript>";

/// Returns `page` with Home in it, in the language of the page and the words of `content`.
pub fn add(page: &str, content: &Path) -> Result<String, Error> {
    let elements = html::elements(page);
    let root = elements.iter().find(|element| element.name == "html");
    let attribute = |name| root.and_then(|root| root.attribute(name)).unwrap_or_default();
    let home = rendered(content, attribute("lang"), attribute("data-languages"))?;
    written(page, &elements, &home)
}

fn rendered(content: &Path, language: &str, languages: &str) -> Result<String, Error> {
    let target = workspace::scratch()?.join("home.html");
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package", "weft", "--example", "first_paint", "--"]);
    command.arg(content).args([language, languages]).arg(&target);
    process::run(command.current_dir(workspace::root()))?;
    workspace::read_text(&target)
}

fn written(page: &str, elements: &[Element<'_>], home: &str) -> Result<String, Error> {
    let missing =
        |what: &str| Error::Page(format!("index.html has no {what} for the first paint."));
    let root = elements.iter().find(|element| element.name == "html");
    let mark_at = root.ok_or_else(|| missing("<html>"))?.content_start - 1;
    let app = elements.iter().find(|element| element.attribute("id") == Some("app"));
    let app_at = app.ok_or_else(|| missing("element with the id app"))?.content_start;
    let place = page[app_at..].find(PLACE).ok_or_else(|| missing("<noscript> in #app"))?;
    let home_at = app_at + place + PLACE.len();
    let (before, between, after) =
        (&page[..mark_at], &page[mark_at..home_at], page[home_at..].trim_start());
    Ok([before, MARK, between, home, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_stands_behind_what_is_said_without_scripts() {
        let page = "<html lang=en><div id=\"app\"><noscript>Scripts!</noscript>\n</div>";
        let page = written(page, &html::elements(page), "<h1>Home</h1>").expect("a place for it");
        assert_eq!(
            page,
            "<html lang=en data-first-paint=\"home\">\
             <div id=\"app\"><noscript>Scripts!</noscript><h1>Home</h1></div>"
        );
    }

    #[test]
    fn a_page_without_the_place_stops_the_build() {
        for (page, named) in [
            ("<div id=app><noscript></noscript></div>", "<html>"),
            ("<html><noscript></noscript>", "id app"),
            ("<html><noscript></noscript><div id=app></div>", "<noscript>"),
        ] {
            let error = written(page, &html::elements(page), "").expect_err("no place");
            assert!(error.to_string().contains(named), "{error}");
        }
    }
}
