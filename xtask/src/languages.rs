//! The languages that the page offers: one for each folder below `content/text/`.
//!
//! The page asks for one of them before it knows anything else, so the list stands in the page. A
//! host that offers others says so in `content/host.json`.

use std::env;
use std::path::Path;

use crate::error::Error;
use crate::options::Options;
use crate::workspace;

/// The attribute of the page that holds the list, empty in the sources.
const EMPTY: &str = "data-languages=\"\"";

/// Readers whose own language is not there get this one.
const FIRST: &str = "en";

/// `cargo xtask list-languages`, which Trunk calls for the page that it serves (`Trunk.toml`).
pub fn run(_: &Options) -> Result<(), Error> {
    let staging = env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Error::Usage("list-languages is for Trunk, which names its folder.".into())
    })?;
    let staging = Path::new(&staging);
    let index = staging.join("index.html");
    let page = workspace::read_text(&index)?;
    workspace::write(&index, listed(staging, &page)?)
}

/// The page with the languages whose files lie below `folder`.
pub fn listed(folder: &Path, page: &str) -> Result<String, Error> {
    let texts = folder.join("content").join("text");
    let mut languages = Vec::new();
    for file in workspace::files_below(&texts)? {
        if file.ends_with("start.json") {
            let folder = file.parent().unwrap_or(Path::new(""));
            let tag = folder.to_string_lossy().into_owned();
            languages.push((tag != FIRST, tag, name(&texts.join(&file))?));
        }
    }
    languages.sort();
    let list: Vec<String> =
        languages.iter().map(|(_, tag, name)| format!("{tag}:{name}")).collect();
    Ok(page.replace(EMPTY, &format!("data-languages=\"{}\"", list.join("|"))))
}

/// The name of the language in itself.
fn name(file: &Path) -> Result<String, Error> {
    let text: serde_json::Value = serde_json::from_str(&workspace::read_text(file)?)
        .map_err(|error| Error::Page(format!("{} is not JSON: {error}.", file.display())))?;
    let name = text["name"].as_str().filter(|name| !name.contains(['"', '&', '|', ':']));
    name.map(str::to_owned).ok_or_else(|| {
        Error::Page(format!("{} needs a \"name\": the language in itself.", file.display()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_offered_because_its_file_is_there() {
        let folder = workspace::scratch().expect("a scratch folder").join("languages");
        workspace::remove_folder(&folder).expect("an empty folder");
        workspace::create_folder(&folder.join("content/text")).expect("a folder");
        for (tag, name) in [("da", "Dansk"), ("en", "English"), ("es", "Español de aquí")] {
            let file = folder.join(format!("content/text/{tag}/start.json"));
            workspace::create_folder(file.parent().expect("a folder")).expect("a folder");
            workspace::write(&file, format!("{{\"name\": \"{name}\"}}")).expect("a file");
        }
        let page = listed(&folder, "<html lang=\"en\" data-languages=\"\">").expect("a list");
        let list = "en:English|da:Dansk|es:Español de aquí";
        assert_eq!(page, format!("<html lang=\"en\" data-languages=\"{list}\">"));
    }

    #[test]
    fn the_page_in_the_repository_has_room_for_the_list() {
        let page = workspace::read_text(&workspace::root().join("index.html")).expect("the page");
        let page = listed(&workspace::root(), &page).expect("the shipped languages");
        assert!(
            page.contains("data-languages=\"en:English|de:Deutsch|fr:Français|nl:Nederlands\"")
        );
    }
}
