//! The part of the address behind `#`.

use gloo_events::EventListener;

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
    }
}

/// Puts another hash in the place of the present one in the browser's history.
pub fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        // A hash never leaves the page, so nothing can refuse it.
        let _ = window.location().replace(hash);
    }
}

/// Calls back after each change of the hash, for as long as the listener lives.
pub fn on_hash_change(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| callback()))
}
