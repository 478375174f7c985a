//! The browser that runs the tests: an installed Chromium, never a downloaded copy.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::installed::{find_or_install, is_root};
use crate::workspace;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_root_goes_without_the_sandbox() {
        assert!(arguments(true).contains(&"no-sandbox"));
        assert!(!arguments(false).contains(&"no-sandbox"));
    }
}
