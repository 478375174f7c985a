//! The question before a run in progress is given up.

use yew::prelude::*;

use crate::components::confirmation::Confirmation;
use crate::context::AppContext;
use crate::model::Event;
use weft_core::content::text_key::TextKey;

/// Asks, and gives the run up on yes.
pub fn discard_question(app: &AppContext, on_close: &Callback<()>) -> Html {
    let words = &app.words;
    let on_yes = {
        let (app, on_close) = (app.clone(), on_close.clone());
        Callback::from(move |()| {
            app.dispatch(Event::DraftDiscarded);
            on_close.emit(());
        })
    };
    html! {
        <Confirmation question={words.say(TextKey::HomeDiscardAsk)}
            yes={words.say(TextKey::HomeDiscardYes)} no={words.say(TextKey::HomeDiscardNo)}
            {on_yes} on_no={on_close} />
    }
}
