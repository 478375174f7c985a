//! Dates that the reader can take into a calendar.

use yew::prelude::*;

use super::context::AppContext;
use crate::browser::locale::DateStyle;
use crate::browser::{calendar, clock, location};
use crate::model::{Event, LazyEffect, TextFile};
use weft_core::calendar::{CalendarEvent, MIME_TYPE, calendar_file};
use weft_core::content::text_key::TextKey;
use weft_core::domain::advice::ActionId;
use weft_core::domain::change::next_check_day;
use weft_core::domain::commitment::Commitment;
use weft_core::domain::timestamp::{Day, Timestamp};

/// A button that gives the next check as a calendar file. `run_id` names the check before it.
pub fn next_check_button(app: &AppContext, run_id: &str, finished_at: Timestamp) -> Html {
    let day = next_check_day(calendar::day_of(finished_at));
    let (uid, summary) = (format!("{run_id}-next@weft"), app.words.say(TextKey::RemindCheck));
    let label = app.words.say(TextKey::RemindCheckButton);
    let name = label.clone();
    button(app, &label, name, Reminder { uid, day, summary, finished_at })
}

/// A button that gives an action as a calendar file; empty if it has no day.
pub fn action_button(
    app: &AppContext,
    run_id: &str,
    finished_at: Timestamp,
    commitment: &Commitment,
) -> Html {
    let Some(day) = commitment.due else { return html! {} };
    let ActionId(action) = &commitment.action;
    let summary = app.words.action(&commitment.action);
    let label = app.words.say(TextKey::RemindActionButton);
    let name = format!("{label}: {summary}").into();
    let uid = format!("{run_id}-{action}@weft");
    button(app, &label, name, Reminder { uid, day, summary, finished_at })
}

struct Reminder {
    uid: String,
    day: Day,
    summary: AttrValue,
    /// When the check was finished that it follows from.
    finished_at: Timestamp,
}

fn button(app: &AppContext, label: &AttrValue, name: AttrValue, reminder: Reminder) -> Html {
    let app = app.clone();
    let onclick = move |_: MouseEvent| {
        let date = app.words.date(reminder.finished_at, DateStyle::Long);
        let values = [("date", date.as_str()), ("address", &location::address())];
        let event = CalendarEvent {
            uid: &reminder.uid,
            day: reminder.day,
            summary: &reminder.summary,
            description: &app.words.fill(TextKey::RemindDescription, &values),
        };
        let text = calendar_file(&event, clock::now());
        let name = format!("{}.ics", reminder.day.iso());
        app.dispatch(Event::Asked(LazyEffect::Download(TextFile { name, mime: MIME_TYPE, text })));
    };
    html! {
        <button type="button" class="button is-plain" aria-label={name} {onclick}>{ label }</button>
    }
}
