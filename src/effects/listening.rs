use std::rc::Rc;

use super::Dispatcher;
use crate::browser::page_life::{PageLife, on_page_life};
use crate::browser::storage::subscribe;
use crate::model::Event;

impl Dispatcher {
    /// Takes in what other tabs store, and that the page is left or seen again, for as long as the page
    /// lives.
    pub fn listen(self: &Rc<Self>) {
        let to = self.clone();
        let stored = subscribe(move |change| to.dispatch(Event::StoredElsewhere(change)));
        let to = self.clone();
        let life = on_page_life(move |change| {
            to.dispatch(match change {
                PageLife::Left => Event::PageLeft,
                PageLife::Returned => Event::PageReturned,
            });
        });
        std::mem::forget((stored, life));
    }
}
