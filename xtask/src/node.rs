//! The npm side of the tool box: Playwright for the browser tests, binaryen for `wasm-opt`,
//! esbuild for short scripts.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::{process, workspace};

/// The proof that Node is there and `node_modules/` holds what `package-lock.json` names.
pub struct Node {
    modules: PathBuf,
}

impl Node {
    pub fn is_available() -> bool {
        process::output_of(Command::new("node").arg("--version")).is_some()
            && process::output_of(npm().arg("--version")).is_some()
    }

    /// Finds Node and brings `node_modules/` up to date with the lock file.
    pub fn ensure() -> Result<Self, Error> {
        Self::ensure_in(&workspace::root())
    }

    /// As [`Node::ensure`], for a folder with packages and a lock file of its own.
    pub fn ensure_in(folder: &Path) -> Result<Self, Error> {
        if !Self::is_available() {
            return Err(Error::MissingProgram {
                program: "Node with npm",
                advice: "Install Node 20 or newer and run this again.".into(),
            });
        }
        let modules = folder.join("node_modules");
        let lock = workspace::read(&folder.join("package-lock.json"))?;
        // npm ci starts from an empty folder each time, so it runs only after the lock changed.
        let stamp = modules.join(".installed-package-lock.json");
        if workspace::read(&stamp).ok().as_ref() != Some(&lock) {
            install(folder)?;
            workspace::write(&stamp, lock)?;
        }
        Ok(Self { modules })
    }

    /// A script of an installed package, run by Node itself: works without a shell on any system.
    pub fn script(&self, path: &str) -> Command {
        node(&self.modules.join(path))
    }
}

/// A script that is run by Node.
pub fn node(script: &Path) -> Command {
    let mut command = Command::new("node");
    command.arg(script).current_dir(workspace::root());
    command
}

fn install(folder: &Path) -> Result<(), Error> {
    let mut command = npm();
    command
        .arg("ci")
        .current_dir(folder)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .env("PUPPETEER_SKIP_DOWNLOAD", "1");
    process::run(&mut command).map_err(|_| Error::InstallFailed {
        what: "The npm packages".into(),
        advice: "Check the network and run this again.".into(),
    })
}

fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}
