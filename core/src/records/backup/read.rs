//! Reading a backup, from whoever made the file, and whatever another tool did to it.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::domain::instrument::Instrument;
use crate::domain::record_id::RecordId;

use super::super::draft::DraftRecord;
use super::super::error::{BackupError, Damage, Unreadable};
use super::super::key;
use super::super::mending::mend;
use super::super::run::RunRecord;
use super::super::settings::SettingsRecord;
use super::super::sheet::{SheetKind, SheetRecord};
use super::super::{moment, number, text, version};
use super::{Backup, FORMAT, LOCKED_FORMAT, RECORDS_FORMAT, Refusal, UnreadableBytes};

/// The largest file that is looked at, in bytes. Browsers keep a quarter of that.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// The largest number of runs that is looked at. Browsers have room for a fraction of that.
pub const MOST_RUNS: usize = 50_000;

#[derive(Deserialize)]
struct Header {
    format: String,
}

/// Version 1. What is in the lists is looked at one by one, so that one fault does not
/// spoil the rest.
#[derive(Default, Deserialize)]
struct Version1<'a> {
    made: Option<Value>,
    #[serde(borrow, default)]
    runs: Option<Vec<&'a RawValue>>,
    #[serde(borrow, default)]
    drafts: Option<Vec<&'a RawValue>>,
    #[serde(borrow, default)]
    people: Option<Vec<&'a RawValue>>,
    #[serde(borrow, default)]
    advisors: Option<Vec<&'a RawValue>>,
    #[serde(borrow, default)]
    settings: Option<&'a RawValue>,
    #[serde(borrow, default)]
    unreadable: Option<Vec<&'a RawValue>>,
}

#[derive(Deserialize)]
struct UnreadableEntry {
    key: String,
    text: String,
}

/// What the start script saves of a storage that keeps the app from starting.
#[derive(Deserialize)]
struct SavedRecords {
    made: Option<Value>,
    records: BTreeMap<String, String>,
}

/// Reads a backup. What cannot be used is counted by reason and left out. `instrument` lends
/// its questionnaire to the runs that answered it.
///
/// # Errors
/// If the file as a whole cannot be used.
pub fn read_backup(text: &str, instrument: &Instrument) -> Result<Backup, BackupError> {
    if text.len() > MOST_BYTES {
        return Err(BackupError::TooLarge { most_bytes: MOST_BYTES });
    }
    let text = text::tidy(text);
    if text.is_empty() {
        return Err(BackupError::Empty);
    }
    let mut backup = match parse(&text) {
        Err(BackupError::NotJson { line, column }) => parse_mended(&text)
            .ok_or_else(|| reason(&text).unwrap_or(BackupError::NotJson { line, column }))??,
        Err(BackupError::NotABackup) => {
            return Err(reason(&text).unwrap_or(BackupError::NotABackup));
        }
        parsed => parsed?,
    };
    for record in &mut backup.runs {
        record.run.arrange(&instrument.edition, &instrument.questionnaire);
    }
    for record in &mut backup.drafts {
        record.draft.arrange(&instrument.edition, &instrument.questionnaire);
    }
    Ok(backup)
}

/// As [`parse`], of a file that was cut off or edited by hand; none if that doesn't make it JSON.
fn parse_mended(text: &str) -> Option<Result<Backup, BackupError>> {
    let mended = mend(text)?;
    match parse(&mended.text) {
        Err(BackupError::NotJson { .. }) => None,
        // What tells what the file is may have been cut off.
        Err(BackupError::NotABackup) if mended.is_cut_off => None,
        parsed => Some(parsed.map(|backup| Backup { is_cut_off: mended.is_cut_off, ..backup })),
    }
}

/// What a text is that is no backup, if that can be told.
fn reason(text: &str) -> Option<BackupError> {
    let values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    if values.map_while(Result::ok).count() > 1 {
        return Some(BackupError::Several);
    }
    let first_line = text.lines().next().unwrap_or_default();
    let marks = ['“', '”', '„', '«', '»'];
    if !text.starts_with(['{', '[']) {
        return first_line.contains([',', ';', '\t']).then_some(BackupError::Table);
    }
    let is_replaced = text[1..].trim_start().starts_with(marks);
    is_replaced.then_some(BackupError::QuotationMarks)
}

fn parse(text: &str) -> Result<Backup, BackupError> {
    if text.starts_with('[') {
        return parse_runs(text);
    }
    match serde_json::from_str::<Header>(text) {
        Ok(header) => parse_format(&header.format, text),
        Err(error) => match error.classify() {
            // No format: the storage itself, as developer tools copy it.
            Category::Data => parse_entries(text).ok_or(BackupError::NotABackup),
            _ => Err(file_error(&error)),
        },
    }
}

fn parse_format(format: &str, text: &str) -> Result<Backup, BackupError> {
    match format {
        LOCKED_FORMAT => Err(BackupError::Locked),
        FORMAT | RECORDS_FORMAT => match version(text) {
            Ok(1) if format == RECORDS_FORMAT => {
                let file = serde_json::from_str(text).map_err(|error| file_error(&error))?;
                take_records(file).ok_or(BackupError::NotABackup)
            }
            Ok(1) => take(serde_json::from_str(text).map_err(|error| file_error(&error))?),
            Ok(version) | Err(Unreadable::Newer { version }) => Err(BackupError::Newer { version }),
            Err(_) => Err(BackupError::NotABackup),
        },
        _ => Err(BackupError::NotABackup),
    }
}

/// The runs alone, as somebody may have copied them out of a backup.
fn parse_runs(text: &str) -> Result<Backup, BackupError> {
    let runs: Vec<&RawValue> = serde_json::from_str(text).map_err(|error| file_error(&error))?;
    let backup = take(Version1 { runs: Some(runs), ..Version1::default() })?;
    if backup.runs.is_empty() { Err(BackupError::NotABackup) } else { Ok(backup) }
}

fn parse_entries(text: &str) -> Option<Backup> {
    take_records(SavedRecords { made: None, records: serde_json::from_str(text).ok()? })
}

fn take_records(file: SavedRecords) -> Option<Backup> {
    let entries = file.records.into_iter().filter_map(|(key, text)| {
        let key = key::within_copy(&key)?.to_owned();
        Some((key, text))
    });
    let backup = Backup { made_at: made_at(file.made), ..Backup::of(entries) };
    let Backup { runs, drafts, sheets, settings, unreadable, .. } = &backup;
    let is_empty = runs.is_empty()
        && drafts.is_empty()
        && sheets.is_empty()
        && settings.is_none()
        && unreadable.is_empty();
    (!is_empty).then_some(backup)
}

fn made_at(made: Option<Value>) -> Option<crate::domain::timestamp::Timestamp> {
    moment(number::of(made?.as_f64()?)?).ok()
}

fn file_error(error: &serde_json::Error) -> BackupError {
    match error.classify() {
        Category::Data => BackupError::NotABackup,
        _ => BackupError::NotJson { line: error.line(), column: error.column() },
    }
}

fn take(file: Version1) -> Result<Backup, BackupError> {
    let runs = file.runs.unwrap_or_default();
    if runs.len() > MOST_RUNS {
        return Err(BackupError::TooManyRuns { most: MOST_RUNS });
    }
    let mut backup = Backup { made_at: made_at(file.made), ..Backup::default() };
    take_runs(&mut backup, &runs);
    for text in file.drafts.unwrap_or_default() {
        match DraftRecord::read(text.get()) {
            Ok(draft) => backup.drafts.push(draft),
            Err(why) => backup.refuse(why),
        }
    }
    take_sheets(&mut backup, SheetKind::People, file.people);
    take_sheets(&mut backup, SheetKind::Advisors, file.advisors);
    match file.settings.map(|text| SettingsRecord::read(text.get())) {
        Some(Ok(settings)) => backup.settings = Some(settings),
        Some(Err(why)) => backup.refuse(why),
        None => {}
    }
    for text in file.unreadable.unwrap_or_default() {
        match serde_json::from_str::<UnreadableEntry>(text.get()) {
            Ok(UnreadableEntry { key, text: raw }) => {
                backup.unreadable.push(UnreadableBytes { key, raw });
            }
            Err(_) => backup.refuse(Refusal::Damaged(Damage::NotARecord)),
        }
    }
    Ok(backup)
}

fn take_sheets(backup: &mut Backup, kind: SheetKind, texts: Option<Vec<&RawValue>>) {
    for text in texts.unwrap_or_default() {
        match SheetRecord::read_from_file(kind, text.get()) {
            Ok(record) if backup.sheets.iter().any(|it| it.key() == record.key()) => {
                backup.refuse(Refusal::DuplicateId);
            }
            Ok(record) => backup.sheets.push(record),
            Err(why) => backup.refuse(why),
        }
    }
}

fn take_runs(backup: &mut Backup, texts: &[&RawValue]) {
    let mut ids: HashSet<RecordId> = HashSet::new();
    for text in texts {
        match RunRecord::read_from_file(text.get()) {
            Ok(record) if ids.insert(record.run.id.clone()) => backup.runs.push(record),
            Ok(_) => backup.refuse(Refusal::DuplicateId),
            Err(why) => backup.refuse(why),
        }
    }
    backup.sort();
}
