//! Taking everything away: the backup file, with or without a passphrase, and the table.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::document;
use crate::context::{AppContext, use_app};
use crate::faults::quiet_button;
use crate::keeping::taking_away::{back_up, back_up_locked, note_found, save_table};
use weft_core::content::text_key::TextKey;

/// The shortest passphrase, in letters.
const SHORTEST_PASSPHRASE: usize = 8;

const FIELD_IDS: [&str; 2] = ["passphrase", "passphrase-again"];

/// Where it is said how far saving has come.
const SAID_ID: &str = "backup-said";

/// How far saving has come; what is said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Waiting,
    Short,
    Differs,
    Locking,
    Failed,
    Offered,
    Found,
}

#[component]
pub(super) fn BackupSection() -> Html {
    let app = use_app();
    let words = &app.words;
    let progress = use_state(|| Progress::Waiting);
    let fields = [use_node_ref(), use_node_ref()];
    let onclick = {
        let (app, progress) = (app.clone(), progress.setter());
        Callback::from(move |_: MouseEvent| {
            back_up(&app);
            progress.set(Progress::Offered);
        })
    };
    html! {
        <section>
            <h2>{ words.say(TextKey::DataBackUpHeading) }</h2>
            <p>{ words.say(TextKey::DataBackUpText) }</p>
            <button type="button" class="button" {onclick}>{ words.say(TextKey::DataBackUp) }</button>
            <details>
                <summary>{ words.say(TextKey::DataLock) }</summary>
                { lock_form(&app, &fields, &progress) }
            </details>
            <p id={SAID_ID} tabindex="-1" role="status">{ said(&app, *progress) }</p>
            { found_button(&app, &progress) }
            <h3>{ words.say(TextKey::DataTableHeading) }</h3>
            <p>{ words.fill_scale(TextKey::DataTableText, &[]) }</p>
            { quiet_button(&app, TextKey::DataTable, save_table) }
        </section>
    }
}

/// Browsers do not tell whether a download arrives: until the reader says so, it counts for nothing.
fn found_button(app: &AppContext, progress: &UseStateHandle<Progress>) -> Html {
    if app.state.offer.is_none() {
        return html! {};
    }
    let label = app.words.say(TextKey::DataFound);
    let onclick = {
        let (app, progress) = (app.clone(), progress.setter());
        Callback::from(move |_: MouseEvent| {
            note_found(&app);
            progress.set(Progress::Found);
            document::focus_when_drawn(SAID_ID);
        })
    };
    html! { <button type="button" class="button is-quiet" {onclick}>{ label }</button> }
}

fn said(app: &AppContext, progress: Progress) -> AttrValue {
    let words = &app.words;
    words.say(match progress {
        Progress::Waiting => return AttrValue::default(),
        Progress::Short => {
            let count = words.number(SHORTEST_PASSPHRASE);
            return words.fill(TextKey::DataPassphraseShort, &[("count", &count)]);
        }
        Progress::Differs => TextKey::DataPassphraseDiffers,
        Progress::Locking => TextKey::DataLocking,
        Progress::Failed => TextKey::DataLockFailed,
        Progress::Offered => TextKey::DataSaved,
        Progress::Found => TextKey::DataFoundSaid,
    })
}

fn lock_form(app: &AppContext, fields: &[NodeRef; 2], progress: &UseStateHandle<Progress>) -> Html {
    let words = &app.words;
    let onsubmit = {
        let (app, fields, progress) = (app.clone(), fields.clone(), progress.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [first, again] = fields.each_ref().map(value);
            let wrong = if first.chars().count() < SHORTEST_PASSPHRASE {
                Progress::Short
            } else if first == again {
                return lock(&app, first, &progress);
            } else {
                Progress::Differs
            };
            progress.set(wrong);
            document::focus(FIELD_IDS[usize::from(wrong == Progress::Differs)]);
        })
    };
    let labels = [TextKey::DataPassphrase, TextKey::DataPassphraseAgain];
    let wrong_field = match **progress {
        Progress::Short => Some(FIELD_IDS[0]),
        Progress::Differs => Some(FIELD_IDS[1]),
        _ => None,
    };
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
            <button class="button is-quiet" disabled={**progress == Progress::Locking}>
                { words.say(TextKey::DataLockSave) }
            </button>
        </form>
    }
}

fn value(field: &NodeRef) -> String {
    field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

fn lock(app: &AppContext, passphrase: String, progress: &UseStateSetter<Progress>) {
    progress.set(Progress::Locking);
    let (app, progress) = (app.clone(), progress.clone());
    wasm_bindgen_futures::spawn_local(async move {
        let is_saved = back_up_locked(&app, &passphrase).await;
        progress.set(if is_saved { Progress::Offered } else { Progress::Failed });
    });
}
