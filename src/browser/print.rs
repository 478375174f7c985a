//! The browser's print dialog.

/// Opens it. Says whether the browser has one: some inside of other apps do not.
#[must_use = "where there is none, the reader is told"]
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}
