//! The start: waits for the content, opens the store, mounts the app in the place of the first paint.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::{App, AppProps};
use crate::browser::storage::open_store;
use crate::browser::{document, location};
use crate::content_loading;
use crate::effects::Dispatcher;
use crate::hooks::Visit;
use crate::model::Event;
use crate::parts::lazy_part::{self, LazyPart};
use crate::route::{Route, carried_result};
use weft_core::content::Content;
use weft_core::domain::assessment::programme_label;

/// A link of it was followed, as `web/start/first_paint.js` notes.
const TURNED: &str = "turned";

/// How long a page of the lazy part is waited for before it is said that it is on its way, in
/// milliseconds.
const PATIENCE_MS: u32 = 100;

/// Mounts the app on the element `app`, or a page that says why the content cannot be used.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        match content_loading::first_content(lazy_part::check).await {
            Ok(content) => begin(content),
            Err(fault) => fault.explain(),
        }
    });
}

/// Shows the page that the address names. A lazy page is waited for a moment: if it comes from a cache,
/// the page is drawn once, with the runs that it shows.
fn begin(content: Content) {
    document::set_language(&content.text.language, content.text.is_right_to_left);
    if let Route::Home | Route::Check(_) = Route::from_hash(&location::hash()) {
        return mount_app(content, LazyPart::Awaited);
    }
    let language = content.text.language.clone();
    let mount = Rc::new(Cell::new(Some(|lazy| mount_app(content, lazy))));
    let waiting = mount.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if let Some((entry, whole)) = lazy_part::load(&language).await
            && let Some(mount) = waiting.take()
        {
            mount(LazyPart::Here(entry, whole));
        }
    });
    let patience = move || {
        if let Some(mount) = mount.take() {
            mount(LazyPart::Awaited);
        }
    };
    Timeout::new(PATIENCE_MS, patience).forget();
}

fn mount_app(content: Content, lazy: LazyPart) {
    let dispatcher = Dispatcher::new(open_store(), &content);
    let asked_for = Route::from_hash(&location::hash());
    // A statement takes the focus, so that it can be answered with a digit.
    let is_turned = is_link_followed() || asked_for == Route::Check(None);
    dispatcher.dispatch(Event::Started);
    if let Some(programme) = location::parameter("programme").as_deref().and_then(programme_label) {
        dispatcher.dispatch(Event::ProgrammeNamed(programme));
    }
    if let Some(carried) = carried_result(&location::hash()) {
        dispatcher.dispatch(Event::LinkOpened(carried.into()));
    }
    let route = opened(&dispatcher, asked_for);
    dispatcher.listen();
    let visit = Visit { route, turn: usize::from(is_turned), place: None };
    mount::<App>(AppProps { content, dispatcher, visit, lazy });
}

/// Returns where the app starts: for a check, the statement where it begins or goes on, so that the
/// first drawing shows it.
fn opened(dispatcher: &Rc<Dispatcher>, asked_for: Route) -> Route {
    if asked_for != Route::Check(None) {
        return asked_for;
    }
    dispatcher.dispatch(Event::CheckWanted);
    let state = dispatcher.state();
    state.draft.as_ref().map_or(asked_for, |draft| Route::Check(Some(draft.step + 1)))
}

/// Returns whether the reader has followed a link of the first paint already.
fn is_link_followed() -> bool {
    document::root_attribute(document::FIRST_PAINT).as_deref() == Some(TURNED)
}

/// Puts a page in the place of the first paint. The browser paints nothing in between; what was
/// focused there is focused again, unless it was the link to the page that comes now.
pub fn mount<C>(props: C::Properties)
where
    C: BaseComponent,
{
    let Some(root) = document::element("app") else { return };
    // Removing a focused element would lay out the half-drawn page and scroll to its end.
    let focused = document::blur_link().filter(|_| !is_link_followed());
    document::end_first_paint();
    yew::Renderer::<C>::with_root_and_props(root, props).render();
    if let Some(link) = focused {
        // The page is drawn in a task of its own, which was queued before this one.
        wasm_bindgen_futures::spawn_local(async move { document::focus_link(link) });
    }
}
