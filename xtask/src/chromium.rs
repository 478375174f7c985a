//! The browser that runs the tests: an installed Chromium, never a downloaded copy.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::{process, workspace};

const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Finds Chromium, or installs it where that is possible.
pub fn browser() -> Result<PathBuf, Error> {
    find_or_install("WEFT_CHROMIUM", &BROWSERS, "Chromium", "chromium")
}

/// Finds the driver that belongs to Chromium, or installs it where that is possible.
pub fn driver() -> Result<PathBuf, Error> {
    find_or_install("CHROMEDRIVER", &["chromedriver"], "ChromeDriver", "chromium-driver")
}

/// Writes the capabilities that wasm-bindgen's test runner passes to its driver.
pub fn write_capabilities(browser: &Path) -> Result<PathBuf, Error> {
    let capabilities = serde_json::json!({
        "goog:chromeOptions": { "binary": browser, "args": arguments(is_root()) }
    });
    let path = workspace::scratch()?.join("webdriver.json");
    workspace::write(&path, capabilities.to_string())?;
    Ok(path)
}

/// A quiet browser: nothing it does by itself reaches the network. Its sandbox refuses root.
fn arguments(as_root: bool) -> Vec<&'static str> {
    let mut arguments = vec![
        "headless=new",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
        "disable-gpu",
        "disable-dev-shm-usage",
        "no-first-run",
    ];
    if as_root {
        arguments.push("no-sandbox");
    }
    arguments
}

fn find_or_install(
    variable: &str,
    programs: &[&str],
    name: &'static str,
    package: &str,
) -> Result<PathBuf, Error> {
    if let Some(chosen) = env::var_os(variable) {
        return Ok(chosen.into());
    }
    if let Some(found) = find(programs) {
        return Ok(found);
    }
    if is_root() && find(&["apt-get"]).is_some() {
        apt_install(package)?;
    }
    find(programs).ok_or_else(|| Error::MissingProgram {
        program: name,
        advice: format!("Install it (on Debian: apt install {package}), or set {variable} to it."),
    })
}

fn apt_install(package: &str) -> Result<(), Error> {
    println!("Installing {package}.");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "--quiet"])
        .and_then(|()| apt(&["install", "--yes", "--no-install-recommends", package]))
        .map_err(|_| Error::InstallFailed {
            what: package.to_owned(),
            advice: "Check the network and run this again, or install it by hand.".into(),
        })
}

fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    programs
        .iter()
        .flat_map(|program| folders.iter().map(move |folder| folder.join(program)))
        .find(|candidate| candidate.is_file())
}

fn is_root() -> bool {
    cfg!(unix) && process::output_of(Command::new("id").arg("-u")).as_deref() == Some("0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_root_goes_without_the_sandbox() {
        assert!(arguments(true).contains(&"no-sandbox"));
        assert!(!arguments(false).contains(&"no-sandbox"));
    }
}
