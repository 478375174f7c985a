//! A link that shows the result: what goes along, what exactly leaves, and then the link.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{calendar, document};
use crate::components::button::Button;
use crate::components::switch::Switch;
use crate::context::{AppContext, PeopleCalls, use_app, use_load_people};
use crate::hooks::{Loaded, use_part};
use crate::model::{Event, LazyEffect, Report};
use crate::route::Route;
use crate::views::outcomes::plan_and_outcome;
use crate::views::shared_link::link_to;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::Commitment;
use weft_core::qr_code;
use weft_core::records::shared_advisors::SharedAdvisors;
use weft_core::records::shared_link::{MOST_CHARACTERS, SharedResult};
use weft_core::records::sheet::SheetKind;

/// The id of the link, which takes the focus when it has been made.
const LINK_ID: &str = "shared-link";

/// What goes along with the answers; nothing unless it is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Along {
    note: bool,
    plans: bool,
    advisors: bool,
}

#[derive(Clone, PartialEq, Properties)]
pub struct SharingProps {
    pub run: Rc<Assessment>,
}

#[component]
pub fn SharingForm(props: &SharingProps) -> Html {
    let app = use_app();
    let words = &app.words;
    let along = use_state_eq(Along::default);
    let is_made = use_state_eq(|| false);
    let advisors = use_advisors(&app);
    let advisors = (*advisors).as_ref();
    let shared = shared(&props.run, advisors.map(|(advisors, _)| advisors), *along);
    let link = link_to(&shared);
    let change = {
        let (along, is_made) = (along.clone(), is_made.setter());
        Callback::from(move |changed: Along| {
            along.set(changed);
            is_made.set(false);
        })
    };
    let on_make = {
        let is_made = is_made.setter();
        Callback::from(move |_: MouseEvent| {
            is_made.set(true);
            document::focus_when_drawn(LINK_ID.to_owned());
        })
    };
    let is_too_long = link.len() > MOST_CHARACTERS;
    html! {
        <>
            <p>{ words.say(TextKey::ShareText) }{ " " }
                <a href={Route::Data.hash()}>{ words.say(TextKey::ShareLocked) }</a>
            </p>
            { ticks(&app, &props.run, advisors.is_some(), *along, &change) }
            { leaving(&app, &shared, advisors.map(|(_, part)| part)) }
            if is_too_long {
                <p class="notice is-warning" role="status">{ length(&app, TextKey::ShareTooLong, &link) }</p>
            } else if *is_made {
                { made(&app, &link) }
            } else {
                <Button onclick={on_make}>{ words.say(TextKey::ShareMake) }</Button>
            }
        </>
    }
}

/// Returns the newest answers about advisors, if there are some, and what shows them: the code for it
/// is loaded.
#[hook]
fn use_advisors(app: &AppContext) -> Rc<Option<(SharedAdvisors, PeopleCalls)>> {
    let has_sheets = app.stored.count_sheets(SheetKind::Advisors) > 0;
    let load_people = use_load_people();
    let part = match use_part(has_sheets, load_people.0) {
        Loaded::Here(part) => Some(part),
        _ => None,
    };
    use_memo((app.state.sheets.turn, part.is_some()), |_| {
        part.and_then(|part| Some(((part.advisors_to_share)(app)?, part)))
    })
}

fn shared(run: &Assessment, advisors: Option<&SharedAdvisors>, along: Along) -> SharedResult {
    SharedResult {
        edition: run.edition.clone(),
        day: calendar::day_of(run.finished_at),
        sheet: run.sheet.clone(),
        note: along.note.then(|| run.note.clone()).filter(|note| !note.is_empty()),
        plans: if along.plans { run.commitments.clone() } else { Vec::new() },
        advisors: advisors.filter(|_| along.advisors).cloned(),
    }
}

fn ticks(
    app: &AppContext,
    run: &Assessment,
    has_advisors: bool,
    along: Along,
    change: &Callback<Along>,
) -> Html {
    let words = &app.words;
    let has_note = !run.note.is_empty();
    let has_plans = !run.commitments.is_empty();
    if !has_note && !has_plans && !has_advisors {
        return html! {};
    }
    let tick = |label, is_ticked, changed: fn(Along, bool) -> Along| {
        let on_change = change.reform(move |is_on| changed(along, is_on));
        html! { <Switch label={words.say(label)} is_on={is_ticked} {on_change} /> }
    };
    html! {
        <fieldset class="along">
            <legend>{ words.say(TextKey::ShareAlong) }</legend>
            if has_note {
                { tick(TextKey::ShareTickNote, along.note, |along, note| Along { note, ..along }) }
            }
            if has_plans {
                { tick(TextKey::ShareTickPlans, along.plans, |along, plans| Along { plans, ..along }) }
            }
            if has_advisors {
                { tick(TextKey::ShareTickAdvisors, along.advisors, |along, advisors| {
                    Along { advisors, ..along }
                }) }
            }
        </fieldset>
    }
}

/// Shows everything that the link holds.
fn leaving(app: &AppContext, shared: &SharedResult, part: Option<&PeopleCalls>) -> Html {
    let words = &app.words;
    let answered = shared.sheet.answers().iter().flatten().count();
    let [count, all] = [answered, shared.sheet.answers().len()].map(|it| words.number(it));
    let lines = [
        words.edition(TextKey::ShareEdition, &shared.edition),
        words.fill(TextKey::ShareDay, &[("day", &words.day(shared.day))]),
        words.fill(TextKey::ShareAnswers, &[("count", &count), ("all", &all)]),
    ]
    .into_iter()
    .chain(shared.note.iter().map(|own| words.fill(TextKey::ShareNote, &[("note", own)])));
    html! {
        <div class="leaving">
            <h3>{ words.say(TextKey::ShareLeaves) }</h3>
            <ul>
                { for lines.map(|line| html! { <li>{ line }</li> }) }
                { for shared.plans.iter().map(|it| plan(app, it)) }
                { for shared.advisors.iter().zip(part).map(|(advisors, part)| html! {
                    <li>{ words.say(TextKey::ShareAdvisors) }{ (part.shared_advisors)(advisors) }</li>
                }) }
            </ul>
            <details>
                <summary>{ words.say(TextKey::ShareWordForWord) }</summary>
                <code>{ shared.json() }</code>
            </details>
        </div>
    }
}

fn plan(app: &AppContext, plan: &Commitment) -> Html {
    let words = &app.words;
    html! {
        <li>
            { words.fill(TextKey::SharePlan, &[("action", &words.deed(&plan.deed))]) }
            { plan_and_outcome(app, plan) }
        </li>
    }
}

fn made(app: &AppContext, link: &str) -> Html {
    let words = &app.words;
    let text: Rc<str> = link.into();
    let said = match &app.state.report {
        Some(Report::Copied { text, is_copied }) if **text == *link => {
            Some(words.say(if *is_copied { TextKey::ShareCopied } else { TextKey::ShareNotCopied }))
        }
        _ => None,
    };
    html! {
        <div class="made-link">
            <label>
                { words.say(TextKey::ShareLink) }
                <input type="text" readonly=true id={LINK_ID} value={link.to_owned()} />
            </label>
            <p class="hint">{ length(app, TextKey::ShareLength, link) }</p>
            <div class="buttons">
                <Button
                    onclick={app.on_click(Event::Asked(LazyEffect::Copy(text)))}>
                    { words.say(TextKey::ShareCopy) }
                </Button>
                <span role="status">{ said }</span>
            </div>
            { code(app, link) }
        </div>
    }
}

fn length(app: &AppContext, key: TextKey, link: &str) -> AttrValue {
    let [count, most] = [link.len(), MOST_CHARACTERS].map(|it| app.words.number(it));
    app.words.fill(key, &[("count", &count), ("most", &most)])
}

/// Draws the code on a light ground in every theme, as cameras need it.
fn code(app: &AppContext, link: &str) -> Html {
    let Some(outline) = qr_code::outline(link) else { return html! {} };
    let label = app.words.say(TextKey::ShareCode);
    let side = outline.side;
    html! {
        <figure class="qr-code">
            <svg viewBox={format!("0 0 {side} {side}")} role="img" aria-label={&label}
                shape-rendering="crispEdges">
                <rect width={side.to_string()} height={side.to_string()} fill="#fff" />
                <path d={outline.path} fill="#000" />
            </svg>
            <figcaption class="hint">{ label }</figcaption>
        </figure>
    }
}
