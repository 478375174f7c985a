use yew::prelude::*;

use crate::browser::page_life::{page_leaves, page_returns};
use crate::browser::storage::subscribe;
use crate::model::Event;

/// Reports what other tabs store, and that the page is left or seen again.
#[hook]
pub fn use_outside_events(dispatch: &Callback<Event>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let stored = {
            let dispatch = dispatch.clone();
            subscribe(move |change| dispatch.emit(Event::StoredElsewhere(change)))
        };
        let left = {
            let dispatch = dispatch.clone();
            page_leaves(move || dispatch.emit(Event::PageLeft))
        };
        let returns = page_returns(move || dispatch.emit(Event::PageReturned));
        move || drop((stored, left, returns))
    });
}
