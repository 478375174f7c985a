//! A release that differs from `dist/` in its code: what the tests of an update update to.

use std::path::PathBuf;

use crate::error::Error;
use crate::{csp, dist, worker, workspace};

const CHANGES: [(&str, &str); 2] = [
    ("js", "\ndocument.documentElement.dataset.build = 'second';\n"),
    ("css", "\n/* The second build. */\n"),
];

/// Copies `dist/`, changes its scripts and style sheets, and finishes it as a release is finished.
pub fn make() -> Result<PathBuf, Error> {
    let folder = workspace::scratch()?.join("second-build");
    workspace::remove_folder(&folder)?;
    let first = dist::folder();
    for file in workspace::files_below(&first)? {
        let kind = workspace::extension(&file);
        if !["br", "gz"].contains(&kind) {
            let mut contents = workspace::read(&first.join(&file))?;
            let is_top = file.parent().is_none_or(|parent| parent.as_os_str().is_empty());
            for (_, addition) in CHANGES.iter().filter(|(changed, _)| is_top && *changed == kind) {
                contents.extend_from_slice(addition.as_bytes());
            }
            let target = folder.join(&file);
            workspace::create_folder(target.parent().unwrap_or(&folder))?;
            workspace::write(&target, contents)?;
        }
    }
    let page = csp::unsealed(&workspace::read_text(&folder.join("index.html"))?);
    dist::stamp(&folder, &worker::removed_from(&page))?;
    Ok(folder)
}
