//! The part of the address behind `#`.

use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Event, History};

/// The hash with its `#`; empty where there is none.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the app, without the part behind `#`.
#[must_use]
pub fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.and_then(|href| href.split('#').next().map(str::to_owned)).unwrap_or_default()
}

/// Goes to another hash; the present one stays in the browser's history.
pub fn go_to(hash: &str) {
    write(hash, History::push_state_with_url);
    announce();
}

/// Puts another hash in the place of the present one in the browser's history.
pub fn replace(hash: &str) {
    write(hash, History::replace_state_with_url);
    announce();
}

type Entry = fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

/// Writes the hash into the browser's history. Assigned to the location, it would be looked for in the
/// page, which takes longer.
fn write(hash: &str, entry: Entry) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A hash never leaves the page, so nothing can refuse it.
        let _ = entry(&history, &JsValue::NULL, "", Some(hash));
    }
}

/// Tells of a new hash at once: the browser tells only of those that a reader goes to.
fn announce() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("hashchange")) {
        // Fails only for an event that is on its way already.
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back once after each change of the hash, for as long as the listener lives; at once, if it is
/// another than `seen` already.
pub fn on_hash_change(seen: String, callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let seen = RefCell::new(seen);
    let look = move || {
        let now = hash();
        if seen.replace(now.clone()) != now {
            callback();
        }
    };
    look();
    Some(EventListener::new(&window, "hashchange", move |_| look()))
}
