//! A content file as JSON: read into its type, with the field of a mistake.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::ContentFile;
use super::problem::ContentProblem;

/// The version of all content files.
const FORMAT: f64 = 1.0;

/// Reads a file.
///
/// # Errors
/// The first mistake: of JSON with its line and column, of the type with its field.
pub fn read<T: DeserializeOwned>(file: &ContentFile) -> Result<T, ContentProblem> {
    let text = file.json.trim_start_matches('\u{feff}');
    // All files are read into one type first, which costs a first visit less than a parser for each.
    let value: Value =
        serde_json::from_str(text).map_err(|error| file.problem("", not_json(&error)))?;
    // A newer format is told from a mistake in the file.
    let format = value.get("format").unwrap_or(&Value::Null);
    if value.is_object() && format.as_f64() != Some(FORMAT) {
        return Err(file.expected("format", format_args!("the number {FORMAT}"), format));
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let field = if path == "." { "" } else { path.as_str() };
        file.problem(field, message(&error.inner().to_string()))
    })
}

fn not_json(error: &serde_json::Error) -> String {
    let said = with_quotation_marks(&error.to_string());
    let what = said.split(" at line ").next().unwrap_or_default();
    let what = if error.is_eof() { "the file ends too early" } else { what };
    format!(
        "expected JSON, but at line {}, column {}: {what}. Look there and just before for a comma, a \
         bracket or a straight quotation mark that is missing or one too many",
        error.line(),
        error.column()
    )
}

/// What serde says, in the words of the other problems.
fn message(said: &str) -> String {
    let what = with_quotation_marks(said);
    let invalid = ["invalid type: ", "invalid value: ", "invalid length "];
    let found = invalid.iter().find_map(|start| what.strip_prefix(start));
    match found.and_then(|rest| rest.split_once(", expected ")) {
        Some((found, expected)) => {
            format!("expected {}, found {}", type_in_words(expected), in_words(found))
        }
        None => what,
    }
}

/// serde's name of a type as a publisher knows it.
fn type_in_words(said: &str) -> &str {
    match said {
        "a sequence" => "a list [ … ]",
        "a string" => "a text",
        "f64" => "a number",
        said if said == "a map" || said.starts_with("struct ") => "an object { … }",
        said => said,
    }
}

/// serde's description of a value as a publisher knows it.
fn in_words(said: &str) -> String {
    let number = said.strip_prefix("integer ").or(said.strip_prefix("floating point "));
    match said {
        "sequence" => "a list".to_owned(),
        "map" => "an object".to_owned(),
        "null" => "nothing".to_owned(),
        _ if said.starts_with("boolean ") => "true or false".to_owned(),
        _ => match (said.strip_prefix("string "), number) {
            (Some(text), _) => super::problem::found(text.trim_matches('"')),
            (_, Some(number)) => format!("the number {}", number.trim_matches(['“', '”'])),
            _ => said.to_owned(),
        },
    }
}

/// serde puts names between backticks.
fn with_quotation_marks(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let marked = pieces.map(|(index, piece)| match index {
        0 => piece.to_owned(),
        odd if odd % 2 == 1 => format!("“{piece}"),
        _ => format!("”{piece}"),
    });
    marked.collect()
}
