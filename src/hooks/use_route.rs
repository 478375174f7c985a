use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::location;
use crate::route::Route;

/// A page, and how many pages were turned since the address was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    pub route: Route,
    pub turn: usize,
}

impl Reducible for Visit {
    type Action = Route;

    fn reduce(self: std::rc::Rc<Self>, route: Route) -> std::rc::Rc<Self> {
        if self.route == route { self } else { Self { route, turn: self.turn + 1 }.into() }
    }
}

/// The page that the address names, now and after each change; at first, where the app starts.
#[hook]
pub fn use_route(start: &Visit) -> Visit {
    let first = use_memo((), |()| location::hash());
    let visit = use_reducer_eq(|| start.clone());
    {
        let dispatcher = visit.dispatcher();
        let start = start.route.clone();
        use_effect_with((), move |()| {
            let turn = move || dispatcher.dispatch(Route::from_hash(&location::hash()));
            let listener = location::on_hash_change((*first).clone(), turn);
            let is_named = Route::from_hash(&first) == start;
            let naming = (!is_named).then(|| Timeout::new(0, move || name(&first, &start)));
            move || drop((listener, naming))
        });
    }
    (*visit).clone()
}

/// Where a check was asked for, the address gets the number of the statement that is shown, unless
/// the reader has gone elsewhere by then. The statement does not wait for that: it takes the browser
/// 4 ms.
fn name(asked_for: &str, start: &Route) {
    if location::hash() == asked_for {
        location::replace(&start.hash());
    }
}
