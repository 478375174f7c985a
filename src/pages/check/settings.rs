//! How a statement can be answered: switches that are remembered.

use yew::prelude::*;

use crate::browser::framing;
use crate::components::switch::Switch;
use crate::context::AppContext;
use crate::model::{Event, Setting};
use weft_core::content::text_key::TextKey;
use weft_core::storage::store::Keeping;

pub fn view(app: &AppContext) -> Html {
    let words = &app.words;
    let settings = &app.state.settings;
    // Otherwise the line above the page says where answers are.
    let is_saved_as_usual =
        app.state.keeping == Keeping::Browser && !framing::is_in_foreign_frame();
    html! {
        <details class="check-settings">
            <summary>{ words.say(TextKey::CheckSettings) }</summary>
            { switch(app, TextKey::CheckMovesOn, settings.moves_on, Setting::MovesOn) }
            { switch(app, TextKey::CheckDigits, settings.digit_keys, Setting::DigitKeys) }
            <p>{ words.say(TextKey::CheckKeys) }</p>
            if settings.digit_keys {
                <p>{ words.say(TextKey::CheckKeysDigits) }</p>
            }
            if is_saved_as_usual {
                <p>{ words.say(TextKey::CheckSaved) }</p>
            }
        </details>
    }
}

fn switch(app: &AppContext, label: TextKey, is_on: bool, setting: fn(bool) -> Setting) -> Html {
    let on_change = {
        let app = app.clone();
        Callback::from(move |is_on| app.dispatch(Event::SettingChosen(setting(is_on))))
    };
    html! { <Switch label={app.words.say(label)} {is_on} {on_change} /> }
}
