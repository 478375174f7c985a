//! The part of the address behind `#`.

use std::cell::RefCell;

use gloo_events::EventListener;
use web_sys::{Event, Window};

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
    if let Some(window) = web_sys::window() {
        // A hash never leaves the page, so nothing can refuse it.
        let _ = window.location().set_hash(hash);
        announce(&window);
    }
}

/// Puts another hash in the place of the present one in the browser's history.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        // A hash never leaves the page, so nothing can refuse it.
        let _ = window.location().replace(hash);
        announce(&window);
    }
}

/// Tells of a new hash at once. The browser does so in a task of its own, after the page has been drawn
/// once more for nothing.
fn announce(window: &Window) {
    if let Ok(event) = Event::new("hashchange") {
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
