//! The browsers besides Chromium in which a journey is tested: the ones that readers have, not
//! patched ones.

use std::path::PathBuf;

use crate::error::Error;
use crate::installed::find_or_install;

/// Finds Firefox, or installs it where that is possible.
pub fn firefox() -> Result<PathBuf, Error> {
    find_or_install("WEFT_FIREFOX", &["firefox-esr", "firefox"], "Firefox", "firefox-esr")
}

/// Finds what drives `WebKitGTK`, and the display that it needs, or installs both where that is
/// possible.
pub fn webkit_driver() -> Result<PathBuf, Error> {
    find_or_install("WEFT_XVFB", &["Xvfb"], "Xvfb", "xvfb")?;
    find_or_install("WEFT_WEBKIT", &["WebKitWebDriver"], "WebKitGTK", "webkit2gtk-driver")
}
