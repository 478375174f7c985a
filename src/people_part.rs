//! The pages about advisors and people, a part of the program of their own: few readers open them on a
//! first visit, and nobody else loads their code. `lazy_part.rs` shows them.

#![cfg_attr(
    feature = "split",
    expect(clippy::unnecessary_wraps, reason = "a call fails where the code cannot be loaded")
)]

#[cfg(not(feature = "split"))]
use std::{
    convert::Infallible,
    future::{self, Ready},
};

use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::effects::lazy::{CarryOutPeople, add_people_part};
use super::effects::people;
use super::pages::{
    advisors::{self, AdvisorsPage, SharedLists},
    people::PeoplePage,
};
use super::route::Route;
use super::stored::WhyUnreadable;
use crate::late_page::{not_come, on_its_way, try_again};
use weft_core::content::text_key::TextKey;
use weft_core::records::backup::why_unreadable;
use weft_core::records::shared_advisors::SharedAdvisors;

/// What this part can show.
#[derive(Clone, PartialEq)]
pub enum View {
    /// The page of a route.
    Page(Route),
    /// What a link says about advisors.
    Advisors(SharedAdvisors),
}

/// What the lazy part calls in this one.
#[derive(Clone, Copy)]
pub struct Entry {
    view: fn(&View) -> Html,
    carry_out: CarryOutPeople,
    /// Looks at all of a worksheet or an advisor sheet.
    pub why_unreadable: WhyUnreadable,
    /// What of the newest advisor sheet a link can show.
    pub shared_advisors: fn(&AppContext) -> Option<SharedAdvisors>,
}

const ENTRY: Entry = Entry {
    view,
    carry_out: people::carry_out,
    why_unreadable,
    shared_advisors: advisors::to_share,
};

/// The code, which is here already in a build that is not split.
#[cfg(not(feature = "split"))]
fn entry() -> Ready<Result<Entry, Infallible>> {
    future::ready(Ok(ENTRY))
}

/// What is reached from here alone goes into this part.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(people, fallible)]
fn entry() -> Result<Entry, wasm_split_helpers::SplitLoaderError> {
    Ok(ENTRY)
}

fn view(view: &View) -> Html {
    match view {
        View::Advisors(advisors) => html! { <SharedLists advisors={advisors.clone()} /> },
        View::Page(Route::Advisors) => html! { <AdvisorsPage /> },
        View::Page(route) => html! { <PeoplePage route={route.clone()} /> },
    }
}

/// The code; `None` if it could not be loaded, which can be tried again.
pub async fn load() -> Option<Entry> {
    let entry = entry().await.ok()?;
    add_people_part(entry.carry_out);
    Some(entry)
}

/// Loads the code, and hands it on.
pub fn load_for(then: Callback<Option<Entry>>) {
    wasm_bindgen_futures::spawn_local(async move { then.emit(load().await) });
}

/// This part, as far as it is there.
#[derive(Clone)]
enum Stage {
    Awaited,
    Here(Entry),
    Missing,
}

#[derive(Clone, PartialEq, Properties)]
pub struct PeoplePartProps {
    pub view: View,
}

/// What this part shows, as soon as that has come.
#[component]
pub fn PeoplePart(props: &PeoplePartProps) -> Html {
    let app = use_app();
    let stage = use_state(|| Stage::Awaited);
    {
        let setter = stage.setter();
        use_effect_with((), move |()| load_into(setter));
    }
    let on_again = {
        let setter = stage.setter();
        Callback::from(move |()| load_into(setter.clone()))
    };
    match (&*stage, &props.view) {
        (Stage::Here(entry), view) => (entry.view)(view),
        (Stage::Awaited, View::Page(route)) => on_its_way(title(&app, route)),
        (Stage::Awaited, View::Advisors(_)) => html! {},
        (Stage::Missing, View::Page(route)) => not_come(title(&app, route), &app.words, &on_again),
        (Stage::Missing, View::Advisors(_)) => try_again(&app.words, &on_again),
    }
}

fn title(app: &AppContext, route: &Route) -> AttrValue {
    app.words.say(match route {
        Route::Advisors => TextKey::PeopleAdvisorsTitle,
        _ => TextKey::PeopleTitle,
    })
}

fn load_into(stage: UseStateSetter<Stage>) {
    let then = move |part: Option<Entry>| stage.set(part.map_or(Stage::Missing, Stage::Here));
    load_for(Callback::from(then));
}
