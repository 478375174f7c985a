//! The title of the page on paper, after which a PDF is named.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;

use super::document;

/// Gives the page another title while it is printed, for as long as the listeners live: a PDF is named
/// after it.
#[must_use = "dropping the listeners ends it"]
pub fn with_title(printed: String) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let before = Rc::new(RefCell::new(String::new()));
    let shown = before.clone();
    vec![
        EventListener::new(&window, "beforeprint", move |_| {
            *before.borrow_mut() = document::title();
            document::set_title(&printed);
        }),
        EventListener::new(&window, "afterprint", move |_| document::set_title(&shown.borrow())),
    ]
}
