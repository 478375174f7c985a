//! The stored forms of every released version are read for ever. A fixture that is in a release
//! never changes, and neither does what it means; `docs/data-format.md` describes the forms.

use std::path::Path;
use std::{fs, rc::Rc};

use crate::support::edition::{edition, instrument};
use crate::support::run::{record_id, run};
use crate::support::sheet::{SheetBuilder, answer, sheet};
use weft_core::domain::action::ActionId;
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{Commitment, Deed, Outcome};
use weft_core::domain::day::Day;
use weft_core::domain::draft::Draft;
use weft_core::domain::instrument::Edition;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::questionnaire::{Questionnaire, StatementId};
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::backup::{UnreadableBytes, read_backup};
use weft_core::records::draft::DraftRecord;
use weft_core::records::run::RunRecord;
use weft_core::records::settings::SettingsRecord;
use weft_core::records::sheet::SheetKind;

const RUN: &str = include_str!("../../../tests/fixtures/storage/run-v1.json");
const BARE_RUN: &str = include_str!("../../../tests/fixtures/storage/run-v1-bare.json");
const IF_THEN_RUN: &str = include_str!("../../../tests/fixtures/storage/run-v1-if-then.json");
const OTHER_INSTRUMENT: &str =
    include_str!("../../../tests/fixtures/storage/run-v1-other-instrument.json");
const DRAFT: &str = include_str!("../../../tests/fixtures/storage/draft-v1.json");
const RECORDS: &str = include_str!("../../../tests/fixtures/storage/records-v1.json");
const SETTINGS: &str = include_str!("../../../tests/fixtures/storage/settings-v1.json");

fn answers() -> SheetBuilder {
    sheet().operational("30n-4213").personal("0012--n4").strategic("44443320").traps("02-n41")
}

fn commitment(action: &str, due: i64, outcome: Option<Outcome>) -> Commitment {
    let deed = Deed::Action(ActionId(action.into()));
    Commitment { due: Some(Day::of(Timestamp(due))), outcome, ..Commitment::new(deed) }
}

fn full_run() -> Assessment {
    let mut run = run("a").sheet(answers().build()).note("new job in May – \"finally\" 😀").build();
    run.finished_at = Timestamp(1_717_200_000_123);
    run.seed = Seed(u32::MAX);
    run.programme = "Leads 2026".into();
    run.commitments = vec![
        commitment("o-p1", 1_719_800_000_000, Some(Outcome::Done)),
        commitment("p-o2", 1_719_900_000_000, None),
        commitment("s-r3", 1_720_000_000_000, Some(Outcome::Dropped)),
    ];
    run
}

/// With everything that can be said of a plan, one in own words, and one that was taken back.
fn if_then_run() -> Assessment {
    let mut run = bare_run();
    run.commitments = vec![
        Commitment {
            cue: "After my weekly team meeting".into(),
            obstacle: "They are \"too busy\" 😀".into(),
            response: "Ask for ten minutes by phone".into(),
            tells_somebody: true,
            sequence: 2,
            ..commitment("o-p1", 1_719_800_000_000, Some(Outcome::No))
        },
        Commitment {
            response: "Write instead".into(),
            ..Commitment::new(Deed::Own("Ask Kim for a second opinion".into()))
        },
    ];
    run.sequence_floor = 3;
    run
}

fn bare_run() -> Assessment {
    let mut run = run("a").sheet(answers().build()).build();
    run.finished_at = Timestamp(-1);
    run.seed = Seed(0);
    run
}

fn run_of_other_instrument() -> Assessment {
    let ids = |ids: &[&str]| ids.iter().map(|id| StatementId::from(*id)).collect();
    let networks = PerNetwork([ids(&["ask", "tell"]), Vec::new(), ids(&["plan"])]);
    let mut sheet = AnswerSheet::blank(Rc::new(Questionnaire::new(networks, Vec::new())));
    for (position, letter) in "34n".chars().enumerate() {
        sheet.set(position, answer(letter));
    }
    let mut run = run("a").sheet(sheet).build();
    run.edition = Edition { id: "team".into(), version: "2024-b".into() };
    run.finished_at = Timestamp(1_717_200_000_123);
    run.seed = Seed(7);
    run
}

#[test]
fn every_outcome_is_read_as_it_was_written() {
    let mut run = full_run();
    let outcomes = Outcome::ALL.map(Some).into_iter().chain([None]);
    run.commitments = outcomes.map(|outcome| commitment("o-p1", 0, outcome)).collect();
    run.commitments[0].due = None;
    let text = RunRecord::from(run.clone()).write().expect("a storable run");
    let plan = concat!(
        r#""plan":[{"action":"o-p1","outcome":"done"},"#,
        r#"{"action":"o-p1","due":"1970-01-01","outcome":"partly"},"#,
        r#"{"action":"o-p1","due":"1970-01-01","outcome":"no"},"#,
        r#"{"action":"o-p1","due":"1970-01-01","outcome":"dropped"},"#,
        r#"{"action":"o-p1","due":"1970-01-01"}]"#
    );
    assert!(text.contains(plan), "{text}");
    assert_eq!(RunRecord::read(&run.id, &text), Ok(run.into()));
}

fn runs() -> [(&'static str, Assessment); 4] {
    [
        (RUN, full_run()),
        (BARE_RUN, bare_run()),
        (IF_THEN_RUN, if_then_run()),
        (OTHER_INSTRUMENT, run_of_other_instrument()),
    ]
}

#[test]
fn runs_of_version_1_are_read() {
    for (text, meaning) in runs() {
        assert_eq!(RunRecord::read(&record_id("a"), text), Ok(meaning.into()));
    }
}

#[test]
fn runs_are_written_as_version_1() {
    for (text, meaning) in runs() {
        assert_eq!(RunRecord::from(meaning).write().as_deref(), Ok(text));
    }
}

fn draft() -> Draft {
    let mut times_ms = vec![0; 30];
    times_ms[..3].copy_from_slice(&[1_200, 3_400, 900]);
    Draft {
        id: record_id("mib2k3x9-1z141z3"),
        edition: edition("1"),
        started_at: Timestamp(1_717_200_000_123),
        seed: Seed(7),
        sheet: sheet().operational("30n").traps("-----2").build(),
        step: 4,
        times_ms,
        note: "new job".to_owned(),
    }
}

#[test]
fn a_draft_of_version_1_is_read_and_written() {
    let read = DraftRecord::read(DRAFT).expect("a draft");
    assert_eq!((&read.draft, read.writes), (&draft(), 7));
    assert_eq!(read.write().as_deref(), Ok(DRAFT));
}

fn settings() -> Settings {
    Settings {
        theme: ColourTheme::Dark,
        language: Some("de".to_owned()),
        moves_on: false,
        digit_keys: false,
        keeps_nothing: false,
        last_backup_at: Some(Timestamp(1_717_200_000_123)),
        targets: PerNetwork([Some(70), None, Some(100)]),
    }
}

#[test]
fn settings_of_version_1_are_read_and_written() {
    let record = SettingsRecord::read(SETTINGS).expect("settings");
    assert_eq!(record.settings(), settings());
    assert_eq!(record.write(), SETTINGS);
}

#[test]
fn records_that_the_start_script_saved_are_read() {
    let read = read_backup(RECORDS, &instrument()).expect("records");
    assert_eq!(read.made_at, Some(Timestamp(1_777_593_600_000)));
    assert_eq!(read.runs, [full_run().into()]);
    assert_eq!(
        read.drafts.iter().map(DraftRecord::write).collect::<Vec<_>>(),
        [Ok(DRAFT.to_owned())]
    );
    let kinds: Vec<_> = read.sheets.iter().map(|sheet| sheet.kind).collect();
    assert_eq!(kinds, [SheetKind::Advisors, SheetKind::People]);
    assert_eq!(read.settings.map(|it| it.settings()), Some(settings()));
    assert_eq!(
        read.unreadable,
        [UnreadableBytes { key: "run:b".to_owned(), raw: r#"{"v":1,"#.to_owned() }]
    );
}

/// The formats are those that a constant of `core/src/records` names.
#[test]
fn every_format_of_a_file_has_an_example() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = |folder: &str| -> Vec<String> {
        let entries = fs::read_dir(package.join(folder)).expect(folder);
        let files = entries.map(|entry| entry.expect(folder).path()).filter(|it| it.is_file());
        files.map(|file| fs::read_to_string(file).expect("a text")).collect()
    };
    let sources = [texts("src/records"), texts("src/records/backup")].concat().concat();
    let examples = texts("../tests/fixtures/storage");
    let named = sources.split("FORMAT: &str = \"").skip(1);
    let formats: Vec<&str> = named.filter_map(|rest| rest.split('"').next()).collect();
    assert!(formats.len() >= 4, "{formats:?}");
    for format in formats {
        let start = format!(r#"{{"format":"{format}""#);
        assert!(examples.iter().any(|it| it.starts_with(&start)), "no example of {format}");
    }
}

#[test]
fn statements_in_another_network_are_another_questionnaire() {
    let read = |answers: &str| {
        let text = format!(
            r#"{{"v":1,"instrument":"weft","version":"1","finished":0,"seed":0,"answers":{answers}}}"#
        );
        RunRecord::read(&record_id("a"), &text).expect("a run").run.sheet
    };
    assert_eq!(read(r#"{"operational":{"o1":3,"o2":4}}"#).questionnaire().len(), 2);
    let first = read(r#"{"operational":{"o2":4,"o1":3}}"#);
    assert_eq!(first.questionnaire().statement(0).as_str(), "o2");
    assert_eq!(
        read(r#"{"operational":{"o2":4},"personal":{"o1":3}}"#).questionnaire().scored_len(),
        2
    );
    assert_eq!(
        read(r#"{"traps":{"o1":3},"operational":{"o2":4}}"#).questionnaire().scored_len(),
        1
    );
    assert_eq!(read("{}").questionnaire().len(), 0);
}
