//! Where a question about people or an open kind of help leads: to what can be done.

use yew::prelude::*;

use super::context::AppContext;
use super::people_words::PeopleWords;
use super::route::Route;
use weft_core::content::text_key::PeopleKey;

/// A link to the actions of the newest result, or to a first check.
pub fn next_link(app: &AppContext, words: &PeopleWords) -> Html {
    let (key, route) = match app.state.newest() {
        Some(newest) => (PeopleKey::FlowTryNext, Route::Result(newest.id.clone())),
        None => (PeopleKey::FlowTakeCheck, Route::Check(None)),
    };
    html! { <a href={route.hash()}>{ words.say(key) }</a> }
}
