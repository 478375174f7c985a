use yew::prelude::*;

use crate::platform::location;
use crate::ui::route::Route;

/// A page, and how many pages were turned since the address was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    pub route: Route,
    pub turn: usize,
}

impl Reducible for Visit {
    type Action = Route;

    fn reduce(self: std::rc::Rc<Self>, route: Route) -> std::rc::Rc<Self> {
        Self { route, turn: self.turn + 1 }.into()
    }
}

fn current() -> Route {
    Route::from_hash(&location::hash())
}

/// The page that the address names, now and after each change. `turns` are the pages that were
/// turned before.
#[hook]
pub fn use_route(turns: usize) -> Visit {
    let visit = use_reducer(|| Visit { route: current(), turn: turns });
    {
        let dispatcher = visit.dispatcher();
        use_effect_with((), move |()| {
            let listener = location::on_hash_change(move || dispatcher.dispatch(current()));
            move || drop(listener)
        });
    }
    (*visit).clone()
}
