//! What is wrong with the keeping of data, in a sentence, with a way out.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::button::{Button, Look};

use crate::browser::locale::DateStyle;
use crate::browser::{clock, framing};
use crate::context::AppContext;
use crate::model::{AppState, Event, HeldDraft, LazyEffect, SaveTrouble};
use crate::route::Route;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::draft::Draft;
use weft_core::domain::history::History;
use weft_core::records::sheet::SheetKind;
use weft_core::storage::store::{Keeping, MemoryReason};

/// How far a date may lie ahead before the clock counts as wrong, in days: other devices are
/// never that far off.
const AHEAD_DAYS: i64 = 1;

const BACKUP_WITH_PEOPLE: Event = Event::BackupChosen { with_people: true, passphrase: None };

/// Shows the warning above every page. It is rendered once it is known what can be done, so that screen
/// readers announce it once. In the check it is one line, unless something was lost.
pub fn warning(app: &AppContext, route: &Route, ways_out: Option<Html>) -> Option<Html> {
    let is_check = matches!(route, Route::Check(_));
    let Some(sentence) = sentence(&app.state) else {
        let sentence = if is_check { TextKey::CheckSavedFramed } else { TextKey::FaultsFramed };
        return framing::is_in_foreign_frame().then(|| inside_another_site(app, sentence));
    };
    if is_check && app.state.keeping != Keeping::Browser {
        return Some(kept_here_alone(app));
    }
    let sentence = app.words.say(sentence);
    ways_out.map(|ways_out| html! { <><p>{ sentence }</p>{ ways_out }</> })
}

/// Says that browsers keep what is entered in a frame apart for each site around it.
fn inside_another_site(app: &AppContext, sentence: TextKey) -> Html {
    html! { <p>{ app.words.say(sentence) }{ " " }{ own_tab(app, &Route::Home) }</p> }
}

fn kept_here_alone(app: &AppContext) -> Html {
    let way_out = if framing::is_in_foreign_frame() {
        own_tab(app, &Route::Home)
    } else {
        html! { <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a> }
    };
    html! { <p>{ app.words.say(TextKey::FaultsChosen) }{ " " }{ way_out }</p> }
}

/// Shows the way out of a frame.
pub fn own_tab(app: &AppContext, route: &Route) -> Html {
    html! {
        <a href={route.hash()} target="_blank" rel="noopener">{ app.words.say(TextKey::FaultsOwnTab) }</a>
    }
}

/// Returns whether something is wrong with the keeping of data.
pub fn is_anything_wrong(state: &AppState) -> bool {
    sentence(state).is_some()
}

fn sentence(state: &AppState) -> Option<TextKey> {
    Some(match state.keeping {
        Keeping::Memory(MemoryReason::Chosen) => TextKey::FaultsChosen,
        Keeping::Memory(_) => TextKey::FaultsBlocked,
        Keeping::Browser if !state.unsaved.is_empty() => TextKey::FaultsUnsaved,
        Keeping::Browser => match state.trouble? {
            SaveTrouble::Full => TextKey::FaultsFull,
            SaveTrouble::Refused => TextKey::FaultsRefused,
        },
    })
}

/// Shows what can be done if data cannot be kept.
pub fn ways_out(app: &AppContext) -> Html {
    let can_try = !app.state.unsaved.is_empty() || !app.state.sheets.unsaved.is_empty();
    let is_framed = framing::is_in_foreign_frame();
    html! {
        <div class="buttons">
            { backup_buttons(app) }
            if app.state.offer.is_some() {
                { quiet_button(app, TextKey::DataFound, Event::BackedUp) }
            }
            if can_try {
                { quiet_button(app, TextKey::FaultsTryAgain, Event::SavingRetried) }
            }
            <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a>
            if is_framed {
                { own_tab(app, &Route::Home) }
            }
        </div>
    }
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

/// Shows a button that reports an event.
pub fn quiet_button(app: &AppContext, label: TextKey, event: Event) -> Html {
    let label = app.words.say(label);
    html! {
        <Button look={Look::Quiet} onclick={app.on_click(event)}>{ label }</Button>
    }
}

/// Says why the run in progress cannot be continued, and offers what can be done.
pub fn held_draft(app: &AppContext, held: &HeldDraft) -> Html {
    let words = &app.words;
    let (sentence, older) = match held {
        HeldDraft::OtherVersion(draft) => (older_sentence(app, draft), Some(draft)),
        HeldDraft::Newer => (words.say(TextKey::FaultsDraftNewer), None),
        HeldDraft::Damaged => (words.say(TextKey::FaultsDraftDamaged), None),
    };
    let older = older.filter(|draft| draft.sheet.scored().iter().any(Option::is_some));
    html! {
        <div class="notice held-draft">
            <p>{ sentence }</p>
            <div class="buttons">
                { for older.map(|draft| finish_older(app, draft)) }
                { quiet_button(app, TextKey::FaultsStartAnew, Event::StartedAnew) }
            </div>
        </div>
    }
}

fn older_sentence(app: &AppContext, draft: &Draft) -> AttrValue {
    let words = &app.words;
    let answered = draft.sheet.scored().iter().flatten().count();
    let all = words.number(draft.sheet.scored().len());
    let date = words.date(draft.started_at, DateStyle::Long);
    words.count(PluralKey::FaultsDraftOlder, answered, &[("all", &all), ("date", &date)])
}

fn finish_older(app: &AppContext, draft: &Rc<Draft>) -> Html {
    let label = app.words.say(TextKey::FaultsFinishOlder);
    let onclick = app.on_click(Event::Asked(LazyEffect::FinishRun(draft.clone())));
    html! { <Button {onclick}>{ label }</Button> }
}

/// Shows how many records cannot be used, and where they are.
pub fn unread(app: &AppContext) -> Html {
    let unread = app.state.unread;
    let line = |key, count| (count > 0).then(|| app.words.count(key, count, &[]));
    let lines = [
        line(PluralKey::ProgressUnreadable, unread.damaged),
        line(PluralKey::FaultsNewer, unread.newer),
    ];
    html! {
        { for lines.into_iter().flatten().map(|line| html! {
            <p class="notice">
                { line }{ " " }
                <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a>
            </p>
        }) }
    }
}

/// Runs that are dated later than today: a clock was wrong, then or now.
pub fn ahead_of_time(app: &AppContext, history: &History) -> Html {
    let latest_likely = clock::now().plus_days(AHEAD_DAYS);
    let Some(newest) = history.newest().filter(|run| run.finished_at > latest_likely) else {
        return html! {};
    };
    let date = app.words.date(newest.finished_at, DateStyle::Long);
    html! { <p class="notice">{ app.words.fill(TextKey::FaultsAhead, &[("date", &date)]) }</p> }
}

/// Shows one line if a backup is due, with the way to it.
pub fn backup_reminder(app: &AppContext) -> Html {
    let Some(sentence) = reminder(app) else { return html! {} };
    html! {
        <p class="hint backup-reminder">
            { sentence }{ " " }
            <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a>
        </p>
    }
}

/// Returns what is said where a backup is due.
pub fn reminder(app: &AppContext) -> Option<AttrValue> {
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
