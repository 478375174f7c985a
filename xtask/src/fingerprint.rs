//! Content-hashed file names: a name that never means two contents, so a cached copy is never stale.
//!
//! Only code is renamed. Content, pictures and the manifest keep their names because a host edits
//! or replaces them. (A host may also edit a style sheet in place: nothing checks it against its
//! name.)

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::worker;
use crate::workspace::{self, with_slashes};

/// In this order, so that a file that names others is hashed after their new names are in it.
const RENAMED: [&str; 3] = ["wasm", "js", "css"];

/// A service worker is found by its name, and a browser compares it by content.
const KEEP: [&str; 2] = [worker::NAME, worker::OFF];

/// What wasm-bindgen writes for imported scripts lies in folders that carry a hash already.
const KEEP_BELOW: [&str; 2] = ["content/", "snippets/"];

struct Renamed {
    old: String,
    new: String,
}

/// Renames the code below `folder` and returns `page` with the new names in it.
pub fn rename_code(folder: &Path, page: &str) -> Result<String, Error> {
    let mut renamed: Vec<Renamed> = Vec::new();
    for kind in RENAMED {
        for file in files_of_kind(folder, kind)? {
            let contents = with_new_names(folder, &file, kind, &renamed)?;
            let change = Renamed::after(&file, &contents);
            workspace::write(&folder.join(file.with_file_name(&change.new)), contents)?;
            workspace::remove_file(&folder.join(&file))?;
            renamed.push(change);
        }
    }
    Ok(renamed.iter().fold(page.to_owned(), |page, change| change.apply(&page)))
}

fn files_of_kind(folder: &Path, kind: &str) -> Result<Vec<PathBuf>, Error> {
    let mut files = workspace::files_below(folder)?;
    files.retain(|file| {
        let name = with_slashes(file);
        workspace::extension(file) == kind
            && !KEEP.contains(&name.as_str())
            && !KEEP_BELOW.iter().any(|start| name.starts_with(start))
    });
    Ok(files)
}

fn with_new_names(
    folder: &Path,
    file: &Path,
    kind: &str,
    renamed: &[Renamed],
) -> Result<Vec<u8>, Error> {
    let path = folder.join(file);
    if kind == "wasm" {
        return workspace::read(&path);
    }
    let text = workspace::read_text(&path)?;
    Ok(renamed.iter().fold(text, |text, change| change.apply(&text)).into_bytes())
}

/// The first 8 bytes of the SHA-256, in hexadecimal digits.
pub fn hash(contents: &[u8]) -> String {
    let digest = Sha256::digest(contents);
    let digits: Vec<String> = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

impl Renamed {
    fn after(file: &Path, contents: &[u8]) -> Self {
        let part = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
        let new =
            format!("{}-{}.{}", part(file.file_stem()), hash(contents), workspace::extension(file));
        Self { old: part(file.file_name()), new }
    }

    /// Replaces the old name where it stands alone, and not where it is the end of a longer one.
    fn apply(&self, text: &str) -> String {
        let is_name_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        let mut result = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(&self.old) {
            let (before, after) = (&rest[..start], &rest[start + self.old.len()..]);
            let stands_alone =
                !before.ends_with(|c: char| is_name_part(c)) && !after.starts_with(is_name_part);
            result.push_str(before);
            result.push_str(if stands_alone { &self.new } else { &self.old });
            rest = after;
        }
        result + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(name: &str, wasm: &str) -> (PathBuf, String) {
        let folder = workspace::scratch().expect("a scratch folder").join(name);
        workspace::remove_folder(&folder).expect("an empty folder");
        workspace::create_folder(&folder.join("content")).expect("a folder");
        for (file, text) in [
            ("app_bg.wasm", wasm),
            ("app.js", "new URL('app_bg.wasm', import.meta.url)"),
            ("screen.css", "p{}"),
            ("content/instrument.json", "{}"),
        ] {
            workspace::write(&folder.join(file), text).expect("a file");
        }
        let page = "import i from './app.js'; i('./app_bg.wasm') href=screen.css content/x.json";
        let page = rename_code(&folder, page).expect("a folder that can be renamed");
        (folder, page)
    }

    #[test]
    fn every_name_in_the_page_is_a_file() {
        let (folder, page) = build("names-exist", "1");
        let names = workspace::files_below(&folder).expect("a folder");
        let code = names.iter().filter(|name| !name.starts_with("content"));
        for name in code {
            assert!(page.contains(&with_slashes(name)), "{} is not in {page}", name.display());
        }
        assert!(folder.join("content/instrument.json").is_file());
    }

    #[test]
    fn a_changed_wasm_changes_the_name_of_the_script_that_loads_it() {
        let (_, first) = build("names-change", "1");
        let (_, same) = build("names-change", "1");
        let (_, second) = build("names-change", "2");
        assert_eq!(first, same);
        let script = |page: &str| page.split('\'').nth(1).unwrap_or_default().to_owned();
        assert_ne!(script(&first), script(&second));
    }

    #[test]
    fn a_name_inside_a_longer_name_is_left_alone() {
        let change = Renamed { old: "app.js".into(), new: "app-1.js".into() };
        assert_eq!(
            change.apply("my-app.js app.json './app.js'"),
            "my-app.js app.json './app-1.js'"
        );
    }
}
