//! Names that hold a hash of the contents, so that one name never means two contents. Trunk's own
//! hashes are of the files before this step has split, shrunk and joined them.
//!
//! Only code is renamed. Content, pictures and the manifest keep their names because a publisher
//! edits or replaces them.

use std::fs;
use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::workspace::files_below;

/// How the workers' names begin. They never change: a browser looks for updates under them.
pub const WORKER_STEM: &str = "service-worker";

/// In this order, so that a file that names others is hashed after their new names are in it.
const RENAMED: [&str; 3] = [".wasm", ".js", ".css"];

/// Renames the code in `folder` and returns `page` with the new names in it.
pub fn with_hashes(folder: &Path, mut page: String) -> Result<String> {
    let mut renamed: Vec<(String, String)> = Vec::new();
    for kind in RENAMED {
        for old in files_below(folder)?.into_iter().filter(|name| is_code(name, kind)) {
            let mut contents = fs::read(folder.join(&old))?;
            if kind != ".wasm" {
                let text = String::from_utf8(contents)?;
                contents = renamed.iter().fold(text, |text, names| renamed_in(&text, names)).into();
            }
            let new = old.replace(kind, &format!("-{}{kind}", hash(&contents)));
            fs::write(folder.join(&new), contents)?;
            fs::remove_file(folder.join(&old))?;
            page = renamed_in(&page, &(old.clone(), new.clone()));
            renamed.push((old, new));
        }
    }
    Ok(page)
}

/// The first 8 bytes of the SHA-256, in hexadecimal digits.
pub fn hash(contents: &[u8]) -> String {
    format!("{:x}", Sha256::digest(contents))[..16].to_owned()
}

/// Top-level code. Service workers keep their name: a browser finds them by it.
fn is_code(name: &str, kind: &str) -> bool {
    name.ends_with(kind) && !name.contains('/') && !name.starts_with(WORKER_STEM)
}

/// Names in a text follow a slash, a quote or an equals sign, unlike the end of a longer name.
fn renamed_in(text: &str, (old, new): &(String, String)) -> String {
    ["/", "'", "\"", "`", "="].iter().fold(text.to_owned(), |text, before| {
        text.replace(&format!("{before}{old}"), &format!("{before}{new}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{scratch, write};

    fn build(name: &str, wasm: &str) -> (Vec<String>, String) {
        let folder = scratch(name).expect("a folder");
        for (file, text) in [
            ("app_bg.wasm", wasm),
            ("app.js", "new URL('app_bg.wasm', import.meta.url)"),
            ("screen.css", "p{}"),
            ("service-worker.js", "1"),
        ] {
            write(&folder.join(file), text).expect("a file");
        }
        let page = "import i from './app.js'; i('./app_bg.wasm') href=screen.css my-app.js";
        let page = with_hashes(&folder, page.to_owned()).expect("a folder that can be renamed");
        (files_below(&folder).expect("a folder"), page)
    }

    #[test]
    fn every_name_in_the_page_is_a_file() {
        let (files, page) = build("names-exist", "1");
        for file in files.iter().filter(|file| *file != "service-worker.js") {
            assert!(page.contains(file), "{file} is not in {page}");
        }
        assert!(files.contains(&"service-worker.js".to_owned()));
        assert!(page.ends_with("my-app.js"), "the end of a longer name is left alone: {page}");
    }

    #[test]
    fn a_changed_program_changes_the_name_of_the_script_that_loads_it() {
        let script = |page: &str| page.split('\'').nth(1).map(str::to_owned);
        let (_, first) = build("names-change", "1");
        assert_eq!(first, build("names-change", "1").1);
        assert_ne!(script(&first), script(&build("names-change", "2").1));
    }
}
