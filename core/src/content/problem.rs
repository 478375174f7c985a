//! What is wrong with a content file, in words for the publisher who edits it.

use std::fmt;

use serde_json::Value;

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

/// What an id and a version of an edition can be, in words.
pub(super) const NAME_FORM: &str = "1 to 24 letters, digits, “-” or “.”";

/// What a value is, in words.
pub(super) fn kind(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(_) => "true or false".to_owned(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => found(text),
        Value::Array(items) if items.is_empty() => "an empty list".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// A text in the words of a problem.
pub(super) fn found(text: &str) -> String {
    if text.trim().is_empty() {
        return "an empty text".to_owned();
    }
    format!("the text “{}”", text.chars().take(40).collect::<String>())
}

/// serde puts names between backticks.
pub(super) fn with_quotation_marks(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let marked = pieces.map(|(index, piece)| match index {
        0 => piece.to_owned(),
        odd if odd % 2 == 1 => format!("“{piece}"),
        _ => format!("”{piece}"),
    });
    marked.collect()
}
