//! A button that reports an event.

use yew::prelude::*;

use crate::components::button::{Button, Look};
use crate::context::AppContext;
use crate::model::Event;
use weft_core::content::text_key::TextKey;

pub fn quiet_button(app: &AppContext, label: TextKey, event: Event) -> Html {
    let label = app.words.say(label);
    html! {
        <Button look={Look::Quiet} onclick={app.on_click(event)}>{ label }</Button>
    }
}
