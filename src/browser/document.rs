//! The page as a document: its title, its language, its focus.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement};

/// The id of every page's heading.
pub const HEADING_ID: &str = "page-heading";

/// Says of the root element how much of the first paint is seen (docs/architecture.md).
pub const FIRST_PAINT: &str = "data-first-paint";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Returns whether the page came by https, or from the same machine: some of what browsers offer needs
/// that.
#[must_use]
pub fn is_secure() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}

/// Sets the title that tabs, bookmarks and screen readers show.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Returns the title that tabs show.
#[must_use]
pub fn title() -> String {
    document().map(|document| document.title()).unwrap_or_default()
}

/// Names the language of the page, as a BCP 47 tag, and the direction in which it is written.
pub fn set_language(tag: &str, is_right_to_left: bool) {
    set_root_attribute("lang", tag);
    set_root_attribute("dir", if is_right_to_left { "rtl" } else { "ltr" });
}

/// Returns the languages that the page offers: tag and name of each, as the build and the publisher
/// list them.
#[must_use]
pub fn languages() -> Vec<(String, String)> {
    listed_languages(&root_attribute("data-languages").unwrap_or_default())
}

/// Returns the languages of a list such as `en:English|de:Deutsch`.
#[must_use]
pub fn listed_languages(list: &str) -> Vec<(String, String)> {
    let pairs = list.split('|').filter_map(|language| language.split_once(':'));
    pairs.map(|(tag, name)| (tag.to_owned(), name.to_owned())).collect()
}

/// Sets an attribute of the root element.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails only for a name that is no attribute name.
        let _ = root.set_attribute(name, value);
    }
}

/// Returns an attribute of the root element, if it has it.
#[must_use]
pub fn root_attribute(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Shows the page in the place of the first paint.
pub fn end_first_paint() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails only for a name that is no attribute name.
        let _ = root.remove_attribute(FIRST_PAINT);
    }
}

/// Returns the element with this id, if it is there.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // HTML and SVG elements share this method. It fails only if the element has gone meanwhile.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Poll interval in milliseconds, and the most polls.
const LOOK_MS: u32 = 10;
const LOOKS: u32 = 100;

/// Moves the focus to the element with this id as soon as what has just happened is drawn.
pub fn focus_when_drawn(id: String) {
    focus_after(0, id, LOOKS);
}

/// Polls, since Yew pauses long drawings and may finish after the next timer.
fn focus_after(wait_ms: u32, id: String, looks: u32) {
    let look = move || match element(&id) {
        Some(_) => focus(&id),
        None if looks > 0 => focus_after(LOOK_MS, id, looks - 1),
        None => (),
    };
    Timeout::new(wait_ms, look).forget();
}

/// Takes the focus from a link, and says which it was, counted from 0 through the page.
#[must_use]
pub fn blur_link() -> Option<u32> {
    let document = document()?;
    let focused = document.active_element()?;
    let links = document.links();
    let place = (0..links.length()).find(|place| links.item(*place).as_ref() == Some(&focused))?;
    // HTML and SVG elements share this method, and it cannot fail.
    let _ = focused.unchecked_ref::<HtmlElement>().blur();
    Some(place)
}

/// Moves the focus to a link, counted from 0 through the page, without scrolling to it.
pub fn focus_link(place: u32) {
    if let Some(link) = document().and_then(|document| document.links().item(place)) {
        without_scrolling(&link);
    }
}

/// Scrolls the page down to here, in CSS pixels.
pub fn scroll_to(down_px: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, down_px);
    }
}

/// Returns how far the page is scrolled down, in CSS pixels.
#[must_use]
pub fn scrolled_px() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Returns whether the page can be scrolled down that far.
#[must_use]
pub fn is_as_long_as(down_px: f64) -> bool {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return true;
    };
    f64::from(root.scroll_height() - root.client_height()) >= down_px.floor()
}

/// Returns the id of the element that has the focus, if it has one.
#[must_use]
pub fn focused_id() -> Option<String> {
    let id = document()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// Returns whether no element has the focus, as after the focused one was removed.
#[must_use]
pub fn has_no_focus() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// Moves the focus to the element with this id without scrolling to it.
pub fn focus_in_place(id: &str) {
    if let Some(element) = element(id) {
        without_scrolling(&element);
    }
}

fn without_scrolling(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // HTML and SVG elements share this method. It fails only if the element has gone meanwhile.
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// Returns the content security policy that the page carries, if it has one.
#[must_use]
pub fn content_security_policy() -> Option<String> {
    let meta = document()?.query_selector("meta[http-equiv=Content-Security-Policy]").ok()??;
    meta.get_attribute("content")
}
