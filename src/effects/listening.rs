use std::rc::Rc;

use super::Dispatcher;
use crate::browser::page_life::{page_leaves, page_returns};
use crate::browser::storage::subscribe;
use crate::model::Event;

impl Dispatcher {
    /// Takes in what other tabs store, and that the page is left or seen again, for as long as the page
    /// lives.
    pub fn listen(self: &Rc<Self>) {
        let to = self.clone();
        let stored = subscribe(move |change| to.dispatch(Event::StoredElsewhere(change)));
        let to = self.clone();
        let left = page_leaves(move || to.dispatch(Event::PageLeft));
        let to = self.clone();
        let returns = page_returns(move || to.dispatch(Event::PageReturned));
        std::mem::forget((stored, left, returns));
    }
}
