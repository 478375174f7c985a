//! What leaves the browser as a file, and what comes back from one.

use super::{follow_draft, read_history, report_saved};
use crate::browser::{calendar, clock, download, encryption};
use crate::context::AppContext;
use crate::model::Event;
use weft_core::content::text_key::TextKey;
use weft_core::domain::questionnaire::Part;
use weft_core::domain::settings::Settings;
use weft_core::records::backup::Backup;
use weft_core::storage::csv::{CsvWords, to_csv};
use weft_core::storage::error::SaveError;
use weft_core::storage::merge_plan::MergePlan;
use weft_core::storage::store::{InTab, RestoreChoice, Restored};

const JSON: &str = "application/json";

/// Offers everything as a file.
pub fn back_up(app: &AppContext) {
    match backup_text(app) {
        Ok(text) => {
            download::save(&file_name("", ".json"), JSON, &text);
            app.report(Event::BackupOffered(clock::now()));
        }
        Err(error) => report_saved(app, &Err(error)),
    }
}

/// As [`back_up`], locked with a passphrase. Says whether there is a file.
pub async fn back_up_locked(app: &AppContext, passphrase: &str) -> bool {
    let Ok(text) = backup_text(app) else { return false };
    let Ok(locked) = encryption::lock(&text, passphrase).await else { return false };
    download::save(&file_name("-locked", ".json"), JSON, &locked);
    app.report(Event::BackupOffered(clock::now()));
    true
}

fn backup_text(app: &AppContext) -> Result<String, SaveError> {
    let tab = InTab { runs: &app.state.unsaved, draft: app.state.draft.as_deref() };
    app.store.back_up(&tab, clock::now())
}

/// The reader has the file that was offered.
pub fn note_found(app: &AppContext) {
    app.report(Event::BackedUp);
}

/// `weft-2026-05-31.json`.
fn file_name(kind: &str, ending: &str) -> String {
    ["weft-", &calendar::day(clock::now()), kind, ending].concat()
}

/// Offers all runs as a table.
pub fn save_table(app: &AppContext) {
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
    ]
    .map(|key| words.say(key));
    let part = |part| match part {
        Part::Network(network) => words.network(network).to_string(),
        Part::Trap => words.say(TextKey::ResultTraps).to_string(),
    };
    let table = to_csv(
        &app.state.history,
        &CsvWords {
            columns: columns.each_ref().map(|column| &**column),
            does_not_fit: &words.say(TextKey::AnswerDoesNotFit),
            date: &calendar::minute,
            part: &part,
            // Other editions may have given the same id to another sentence.
            statement: &|edition, id| {
                let text = words.text.statement(id).filter(|_| *edition == app.instrument.edition);
                text.map_or_else(String::new, ToString::to_string)
            },
        },
    );
    download::save(&file_name("", ".csv"), "text/csv", &table);
}

/// Restores what was chosen of a backup, and shows it.
///
/// # Errors
/// Where there is no room or no permission; nothing was restored then.
pub fn restore(
    app: &AppContext,
    backup: &Backup,
    plan: &MergePlan,
    choice: &RestoreChoice,
) -> Result<Restored, SaveError> {
    let restored = app.store.restore(backup, plan, choice, &app.instrument.edition.id)?;
    app.report(Event::SettingsChosen(settings_after(app, backup)));
    if app.state.draft.is_none() {
        follow_draft(app, None);
    }
    read_history(app);
    Ok(restored)
}

/// The settings as they are after restoring. A file that holds all that is here now is its backup.
fn settings_after(app: &AppContext, backup: &Backup) -> Settings {
    let settings = app.store.load_settings();
    let history = app.store.load_history(&app.instrument).history;
    let made_at = backup.made_at.filter(|made_at| *made_at <= clock::now());
    let plan = MergePlan::of(&history, backup, &app.instrument.edition.id, clock::now());
    if plan.same < history.runs().len() || made_at <= settings.last_backup_at {
        return settings;
    }
    Settings { last_backup_at: made_at, ..settings }
}
