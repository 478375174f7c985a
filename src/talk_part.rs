//! The pages for a talk, a group and a publisher, a part of the program of their own: coaches open them,
//! and hardly a leader. `lazy_part.rs` shows them.

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

use super::pages::{group::GroupPage, publisher::PublisherPage, shared::SharedPage};
use super::route::Route;

/// The page of a route.
type View = fn(&Route) -> Html;

/// The code, which is here already in a build that is not split.
#[cfg(not(feature = "split"))]
fn entry() -> Ready<Result<View, Infallible>> {
    future::ready(Ok(view))
}

/// What is reached from here alone goes into this part.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(talk, fallible)]
fn entry() -> Result<View, wasm_split_helpers::SplitLoaderError> {
    Ok(view)
}

fn view(route: &Route) -> Html {
    match route {
        Route::Group => html! { <GroupPage /> },
        Route::Publisher => html! { <PublisherPage /> },
        _ => html! { <SharedPage /> },
    }
}

/// The code; `None` if it could not be loaded, which can be tried again.
pub async fn load() -> Option<View> {
    entry().await.ok()
}
