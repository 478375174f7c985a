use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::location;
use crate::model::Event;
use crate::route::{Route, carried_result};
use crate::trail::{PagePosition, Trail};

/// A page, and how many pages were turned since the address was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    pub route: Route,
    pub turn: usize,
    /// Where the reader was on it, if Back or Forward leads to it again.
    pub place: Option<PagePosition>,
}

impl Reducible for Visit {
    type Action = (Route, Option<PagePosition>);

    fn reduce(self: Rc<Self>, (route, place): Self::Action) -> Rc<Self> {
        if self.route == route {
            return self;
        }
        Self { route, turn: self.turn + 1, place }.into()
    }
}

/// Returns the page that the address names, now and after each change, which is reported; at first,
/// where the app starts.
#[hook]
pub fn use_route(start: &Visit, dispatch: &Callback<Event>) -> Visit {
    let first = use_memo((), |()| location::hash());
    let visit = use_reducer_eq(|| start.clone());
    {
        let dispatcher = visit.dispatcher();
        let (start, dispatch) = (start.route.clone(), dispatch.clone());
        use_effect_with((), move |()| {
            let trail = RefCell::new(Trail::begin(&first));
            let turn = move |by_reader| {
                if let Some(carried) = carried_result(&location::hash()) {
                    dispatch.emit(Event::LinkOpened(carried.into()));
                }
                let hash = location::hash();
                dispatch.emit(Event::PageTurned);
                let place = trail.borrow_mut().turn(&hash).filter(|_| by_reader);
                dispatcher.dispatch((Route::from_hash(&hash), place));
            };
            let listener = location::on_hash_change((*first).clone(), turn);
            let is_named = Route::from_hash(&first) == start;
            let naming = (!is_named).then(|| Timeout::new(0, move || name(&first, &start)));
            move || drop((listener, naming))
        });
    }
    (*visit).clone()
}

/// Puts the number of the shown statement into the address if a check was asked for, unless the reader
/// has gone elsewhere by then. The statement does not wait for that: it takes the browser 4 ms.
fn name(asked_for: &str, start: &Route) {
    if location::hash() == asked_for {
        location::replace(&start.hash());
    }
}
