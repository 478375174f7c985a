//! What the page says that only a build knows: its languages, Home as a new reader sees it, its
//! address, its service worker, and the policy with the hashes of all that stands in the page. Trunk
//! has no place for any of it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use lol_html::html_content::ContentType;
use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector, element, rewrite_str, text};

use crate::policy;
use crate::service_worker;
use crate::site_address::SiteAddress;
use crate::workspace::{command, files_below, read, run};

/// Readers whose own language is not there get this one; the page is written in it.
const FIRST_LANGUAGE: &str = "en";

/// Stands for the policy until the texts whose hashes it lists are known.
const POLICY: &str = "{policy}";

#[derive(Default)]
pub struct Additions {
    /// `tag:name`, joined by `|`.
    pub languages: String,
    /// Home, as HTML.
    pub home: String,
    pub address: Option<SiteAddress>,
    /// Only a release has a worker: while the app is written, nothing old should be kept.
    pub has_worker: bool,
}

/// What is done where a selector fits.
type Rewrite<'a> = (Cow<'a, Selector>, ElementContentHandlers<'a>);

/// Returns `page` with everything added.
pub fn completed(page: &str, additions: &Additions) -> Result<String> {
    let scripts = RefCell::new(Vec::new());
    let styles = RefCell::new(Vec::new());
    let mut rewrites = first_paint(additions);
    rewrites.extend(head(additions));
    rewrites.extend(gathered("script:not([src])", &scripts));
    rewrites.extend(gathered("style", &styles));
    let settings = RewriteStrSettings { element_content_handlers: rewrites, ..Default::default() };
    let page = rewrite_str(page, settings).map_err(|error| anyhow!("index.html: {error}"))?;
    ensure!(page.contains(POLICY), "index.html has no <meta charset> for the policy to follow.");
    ensure!(
        page.contains(&additions.home),
        "index.html has no <noscript> in #app to put Home behind."
    );
    Ok(page.replace(POLICY, &policy::policy(&scripts.borrow(), &styles.borrow())))
}

/// Home, and what the start script has to know before anything is asked for.
fn first_paint(additions: &Additions) -> Vec<Rewrite<'_>> {
    vec![
        element!("html", |html| {
            html.set_attribute("data-languages", &additions.languages)?;
            html.set_attribute("data-first-paint", "home")?;
            if additions.has_worker {
                html.set_attribute("data-worker", service_worker::NAME)?;
            }
            Ok(())
        }),
        element!("#app noscript", |noscript| {
            noscript.after(&additions.home, ContentType::Html);
            Ok(())
        }),
    ]
}

/// The place of the policy, and the address where links and previews name it.
fn head(additions: &Additions) -> Vec<Rewrite<'_>> {
    vec![
        // After the charset, which must come first, and before anything that the policy governs.
        element!("meta[charset]", |charset| {
            let meta = format!("<meta http-equiv=Content-Security-Policy content=\"{POLICY}\">");
            charset.after(&meta, ContentType::Html);
            Ok(())
        }),
        element!("meta[property='og:image']", |picture| {
            if let Some(address) = &additions.address {
                let path = picture.get_attribute("content").unwrap_or_default();
                picture.set_attribute("content", &format!("{address}{path}"))?;
                let links = format!(
                    "<link rel=canonical href=\"{address}\"><meta property=og:url content=\"{address}\">"
                );
                picture.before(&links, ContentType::Html);
            }
            Ok(())
        }),
        // Trunk shortens the value to nothing, and the manifest would be asked for without a password.
        element!("link[rel=manifest]", |manifest| {
            Ok(manifest.set_attribute("crossorigin", "use-credentials")?)
        }),
    ]
}

/// Puts the text of each element that fits into `texts`.
fn gathered<'a>(selector: &'static str, texts: &'a RefCell<Vec<String>>) -> [Rewrite<'a>; 2] {
    [
        element!(selector, |_| {
            texts.borrow_mut().push(String::new());
            Ok(())
        }),
        text!(selector, |chunk| {
            if let Some(text) = texts.borrow_mut().last_mut() {
                text.push_str(chunk.as_str());
            }
            Ok(())
        }),
    ]
}

/// The languages whose files are in `folder`, as the start script reads them: it asks for one of them
/// before it knows anything else. A publisher that offers others says so in `content/publisher.json`.
pub fn languages(folder: &Path) -> Result<String> {
    let texts = folder.join("content/text");
    let mut languages = Vec::new();
    for file in files_below(&texts)?.iter().filter_map(|file| file.strip_suffix("/start.json")) {
        let text = read(&texts.join(file).join("start.json"))?;
        let text: serde_json::Value =
            serde_json::from_str(&text).with_context(|| file.to_owned())?;
        let name = text["name"].as_str().filter(|name| !name.contains(['|', ':']));
        let name =
            name.with_context(|| format!("{file} needs a \"name\": the language in itself"))?;
        languages.push((file != FIRST_LANGUAGE, format!("{file}:{name}")));
    }
    languages.sort();
    Ok(languages.into_iter().map(|(_, pair)| pair).collect::<Vec<_>>().join("|"))
}

/// Home as a new reader sees it, rendered by the app's own components, so that there is something to
/// read before the program has come, or without it. The components run in a program of their own, so
/// that xtask compiles without them.
pub fn home(content: &Path, languages: &str) -> Result<String> {
    let target = content.with_file_name("home.html");
    let mut example = command("cargo");
    example.args(["run", "--quiet", "--package", "weft", "--example", "first_paint", "--"]);
    run(example.arg(content).args([FIRST_LANGUAGE, languages]).arg(&target))?;
    let home = read(&target)?;
    std::fs::remove_file(target)?;
    Ok(home)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{root, scratch, write};

    const PAGE: &str = "<html lang=en data-languages><meta charset=utf-8>\
        <meta property=og:image content=icons/preview.png><script>alert('Hello, world.');</script>\
        <script src=a.js></script><style>p{}</style><div id=app><noscript>Scripts!</noscript></div>";

    fn with(additions: &Additions) -> String {
        completed(PAGE, additions).expect("a page with all places")
    }

    #[test]
    fn the_policy_is_of_the_texts_that_stand_in_the_page() {
        let page = with(&Additions::default());
        let policy = policy::policy(&["alert('Hello, world.');".into()], &["p{}".into()]);
        assert!(page.contains(&format!("content=\"{policy}\"")), "{page}");
    }

    #[test]
    fn the_policy_comes_after_the_charset_and_before_every_script() {
        let page = with(&Additions::default());
        let place = |text: &str| page.find(text).expect("it is there");
        assert!(place("charset") < place("http-equiv") && place("http-equiv") < place("<script>"));
    }

    #[test]
    fn home_stands_behind_what_is_said_without_scripts() {
        let page = with(&Additions { home: "<h1>Home</h1>".into(), ..Default::default() });
        assert!(page.contains("Scripts!</noscript><h1>Home</h1></div>"), "{page}");
        assert!(page.contains("data-first-paint=\"home\""), "{page}");
    }

    #[test]
    fn a_page_without_the_places_stops_the_build() {
        let additions = Additions { home: "<h1>".into(), ..Default::default() };
        for (place, named) in [("charset", "charset"), ("noscript", "noscript")] {
            let error = completed(&PAGE.replace(place, "x"), &additions).expect_err("no place");
            assert!(error.to_string().contains(named), "{error}");
        }
    }

    #[test]
    fn only_a_release_names_a_worker() {
        assert!(!with(&Additions::default()).contains("data-worker"));
        let page = with(&Additions { has_worker: true, ..Default::default() });
        assert!(page.contains("data-worker=\"service-worker.js\""), "{page}");
    }

    #[test]
    fn the_page_says_where_it_is() {
        let address = Some("https://example.org/weft".parse().expect("an address"));
        let page = with(&Additions { address, ..Default::default() });
        assert!(page.contains("canonical href=\"https://example.org/weft/\""), "{page}");
        assert!(page.contains("content=\"https://example.org/weft/icons/preview.png\""), "{page}");
    }

    #[test]
    fn the_page_of_the_repository_has_all_places() {
        let page = read(&root().join("index.html")).expect("the page");
        assert!(page.contains("og:image") && root().join("web/icons/preview.png").is_file());
        completed(&page, &Additions { home: "<h1>".into(), ..Default::default() }).expect("places");
    }

    #[test]
    fn a_language_is_offered_because_its_folder_is_there() {
        let folder = scratch("languages").expect("a folder");
        std::fs::create_dir_all(folder.join("content/text")).expect("a folder");
        for (tag, name) in [("da", "Dansk"), ("en", "English"), ("es", "Español de aquí")] {
            let file = folder.join(format!("content/text/{tag}/start.json"));
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            write(&file, format!("{{\"name\": \"{name}\"}}")).expect("a file");
        }
        let list = languages(&folder).expect("a list");
        assert_eq!(list, "en:English|da:Dansk|es:Español de aquí");
    }
}
