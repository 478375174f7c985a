//! The browser's print dialog.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;

use super::document;

/// Opens it. Says whether the browser has one: some inside of other apps do not.
#[must_use = "where there is none, the reader is told"]
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}

/// Gives the page another title while it is printed, for as long as the listeners live: a PDF is named
/// after it.
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
