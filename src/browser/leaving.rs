//! Leaving the page: closing the tab, reloading it, or going elsewhere.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Has the browser ask before the page is left, in its own words, for as long as the listener lives.
/// Browsers do not ask before the reader has touched the page.
#[must_use = "dropping the listener ends it"]
pub fn ask_before() -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, |event| {
        event.prevent_default();
        // Older browsers need this instead. It never fails for an event.
        let _ = Reflect::set(event, &"returnValue".into(), &JsValue::TRUE);
    }))
}
