//! Dates that the reader can take into a calendar.

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::browser::{calendar, clock, location};
use crate::components::button::{Button, Look};
use crate::context::AppContext;
use crate::model::{Event, LazyEffect, TextFile};
use crate::views::file_offered::file_offered;
use weft_core::calendar::{CalendarEvent, MIME_TYPE, calendar_file};
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::change::next_check_day;
use weft_core::domain::commitment::Commitment;
use weft_core::domain::day::Day;
use weft_core::domain::timestamp::Timestamp;

/// Shows a button that gives the next check as a calendar file. `run_id` names the check before it.
pub fn next_check_button(app: &AppContext, run_id: &str, finished_at: Timestamp) -> Html {
    let day = next_check_day(calendar::day_of(finished_at));
    let (uid, summary) = (format!("{run_id}-next@weft"), app.words.say(TextKey::RemindCheck));
    let label = app.words.say(TextKey::RemindCheckButton);
    let name = label.clone();
    let reminders = vec![Reminder { uid, sequence: 0, day, summary }];
    let file_name = next_check_file(finished_at);
    button(app, &label, name, CalendarFile { file_name, finished_at, reminders })
}

/// Says that the file was offered.
pub fn next_check_offered(app: &AppContext, finished_at: Timestamp) -> Html {
    file_offered(app, &[&next_check_file(finished_at)])
}

fn next_check_file(finished_at: Timestamp) -> String {
    format!("{}-next.ics", next_check_day(calendar::day_of(finished_at)).iso())
}

/// Shows a button that gives the day of a plan, and the one halfway to it, as a calendar file; empty if
/// the plan has no day, or one that has gone by. Of the plan's texts the file has only what is to be
/// done: calendars are often open to colleagues.
pub fn plan_button(app: &AppContext, run: &Assessment, plan: &Commitment) -> Html {
    let words = &app.words;
    let today = calendar::today();
    let Some(day) = plan.due.filter(|day| *day >= today) else { return html! {} };
    let (id, key) = (run.id.as_str(), plan.deed.key());
    let summary = words.deed(&plan.deed);
    let sequence = plan.sequence;
    let half_way = plan.half_way(calendar::day_of(run.finished_at)).filter(|day| *day >= today);
    let half_way = half_way.map(|day| Reminder {
        uid: format!("{id}-{key}-half@weft"),
        sequence,
        day,
        summary: words.fill(TextKey::RemindHalfWay, &[("plan", &summary)]),
    });
    let label = words.say(TextKey::RemindActionButton);
    let name = format!("{label}: {summary}").into();
    let due = Reminder { uid: format!("{id}-{key}@weft"), sequence, day, summary };
    let reminders = half_way.into_iter().chain([due]).collect();
    let (file_name, finished_at) = (plan_file(day), run.finished_at);
    button(app, &label, name, CalendarFile { file_name, finished_at, reminders })
}

/// Says that the file of one of these plans was offered; once, though they may be of one day.
pub fn plans_offered(app: &AppContext, plans: &[Commitment]) -> Html {
    let files: Vec<String> = plans.iter().filter_map(|plan| plan.due.map(plan_file)).collect();
    file_offered(app, &files.iter().map(String::as_str).collect::<Vec<_>>())
}

fn plan_file(due: Day) -> String {
    format!("{}.ics", due.iso())
}

struct CalendarFile {
    file_name: String,
    /// When the check was finished that the reminders follow from.
    finished_at: Timestamp,
    reminders: Vec<Reminder>,
}

struct Reminder {
    uid: String,
    sequence: u32,
    day: Day,
    summary: AttrValue,
}

fn button(app: &AppContext, label: &AttrValue, name: AttrValue, file: CalendarFile) -> Html {
    let app = app.clone();
    let onclick = move |_: MouseEvent| {
        let date = app.words.date(file.finished_at, DateStyle::Long);
        let values = [("date", date.as_str()), ("address", &location::address())];
        let description = app.words.fill(TextKey::RemindDescription, &values);
        let events = file.reminders.iter().map(|reminder| CalendarEvent {
            uid: &reminder.uid,
            sequence: reminder.sequence,
            day: reminder.day,
            summary: &reminder.summary,
            description: &description,
        });
        let text = calendar_file(&events.collect::<Vec<_>>(), clock::now());
        let name = file.file_name.clone();
        app.dispatch(Event::Asked(LazyEffect::Download(TextFile { name, mime: MIME_TYPE, text })));
    };
    html! {
        <Button look={Look::Plain} spoken={name} {onclick}>{ label }</Button>
    }
}
