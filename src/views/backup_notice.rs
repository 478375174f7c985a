//! A backup: that it is due, and buttons to save it.

use yew::prelude::*;

use crate::browser::clock;
use crate::browser::locale::DateStyle;
use crate::context::AppContext;
use crate::model::Event;
use crate::route::Route;
use crate::views::event_button::quiet_button;
use weft_core::content::text_key::TextKey;
use weft_core::records::sheet::SheetKind;
use weft_core::storage::store::Keeping;

const BACKUP_WITH_PEOPLE: Event = Event::BackupChosen { with_people: true, passphrase: None };

/// Shows one line if a backup is due, with the way to it.
pub fn backup_notice(app: &AppContext) -> Html {
    let Some(sentence) = backup_due(app) else { return html! {} };
    html! {
        <p class="hint backup-notice">
            { sentence }{ " " }
            <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a>
        </p>
    }
}

/// Says that a backup is due; `None` if it is not.
pub fn backup_due(app: &AppContext) -> Option<AttrValue> {
    let newest = app.state.newest()?.finished_at;
    let settings = &app.state.settings;
    if app.state.keeping != Keeping::Browser || !settings.is_backup_due(Some(newest), clock::now())
    {
        return None;
    }
    let words = &app.words;
    Some(match settings.last_backup_at {
        Some(moment) => {
            let date = words.date(moment, DateStyle::Long);
            words.fill(TextKey::DataRemind, &[("date", &date)])
        }
        None => words.say(TextKey::DataRemindFirst),
    })
}

/// Shows a backup, and one with the people, if there are some.
pub fn backup_buttons(app: &AppContext) -> Html {
    html! {
        <>
            { quiet_button(app, TextKey::DataBackUp, Event::BACKUP) }
            if has_people(app) {
                { quiet_button(app, TextKey::FaultsBackUpPeople, BACKUP_WITH_PEOPLE) }
            }
        </>
    }
}

/// Returns whether there are worksheets of people, which are in a backup only if the reader wants them
/// there.
pub fn has_people(app: &AppContext) -> bool {
    app.stored.count_sheets(SheetKind::People) > 0 || app.state.sheets.has_unstored_people()
}
