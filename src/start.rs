//! The start: waits for the content, opens the store, mounts the app.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::app::{App, AppProps};
use super::hooks::{Later, Visit};
use super::keeping;
use super::later_pages::{self, LaterPages};
use super::route::Route;
use crate::browser::start_script::{self, Files};
use crate::browser::storage::open_store;
use crate::browser::{document, location};
use crate::model::AppState;
use weft_core::content::problem::{ContentProblem, HEADING};
use weft_core::content::{self, Content, ContentFile};
use weft_core::storage::store::Store;

/// Says of the root element how much of the first paint is seen (docs/architecture.md).
const FIRST_PAINT: &str = "data-first-paint";

/// A link of it was followed, as `web/start.js` notes.
const TURNED: &str = "turned";

/// How long a page of the second part is waited for before it is said that it is on its way, in
/// milliseconds.
const PATIENCE_MS: u32 = 100;

/// Mounts the app on the element `app`, or a page that says why the content cannot be used.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        match content_of(start_script::files().await).await {
            Ok(content) => begin(content),
            Err(fault) => match in_first_language().await {
                Some(content) => {
                    fault.log();
                    begin(content);
                }
                None => fault.show(),
            },
        }
    });
}

/// The content in the site's first language, if another one was asked for: a reader is better served
/// by it than by a list of faults.
async fn in_first_language() -> Option<Content> {
    let (first, _) = document::languages().into_iter().next()?;
    if document::root_attribute("lang")? == first {
        return None;
    }
    content_in(&first).await
}

/// Why content cannot be used; `None` if the part that can say it did not come.
struct Fault(Option<(LaterPages, Vec<ContentProblem>)>);

impl Fault {
    /// Shows it in the place of the app.
    fn show(self) {
        match self.0 {
            Some((later, problems)) => (later.explain)(problems),
            None => show_heading(),
        }
    }

    /// Names it in the console, for the publisher.
    fn log(&self) {
        if let Some((later, problems)) = &self.0 {
            (later.log)(problems);
        }
    }
}

/// The content in another language, if it can be used.
pub async fn content_in(language: &str) -> Option<Content> {
    content_of(start_script::files_in(language).await).await.ok()
}

/// The content of the files, or why it cannot be used.
async fn content_of(files: Result<Files, String>) -> Result<Content, Fault> {
    let files = files.map(named);
    if let Ok([instrument, text, host]) = files.as_deref()
        && let Ok(content) = content::load(instrument, text, host)
    {
        return Ok(content);
    }
    match later_pages::load().await {
        Some(later) => (later.content)(files).map_err(|problems| Fault(Some((later, problems)))),
        None => Err(Fault(None)),
    }
}

fn named(files: Files) -> Vec<ContentFile> {
    files.into_iter().map(|(name, json)| ContentFile { name, json }).collect()
}

/// All that can be said where the part with the words did not come.
fn show_heading() {
    if let Some(app) = document::element("app") {
        document::remove_root_attribute(FIRST_PAINT);
        app.set_text_content(Some(HEADING));
    }
}

/// Shows the page that the address names. Where it is in the second part, that is waited for a
/// moment: when it comes from a cache, the page is drawn once, with the runs that it shows.
fn begin(content: Content) {
    document::set_language(&content.text.language, content.text.is_right_to_left);
    if let Route::Home | Route::Check(_) = Route::from_hash(&location::hash()) {
        return mount_app(content, Later::Awaited);
    }
    let mount = Rc::new(Cell::new(Some(|later| mount_app(content, later))));
    let waiting = mount.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(pages) = later_pages::load().await
            && let Some(mount) = waiting.take()
        {
            mount(Later::Here(pages));
        }
    });
    let patience = move || {
        if let Some(mount) = mount.take() {
            mount(Later::Awaited);
        }
    };
    Timeout::new(PATIENCE_MS, patience).forget();
}

fn mount_app(content: Content, later: Later) {
    let store = open_store();
    let asked_for = Route::from_hash(&location::hash());
    // A statement takes the focus, so that it can be answered with a digit.
    let is_turned = document::root_attribute(FIRST_PAINT).as_deref() == Some(TURNED)
        || asked_for == Route::Check(None);
    let (initial, route) = opened(&store, &content, asked_for);
    let initial = Rc::new(initial);
    let visit = Visit { route, turn: usize::from(is_turned) };
    mount::<App>(AppProps { content, store, initial, visit, later });
}

/// What the app knows at its start, and where it starts: where a check begins or goes on, at a
/// statement.
fn opened(store: &Store, content: &Content, asked_for: Route) -> (AppState, Route) {
    if asked_for != Route::Check(None) {
        return (keeping::opened(store, &content.instrument), asked_for);
    }
    let opened = keeping::opened_for_check(store, &content.instrument);
    let route = opened.draft.as_ref().map_or(asked_for, |draft| Route::Check(Some(draft.step + 1)));
    (opened, route)
}

/// Puts a page in the place of the first paint. The browser paints nothing in between; what was
/// focused there is focused again.
pub fn mount<C>(props: C::Properties)
where
    C: BaseComponent,
{
    let Some(root) = document::element("app") else { return };
    // A focused element that is removed would have the page laid out while it is half there, and
    // scrolled to where that half ends.
    let focused = document::blur_link();
    document::remove_root_attribute(FIRST_PAINT);
    yew::Renderer::<C>::with_root_and_props(root, props).render();
    if let Some(link) = focused {
        // The page is drawn in a task of its own, which was queued before this one.
        wasm_bindgen_futures::spawn_local(async move { document::focus_link(link) });
    }
}
