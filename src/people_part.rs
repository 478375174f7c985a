//! The pages about advisors and people, a part of the program of their own: few readers open them on a
//! first visit, and nobody else loads their code. `lazy_part.rs` shows them.

use yew::prelude::*;

use super::context::AppContext;
use super::effects::lazy::{CarryOutPeople, add_people_part};
use super::effects::people;
use super::pages::advisors::{self, AdvisorsPage};
use super::pages::people::PeoplePage;
use super::part::part;
use super::route::Route;
use super::stored::WhyUnreadable;
use weft_core::records::entry::why_unreadable;
use weft_core::records::shared_advisors::SharedAdvisors;

/// What the lazy part calls in this one.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The page of a route.
    pub view: fn(&Route) -> Html,
    carry_out: CarryOutPeople,
    /// Looks at all of a worksheet or an advisor sheet.
    pub why_unreadable: WhyUnreadable,
    /// What of the newest advisor sheet can go along in a link.
    pub advisors_to_share: fn(&AppContext) -> Option<SharedAdvisors>,
    /// What a link says about advisors.
    pub shared_advisors: fn(&SharedAdvisors) -> Html,
}

const ENTRY: Entry = Entry {
    view,
    carry_out: people::carry_out,
    why_unreadable,
    advisors_to_share: advisors::to_share,
    shared_advisors: advisors::shared_lists,
};

part!(people, ENTRY => Entry);

fn view(route: &Route) -> Html {
    match route {
        Route::Advisors => html! { <AdvisorsPage /> },
        _ => html! { <PeoplePage route={route.clone()} /> },
    }
}

/// The code; `None` if it could not be loaded, which can be tried again.
pub async fn load() -> Option<Entry> {
    let entry = entry().await.ok()?;
    add_people_part(entry.carry_out);
    Some(entry)
}
