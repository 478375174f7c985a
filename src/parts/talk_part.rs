//! The pages for a talk, a group and a publisher, a part of the program of their own, since few leaders
//! open them. `lazy_part.rs` shows them.

use yew::prelude::*;

use crate::pages::{group::GroupPage, publisher::PublisherPage, shared::SharedPage};
use crate::route::Route;

/// The page of a route.
type View = fn(&Route) -> Html;

part!(talk, view => View);

fn view(route: &Route) -> Html {
    match route {
        Route::Group => html! { <GroupPage /> },
        Route::Publisher => html! { <PublisherPage /> },
        _ => html! { <SharedPage /> },
    }
}

/// Loads the code; `None` if that failed, which can be tried again.
pub async fn load() -> Option<View> {
    entry().await.ok()
}
