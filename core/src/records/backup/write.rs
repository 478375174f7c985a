//! Writing a backup.

use serde::Serialize;

use crate::domain::timestamp::Timestamp;

use super::super::draft::DraftRecord;
use super::super::error::NotStorable;
use super::super::run::RunRecord;
use super::super::sheet::{SheetKind, SheetRecord};
use super::{Backup, FORMAT, UnreadableBytes, VERSION};

#[derive(Serialize)]
struct UnreadableEntry<'a> {
    key: &'a str,
    text: &'a str,
}

/// The text of a backup. The same content gives the same text: runs go by date and then by id,
/// everything else by its text.
///
/// # Errors
/// If something would not be read again.
pub fn write_backup(backup: &Backup) -> Result<String, NotStorable> {
    let mut runs: Vec<&RunRecord> = backup.runs.iter().collect();
    runs.sort_by(|a, b| (a.run.finished_at, &a.run.id).cmp(&(b.run.finished_at, &b.run.id)));
    let runs = runs.into_iter().map(RunRecord::write_for_file).collect::<Result<Vec<_>, _>>()?;
    let mut drafts = backup.drafts.iter().map(DraftRecord::write).collect::<Result<Vec<_>, _>>()?;
    drafts.sort();
    let mut unreadable =
        backup.unreadable.iter().map(unreadable_entry).collect::<Result<Vec<_>, _>>()?;
    unreadable.sort();

    let mut text = format!("{{\"format\":\"{FORMAT}\",\n\"v\":{VERSION}");
    push_field(&mut text, "made", &backup.made_at.unwrap_or(Timestamp(0)).0.to_string());
    push_list(&mut text, "runs", &runs);
    push_list(&mut text, "drafts", &drafts);
    for (name, kind) in [("people", SheetKind::People), ("advisors", SheetKind::Advisors)] {
        let sheets = backup.sheets.iter().filter(|sheet| sheet.kind == kind);
        let mut sheets = sheets.map(SheetRecord::write_for_file).collect::<Result<Vec<_>, _>>()?;
        sheets.sort();
        if !sheets.is_empty() {
            push_list(&mut text, name, &sheets);
        }
    }
    if let Some(settings) = &backup.settings {
        push_field(&mut text, "settings", &settings.write());
    }
    push_list(&mut text, "unreadable", &unreadable);
    text.push_str("}\n");
    Ok(text)
}

fn unreadable_entry(bytes: &UnreadableBytes) -> Result<String, NotStorable> {
    let record = UnreadableEntry { key: &bytes.key, text: &bytes.raw };
    serde_json::to_string(&record).map_err(|_| NotStorable)
}

fn push_field(text: &mut String, name: &str, value: &str) {
    for part in [",\n\"", name, "\":", value] {
        text.push_str(part);
    }
}

/// A list with one record on a line, so that two backups can be compared with any tool.
fn push_list(text: &mut String, name: &str, records: &[String]) {
    push_field(text, name, "[\n");
    text.push_str(&records.join(",\n"));
    text.push_str("\n]");
}
