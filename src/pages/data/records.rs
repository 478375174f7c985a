//! The records themselves: those that cannot be used, and all of them word for word.

use yew::prelude::*;

use super::{Inventory, SectionProps};
use crate::components::button::{Button, Look};
use crate::components::confirmation::Confirmation;
use crate::context::{AppContext, use_app};
use crate::model::{Event as Happening, LazyEffect, TextFile};
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::records::error::Unreadable;
use weft_core::storage::store::UnreadableRecord;

/// The most records that are shown; all of them are in a backup with the worksheets.
const MOST_SHOWN: usize = 100;

#[component]
pub(super) fn RecordsSection(props: &SectionProps) -> Html {
    let app = use_app();
    let words = &app.words;
    let is_open = use_state(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: Event| is_open.set(true))
    };
    let is_asked = use_state(|| false);
    let asks = is_asked.setter();
    let unreadable = &props.stored.unreadable;
    html! {
        <section>
            if !unreadable.is_empty() {
                <h2>{ words.say(TextKey::DataUnreadableHeading) }</h2>
                <p>{ words.say(TextKey::DataUnreadableText) }</p>
                <ul class="records">
                    { for unreadable.iter().take(MOST_SHOWN).map(|record| unreadable_line(&app, record)) }
                </ul>
                { more(&app, unreadable.len()) }
                <Button look={Look::Quiet} onclick={move |_: MouseEvent| asks.set(true)}>
                    { words.say(TextKey::DataUnreadableRemove) }
                </Button>
                if *is_asked {
                    { removal_question(&app, &props.stored, is_asked.setter()) }
                }
            }
            <details {ontoggle}>
                <summary>{ words.say(TextKey::DataRawHeading) }</summary>
                if *is_open {
                    { raw(&app) }
                }
            </details>
        </section>
    }
}

fn removal_question(app: &AppContext, stored: &Inventory, asks: UseStateSetter<bool>) -> Html {
    let words = &app.words;
    let question = words.count(PluralKey::DataUnreadableAsk, stored.unreadable.len(), &[]);
    let on_no = {
        let asks = asks.clone();
        Callback::from(move |()| asks.set(false))
    };
    let on_yes = {
        let (app, unreadable) = (app.clone(), stored.unreadable.clone());
        Callback::from(move |()| {
            app.dispatch(Happening::Asked(LazyEffect::RemoveUnreadable(unreadable.clone())));
            asks.set(false);
        })
    };
    html! {
        <Confirmation {question} yes={words.say(TextKey::DataUnreadableYes)}
            no={words.say(TextKey::DataUnreadableNo)} {on_yes} {on_no} />
    }
}

fn more(app: &AppContext, all: usize) -> Html {
    let Some(more @ 1..) = all.checked_sub(MOST_SHOWN) else { return html! {} };
    html! { <p class="hint">{ app.words.count(PluralKey::DataRawMore, more, &[]) }</p> }
}

fn unreadable_line(app: &AppContext, record: &UnreadableRecord) -> Html {
    let why = app.words.say(match record.why {
        Unreadable::Newer { .. } => TextKey::DataWhyNewer,
        Unreadable::Damaged(_) => TextKey::DataWhyDamaged,
        Unreadable::SetAside => TextKey::DataWhyAside,
    });
    let label = app.words.say(TextKey::DataRecordSave);
    let name = [&*app.publisher.file_name(), "-", &record.key.replace(':', "-"), ".txt"].concat();
    let file = TextFile { name, mime: "text/plain", text: record.raw.clone() };
    let onclick = app.on_click(Happening::Asked(LazyEffect::Download(file)));
    html! {
        <li key={record.key.as_str()}>
            <span>{ why }<br /><code>{ &record.key }</code></span>
            <Button look={Look::Quiet} spoken={format!("{label}: {}", record.key)} {onclick}>
                { &label }
            </Button>
        </li>
    }
}

fn raw(app: &AppContext) -> Html {
    let records = app.stored.raw_records();
    let text = if records.is_empty() { TextKey::DataRawNone } else { TextKey::DataRawText };
    html! {
        <>
            <p class="hint">{ app.words.say(text) }</p>
            <dl class="raw">
                { for records.iter().take(MOST_SHOWN).map(|(key, value)| html! {
                    <div key={key.as_str()}><dt><code>{ key }</code></dt><dd><code>{ value }</code></dd></div>
                }) }
            </dl>
            { more(app, records.len()) }
        </>
    }
}
