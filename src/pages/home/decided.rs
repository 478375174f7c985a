//! What the leader decided to do, on Home.

use yew::prelude::*;

use crate::context::AppContext;
use crate::route::Route;
use weft_core::content::text_key::TextKey;

/// What the leader decided to do after the newest run, until the next one asks about it.
pub fn decided(app: &AppContext) -> Html {
    let words = &app.words;
    let Some(newest) = app.state.newest().filter(|it| !it.commitments.is_empty()) else {
        return html! {};
    };
    html! {
        <section class="home-decided">
            <h2>{ words.say(TextKey::HomeDecided) }</h2>
            <ul class="decided">{ for newest.commitments.iter().map(|commitment| {
                let due = commitment.due.map(|day| words.day(day));
                html! {
                    <li key={commitment.action.0.as_ref()}>
                        <p class="proposal-action">{ words.action(&commitment.action) }</p>
                        if let Some(due) = due {
                            <p class="proposal-reason">
                                { words.fill(TextKey::ActionsDue, &[("date", &due)]) }
                            </p>
                        }
                    </li>
                }
            }) }</ul>
            <p class="alone no-print">
                <a href={Route::Result(newest.id.clone()).hash()}>{ words.say(TextKey::HomeDecidedChange) }</a>
            </p>
        </section>
    }
}
