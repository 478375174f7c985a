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

/// The page that the address names, now and after each change. `turns` are the pages that were
/// turned before.
#[hook]
pub fn use_route(turns: usize) -> Visit {
    let first = use_memo((), |()| location::hash());
    let visit = use_reducer(|| Visit { route: Route::from_hash(&first), turn: turns });
    {
        let dispatcher = visit.dispatcher();
        use_effect_with((), move |()| {
            let turn = move || dispatcher.dispatch(Route::from_hash(&location::hash()));
            let listener = location::on_hash_change((*first).clone(), turn);
            move || drop(listener)
        });
    }
    (*visit).clone()
}
