//! Short links to the pages about advisors and people.

use yew::prelude::*;

use crate::context::AppContext;
use crate::route::Route;
use weft_core::content::text_key::TextKey;

/// Shows a line with both links; without People if the publisher does not offer it.
pub fn people_links(app: &AppContext) -> Html {
    let words = &app.words;
    html! {
        <nav class="people-links no-print" aria-label={words.say(TextKey::PeopleMore)}>
            <p class="hint" aria-hidden="true">{ words.say(TextKey::PeopleMore) }</p>
            <ul>
                <li><a href={Route::Advisors.hash()}>{ words.say(TextKey::PeopleAdvisorsLink) }</a></li>
                if app.publisher.offers_people {
                    <li><a href={Route::People(None).hash()}>{ words.say(TextKey::PeopleLink) }</a></li>
                }
            </ul>
        </nav>
    }
}
