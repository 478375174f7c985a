//! What the leader decided to do, on Home.

use yew::prelude::*;

use crate::context::AppContext;
use crate::views::outcomes::{change_plans, followed_plan};
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;

/// Shows what the leader decided to do after the newest run, and what became of it.
pub fn plans(app: &AppContext, newest: &Assessment) -> Html {
    let words = &app.words;
    let commitments = &newest.commitments;
    if commitments.is_empty() {
        return html! {};
    }
    html! {
        <section class="home-plans">
            <h2>{ words.say(TextKey::HomeDecided) }</h2>
            <ul class="decided">{ for commitments.iter().map(|it| followed_plan(app, &newest.id, it)) }</ul>
            <p class="alone no-print">{ change_plans(words, newest) }</p>
        </section>
    }
}
