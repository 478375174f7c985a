//! What the leader decided to do, on Home.

use yew::prelude::*;

use crate::context::AppContext;
use crate::outcomes::outcome_field;
use crate::plan_lines::plan_details;
use crate::route::Route;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::Commitment;

/// What the leader decided to do after the newest run, and what became of it.
pub fn plans(app: &AppContext, newest: &Assessment) -> Html {
    let words = &app.words;
    let commitments = &newest.commitments;
    if commitments.is_empty() {
        return html! {};
    }
    html! {
        <section class="home-plans">
            <h2>{ words.say(TextKey::HomeDecided) }</h2>
            <ul class="decided">{ for commitments.iter().map(|it| plan(app, newest, it)) }</ul>
            <p class="alone no-print">
                <a href={Route::Result(newest.id.clone()).hash()}>
                    { words.count(PluralKey::ActionsChangePlans, commitments.len(), &[]) }
                </a>
            </p>
        </section>
    }
}

fn plan(app: &AppContext, newest: &Assessment, commitment: &Commitment) -> Html {
    let name = app.words.deed(&commitment.deed);
    html! {
        <li key={commitment.deed.key()}>
            <div>
                <p class="proposal-action">{ &name }</p>
                { plan_details(app, commitment) }
            </div>
            { outcome_field(app, &newest.id, commitment, name.clone()) }
        </li>
    }
}
