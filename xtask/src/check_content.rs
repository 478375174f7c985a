//! `check-content`: what the app would say about a folder of content, on the command line.
//!
//! The rules live in the library (`weft::content`). They run in a program of their own, so that
//! `cargo xtask` compiles in seconds and still works while the app does not compile.

use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::options::Options;
use crate::{process, workspace};

/// `cargo xtask check-content [DIR]`.
pub fn run(options: &Options) -> Result<(), Error> {
    let folder = options.words.first().map_or("content", String::as_str);
    check(folder.as_ref())
}

/// Checks every content file in `folder`.
pub fn check(folder: &Path) -> Result<(), Error> {
    let folder = std::path::absolute(folder).map_err(Error::file("find", folder))?;
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package", "weft-core", "--example", "check_content", "--"]);
    process::run(command.arg(&folder).current_dir(workspace::root())).map_err(|_| {
        Error::ChecksFailed(format!(
            "The content in {} has mistakes; they are listed above.",
            folder.display()
        ))
    })
}
