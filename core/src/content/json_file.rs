//! A content file as JSON: read into its type, with the place of a mistake.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::ContentFile;
use super::problem::ContentProblem;

/// The version of all content files.
const FORMAT: u8 = 1;

/// What every content file begins with. A newer format is told from a mistake in the file.
#[derive(Deserialize)]
struct Header {
    format: u8,
}

/// Reads a file.
///
/// # Errors
/// The first mistake, with its field, line and column.
pub fn read<T: DeserializeOwned>(file: &ContentFile) -> Result<T, ContentProblem> {
    let text = file.json.trim_start_matches('\u{feff}');
    let header: Header = parsed(file, text)?;
    if header.format != FORMAT {
        let message = format!("expected the number {FORMAT}, found {}", header.format);
        return Err(file.problem("format", message));
    }
    parsed(file, text)
}

fn parsed<T: DeserializeOwned>(file: &ContentFile, text: &str) -> Result<T, ContentProblem> {
    let mut json = serde_json::Deserializer::from_str(text);
    let read = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        let field = if path == "." { "" } else { path.as_str() };
        file.problem(field, message(error.inner()))
    })?;
    json.end().map_err(|error| file.problem("", message(&error)))?;
    Ok(read)
}

/// What is amiss, and where a publisher looks for it.
fn message(error: &serde_json::Error) -> String {
    let said = with_quotation_marks(&error.to_string());
    let what = said.split(" at line ").next().unwrap_or_default();
    let place = format!("line {}, column {}", error.line(), error.column());
    if error.classify() == Category::Data {
        let invalid = ["invalid type: ", "invalid value: ", "invalid length "];
        let found = invalid.iter().find_map(|start| what.strip_prefix(start));
        return match found.and_then(|rest| rest.split_once(", expected ")) {
            Some((found, expected)) => format!("expected {expected}, found {found} ({place})"),
            None => format!("{what} ({place})"),
        };
    }
    let what = if error.is_eof() { "the file ends too early" } else { what };
    format!(
        "expected JSON, but at {place}: {what}. Look there and just before for a comma, a bracket or \
         a straight quotation mark that is missing or one too many"
    )
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
