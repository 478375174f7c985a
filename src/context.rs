//! What every page can reach.

use std::pin::Pin;
use std::rc::Rc;

use yew::prelude::*;

use crate::model::{AppState, Event};
use crate::stored::{Stored, WhyUnreadable};
use crate::words::Words;
use weft_core::content::publisher::Publisher;
use weft_core::domain::instrument::Instrument;
use weft_core::records::shared_advisors::SharedAdvisors;

/// The app as pages see it.
#[derive(Clone)]
pub struct AppContext {
    pub instrument: Rc<Instrument>,
    pub publisher: Rc<Publisher>,
    pub words: Words,
    pub state: Rc<AppState>,
    /// Reports what happened. Pages do nothing else.
    pub dispatch: Callback<Event>,
    pub stored: Stored,
}

/// Compares pointers: content and state are only ever replaced whole, and comparing their contents on
/// every drawing would be slow.
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

/// What the part of the program about advisors and people does for other pages.
#[derive(Clone, Copy)]
pub struct PeopleCalls {
    /// Looks at all of a worksheet or an advisor sheet.
    pub why_unreadable: WhyUnreadable,
    /// What of the newest advisor sheet can go along in a link.
    pub advisors_to_share: fn(&AppContext) -> Option<SharedAdvisors>,
    /// What a link says about advisors.
    pub shared_advisors: fn(&SharedAdvisors) -> Html,
}

/// The part, on its way; `None` if it could not be loaded, which can be tried again.
pub type PeopleOnTheirWay = Pin<Box<dyn Future<Output = Option<PeopleCalls>>>>;

/// Loads that part. The pages do not know it themselves: it knows pages.
#[derive(Clone, Copy)]
pub struct LoadPeople(pub fn() -> PeopleOnTheirWay);

/// All are equal: there is one.
impl PartialEq for LoadPeople {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Returns what loads the part about advisors and people.
#[hook]
#[expect(clippy::expect_used, reason = "the lazy part provides it around every page of its own")]
pub fn use_load_people() -> LoadPeople {
    use_context().expect("the component stands inside a page of the lazy part")
}

/// Returns the app around a component.
#[hook]
#[expect(clippy::expect_used, reason = "App provides the context around every page")]
pub fn use_app() -> AppContext {
    use_context().expect("the component stands inside App")
}
