//! The pages about advisors and people, a part of the program of their own, since few readers open them
//! on a first visit. `lazy_part.rs` shows them.

use yew::prelude::*;

use crate::context::PeopleCalls;
use crate::effects::lazy::{CarryOutPeople, add_people_part};
use crate::effects::people;
use crate::pages::advisors::{self, AdvisorsPage};
use crate::pages::people::PeoplePage;
use crate::route::Route;
use weft_core::records::entry::why_unreadable;

/// What the lazy part calls in this one.
#[derive(Clone, Copy)]
pub struct PeopleEntry {
    /// The page of a route.
    pub view: fn(&Route) -> Html,
    pub calls: PeopleCalls,
    carry_out: CarryOutPeople,
}

const ENTRY: PeopleEntry = PeopleEntry {
    view,
    calls: PeopleCalls {
        why_unreadable,
        advisors_to_share: advisors::to_share,
        shared_advisors: advisors::shared_lists,
    },
    carry_out: people::carry_out,
};

part!(people, ENTRY => PeopleEntry);

fn view(route: &Route) -> Html {
    match route {
        Route::Advisors => html! { <AdvisorsPage /> },
        _ => html! { <PeoplePage route={route.clone()} /> },
    }
}

/// Loads the code; `None` if that failed, which can be tried again.
pub async fn load() -> Option<PeopleEntry> {
    let entry = entry().await.ok()?;
    add_people_part(entry.carry_out);
    Some(entry)
}
