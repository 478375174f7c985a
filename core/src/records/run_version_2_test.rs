//! A version 2 of the run that exists only in this test: raising one version leaves every older record
//! and every backup readable, and what is newer still is kept and named.

use serde::Deserialize;

use crate::domain::action::ActionCatalogue;
use crate::domain::assessment::Assessment;
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::level::{Cut, Cuts};
use crate::domain::network::PerNetwork;
use crate::domain::presentation_order::Seed;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::record_id::RecordId;
use crate::domain::score::{ErrorModel, ScoringRules};
use crate::domain::timestamp::Timestamp;

use super::answers::Answers;
use super::backup::{Refusal, Refused};
use super::entry::{StoredEntry, read_entry};
use super::error::{Damage, Unreadable};
use super::run::RunRecord;

pub const VERSION: u32 = 2;

/// As version 1, with the edition in one field and no seed.
#[derive(Deserialize)]
struct Version2 {
    id: Option<String>,
    edition: [String; 2],
    finished: i64,
    answers: Answers,
}

pub fn read(id: Option<&RecordId>, text: &str) -> Result<RunRecord, Unreadable> {
    let read: Version2 = serde_json::from_str(text).map_err(|_| Damage::NotARecord)?;
    let [instrument, version] = read.edition;
    let in_file = || read.id.as_deref().and_then(RecordId::new);
    let id = id.cloned().or_else(in_file).ok_or(Damage::Id)?;
    let edition = Edition { id: instrument.into(), version: version.into() };
    let (finished_at, sheet) = (Timestamp(read.finished), read.answers.sheet()?);
    Ok(Assessment::new(id, edition, finished_at, Seed(0), sheet).into())
}

/// An instrument that asks nothing.
fn instrument() -> Instrument {
    Instrument {
        edition: Edition { id: "weft".into(), version: "1".into() },
        questionnaire: Questionnaire::new(PerNetwork::default(), Vec::new()).into(),
        rules: ScoringRules {
            minimum_answered: 6,
            cuts: Cuts { repeated: Cut::from_tenths(375), regular: Cut::from_tenths(625) },
            error: ErrorModel { standard_deviation: 18.0, reliability: 0.8 },
        },
        actions: ActionCatalogue::default(),
        earlier: Vec::new(),
        patterns: Vec::new(),
    }
}

const V1: &str = include_str!("../../../tests/fixtures/storage/run-v1.json");
const V2: &str =
    r#"{"v":2,"id":"two","edition":["weft","1"],"finished":5,"answers":{"personal":{"p1":4}}}"#;
const V3: &str = r#"{"v":3,"id":"three","anything":[]}"#;

#[test]
fn every_version_is_read_from_the_store_and_a_newer_one_is_kept_and_named() {
    let read = |text| match read_entry("run:a", text) {
        StoredEntry::Run(record) => Ok(record.run.finished_at),
        StoredEntry::Unreadable(why) => Err(why),
        other => panic!("{other:?}"),
    };
    assert_eq!(read(V1), Ok(Timestamp(1_717_200_000_123)));
    assert_eq!(read(V2), Ok(Timestamp(5)));
    assert_eq!(read(V3), Err(Unreadable::Newer { version: 3 }));
}

#[test]
fn a_backup_may_hold_runs_of_every_version() {
    let v1 = V1.replacen('{', r#"{"id":"one","#, 1);
    let text = format!(r#"{{"format":"weft-backup","v":1,"made":0,"runs":[{v1},{V2},{V3}]}}"#);
    let backup = super::backup::read_backup(&text, &instrument()).expect("JSON");
    let ids: Vec<&str> = backup.runs.iter().map(|record| record.run.id.as_str()).collect();
    assert_eq!(ids, ["two", "one"]);
    assert_eq!(backup.refused, [Refused { why: Refusal::Newer, count: 1 }]);
}
