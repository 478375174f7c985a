//! The build tools at pinned versions: the wasm target, Trunk, wasm-bindgen and the npm packages.
//!
//! Nothing else installs crates' programs at the version that a lock file or manifest names. Each
//! version has a folder of its own, so that checkouts at several versions do not fight; a matching
//! version on PATH is used as it is.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow};

use crate::workspace::{command, output_of, root, run};

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

struct Tool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    /// What `cargo install` is told besides.
    options: &'static [&'static str],
}

/// Without what looks for updates and fetches tools: those are on PATH.
const TRUNK: Tool = Tool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    options: &["--no-default-features"],
};

/// Its version must be the `wasm-bindgen` version in Cargo.toml; a test below compares them.
const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: "0.2.129", options: &[] };

/// A PATH that has the pinned tools first; those that are missing are installed.
pub fn path() -> Result<OsString> {
    add_wasm_target()?;
    // Side by side: neither keeps two cores busy to its end.
    let folders = thread::scope(|scope| {
        let installing = scope.spawn(|| WASM_BINDGEN.folder());
        let trunk = TRUNK.folder()?;
        let bindgen = installing.join().map_err(|_| anyhow!("the installation stopped"))??;
        Ok::<_, anyhow::Error>([trunk, bindgen])
    })?;
    let present = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(folders.into_iter().flatten().chain(env::split_paths(&present)))?)
}

/// wasm-bindgen, wherever it is.
pub fn wasm_bindgen() -> Result<Command> {
    let folder = WASM_BINDGEN.folder()?.unwrap_or_default();
    Ok(command(&folder.join(WASM_BINDGEN.program).to_string_lossy()))
}

/// Trunk with the pinned tools on its PATH.
pub fn trunk(arguments: &[&str]) -> Result<Command> {
    let path = path()?;
    let folder = TRUNK.folder()?.unwrap_or_default();
    let mut trunk = command(&folder.join(TRUNK.program).to_string_lossy());
    trunk.args(arguments).env("PATH", path);
    // Trunk reads NO_COLOR as a boolean and stops at the customary "1".
    trunk.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
    Ok(trunk)
}

/// Brings `node_modules/` in `folder` up to date with the lock file.
pub fn npm_packages(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))?;
    // npm ci starts from an empty folder each time, so it runs only after the lock changed.
    let stamp = folder.join("node_modules/.installed-package-lock.json");
    if fs::read(&stamp).ok().as_ref() != Some(&lock) {
        let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
        npm.arg("ci").current_dir(folder);
        npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("PUPPETEER_SKIP_DOWNLOAD", "1");
        run(&mut npm).context("The npm packages are needed: install Node 20 or newer.")?;
        fs::write(&stamp, lock)?;
    }
    Ok(())
}

/// A script that Node runs, with the packages of the root folder there.
pub fn node(script: &str) -> Result<Command> {
    npm_packages(&root())?;
    let mut node = command("node");
    node.arg(script);
    Ok(node)
}

impl Tool {
    /// The folder that has this version; `None` if the one on PATH is it.
    fn folder(&self) -> Result<Option<PathBuf>> {
        if self.is_version_of(Path::new(self.program)) {
            return Ok(None);
        }
        let root = cache()?.join(format!("{}-{}", self.package, self.version));
        let folder = root.join("bin");
        if !self.is_version_of(&folder.join(self.program)) {
            self.install_into(&root)?;
        }
        Ok(Some(folder))
    }

    fn is_version_of(&self, program: &Path) -> bool {
        output_of(Command::new(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    fn install_into(&self, root: &Path) -> Result<()> {
        println!("Installing {} {}, once a machine.", self.package, self.version);
        let mut install = Command::new("cargo");
        install.args(["install", self.package, "--version", self.version, "--locked", "--root"]);
        install.arg(root).args(self.options);
        // Compiled for a few runs a day and not for speed: a third of the time.
        for (setting, value) in
            [("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")]
        {
            install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
        }
        run(&mut install)
            .with_context(|| format!("Put {} {} on PATH instead.", self.program, self.version))
    }
}

/// Adds the standard library of the page's target, if it is missing.
pub fn add_wasm_target() -> Result<()> {
    let mut rustc = Command::new("rustc");
    let folder = output_of(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("Without rustup, install Rust's library for {WASM_TARGET}."))
}

fn cache() -> Result<PathBuf> {
    let variable = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    variable("XDG_CACHE_HOME")
        .or_else(|| variable("HOME").map(|home| home.join(".cache")))
        .or_else(|| variable("LOCALAPPDATA"))
        .map(|cache| cache.join("weft/tools"))
        .context("Set HOME or XDG_CACHE_HOME: the tools need a place.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::read;

    #[test]
    fn the_pinned_tools_are_those_that_the_app_trunk_and_the_readme_name() {
        for (file, tool) in [
            ("Cargo.toml", WASM_BINDGEN),
            ("Trunk.toml", WASM_BINDGEN),
            ("README.md", WASM_BINDGEN),
            ("README.md", TRUNK),
        ] {
            let text = read(&root().join(file)).expect("the file");
            assert!(text.contains(tool.version), "{file} names another {}", tool.program);
        }
    }
}
