//! What is kept, how much of the room that is, and what the browser promises.

use yew::prelude::*;

use super::{Inventory, SectionProps};
use crate::browser::document;
use crate::browser::locale::DateStyle;
use crate::components::button::{Button, Look};
use crate::context::{AppContext, use_app};
use crate::model::{Event, LazyEffect};
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::records::sheet::SheetKind;
use weft_core::storage::medium::Usage;
use weft_core::storage::store::Keeping;

#[component]
pub(super) fn InventorySection(props: &SectionProps) -> Html {
    let app = use_app();
    {
        let app = app.clone();
        use_effect_with((), move |()| app.dispatch(Event::KeepingShown));
    }
    let words = &app.words;
    html! {
        <section>
            <h2>{ words.say(TextKey::DataKept) }</h2>
            <dl class="inventory">
                { term(&app, TextKey::DataResults, results(&app, &props.stored).into()) }
                { term(&app, TextKey::DataDraft, draft(&app).into()) }
                { sheets(&app) }
                { term(&app, TextKey::DataLastBackup, last_backup(&app).into()) }
                if app.state.keeping == Keeping::Browser {
                    { term(&app, TextKey::DataRoom, room(&app, props.stored.usage)) }
                    { term(&app, TextKey::DataPromise, promised(&app)) }
                }
            </dl>
            if !document::is_secure() {
                <p class="notice">{ words.say(TextKey::DataInsecure) }</p>
            }
        </section>
    }
}

fn term(app: &AppContext, name: TextKey, detail: Html) -> Html {
    html! {
        <div>
            <dt>{ app.words.say(name) }</dt>
            <dd>{ detail }</dd>
        </div>
    }
}

fn results(app: &AppContext, stored: &Inventory) -> AttrValue {
    let words = &app.words;
    let runs = stored.history.runs();
    let checks = words.count(PluralKey::DataChecks, runs.len(), &[]);
    let [first, .., last] = runs else { return checks };
    let [from, to] = [first, last].map(|run| words.date(run.finished_at, DateStyle::Medium));
    words.fill(TextKey::DataSpan, &[("checks", &checks), ("from", &from), ("to", &to)])
}

fn draft(app: &AppContext) -> AttrValue {
    let words = &app.words;
    let Some(draft) = &app.state.draft else { return words.say(TextKey::DataNone) };
    let scored = draft.sheet.scored();
    let count = words.number(scored.iter().flatten().count());
    let values = [("count", &*count), ("all", &*words.number(scored.len()))];
    words.fill(TextKey::DataDraftAnswered, &values)
}

/// Shows how many worksheets of people and advisor sheets there are, if there are some.
fn sheets(app: &AppContext) -> Html {
    let kinds =
        [(TextKey::DataPeople, SheetKind::People), (TextKey::DataAdvisors, SheetKind::Advisors)];
    let counts = kinds.map(|(key, kind)| (key, app.stored.count_sheets(kind)));
    let there = counts.into_iter().filter(|(_, count)| *count > 0);
    there.map(|(key, count)| term(app, key, app.words.number(count).into())).collect()
}

fn last_backup(app: &AppContext) -> AttrValue {
    let words = &app.words;
    let moment = app.state.settings.last_backup_at;
    moment.map_or_else(
        || words.say(TextKey::DataNone),
        |moment| words.date(moment, DateStyle::Moment).into(),
    )
}

fn room(app: &AppContext, usage: Usage) -> Html {
    let words = &app.words;
    #[expect(clippy::cast_precision_loss, reason = "browsers give a few million")]
    let units = [usage.of_site as f64, Usage::TYPICAL_LIMIT as f64];
    let [used, all] = units.map(|count| words.locale.data_size(count));
    html! {
        <>
            <meter min="0" max={units[1].to_string()} value={units[0].to_string()} aria-hidden="true" />
            { words.fill(TextKey::DataRoomUsed, &[("used", &used), ("all", &all)]) }
        </>
    }
}

fn promised(app: &AppContext) -> Html {
    let words = &app.words;
    let promise = app.state.promise;
    let sentence = words.say(match promise.is_given {
        Some(true) => TextKey::DataPromised,
        Some(false) if promise.was_asked => TextKey::DataAskedInVain,
        Some(false) => TextKey::DataNotPromised,
        None => TextKey::DataPromiseUnknown,
    });
    let can_ask = promise.is_given == Some(false) && !promise.was_asked;
    let onclick = app.on_click(Event::Asked(LazyEffect::AskForPromise));
    html! {
        <>
            <div role="status">{ sentence }</div>
            if can_ask {
                <Button look={Look::Plain} {onclick}>{ words.say(TextKey::DataAsk) }</Button>
            }
        </>
    }
}
