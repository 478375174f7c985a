//! esbuild over the scripts and style sheets: about a third off what wasm-bindgen writes.

use std::path::Path;

use crate::error::Error;
use crate::node::{Node, node};
use crate::{process, workspace};

/// Rewrites every script and style sheet in `folder` in place. A `Node` is the proof that esbuild is
/// there.
pub fn minify(_: &Node, folder: &Path) -> Result<(), Error> {
    let mut command = node(&workspace::root().join("xtask").join("minify.mjs"));
    process::run(command.arg(folder))
}
