//! All runs as a table, in the reader's words.

use crate::browser::calendar;
use crate::context::AppContext;
use crate::model::TextFile;
use crate::words::Words;
use crate::words::file_name::dated_file;
use weft_core::content::text_key::TextKey;
use weft_core::csv::{CsvWords, to_csv};
use weft_core::domain::questionnaire::Part;

/// Returns the table as a file.
pub(super) fn table_file(app: &AppContext) -> TextFile {
    let words = &app.words;
    let columns = [
        TextKey::DataColRun,
        TextKey::DataColDate,
        TextKey::DataColInstrument,
        TextKey::DataColVersion,
        TextKey::DataColPart,
        TextKey::DataColId,
        TextKey::DataColStatement,
        TextKey::DataColAnswer,
        TextKey::DataColNote,
        TextKey::DataColProgramme,
    ]
    .map(|key| words.say(key));
    let part = |part| match part {
        Part::Network(network) => words.network(network).to_string(),
        Part::Trap => words.say(TextKey::ResultTraps).to_string(),
    };
    let text = to_csv(
        &app.state.history,
        &CsvWords {
            columns: columns.each_ref().map(|column| &**column),
            separator: list_separator(words),
            does_not_fit: &words.say(TextKey::AnswerDoesNotFit),
            date: &calendar::minute,
            part: &part,
            // Another instrument may have given the same id to another sentence.
            statement: &|edition, id| {
                let is_ours = edition.id == app.instrument.edition.id;
                let text = words.text.statement(id).filter(|_| is_ours);
                text.map_or_else(String::new, ToString::to_string)
            },
        },
    );
    TextFile { name: table_name(app), mime: "text/csv", text }
}

pub(super) fn table_name(app: &AppContext) -> String {
    dated_file(&app.publisher, "", ".csv")
}

/// Returns what spreadsheets of the reader's language separate cells by: a comma, unless that is the
/// decimal mark.
fn list_separator(words: &Words) -> char {
    if words.locale.decimal(0.5).contains(',') { ';' } else { ',' }
}
