//! All runs as a table for a spreadsheet: one row for each statement of each run.
//!
//! UTF-8 with a byte order mark, which spreadsheets need to see that it is; otherwise as RFC
//! 4180 has it, with the separator of the reader's spreadsheet. Whichever separator a spreadsheet
//! goes by, what it could take for a formula follows an apostrophe.

use crate::domain::answer::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::history::History;
use crate::domain::instrument::Edition;
use crate::domain::questionnaire::{Part, StatementId};
use crate::domain::timestamp::Timestamp;

/// The words of a table, all from the caller.
pub struct CsvWords<'a> {
    /// The names of the columns, in their order: run, date, instrument, version, network or
    /// trap, id of the statement, statement, answer, note, programme.
    pub columns: [&'a str; 10],
    /// Between two cells: `;` in languages that write decimals with a comma.
    pub separator: char,
    /// Written for "does not fit my role". It must be neither a number nor empty, which is
    /// "not answered".
    pub does_not_fit: &'a str,
    /// A date in a form that spreadsheets know, such as `2026-05-31 14:05`.
    pub date: &'a dyn Fn(Timestamp) -> String,
    /// The name of a network, or of the traps.
    pub part: &'a dyn Fn(Part) -> String,
    /// A statement as it was worded; empty if that is not known.
    pub statement: &'a dyn Fn(&Edition, &StatementId) -> String,
}

/// The table. Points are 0 to 4; an empty answer is one that was not given.
#[must_use]
pub fn to_csv(history: &History, words: &CsvWords) -> String {
    let mut text = "\u{feff}".to_owned();
    push_row(&mut text, &words.columns.map(str::to_owned), words.separator);
    for run in history.runs() {
        let date = (words.date)(run.finished_at);
        for position in 0..run.sheet.questionnaire().len() {
            push_row(&mut text, &row(run, &date, position, words), words.separator);
        }
    }
    text
}

fn row(run: &Assessment, date: &str, position: usize, words: &CsvWords) -> [String; 10] {
    let questionnaire = run.sheet.questionnaire();
    let statement = questionnaire.statement(position);
    [
        run.id.as_str().to_owned(),
        date.to_owned(),
        run.edition.id.as_ref().to_owned(),
        run.edition.version.as_ref().to_owned(),
        (words.part)(questionnaire.part(position)),
        statement.as_str().to_owned(),
        (words.statement)(&run.edition, statement),
        answer(run.sheet.answer(position), words),
        run.note.as_ref().to_owned(),
        run.programme.as_ref().to_owned(),
    ]
}

fn answer(answer: Option<Answer>, words: &CsvWords) -> String {
    match answer {
        Some(Answer::Frequency(frequency)) => frequency.points().to_string(),
        Some(Answer::DoesNotFit) => words.does_not_fit.to_owned(),
        None => String::new(),
    }
}

fn push_row(text: &mut String, cells: &[String; 10], separator: char) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            text.push(separator);
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str) {
    let cell = harmless(cell);
    if cell.contains(['"', '\r', '\n']) || cell.contains(SEPARATORS) {
        text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
    } else {
        text.push_str(&cell);
    }
}

/// What spreadsheets separate cells by.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// The text with an apostrophe before every place where a cell could begin with a formula (OWASP,
/// "CSV Injection"): at its start, and, for a spreadsheet that goes by another separator, after
/// each separator and line end.
fn harmless(cell: &str) -> String {
    let mut harmless = String::with_capacity(cell.len());
    for part in cell.split_inclusive(|letter| SEPARATORS.contains(&letter) || ends_line(letter)) {
        if is_formula(part) {
            harmless.push('\'');
        }
        harmless.push_str(part);
    }
    // Some spreadsheets skip a tab or line end at the start.
    if cell.starts_with(|letter| letter == '\t' || ends_line(letter)) {
        harmless.insert(0, '\'');
    }
    harmless
}

fn ends_line(letter: char) -> bool {
    matches!(letter, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a spreadsheet could run the text: its first letter that is seen, quotation marks aside,
/// starts a formula, in whatever width it is written.
fn is_formula(text: &str) -> bool {
    let text = text.trim_start_matches(|letter| letter == '"' || is_unseen(letter));
    text.starts_with([
        '=', '+', '-', '@', '|', '\u{207a}', '\u{207b}', '\u{207c}', '\u{208a}', '\u{208b}',
        '\u{208c}', '\u{2010}', '\u{2011}', '\u{2212}', '\u{fe62}', '\u{fe63}', '\u{fe66}',
        '\u{fe6b}', '\u{ff0b}', '\u{ff0d}', '\u{ff1d}', '\u{ff20}', '\u{ff5c}',
    ])
}

/// Space, control characters, and those that only tell others how to be written.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}
