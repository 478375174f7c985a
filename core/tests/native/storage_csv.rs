//! All runs as a table for a spreadsheet.

use crate::support::run::run;
use crate::support::sheet::sheet;
use weft_core::domain::history::History;
use weft_core::domain::instrument::Edition;
use weft_core::domain::questionnaire::{Part, StatementId};
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::csv::{CsvWords, to_csv};

const COLUMNS: [&str; 9] =
    ["Run", "Date", "Instrument", "Version", "Network", "Id", "Statement", "Answer", "Note"];

fn table(history: &History, statement: &str) -> Vec<String> {
    let words = CsvWords {
        columns: COLUMNS,
        does_not_fit: "n/a",
        date: &|at: Timestamp| format!("day {}", at.0 / Timestamp::DAY_MS),
        part: &|part| match part {
            Part::Network(network) => network.name().to_owned(),
            Part::Trap => "trap".to_owned(),
        },
        statement: &|edition: &Edition, id: &StatementId| {
            format!("{statement}{} of {}", id.as_str(), edition.version)
        },
    };
    let text = to_csv(history, &words);
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    text.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_table_of_nothing_has_its_header() {
    let header = "Run,Date,Instrument,Version,Network,Id,Statement,Answer,Note";
    assert_eq!(table(&History::default(), ""), [header, ""]);
}

#[test]
fn there_is_a_row_for_each_statement_of_each_run() {
    let answers = sheet().operational("04n-").traps("1").build();
    let history = History::new([
        run("b").on_day(9).build(),
        run("a").on_day(2).sheet(answers).version("2").note("new job").build(),
    ]);
    let rows = table(&history, "");

    assert_eq!(rows.len(), 1 + 2 * 30 + 1);
    assert_eq!(rows[1], "a,day 2,weft,2,operational,o1,o1 of 2,0,new job");
    assert_eq!(rows[2], "a,day 2,weft,2,operational,o2,o2 of 2,4,new job");
    assert_eq!(rows[3], "a,day 2,weft,2,operational,o3,o3 of 2,n/a,new job");
    assert_eq!(rows[4], "a,day 2,weft,2,operational,o4,o4 of 2,,new job");
    assert_eq!(rows[9], "a,day 2,weft,2,personal,p1,p1 of 2,,new job");
    assert_eq!(rows[25], "a,day 2,weft,2,trap,t1,t1 of 2,1,new job");
    assert_eq!(rows[60], "b,day 9,weft,1,trap,t6,t6 of 1,,");
    assert_eq!(rows[61], "");
}

#[test]
fn commas_quotes_and_breaks_are_quoted() {
    for (note, cell) in [
        ("a, b", "\"a, b\""),
        ("a \"b\"", "\"a \"\"b\"\"\""),
        ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""),
        ("a; b", "a; b"),
        ("ü 😀", "ü 😀"),
    ] {
        let rows = table(&History::new([run("a").note(note).build()]), "");
        assert_eq!(rows[1].rsplit_once("of 1,,").map(|(_, cell)| cell), Some(cell));
    }
}

#[test]
fn a_cell_that_looks_like_a_formula_is_made_harmless() {
    for (note, cell) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\rx", "\"'\rx\""),
        ("\nx", "\"'\nx\""),
        ("  =1", "'  =1"),
        ("\u{a0}=1", "'\u{a0}=1"),
        ("＝1", "'＝1"),
        ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
        ("a=1", "a=1"),
        ("'=1", "'=1"),
        ("", ""),
    ] {
        let rows = table(&History::new([run("a").note(note).build()]), "");
        assert_eq!(rows[1].rsplit_once("of 1,,").map(|(_, cell)| cell), Some(cell), "{note:?}");
    }
}

#[test]
fn every_column_is_made_harmless() {
    let rows = table(&History::new([run("-a").version("=2").build()]), "@");
    assert_eq!(rows[1], "'-a,day 0,weft,'=2,operational,o1,'@o1 of =2,,");
}
