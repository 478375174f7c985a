//! What the leader decided to do, on Home.

use yew::prelude::*;

use crate::context::AppContext;
use crate::outcomes::outcome_field;
use crate::route::Route;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::Commitment;

/// What the leader decided to do after the newest run, and what became of it.
pub fn plans(app: &AppContext, newest: &Assessment) -> Html {
    let words = &app.words;
    if newest.commitments.is_empty() {
        return html! {};
    }
    html! {
        <section class="home-plans">
            <h2>{ words.say(TextKey::HomeDecided) }</h2>
            <ul class="decided">{ for newest.commitments.iter().map(|it| plan(app, newest, it)) }</ul>
            <p class="alone no-print">
                <a href={Route::Result(newest.id.clone()).hash()}>{ words.say(TextKey::HomeDecidedChange) }</a>
            </p>
        </section>
    }
}

fn plan(app: &AppContext, newest: &Assessment, commitment: &Commitment) -> Html {
    let words = &app.words;
    let name = words.action(&commitment.action);
    let due = commitment.due.map(|day| words.day(day));
    html! {
        <li key={commitment.action.0.as_ref()}>
            <div>
                <p class="proposal-action">{ &name }</p>
                if let Some(due) = due {
                    <p class="proposal-reason">{ words.fill(TextKey::ActionsDue, &[("date", &due)]) }</p>
                }
            </div>
            { outcome_field(app, &newest.id, commitment, name.clone()) }
        </li>
    }
}
