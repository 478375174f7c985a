//! All runs as a table for a spreadsheet: one row for each statement of each run.
//!
//! UTF-8 with a byte order mark, which spreadsheets need to see that it is; otherwise as RFC
//! 4180 has it. A cell that a spreadsheet could take for a formula begins with an apostrophe.

use crate::domain::answer::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::history::History;
use crate::domain::instrument::Edition;
use crate::domain::questionnaire::{Part, StatementId};
use crate::domain::timestamp::Timestamp;

/// The words of a table, from the caller: nothing that a reader reads stands here.
pub struct CsvWords<'a> {
    /// The names of the columns, in their order: run, date, instrument, version, network or
    /// trap, id of the statement, statement, answer, note.
    pub columns: [&'a str; 9],
    /// What stands for "does not fit my role". It must be neither a number nor empty, which is
    /// "not answered".
    pub does_not_fit: &'a str,
    /// A date in a form that spreadsheets know, such as `2026-05-31 14:05`.
    pub date: &'a dyn Fn(Timestamp) -> String,
    /// The name of a network, or of the traps.
    pub part: &'a dyn Fn(Part) -> String,
    /// A statement as it was worded; empty where that is not known.
    pub statement: &'a dyn Fn(&Edition, &StatementId) -> String,
}

/// The table. Points are 0 to 4; an empty answer is one that was not given.
#[must_use]
pub fn to_csv(history: &History, words: &CsvWords) -> String {
    let mut text = "\u{feff}".to_owned();
    push_row(&mut text, &words.columns.map(str::to_owned));
    for run in history.runs() {
        let date = (words.date)(run.finished_at);
        for position in 0..run.sheet.questionnaire().len() {
            push_row(&mut text, &row(run, &date, position, words));
        }
    }
    text
}

fn row(run: &Assessment, date: &str, position: usize, words: &CsvWords) -> [String; 9] {
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
    ]
}

fn answer(answer: Option<Answer>, words: &CsvWords) -> String {
    match answer {
        Some(Answer::Frequency(frequency)) => frequency.points().to_string(),
        Some(Answer::DoesNotFit) => words.does_not_fit.to_owned(),
        None => String::new(),
    }
}

fn push_row(text: &mut String, cells: &[String; 9]) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            text.push(',');
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str) {
    let apostrophe = if is_formula(cell) { "'" } else { "" };
    if cell.contains([',', '"', '\r', '\n']) {
        let doubled = cell.replace('"', "\"\"");
        text.extend(["\"", apostrophe, &doubled, "\""]);
    } else {
        text.extend([apostrophe, cell]);
    }
}

/// Whether a spreadsheet could run the cell: it begins, after space, with one of these letters
/// (OWASP, "CSV Injection").
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['\t', '\r', '\n'])
        || cell
            .trim_start()
            .starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}
