//! Reading a backup, from whoever made the file.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::domain::assessment::AssessmentId;
use crate::domain::instrument::Instrument;

use super::super::error::{BackupError, Damage};
use super::super::record::layouts::Layouts;
use super::super::record::settings::SettingsRecord;
use super::super::record::{VERSION, draft, moment, run};
use super::{Backup, ENCRYPTED_FORMAT, FORMAT, KeptBytes, Refusal};

/// The largest file that is looked at, in bytes. Browsers keep a quarter of that.
pub const MAXIMUM_BYTES: usize = 20 * 1024 * 1024;

/// The largest number of runs that is looked at. Browsers have room for half of that.
pub const MAXIMUM_RUNS: usize = 50_000;

#[derive(Deserialize)]
struct Header {
    format: String,
    v: u32,
}

/// Version 1. What stands in the lists is looked at one by one, so that one fault does not
/// spoil the rest.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BackupFile<'a> {
    #[serde(rename = "format")]
    _format: String,
    #[serde(rename = "v")]
    _v: u32,
    made: i64,
    #[serde(borrow, default)]
    runs: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    drafts: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    settings: Option<&'a RawValue>,
    #[serde(borrow, default)]
    unreadable: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptRecord {
    key: String,
    text: String,
}

/// Reads a backup. What cannot be used is counted by reason and left out. `instrument` lends
/// its questionnaire to the runs that answered it.
///
/// # Errors
/// Where the file as a whole cannot be used.
pub fn read_backup(text: &str, instrument: &Instrument) -> Result<Backup, BackupError> {
    if text.len() > MAXIMUM_BYTES {
        return Err(BackupError::TooLarge { maximum_bytes: MAXIMUM_BYTES });
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(BackupError::Empty);
    }
    let mut layouts = Layouts::with(&instrument.edition, &instrument.questionnaire);
    match parse(text) {
        Ok(file) => take(&file, &mut layouts),
        Err(error @ BackupError::NotJson { .. }) => {
            let backup = read_lines_before_cut(text, &mut layouts).ok_or(error)?;
            Ok(Backup { is_cut_off: true, ..backup })
        }
        Err(error) => Err(error),
    }
}

fn parse(text: &str) -> Result<BackupFile<'_>, BackupError> {
    let header: Header = serde_json::from_str(text).map_err(|error| file_error(&error))?;
    match &*header.format {
        FORMAT if header.v > VERSION => Err(BackupError::Newer { version: header.v }),
        FORMAT if header.v == VERSION => {
            serde_json::from_str(text).map_err(|error| file_error(&error))
        }
        ENCRYPTED_FORMAT => Err(BackupError::Encrypted),
        _ => Err(BackupError::NotABackup),
    }
}

fn file_error(error: &serde_json::Error) -> BackupError {
    match error.classify() {
        Category::Data => BackupError::NotABackup,
        _ => BackupError::NotJson { line: error.line(), column: error.column() },
    }
}

/// Reads the lines before the cut, with the brackets that are open there: a file that was cut off
/// has all its records before the cut. The last line counts where the cut came after its record.
fn read_lines_before_cut(text: &str, layouts: &mut Layouts) -> Option<Backup> {
    let before_last = text.rsplit_once('\n').map(|(lines, _)| lines);
    let whole = Some(text).filter(|text| text.trim_end_matches(',').ends_with('}'));
    [whole, before_last].into_iter().flatten().find_map(|lines| close(lines, layouts))
}

fn close(lines: &str, layouts: &mut Layouts) -> Option<Backup> {
    let lines = lines.trim_end().trim_end_matches(',');
    ["]}", "}"].iter().find_map(|brackets| {
        let whole = [lines, brackets].concat();
        let file = parse(&whole).ok()?;
        take(&file, layouts).ok()
    })
}

fn take(file: &BackupFile, layouts: &mut Layouts) -> Result<Backup, BackupError> {
    if file.runs.len() > MAXIMUM_RUNS {
        return Err(BackupError::TooManyRuns { maximum: MAXIMUM_RUNS });
    }
    let mut backup = Backup { made_at: moment(file.made).ok(), ..Backup::default() };
    take_runs(&mut backup, &file.runs, layouts);
    for text in &file.drafts {
        match draft::read(text.get(), layouts) {
            Ok(draft) => backup.drafts.push(draft),
            Err(why) => backup.refuse(why),
        }
    }
    match file.settings.map(|text| SettingsRecord::read(text.get())) {
        Some(Ok(settings)) => backup.settings = Some(settings),
        Some(Err(why)) => backup.refuse(why),
        None => {}
    }
    for text in &file.unreadable {
        match serde_json::from_str::<KeptRecord>(text.get()) {
            Ok(KeptRecord { key, text: raw }) => backup.kept.push(KeptBytes { key, raw }),
            Err(_) => backup.refuse(Refusal::Damaged(Damage::NotARecord)),
        }
    }
    Ok(backup)
}

fn take_runs(backup: &mut Backup, texts: &[&RawValue], layouts: &mut Layouts) {
    let mut ids: HashSet<AssessmentId> = HashSet::new();
    for text in texts {
        match run::read_from_file(text.get(), layouts) {
            Ok(run) if ids.insert(run.id.clone()) => backup.runs.push(run),
            Ok(_) => backup.refuse(Refusal::DuplicateId),
            Err(why) => backup.refuse(why),
        }
    }
    backup.runs.sort_by(|a, b| (a.finished_at, &a.id).cmp(&(b.finished_at, &b.id)));
}
