//! The stored forms of every released version are read for ever. A fixture that is in a release
//! never changes, and neither does what it means; `docs/data-format.md` describes the forms.

use std::rc::Rc;

use crate::support::edition::{edition, questionnaire};
use crate::support::run::{assessment_id, run};
use crate::support::sheet::{SheetBuilder, answer, sheet};
use crate::support::storage::with_noons;
use weft_core::domain::advice::ActionId;
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{Commitment, Outcome};
use weft_core::domain::draft::Draft;
use weft_core::domain::instrument::Edition;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::questionnaire::{Questionnaire, StatementId};
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::{Day, Timestamp};
use weft_core::storage::draft_ledger::{Revisions, StoredDraft};
use weft_core::storage::record::layouts::Layouts;
use weft_core::storage::record::settings::SettingsRecord;
use weft_core::storage::record::{draft as draft_record, run as run_record};

const RUN: &str = include_str!("../../../tests/fixtures/storage/run-v1.json");
const BARE_RUN: &str = include_str!("../../../tests/fixtures/storage/run-v1-bare.json");
const OTHER_INSTRUMENT: &str =
    include_str!("../../../tests/fixtures/storage/run-v1-other-instrument.json");
const DRAFT: &str = include_str!("../../../tests/fixtures/storage/draft-v1.json");
const SETTINGS: &str = include_str!("../../../tests/fixtures/storage/settings-v1.json");

fn answers() -> SheetBuilder {
    sheet().operational("30n-4213").personal("0012--n4").strategic("44443320").traps("02-n41")
}

fn commitment(action: &str, due: i64, outcome: Option<Outcome>) -> Commitment {
    Commitment { action: ActionId(action.into()), due: Some(Day::of(Timestamp(due))), outcome }
}

fn full_run() -> Assessment {
    let mut run = run("a").sheet(answers().build()).note("new job in May – \"finally\" 😀").build();
    run.finished_at = Timestamp(1_717_200_000_123);
    run.seed = Seed(u32::MAX);
    run.commitments = vec![
        commitment("o-p1", 1_719_800_000_000, Some(Outcome::Done)),
        commitment("p-o2", 1_719_900_000_000, None),
        commitment("s-r3", 1_720_000_000_000, Some(Outcome::Dropped)),
    ];
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
    let text = run_record::write(&run).expect("a storable run");
    assert!(
        text.contains(
            "o-p1:43200000:d o-p1:43200000:p o-p1:43200000:n o-p1:43200000:x o-p1:43200000:-"
        ),
        "{text}"
    );
    assert_eq!(run_record::read(&run.id, &text, &mut Layouts::default()), Ok(run));
}

#[test]
fn a_day_that_is_due_is_read_as_the_day_it_was_where_it_was_written() {
    let day = Day::parse("2026-03-30");
    for (noon, zone) in [
        ("2026-03-29T22:15", "Chatham"),
        ("2026-03-29T23:00", "Auckland"),
        ("2026-03-30T10:00", "Berlin"),
        ("2026-03-30T12:00", "Reykjavík"),
        ("2026-03-30T19:00", "Los Angeles"),
        ("2026-03-30T22:00", "Honolulu"),
    ] {
        let (date, time) = noon.split_once('T').expect("a date and a time");
        let (hours, minutes) = time.split_once(':').expect("hours and minutes");
        let minutes =
            hours.parse::<i64>().expect("hours") * 60 + minutes.parse::<i64>().expect("minutes");
        let due =
            Day::parse(date).expect("a day").since_epoch() * Timestamp::DAY_MS + minutes * 60_000;
        let text = RUN.replace("1719800000000", &due.to_string());
        let run =
            run_record::read(&assessment_id("a"), &text, &mut Layouts::default()).expect("a run");
        assert_eq!(run.commitments[0].due, day, "{zone}");
        let text = run_record::write(&run).expect("a storable run");
        assert_eq!(run_record::read(&run.id, &text, &mut Layouts::default()), Ok(run), "{zone}");
    }
}

#[test]
fn an_action_without_a_day_stays_without_one() {
    let mut run = full_run();
    run.commitments[0].due = None;
    let text = run_record::write(&run).expect("a storable run");
    assert_eq!(run_record::read(&run.id, &text, &mut Layouts::default()), Ok(run));
}

#[test]
fn runs_share_what_they_asked_up_to_64_kinds() {
    let mut layouts = Layouts::default();
    let mut read = |kind: usize| {
        let text = OTHER_INSTRUMENT.replace("ask", &format!("ask{kind}"));
        let text = text.replace("2024-b", &format!("2024-{kind}"));
        let id = assessment_id("a");
        run_record::read(&id, &text, &mut layouts).expect("a run")
    };
    for kind in 0..64 {
        read(kind);
    }
    for (kind, is_shared) in [(0, true), (63, true), (64, false)] {
        let (one, other) = (read(kind), read(kind));
        let sheets = Rc::ptr_eq(one.sheet.questionnaire(), other.sheet.questionnaire());
        let editions = Rc::ptr_eq(&one.edition.version, &other.edition.version);
        assert_eq!((sheets, editions), (is_shared, is_shared), "kind {kind}");
    }
}

#[test]
fn runs_of_version_1_are_read() {
    for (text, meaning) in
        [(RUN, full_run()), (BARE_RUN, bare_run()), (OTHER_INSTRUMENT, run_of_other_instrument())]
    {
        let read = run_record::read(&assessment_id("a"), text, &mut Layouts::default());
        assert_eq!(read, Ok(meaning));
    }
}

#[test]
fn runs_are_written_as_version_1() {
    for (text, meaning) in
        [(RUN, full_run()), (BARE_RUN, bare_run()), (OTHER_INSTRUMENT, run_of_other_instrument())]
    {
        assert_eq!(run_record::write(&meaning), Ok(with_noons(text)));
    }
}

fn stored_draft() -> StoredDraft {
    let mut revisions = vec![0; 30];
    revisions[..4].copy_from_slice(&[1, 2, 5, 4]);
    revisions[29] = 6;
    let mut times_ms = vec![0; 30];
    times_ms[..3].copy_from_slice(&[1_200, 3_400, 900]);
    let draft = Draft {
        id: assessment_id("mib2k3x9-1z141z3"),
        edition: edition("1"),
        started_at: Timestamp(1_717_200_000_123),
        seed: Seed(7),
        sheet: sheet().operational("30n").traps("-----2").build(),
        step: 4,
        times_ms,
        note: "new job".to_owned(),
    };
    StoredDraft { draft, revisions: Revisions { answers: revisions, note: 3 } }
}

#[test]
fn a_draft_of_version_1_is_read_and_written() {
    let read = draft_record::read(DRAFT, &mut Layouts::default());
    assert_eq!(read, Ok(stored_draft()));
    assert_eq!(draft_record::write(&stored_draft()).as_deref(), Ok(DRAFT));
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
fn a_run_shares_the_questionnaire_in_use_and_knows_its_own_where_it_differs() {
    let current = questionnaire();
    let mut layouts = Layouts::with(&edition("1"), &current);
    let id = assessment_id("a");

    let first = run_record::read(&id, RUN, &mut layouts).expect("a run");
    let other = run_record::read(&id, OTHER_INSTRUMENT, &mut layouts).expect("a run");
    let again = run_record::read(&id, OTHER_INSTRUMENT, &mut layouts).expect("a run");

    assert!(Rc::ptr_eq(first.sheet.questionnaire(), &current));
    assert!(!Rc::ptr_eq(other.sheet.questionnaire(), &current));
    assert!(Rc::ptr_eq(other.sheet.questionnaire(), again.sheet.questionnaire()));
    assert!(Rc::ptr_eq(&other.edition.version, &again.edition.version));
}

#[test]
fn statements_in_another_order_or_network_are_another_questionnaire() {
    let current = questionnaire();
    let mut layouts = Layouts::with(&edition("1"), &current);
    let mut read = |answers: &str| {
        let text = format!(
            r#"{{"v":1,"instrument":"weft","version":"1","finished":0,"seed":0,"answers":"{answers}"}}"#
        );
        run_record::read(&assessment_id("a"), &text, &mut layouts).expect("a run").sheet
    };

    assert_eq!(read("3o1 4o2|||").questionnaire().len(), 2);
    assert_eq!(read("4o2 3o1|||").questionnaire().statement(0).as_str(), "o2");
    assert_eq!(read("4o2|3o1||").questionnaire().scored_len(), 2);
    assert_eq!(read("4o2|||3o1").questionnaire().scored_len(), 1);
    assert_eq!(read("|||").questionnaire().len(), 0);
}
