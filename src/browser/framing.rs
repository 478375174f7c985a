//! The pages around this one, if it is shown in a frame.

use js_sys::{Object, Reflect};
use web_sys::Window;

/// Returns whether another page shows this one in a frame. `web/start/embedding.js` asks the same.
#[must_use]
pub fn is_in_frame() -> bool {
    let is_inner = |window: Window| matches!(window.parent(), Ok(Some(parent)) if !Object::is(&window, &parent));
    web_sys::window().is_some_and(is_inner)
}

/// Returns whether a page of another site shows this one in a frame.
#[must_use]
pub fn is_in_foreign_frame() -> bool {
    // The first paint is rendered natively, where there is no window to ask.
    cfg!(target_arch = "wasm32")
        && web_sys::window().is_some_and(|window| has_foreign_ancestor(&window))
}

fn has_foreign_ancestor(window: &Window) -> bool {
    match window.parent() {
        // The outermost window is its own parent.
        Ok(Some(parent)) if !Object::is(window, &parent) => {
            // Only pages of the same origin may be looked into.
            Reflect::get(&parent, &"document".into()).is_err() || has_foreign_ancestor(&parent)
        }
        _ => false,
    }
}
