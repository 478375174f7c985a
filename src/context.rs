//! What every page can reach.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::Later;
use super::later_pages::LaterPages;
use super::words::Words;
use crate::model::{AppState, Event};
use weft_core::content::publisher::Publisher;
use weft_core::domain::instrument::Instrument;
use weft_core::storage::store::Store;

/// The app as pages see it.
#[derive(Clone)]
pub struct AppContext {
    pub instrument: Rc<Instrument>,
    pub publisher: Rc<Publisher>,
    pub words: Words,
    pub state: UseReducerHandle<AppState>,
    pub store: Store,
    /// The second part of the program, if it is here.
    pub later: Later,
}

/// Content is replaced as a whole or not at all, so that nobody has to look into it, which would take
/// every drawing some time.
impl PartialEq for AppContext {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument)
            && Rc::ptr_eq(&self.publisher, &other.publisher)
            && self.words == other.words
            && self.state == other.state
            && self.store == other.store
            && self.later == other.later
    }
}

impl AppContext {
    /// Reports what happened.
    pub fn report(&self, event: Event) {
        self.state.dispatch(event);
    }

    /// What the second part shows in a place of the first; nothing until it is here.
    pub fn later(&self, show: impl FnOnce(&LaterPages) -> Html) -> Html {
        if let Later::Here(pages, _) = &self.later {
            show(pages)
        } else {
            html! {}
        }
    }
}

impl Reducible for AppState {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        Rc::new(self.after(event))
    }
}

/// The app around a component.
#[hook]
#[expect(clippy::expect_used, reason = "App provides the context around every page")]
pub fn use_app() -> AppContext {
    use_context().expect("the component stands inside App")
}
