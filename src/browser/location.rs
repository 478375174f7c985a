//! The part of the address behind `#`.

use std::cell::RefCell;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Event, History, Url, UrlSearchParams};

use super::framing;

/// Returns the hash with its `#`; empty if there is none.
#[must_use]
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Returns the address of the app, without the part behind `#`.
#[must_use]
pub fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.and_then(|href| href.split('#').next().map(str::to_owned)).unwrap_or_default()
}

/// Returns a parameter of the address, such as `en` for `?lang=en`.
#[must_use]
pub fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Takes a parameter out of the address, and leaves the rest.
pub fn drop_parameter(name: &str) {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let Some(url) = href.and_then(|href| Url::new(&href).ok()) else { return };
    if url.search_params().has(name) {
        url.search_params().delete(name);
        replace_address(&url.href());
    }
}

/// Goes to another hash; the present one stays in the browser's history. In a frame it is replaced,
/// since it would be an entry in the history of the page around.
pub fn go_to(hash: &str) {
    if framing::is_in_frame() {
        return replace(hash);
    }
    if let Some(history) = history() {
        // Cannot fail for a hash. Assigning to `location.hash` would make the browser look for an
        // element to scroll to, which takes longer.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(hash));
    }
    announce();
}

/// Puts another hash in the place of the present one in the browser's history; its mark stays.
pub fn replace(hash: &str) {
    conceal(hash);
    announce();
}

/// Replaces the hash without an event: what it said has been taken in by then.
pub fn conceal(hash: &str) {
    replace_address(hash);
}

fn replace_address(address: &str) {
    let mark = entry_mark().map_or(JsValue::NULL, JsValue::from_f64);
    if let Some(history) = history() {
        // Cannot fail for a hash.
        let _ = history.replace_state_with_url(&mark, "", Some(address));
    }
}

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// Returns what the app has noted at the present entry of the browser's history; `None` if it is new.
#[must_use]
pub fn entry_mark() -> Option<f64> {
    history()?.state().ok()?.as_f64()
}

/// Notes something at the present entry of the browser's history.
pub fn mark_entry(mark: f64) {
    if let Some(history) = history() {
        // Cannot fail without an address.
        let _ = history.replace_state_with_url(&mark.into(), "", None);
    }
}

/// Goes through the browser's history, to earlier entries if negative.
pub fn travel(entries: i32) {
    if let Some(history) = history() {
        // Fails only in a document that is no longer shown.
        let _ = history.go_with_delta(entries);
    }
}

/// Fires `hashchange`: the browser does so only when a reader navigates.
fn announce() {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new("hashchange")) {
        // Fails only for an event that is being dispatched.
        let _ = window.dispatch_event(&event);
    }
}

/// Calls back once after each change of the hash, for as long as the listener lives; at once, if it
/// differs from `seen` already. The argument says whether the reader changed it, by a link, Back or
/// Forward.
pub fn on_hash_change(seen: String, callback: impl Fn(bool) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let seen = RefCell::new(seen);
    let look = move |by_reader| {
        let now = hash();
        if seen.replace(now.clone()) != now {
            callback(by_reader);
            // It may have been concealed.
            seen.replace(hash());
        }
    };
    look(false);
    Some(EventListener::new(&window, "hashchange", move |event| look(event.is_trusted())))
}
