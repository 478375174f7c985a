//! How a statement can be answered: switches that are remembered.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::framing;
use crate::context::AppContext;
use crate::model::Event;
use weft_core::content::text_key::TextKey;
use weft_core::domain::settings::Settings;
use weft_core::storage::store::Keeping;

pub fn view(app: &AppContext) -> Html {
    let words = &app.words;
    let settings = &app.state.settings;
    let saved = match app.store.keeping() {
        Keeping::Browser if framing::is_in_foreign_frame() => Some(TextKey::CheckSavedFramed),
        Keeping::Browser => Some(TextKey::CheckSaved),
        // What stands above every page says where answers are.
        Keeping::Memory(_) => None,
    };
    html! {
        <details class="check-settings">
            <summary>{ words.say(TextKey::CheckSettings) }</summary>
            { switch(app, TextKey::CheckMovesOn, settings.moves_on, |settings, on| settings.moves_on = on) }
            { switch(app, TextKey::CheckDigits, settings.digit_keys, |settings, on| settings.digit_keys = on) }
            <p>{ words.say(TextKey::CheckKeys) }</p>
            { for saved.map(|key| html! { <p>{ words.say(key) }</p> }) }
        </details>
    }
}

fn switch(app: &AppContext, label: TextKey, is_on: bool, set: fn(&mut Settings, bool)) -> Html {
    let onchange = {
        let app = app.clone();
        Callback::from(move |event: yew::Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let mut settings = app.state.settings.clone();
            set(&mut settings, field.checked());
            app.report(Event::SettingsChosen(settings));
        })
    };
    html! {
        <label class="switch">
            <input type="checkbox" checked={is_on} {onchange} />
            { app.words.say(label) }
        </label>
    }
}
