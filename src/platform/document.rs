//! The page as a document: its title, its language, its focus.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title that tabs, bookmarks and screen readers show.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Names the language of the page, as a BCP 47 tag.
pub fn set_language(tag: &str) {
    set_root_attribute("lang", tag);
}

/// The languages that the page offers: tag and name of each, as `index.html` lists them.
#[must_use]
pub fn languages() -> Vec<(String, String)> {
    let root = document().and_then(|document| document.document_element());
    let list = root.and_then(|root| root.get_attribute("data-languages")).unwrap_or_default();
    let pairs = list.split(' ').filter_map(|language| language.split_once(':'));
    pairs.map(|(tag, name)| (tag.to_owned(), name.to_owned())).collect()
}

/// Sets an attribute of the root element.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails only for a name that is no attribute name.
        let _ = root.set_attribute(name, value);
    }
}

/// The element with this id, if it is there.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // HTML and SVG elements share this method. It fails only where the element has gone
        // meanwhile.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Moves the focus to the element with this id as soon as what has just happened is drawn.
#[inline(never)]
pub fn focus_when_drawn(id: &'static str) {
    Timeout::new(0, move || focus(id)).forget();
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The content security policy that the page carries, if it has one.
#[must_use]
pub fn content_security_policy() -> Option<String> {
    let meta = document()?.query_selector("meta[http-equiv=Content-Security-Policy]").ok()??;
    meta.get_attribute("content")
}
