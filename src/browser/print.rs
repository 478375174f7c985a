//! The browser's print dialog.

/// Opens it. Browsers that cannot print do nothing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused only where a dialog is open already.
        let _ = window.print();
    }
}
