//! What has happened, in words.

use yew::prelude::*;

use super::stage::{Attempt, Stage};
use crate::browser::encryption::OpenError;
use crate::context::AppContext;
use crate::model::Report;
use crate::words::Words;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::records::error::BackupError;
use weft_core::records::locked::LockedError;
use weft_core::storage::store::Restored;

/// Shows what has happened, in words.
pub(super) fn said(app: &AppContext, stage: &Stage) -> Html {
    let words = &app.words;
    match stage {
        Stage::Waiting => html! {},
        Stage::Previewed(preview) => html! {
            <h3>{ words.fill(TextKey::RestorePreview, &[("name", &preview.name)]) }</h3>
        },
        Stage::Reading => html! { <p>{ words.say(TextKey::RestoreReading) }</p> },
        Stage::Failed(why) => html! {
            <p class="notice is-warning">{ why }{ " " }{ words.say(TextKey::RestoreUnchanged) }</p>
        },
        Stage::Locked(_, attempt) => {
            let (class, key) = match attempt {
                Attempt::None => ("notice", TextKey::RestoreLocked),
                Attempt::Pending => ("notice", TextKey::RestoreOpening),
                Attempt::Failed(error) => ("notice is-warning", open_error(*error)),
            };
            html! { <p {class}>{ words.say(key) }</p> }
        }
        Stage::Merged => match &app.state.report {
            Some(Report::Restored(Ok(restored))) => html! {
                <p class="notice">{ outcome(app, restored) }</p>
            },
            Some(Report::Restored(Err(_))) => html! {
                <p class="notice is-warning">{ words.say(TextKey::RestoreStopped) }</p>
            },
            _ => html! {},
        },
    }
}

/// Returns how restoring ended, in sentences.
fn outcome(app: &AppContext, restored: &Restored) -> String {
    let words = &app.words;
    let Restored { runs, changed_since, .. } = restored;
    let is_all_else = *runs == 0 && *changed_since == 0;
    let sentences = [
        (*runs > 0).then(|| words.count(PluralKey::RestoreDone, *runs, &[])),
        is_all_else.then(|| words.say(TextKey::RestoreDoneRest)),
        (*changed_since > 0)
            .then(|| words.count(PluralKey::RestoreChangedSince, *changed_since, &[])),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn open_error(error: OpenError) -> TextKey {
    match error {
        OpenError::File(LockedError::Newer { .. }) => TextKey::RestoreNewer,
        OpenError::File(LockedError::NotALockedFile | LockedError::Rounds) => {
            TextKey::RestoreLockedDamaged
        }
        OpenError::Unavailable => TextKey::RestoreCannotOpen,
        OpenError::WrongPassphraseOrAltered => TextKey::RestoreWrong,
    }
}

/// Says why a file cannot be used.
pub(super) fn backup_error(words: &Words, error: BackupError) -> AttrValue {
    let fill = |key, name, value: &str| words.fill(key, &[(name, value)]);
    match error {
        BackupError::Empty => words.say(TextKey::RestoreEmpty),
        BackupError::TooLarge { most_bytes } => {
            #[expect(clippy::cast_precision_loss, reason = "a few million")]
            let size = words.locale.data_size(most_bytes as f64);
            fill(TextKey::RestoreTooLarge, "maximum", &size)
        }
        BackupError::NotJson { line, .. } => {
            fill(TextKey::RestoreNotJson, "line", &words.number(line))
        }
        BackupError::Table => words.say(TextKey::RestoreTable),
        BackupError::QuotationMarks => words.say(TextKey::RestoreMarks),
        BackupError::Several => words.say(TextKey::RestoreSeveral),
        BackupError::NotABackup | BackupError::Locked => words.say(TextKey::RestoreNotBackup),
        BackupError::Newer { .. } => words.say(TextKey::RestoreNewer),
        BackupError::TooManyRuns { most } => {
            fill(TextKey::RestoreTooMany, "maximum", &words.number(most))
        }
    }
}
