//! Writing a backup.

use crate::domain::assessment::Assessment;
use crate::domain::timestamp::Timestamp;
use crate::json;

use super::super::error::SaveError;
use super::super::record::{VERSION, draft, run};
use super::{Backup, FORMAT, KeptBytes};

/// The text of a backup. The same content gives the same text: runs go by date and then by id,
/// everything else by name.
///
/// # Errors
/// [`SaveError::NotStorable`] where an id of an instrument would not be read again.
pub fn write_backup(backup: &Backup) -> Result<String, SaveError> {
    let mut runs: Vec<&Assessment> = backup.runs.iter().collect();
    runs.sort_by(|a, b| (a.finished_at, &a.id).cmp(&(b.finished_at, &b.id)));
    let runs = runs.into_iter().map(run::write_for_file).collect::<Result<Vec<_>, _>>()?;
    let mut drafts = backup.drafts.iter().map(draft::write).collect::<Result<Vec<_>, _>>()?;
    drafts.sort();
    let mut kept: Vec<String> = backup.kept.iter().map(kept_record).collect();
    kept.sort();

    let mut text = ["{\"format\":\"", FORMAT, "\",\n\"v\":", &VERSION.to_string()].concat();
    push_field(&mut text, "made", &backup.made_at.unwrap_or(Timestamp(0)).0.to_string());
    push_list(&mut text, "runs", &runs);
    push_list(&mut text, "drafts", &drafts);
    if let Some(settings) = &backup.settings {
        push_field(&mut text, "settings", &settings.write());
    }
    push_list(&mut text, "unreadable", &kept);
    text.push_str("}\n");
    Ok(text)
}

fn kept_record(kept: &KeptBytes) -> String {
    json::object([("key", json::quoted(&kept.key)), ("text", json::quoted(&kept.raw))])
}

fn push_field(text: &mut String, name: &str, value: &str) {
    for part in [",\n\"", name, "\":", value] {
        text.push_str(part);
    }
}

/// A list with one record on a line.
fn push_list(text: &mut String, name: &str, records: &[String]) {
    push_field(text, name, "[\n");
    text.push_str(&records.join(",\n"));
    text.push_str("\n]");
}
