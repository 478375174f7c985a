//! Every page but the first two, and what Home shows to few. In the release their code is a file of
//! its own, loaded when it is needed, with their style: a first visit downloads half as much
//! (`docs/performance.md`).

#![cfg_attr(
    feature = "split",
    expect(clippy::unnecessary_wraps, reason = "a call fails where the code cannot be loaded")
)]

use yew::prelude::*;

use super::context::AppContext;
use super::faults;
use super::pages::home::{decided, discarding};
use super::pages::{
    content_fault, data::DataPage, method::MethodPage, not_found::NotFoundPage,
    progress::ProgressPage, questionnaire::QuestionnairePage, result::ResultPage,
    review::ReviewPage,
};
use super::route::Route;
#[cfg(feature = "split")]
use crate::browser::start_script;
use crate::model::HeldDraft;
use weft_core::content::problem::ContentProblem;
use weft_core::content::{Content, ContentFile};

/// The content files, or why they did not come.
pub type ContentFiles = Result<Vec<ContentFile>, String>;

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
    /// The content of files that are not quite as the first part expects them.
    pub content: fn(ContentFiles) -> Result<Content, Vec<ContentProblem>>,
    /// Shows what is wrong with the content files.
    pub explain: fn(Vec<ContentProblem>),
    /// Names what is wrong with them in the console.
    pub log: fn(&[ContentProblem]),
}

const PAGES: LaterPages = LaterPages {
    page,
    ways_out: faults::ways_out,
    held_draft: faults::held_draft,
    decided: decided::decided,
    discard_question: discarding::discard_question,
    content: content_fault::content_of,
    explain: content_fault::explain,
    log: content_fault::log,
};

/// The code and the style of these pages; `None` where one of them could not be loaded, which can be
/// tried again.
#[cfg(feature = "split")]
pub async fn load() -> Option<LaterPages> {
    // Both are asked for before either is waited for.
    let style = start_script::later_style();
    let pages = pages().await.ok()?;
    style.await.then_some(pages)
}

/// The code of these pages, which is here already in a build that is not split.
#[cfg(not(feature = "split"))]
pub fn load() -> std::future::Ready<Option<LaterPages>> {
    std::future::ready(Some(PAGES))
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
        Route::Method => html! { <MethodPage /> },
        Route::Questionnaire => html! { <QuestionnairePage /> },
        Route::NotFound => html! { <NotFoundPage /> },
    }
}
