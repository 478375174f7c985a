//! The question before a run in progress is given up.

use yew::prelude::*;

use crate::components::confirmation::Confirmation;
use crate::context::AppContext;
use crate::keeping::discard_draft;
use weft_core::content::text_key::TextKey;

/// Asks, and gives the run up where the answer is yes; `asks` is whether the question stands there.
pub fn discard_question(app: &AppContext, asks: UseStateSetter<bool>) -> Html {
    let words = &app.words;
    let on_no = {
        let asks = asks.clone();
        Callback::from(move |()| asks.set(false))
    };
    let on_yes = {
        let app = app.clone();
        Callback::from(move |()| {
            discard_draft(&app);
            asks.set(false);
        })
    };
    html! {
        <Confirmation question={words.say(TextKey::HomeDiscardAsk)}
            yes={words.say(TextKey::HomeDiscardYes)} no={words.say(TextKey::HomeDiscardNo)}
            {on_yes} {on_no} />
    }
}
