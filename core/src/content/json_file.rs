//! A content file as JSON: read into its type, with the field of a mistake.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::ContentFile;
use super::json_advice;
use super::problem::{ContentProblem, kind, with_quotation_marks};

/// The version of all content files.
pub const FORMAT: f64 = 1.0;

/// Reads a file.
///
/// # Errors
/// The first mistake: of JSON with its line and column, of the type with its field.
pub fn read<T: DeserializeOwned>(file: &ContentFile) -> Result<T, ContentProblem> {
    let text = without_mark(&file.json);
    // All files are read into one type first: what was found is told from it, and one parser does for all.
    let value: Value = serde_json::from_str(text)
        .map_err(|error| file.problem("", json_advice::advice(text, &error)))?;
    // A newer format is told from a mistake in the file.
    let format = value.get("format").unwrap_or(&Value::Null);
    if value.is_object() && format.as_f64() != Some(FORMAT) {
        return Err(file.expected("format", format_args!("the number {FORMAT}"), format));
    }
    serde_path_to_error::deserialize(&value).map_err(|error| {
        let path = error.path().to_string();
        let field = if path == "." { "" } else { path.as_str() };
        file.problem(field, message(&error.inner().to_string(), at(&value, error.path())))
    })
}

/// A text without the byte order mark that some editors put before it.
pub fn without_mark(json: &str) -> &str {
    json.trim_start_matches('\u{feff}')
}

fn at<'a>(value: &'a Value, path: &Path) -> &'a Value {
    let step = |value: &'a Value, segment: &Segment| match segment {
        Segment::Seq { index } => value.get(index),
        Segment::Map { key } => value.get(key),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().try_fold(value, step).unwrap_or(&Value::Null)
}

/// What serde says, in the words of the other problems. What was found is described here: serde writes
/// it with `Debug`, which says nothing in a release.
fn message(said: &str, found: &Value) -> String {
    let invalid = ["invalid type: ", "invalid value: ", "invalid length "];
    let is_invalid = invalid.iter().any(|start| said.starts_with(start));
    match said.rsplit_once(", expected ").filter(|_| is_invalid) {
        Some((_, expected)) => format!("expected {}, found {}", in_words(expected), kind(found)),
        None => with_quotation_marks(said),
    }
}

/// serde's name of a type as a publisher knows it.
fn in_words(said: &str) -> &str {
    match said {
        "a sequence" => "a list [ … ]",
        "a string" => "a text in quotation marks",
        "f64" => "a number without quotation marks",
        "a boolean" => "true or false without quotation marks",
        "struct ContactFile" | "struct LinkFile" => {
            "an object such as { \"label\": \"Imprint\", \"address\": \"imprint.html\" }"
        }
        "struct LanguageEntry" => "an object such as { \"tag\": \"en\", \"name\": \"English\" }",
        "struct ActionFile" => {
            "an object such as { \"id\": \"o-o1\", \"theme\": \"ask\", \"serves\": [\"o1\"] }"
        }
        "struct TrapFile" => "an object such as { \"id\": \"t1\", \"actions\": [\"o-o1\"] }",
        said if said == "a map" || said.starts_with("struct ") => "an object { … }",
        said => said,
    }
}
