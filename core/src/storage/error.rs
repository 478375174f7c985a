//! What can go wrong with storing, as types. The sentence that a reader sees is chosen by the pages.

use crate::records::error::NotStorable;

/// Why something could not be saved. What was stored before is untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser's room for this site is used up.
    Full,
    /// The browser does not let this page store anything.
    Blocked,
    /// The browser refused for another reason; the name of its error.
    Refused {
        /// The name of the browser's error, such as `InvalidStateError`.
        cause: String,
    },
    /// The value cannot be written in a form that would be read again. A fault of the app, not of the
    /// browser.
    NotStorable,
}

impl From<NotStorable> for SaveError {
    fn from(_: NotStorable) -> Self {
        Self::NotStorable
    }
}
