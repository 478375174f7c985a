//! Every page but the first two and those of further parts (`further_part.rs`), what Home shows to few, and
//! the effects that these ask for. In the release their code is a file of its own, loaded when it is needed,
//! with their style and sentences: a first visit downloads half as much (`docs/performance.md`).

mod loading;

use yew::prelude::*;

pub use loading::{LazyPart, Wanted, use_lazy_part};

use super::people_part;
use crate::browser::start_script;
use crate::content_loading::{self, Check};
use crate::context::{LoadPeople, use_app};
use crate::effects::{self, CarryOut};
use crate::pages::home::{HomePart, discarding, latest};
use crate::pages::{
    data::DataPage, method::MethodPage, networks::NetworksPage, not_found::NotFoundPage,
    progress::ProgressPage, questionnaire::QuestionnairePage, result::ResultPage,
    review::ReviewPage,
};
use crate::parts::further_part::{FurtherPage, FurtherPart};
use crate::route::Route;
use crate::views::held_draft::held_draft;
use crate::views::storage_warning;
use weft_core::content::Content;

/// What the lazy part can show.
#[derive(Clone, PartialEq)]
pub enum LazyView {
    /// The page of a route.
    Page(Route),
    /// What only some readers see on Home.
    Home(HomePart),
    /// What can be done if data cannot be kept.
    WaysOut,
}

/// What the first part calls in the lazy one.
#[derive(Clone, Copy)]
pub struct LazyEntry {
    pub view: fn(&LazyView) -> Html,
    pub carry_out: CarryOut,
    pub check: Check,
}

const ENTRY: LazyEntry =
    LazyEntry { view, carry_out: effects::lazy::carry_out, check: content_loading::check };

/// Loads the code and the style of the lazy part, and the content with all sentences of this language;
/// `None` if one of them could not be loaded, which can be tried again.
pub async fn load(language: &str) -> Option<(LazyEntry, Content)> {
    // All are asked for before any is waited for.
    let (style, files) = (start_script::lazy_style(), content_loading::all_files(language));
    let entry = entry().await.ok()?;
    let whole = content_loading::whole(entry.check, language, files.await).await?;
    style.await.then_some((entry, whole))
}

part!(lazy, ENTRY => LazyEntry);

/// Loads the check of all content files, if the lazy part can be loaded.
pub async fn check() -> Option<Check> {
    entry().await.ok().map(|entry| entry.check)
}

fn view(view: &LazyView) -> Html {
    match view {
        LazyView::Page(route) => page(route),
        _ => html! { <Piece view={view.clone()} /> },
    }
}

fn page(route: &Route) -> Html {
    let load_people =
        LoadPeople(|| Box::pin(async { people_part::load().await.map(|part| part.calls) }));
    html! {
        <ContextProvider<LoadPeople> context={load_people}>{ page_of(route) }</ContextProvider<LoadPeople>>
    }
}

fn page_of(route: &Route) -> Html {
    match route.clone() {
        Route::Home | Route::Check(_) => html! {},
        Route::Review => html! { <ReviewPage /> },
        Route::Result(id) => html! { <ResultPage key={id.as_str().to_owned()} id={id.clone()} /> },
        Route::Progress => html! { <ProgressPage /> },
        Route::Data => html! { <DataPage /> },
        Route::Networks => html! { <NetworksPage /> },
        Route::Advisors | Route::People(_) | Route::PeopleReading => {
            further(FurtherPart::People, route)
        }
        Route::Method => html! { <MethodPage /> },
        Route::Questionnaire => html! { <QuestionnairePage /> },
        Route::Group | Route::Shared | Route::Publisher => further(FurtherPart::Talk, route),
        Route::NotFound => html! { <NotFoundPage /> },
    }
}

fn further(part: FurtherPart, route: &Route) -> Html {
    html! { <FurtherPage key={part as u32} {part} route={route.clone()} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct PieceProps {
    view: LazyView,
}

/// Shows a lazy part of a page that is in the first part of the program.
#[component]
fn Piece(props: &PieceProps) -> Html {
    let app = use_app();
    match &props.view {
        LazyView::Page(_) => html! {},
        LazyView::Home(HomePart::HeldDraft) => {
            app.state.held.as_ref().map(|held| held_draft(&app, held)).unwrap_or_default()
        }
        LazyView::Home(HomePart::Latest) => html! { <latest::Latest /> },
        LazyView::Home(HomePart::DiscardQuestion(on_close)) => {
            discarding::discard_question(&app, on_close)
        }
        LazyView::WaysOut => storage_warning::ways_out(&app),
    }
}
