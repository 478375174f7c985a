//! What is wrong with a content file, in words for the publisher who edits it.

use std::fmt;

/// One problem of a content file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentProblem {
    /// The file, as the publisher knows it.
    pub file: String,
    /// The path of the field, such as `interface.home.title`; empty for the file as a whole.
    pub field: String,
    /// What was expected and what was found.
    pub message: String,
}

impl fmt::Display for ContentProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(f, "{}: {}", self.file, self.message)
        } else {
            write!(f, "{}: {}: {}", self.file, self.field, self.message)
        }
    }
}

/// The heading of the page that shows problems.
pub const HEADING: &str = "The content of this site cannot be loaded";

/// The sentence below the heading.
pub const ADVICE: &str = "Nothing is lost: your results stay in this browser. \
     If this is your site, mend what is listed here and load the page again.";
