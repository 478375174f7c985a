//! All runs as a table for a spreadsheet.

use crate::support::run::run;
use crate::support::sheet::sheet;
use weft_core::csv::{CsvWords, to_csv};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::history::History;
use weft_core::domain::instrument::Edition;
use weft_core::domain::questionnaire::{Part, StatementId};
use weft_core::domain::timestamp::Timestamp;

const COLUMNS: [&str; 10] = [
    "Run",
    "Date",
    "Instrument",
    "Version",
    "Network",
    "Id",
    "Statement",
    "Answer",
    "Note",
    "Programme",
];

fn table(history: &History, statement: &str) -> Vec<String> {
    let text = text_of(history, statement, ',');
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    text.split("\r\n").map(str::to_owned).collect()
}

fn text_of(history: &History, statement: &str, separator: char) -> String {
    let words = CsvWords {
        columns: COLUMNS,
        separator,
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
    to_csv(history, &words)
}

#[test]
fn a_table_of_nothing_has_its_header() {
    let header = "Run,Date,Instrument,Version,Network,Id,Statement,Answer,Note,Programme";
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
    assert_eq!(rows[1], "a,day 2,weft,2,operational,o1,o1 of 2,0,new job,");
    assert_eq!(rows[2], "a,day 2,weft,2,operational,o2,o2 of 2,4,new job,");
    assert_eq!(rows[3], "a,day 2,weft,2,operational,o3,o3 of 2,n/a,new job,");
    assert_eq!(rows[4], "a,day 2,weft,2,operational,o4,o4 of 2,,new job,");
    assert_eq!(rows[9], "a,day 2,weft,2,personal,p1,p1 of 2,,new job,");
    assert_eq!(rows[25], "a,day 2,weft,2,trap,t1,t1 of 2,1,new job,");
    assert_eq!(rows[60], "b,day 9,weft,1,trap,t6,t6 of 1,,,");
    assert_eq!(rows[61], "");
}

#[test]
fn commas_quotes_and_breaks_are_quoted() {
    for (note, cell) in [
        ("a, b", "\"a, b\""),
        ("a \"b\"", "\"a \"\"b\"\"\""),
        ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""),
        ("a; b", "\"a; b\""),
        ("a\tb", "\"a\tb\""),
        ("ü 😀", "ü 😀"),
    ] {
        let rows = table(&History::new([run("a").note(note).build()]), "");
        assert_eq!(
            rows[1].rsplit_once("of 1,,").and_then(|(_, cell)| cell.strip_suffix(',')),
            Some(cell)
        );
    }
}

#[test]
fn a_cell_that_looks_like_a_formula_is_made_harmless() {
    for (note, cell) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "\"'\t'=1\""),
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
        assert_eq!(
            rows[1].rsplit_once("of 1,,").and_then(|(_, cell)| cell.strip_suffix(',')),
            Some(cell),
            "{note:?}"
        );
    }
}

#[test]
fn every_column_is_made_harmless() {
    let rows = table(&History::new([run("-a").version("=2").build()]), "@");
    assert_eq!(rows[1], "'-a,day 0,weft,'=2,operational,o1,'@o1 of =2,,,");
}

#[test]
fn the_label_of_a_programme_stands_last() {
    let run = Assessment { programme: "leads 2026".into(), ..run("a").build() };
    assert!(table(&History::new([run]), "")[1].ends_with("of 1,,,leads 2026"));
}

#[test]
fn cells_are_separated_as_the_reader_s_spreadsheet_does() {
    let history = History::new([run("a").note("a; b, c").build()]);
    let text = text_of(&history, "", ';');
    let row = text.split("\r\n").nth(1);
    assert_eq!(row, Some("a;day 0;weft;1;operational;o1;o1 of 1;;\"a; b, c\";"));
}

/// What a spreadsheet may skip before a formula.
const UNSEEN: [char; 16] = [
    ' ',
    '\u{a0}',
    '\u{3000}',
    '\u{2003}',
    '\u{200b}',
    '\u{feff}',
    '\u{202e}',
    '\u{2060}',
    '\u{ad}',
    '\0',
    '\u{1}',
    '\u{b}',
    '\u{7f}',
    '\u{200e}',
    '\u{fe0f}',
    '\u{e0001}',
];

const FORMULAS: [&str; 12] =
    ["=1+1", "+1", "-1", "@SUM(1)", "|calc", "＝1+1", "＋1", "－1", "＠1", "﹦1", "⁼1", "−1+1"];

/// The cells as a spreadsheet reads them that separates by this letter: quotation marks count only
/// at the start of a cell.
fn cells(text: &str, separator: char) -> Vec<String> {
    let mut cells = Vec::new();
    let mut rest = text.chars().peekable();
    while rest.peek().is_some() {
        let mut cell = String::new();
        if rest.next_if_eq(&'"').is_some() {
            while let Some(letter) = rest.next() {
                if letter == '"' && rest.next_if_eq(&'"').is_none() {
                    break;
                }
                cell.push(letter);
            }
        }
        cell.extend(std::iter::from_fn(|| {
            rest.next_if(|letter| *letter != separator && !matches!(letter, '\r' | '\n'))
        }));
        rest.next();
        cells.push(cell);
    }
    cells
}

#[test]
fn no_cell_is_a_formula_whatever_the_spreadsheet_separates_by() {
    let before = [
        "",
        "x;",
        "x\t",
        "x\n",
        "x\r\n",
        "x,",
        ";",
        ";;",
        "\";",
        "x\"\n",
        "\"",
        "x;\"",
        "x\u{2028}",
    ];
    let unseen = UNSEEN.iter().map(char::to_string).chain([String::new()]);
    for unseen in unseen {
        let notes = before.iter().flat_map(|before| {
            FORMULAS.iter().map(|formula| format!("{before}{unseen}{formula}")).collect::<Vec<_>>()
        });
        for note in notes {
            let history = History::new([run("a").note(&note).build()]);
            for separator in [',', ';'] {
                let text = text_of(&history, "", separator);
                for reads_by in [',', ';', '\t'] {
                    for cell in cells(&text, reads_by) {
                        let seen = cell.trim_start_matches(|letter: char| {
                            letter == '"'
                                || letter.is_whitespace()
                                || letter.is_control()
                                || UNSEEN.contains(&letter)
                        });
                        let is_formula = FORMULAS.iter().any(|formula| seen.starts_with(formula));
                        assert!(
                            !is_formula,
                            "{note:?} by {separator} read by {reads_by:?}: {cell:?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn ordinary_notes_stay_as_they_are() {
    for note in ["new job", "C++ and a=b", "e-mail; phone", "3-1", "it's \"fine\""] {
        let text = text_of(&History::new([run("a").note(note).build()]), "", ',');
        assert!(cells(&text, ',').contains(&note.to_owned()), "{note}");
    }
}
