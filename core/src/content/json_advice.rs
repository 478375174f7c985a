//! What is wrong with a text that is not JSON, in words for somebody who does not know JSON: the slips
//! that word processors, phones and habits of other languages lead to.

use serde_json::Error;

use super::problem::with_quotation_marks;

/// Quotation marks that a word processor puts in the place of straight ones.
const CURLED: [char; 6] = ['“', '”', '„', '«', '»', '‟'];

/// What to look for where `text` stops being JSON.
pub fn advice(text: &str, error: &Error) -> String {
    if text.trim().is_empty() {
        return "expected JSON, found an empty file".to_owned();
    }
    let position = ErrorPosition::of(text, error);
    let what = slip(&position, error).unwrap_or_else(|| {
        let said = with_quotation_marks(&error.to_string());
        let what = said.split(" at line ").next().unwrap_or_default();
        let what = if error.is_eof() { "the file ends too early" } else { what };
        format!(
            "{what}. Look there and just before for a comma, a bracket or a straight quotation mark \
             that is missing or one too many"
        )
    });
    format!("expected JSON, but at line {}, column {}: {what}", position.number, position.column)
}

/// The line in which it stops.
struct ErrorPosition<'a> {
    /// Counted from 1.
    number: usize,
    /// Counted from 1, in letters.
    column: usize,
    line: &'a str,
    /// From the letter that does not fit.
    rest: &'a str,
    /// What stands before that, in this line.
    before: &'a str,
}

impl<'a> ErrorPosition<'a> {
    fn of(text: &'a str, error: &Error) -> Self {
        // serde reports a break inside a text as column 0 of the next line: point to the end of this one.
        let (number, column) = match (error.line(), error.column()) {
            (line @ 2.., 0) => (line - 1, usize::MAX),
            place => place,
        };
        let line = text.lines().nth(number.saturating_sub(1)).unwrap_or_default();
        let at = line.floor_char_boundary(column.saturating_sub(1).min(line.len()));
        let (before, rest) = line.split_at(at);
        Self { number, column: before.chars().count() + 1, line, rest, before }
    }

    fn starts_with(&self, letters: &[char]) -> bool {
        self.rest.starts_with(letters) || self.before.ends_with(letters)
    }
}

fn slip(position: &ErrorPosition, error: &Error) -> Option<String> {
    let said = error.to_string();
    let is = |start: &str| said.starts_with(start);
    if is("control character") {
        return Some(unended_text(position));
    }
    if position.starts_with(&CURLED) {
        return Some("“curled” quotation marks stand where straight ones (\") belong".to_owned());
    }
    if is("invalid escape") {
        return Some(
            "a backslash (\\). In an address write / in its place; in a text, \\\\".to_owned(),
        );
    }
    if is("trailing comma") {
        return Some("the comma before the closing bracket is one too many".to_owned());
    }
    if position.rest.starts_with('/') || position.rest.starts_with('#') {
        return Some("this looks like a comment, which JSON does not have: take it out".to_owned());
    }
    if position.rest.starts_with('\'') {
        return Some(
            "a single quotation mark (') stands where a straight one (\") belongs".to_owned(),
        );
    }
    if position.before.trim_end().ends_with('"') && position.rest.starts_with(char::is_alphabetic) {
        return Some(
            "the text ends at a straight quotation mark (\"); within it write “ ”".to_owned(),
        );
    }
    decimal(position)
}

/// A text that goes on into the next line: broken, or ended by another quotation mark.
fn unended_text(position: &ErrorPosition) -> String {
    let line = position.line.trim_end().trim_end_matches(',').trim_end();
    if line.ends_with(CURLED) {
        return "this text ends with a “curled” quotation mark; end it with a straight one (\")"
            .to_owned();
    }
    "a text goes on in the next line, or its closing quotation mark (\") is missing. Write a text on \
     one line"
        .to_owned()
}

/// `0,67` or `.67`.
fn decimal(position: &ErrorPosition) -> Option<String> {
    let is_digit = |letter: char| letter.is_ascii_digit();
    let (number, mark, rest) = if let Some(rest) = position.rest.strip_prefix('.') {
        ("", ".", rest)
    } else {
        let whole = position.before.trim_end().strip_suffix(',')?;
        let number = whole.rsplit(|letter: char| !is_digit(letter)).next()?;
        (Some(number).filter(|it| !it.is_empty())?, ",", position.rest.trim_start())
    };
    let decimals: String = rest.chars().take_while(|letter| is_digit(*letter)).collect();
    let before_point = if number.is_empty() { "0" } else { number };
    (!decimals.is_empty())
        .then(|| format!("write {before_point}.{decimals} and not {number}{mark}{decimals}"))
}
