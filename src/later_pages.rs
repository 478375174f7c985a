//! Every page but the first two, and what Home shows to few. In the release their code is a file of
//! its own, loaded when it is needed, with their style: a first visit downloads half as much
//! (`docs/performance.md`).

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

use super::context::AppContext;
use super::faults;
use super::pages::home::{decided, discarding};
use super::pages::{
    data::DataPage, method::MethodPage, networks::NetworksPage, not_found::NotFoundPage,
    progress::ProgressPage, questionnaire::QuestionnairePage, result::ResultPage,
    review::ReviewPage,
};
use super::route::Route;
use super::start;
use crate::browser::start_script;
use crate::model::HeldDraft;
use weft_core::content::Content;

/// What the first part calls in the second.
#[derive(Clone, Copy)]
pub struct LaterPages {
    /// The page of a route.
    pub page: fn(&Route) -> Html,
    /// What can be done where data cannot be kept.
    pub ways_out: fn(&AppContext) -> Html,
    /// Where the run in progress cannot be continued: why, and what can be done.
    pub held_draft: fn(&AppContext, &HeldDraft) -> Html,
    /// What the leader decided to do, on Home.
    pub decided: fn(&AppContext) -> Html,
    /// The question before a run in progress is given up.
    pub discard_question: fn(&AppContext, UseStateSetter<bool>) -> Html,
}

const PAGES: LaterPages = LaterPages {
    page,
    ways_out: faults::ways_out,
    held_draft: faults::held_draft,
    decided: decided::decided,
    discard_question: discarding::discard_question,
};

/// The code and the style of these pages, and the content with their sentences; `None` where one of them could not be loaded, which can be
/// tried again.
pub async fn load(content: &Content) -> Option<(LaterPages, Content)> {
    // All are asked for before any is waited for.
    let (style, texts) = (start_script::later_style(), start::whole(content));
    let pages = pages().await.ok()?;
    let whole = texts.await?;
    style.await.then_some((pages, whole))
}

/// The code of these pages, which is here already in a build that is not split.
#[cfg(not(feature = "split"))]
fn pages() -> Ready<Result<LaterPages, Infallible>> {
    future::ready(Ok(PAGES))
}

/// What is reached from here alone goes into the second part.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn pages() -> Result<LaterPages, wasm_split_helpers::SplitLoaderError> {
    Ok(PAGES)
}

fn page(route: &Route) -> Html {
    match route.clone() {
        Route::Home | Route::Check(_) => html! {},
        Route::Review => html! { <ReviewPage /> },
        Route::Result(id) => html! { <ResultPage key={id.as_str().to_owned()} id={id.clone()} /> },
        Route::Progress => html! { <ProgressPage /> },
        Route::Data => html! { <DataPage /> },
        Route::Networks => html! { <NetworksPage /> },
        Route::Method => html! { <MethodPage /> },
        Route::Questionnaire => html! { <QuestionnairePage /> },
        Route::NotFound => html! { <NotFoundPage /> },
    }
}
