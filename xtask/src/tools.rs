//! The Rust side of the tool box: the wasm target, Trunk and wasm-bindgen, at pinned versions.
//!
//! They are installed once a machine, into a folder a version, so that several checkouts at several
//! versions do not fight; a matching version that is already on PATH is used as it is.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::process;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

struct Tool {
    crate_name: &'static str,
    version: &'static str,
    program: &'static str,
    minutes: u8,
}

const TRUNK: Tool = Tool { crate_name: "trunk", version: "0.21.14", program: "trunk", minutes: 2 };

/// Its version must be the `wasm-bindgen` version in Cargo.toml; a test below compares them.
const WASM_BINDGEN: Tool = Tool {
    crate_name: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    minutes: 1,
};

/// The proof that the tools are there: who holds a `Toolbox` can run them.
pub struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// Finds or installs what serves the app while it is written.
    pub fn for_serving() -> Result<Self, Error> {
        ensure_wasm_target()?;
        Self::with(&[&TRUNK, &WASM_BINDGEN])
    }

    /// Finds or installs what builds a release and runs wasm-bindgen tests.
    pub fn for_building() -> Result<Self, Error> {
        ensure_wasm_target()?;
        Self::with(&[&WASM_BINDGEN])
    }

    fn with(tools: &[&Tool]) -> Result<Self, Error> {
        let mut folders = Vec::new();
        for tool in tools {
            if !tool.is_on_path() {
                folders.push(tool.ensure_in_cache()?);
            }
        }
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path = env::join_paths(folders)
            .map_err(|error| Error::Usage(format!("PATH cannot be extended: {error}.")))?;
        Ok(Self { path })
    }

    /// A command that finds the pinned tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }

    /// Trunk, with the switches that keep it from looking for newer versions of itself. It finds this
    /// program by its name, for the step that `Trunk.toml` names.
    pub fn trunk(&self) -> Command {
        let mut command = self.command(TRUNK.program);
        let own_folder = env::current_exe().ok().and_then(|own| own.parent().map(PathBuf::from));
        let folders = own_folder.into_iter().chain(env::split_paths(&self.path));
        if let Ok(path) = env::join_paths(folders) {
            command.env("PATH", path);
        }
        // Trunk reads NO_COLOR as a boolean and stops at the customary "1".
        command.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
        command
    }
}

impl Tool {
    fn is_on_path(&self) -> bool {
        self.is_version_of(Path::new(self.program))
    }

    fn is_version_of(&self, program: &Path) -> bool {
        process::output_of(Command::new(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
    }

    fn ensure_in_cache(&self) -> Result<PathBuf, Error> {
        let folder = cache_folder()?.join(format!("{}-{}", self.crate_name, self.version));
        let bin = folder.join("bin");
        if !self.is_version_of(&bin.join(self.program)) {
            self.install_into(&folder)?;
        }
        Ok(bin)
    }

    fn install_into(&self, folder: &Path) -> Result<(), Error> {
        println!(
            "Installing {} {} (once a machine, about {} minutes).",
            self.crate_name, self.version, self.minutes
        );
        let mut install = Command::new("cargo");
        install.args(["install", self.crate_name, "--version", self.version, "--locked", "--root"]);
        // Compiled for a few runs a day and not for speed: a third of the time.
        for (setting, value) in
            [("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")]
        {
            install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
        }
        process::run(install.arg(folder)).map_err(|_| Error::InstallFailed {
            what: format!("{} {}", self.crate_name, self.version),
            advice: format!(
                "Check the network and run this again, or put {} {} on PATH.",
                self.program, self.version
            ),
        })
    }
}

fn ensure_wasm_target() -> Result<(), Error> {
    if has_wasm_target() {
        return Ok(());
    }
    println!("Adding the compile target {WASM_TARGET}.");
    process::run(Command::new("rustup").args(["target", "add", WASM_TARGET])).map_err(|_| {
        Error::InstallFailed {
            what: format!("The Rust target {WASM_TARGET}"),
            advice: format!(
                "Check the network and run this again; without rustup, install the standard \
                 library for {WASM_TARGET} the way your Rust was installed."
            ),
        }
    })
}

fn has_wasm_target() -> bool {
    let folder = process::output_of(Command::new("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}

fn cache_folder() -> Result<PathBuf, Error> {
    let variable = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    variable("XDG_CACHE_HOME")
        .or_else(|| variable("HOME").map(|home| home.join(".cache")))
        .or_else(|| variable("LOCALAPPDATA"))
        .map(|cache| cache.join("weft").join("tools"))
        .ok_or_else(|| {
            Error::Usage("Set HOME or XDG_CACHE_HOME: the tools need a place to live.".into())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn the_pinned_wasm_bindgen_is_the_one_the_app_and_trunk_name() {
        for file in ["Cargo.toml", "Trunk.toml"] {
            let text = workspace::read_text(&workspace::root().join(file)).expect("the file");
            assert!(text.contains(WASM_BINDGEN.version), "{file} names another version");
        }
    }
}
