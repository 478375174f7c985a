//! What every page can reach.

use std::rc::Rc;

use yew::prelude::*;

use super::stored::Stored;
use super::words::Words;
use crate::model::{AppState, Event};
use weft_core::content::publisher::Publisher;
use weft_core::domain::instrument::Instrument;

/// The app as pages see it.
#[derive(Clone)]
pub struct AppContext {
    pub instrument: Rc<Instrument>,
    pub publisher: Rc<Publisher>,
    pub words: Words,
    pub state: Rc<AppState>,
    /// Reports what happened. A page does nothing else.
    pub dispatch: Callback<Event>,
    pub stored: Stored,
}

/// Content and state are replaced as a whole or not at all, so that comparing pointers is enough, which
/// would take every drawing some time.
impl PartialEq for AppContext {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument)
            && Rc::ptr_eq(&self.publisher, &other.publisher)
            && self.words == other.words
            && Rc::ptr_eq(&self.state, &other.state)
            && self.dispatch == other.dispatch
            && self.stored == other.stored
    }
}

impl AppContext {
    /// Reports what happened.
    pub fn dispatch(&self, event: Event) {
        self.dispatch.emit(event);
    }

    /// Reports an event with each click.
    pub fn on_click(&self, event: Event) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| event.clone())
    }
}

/// The app around a component.
#[hook]
#[expect(clippy::expect_used, reason = "App provides the context around every page")]
pub fn use_app() -> AppContext {
    use_context().expect("the component stands inside App")
}
