//! Taking everything away: the backup file, with or without a passphrase, and the table.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::table::{table_file, table_name};
use crate::browser::document;
use crate::components::button::{Button, Look};
use crate::components::switch::Switch;
use crate::context::{AppContext, use_app};
use crate::model::{Event, LazyEffect, Report};
use crate::views::backup_notice::has_people;
use crate::views::file_offered::file_offered;
use weft_core::content::text_key::TextKey;

/// The shortest passphrase, in letters.
const PASSPHRASE_LEAST_CHARACTERS: usize = 8;

const FIELD_IDS: [&str; 2] = ["passphrase", "passphrase-again"];

/// The id of the message on how far saving is.
const SAID_ID: &str = "backup-said";

/// What is wrong with the passphrase that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Short,
    Differs,
}

impl Wrong {
    /// Returns the field to type it in again.
    fn field_id(self) -> &'static str {
        FIELD_IDS[usize::from(self == Self::Differs)]
    }
}

#[component]
pub(super) fn BackupSection() -> Html {
    let app = use_app();
    let words = &app.words;
    let wrong = use_state_eq(|| None::<Wrong>);
    let with_people = use_state_eq(|| false);
    let fields = [use_node_ref(), use_node_ref()];
    let onclick = {
        let (app, wrong, with_people) = (app.clone(), wrong.setter(), *with_people);
        Callback::from(move |_: MouseEvent| {
            wrong.set(None);
            app.dispatch(Event::BackupChosen { with_people, passphrase: None });
        })
    };
    let table = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| {
            app.dispatch(Event::Asked(LazyEffect::Download(table_file(&app))));
        })
    };
    html! {
        <section>
            <h2>{ words.say(TextKey::DataBackUpHeading) }</h2>
            <p>{ words.say(TextKey::DataBackUpText) }</p>
            if has_people(&app) {
                { people_tick(&app, &with_people) }
            }
            <Button {onclick}>{ words.say(TextKey::DataBackUp) }</Button>
            <details>
                <summary>{ words.say(TextKey::DataLock) }</summary>
                { lock_form(&app, &fields, &wrong, *with_people) }
            </details>
            <p id={SAID_ID} tabindex="-1" role="status">{ said(&app, *wrong) }</p>
            { found_button(&app, &wrong) }
            <h3>{ words.say(TextKey::DataTableHeading) }</h3>
            <p>{ words.fill_scale(TextKey::DataTableText, &[]) }</p>
            <Button look={Look::Quiet} onclick={table}>{ words.say(TextKey::DataTable) }</Button>
            { file_offered(&app, &[&table_name(&app)]) }
        </section>
    }
}

/// Asks whether the worksheets of people go along, in either file.
fn people_tick(app: &AppContext, with_people: &UseStateHandle<bool>) -> Html {
    let words = &app.words;
    let setter = with_people.setter();
    let on_change = Callback::from(move |takes| setter.set(takes));
    html! {
        <div>
            <Switch label={words.say(TextKey::DataWithPeople)} is_on={**with_people}
                described_by="with-people-hint" {on_change} />
            <p class="hint" id="with-people-hint">{ words.say(TextKey::DataWithPeopleHint) }</p>
        </div>
    }
}

/// Asks whether the file arrived: browsers do not tell, and until the reader says so it does not count
/// as a backup.
fn found_button(app: &AppContext, wrong: &UseStateHandle<Option<Wrong>>) -> Html {
    if app.state.offer.is_none() {
        return html! {};
    }
    let label = app.words.say(TextKey::DataFound);
    let onclick = {
        let (app, wrong) = (app.clone(), wrong.setter());
        Callback::from(move |_: MouseEvent| {
            wrong.set(None);
            app.dispatch(Event::BackedUp);
            document::focus_when_drawn(SAID_ID.to_owned());
        })
    };
    html! { <Button look={Look::Quiet} {onclick}>{ label }</Button> }
}

fn said(app: &AppContext, wrong: Option<Wrong>) -> AttrValue {
    let words = &app.words;
    words.say(match (wrong, &app.state.report) {
        (Some(Wrong::Short), _) => {
            let count = words.number(PASSPHRASE_LEAST_CHARACTERS);
            return words.fill(TextKey::DataPassphraseShort, &[("count", &count)]);
        }
        (Some(Wrong::Differs), _) => TextKey::DataPassphraseDiffers,
        (None, Some(Report::Locking)) => TextKey::DataLocking,
        (None, Some(Report::LockingFailed)) => TextKey::DataLockFailed,
        (None, Some(Report::BackupOffered)) => TextKey::DataSaved,
        (None, Some(Report::BackupFound)) => TextKey::DataFoundSaid,
        _ => return AttrValue::default(),
    })
}

fn lock_form(
    app: &AppContext,
    fields: &[NodeRef; 2],
    wrong: &UseStateHandle<Option<Wrong>>,
    with_people: bool,
) -> Html {
    let words = &app.words;
    let onsubmit = {
        let (app, fields, wrong) = (app.clone(), fields.clone(), wrong.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [first, again] = fields.each_ref().map(value);
            let found = if first.chars().count() < PASSPHRASE_LEAST_CHARACTERS {
                Some(Wrong::Short)
            } else {
                (first != again).then_some(Wrong::Differs)
            };
            wrong.set(found);
            match found {
                Some(found) => document::focus(found.field_id()),
                None => {
                    app.dispatch(Event::BackupChosen { with_people, passphrase: Some(first) });
                }
            }
        })
    };
    let labels = [TextKey::DataPassphrase, TextKey::DataPassphraseAgain];
    let wrong_field = wrong.map(Wrong::field_id);
    html! {
        <form class="fields" {onsubmit}>
            <p class="hint">{ words.say(TextKey::DataLockHint) }</p>
            { for fields.iter().zip(labels).zip(FIELD_IDS).map(|((field, label), id)| {
                let is_wrong = wrong_field == Some(id);
                html! {
                    <label>
                        { words.say(label) }
                        <input type="password" autocomplete="new-password" {id} ref={field}
                            aria-invalid={is_wrong.then_some("true")}
                            aria-describedby={is_wrong.then_some(SAID_ID)} />
                    </label>
                }
            }) }
            <button class="button is-quiet" disabled={app.state.report == Some(Report::Locking)}>
                { words.say(TextKey::DataLockSave) }
            </button>
        </form>
    }
}

fn value(field: &NodeRef) -> String {
    field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}
