//! How much room the window gives.

use gloo_events::EventListener;

use super::whole;

/// Returns the width of the window in CSS pixels; 1280 if it cannot be told.
#[must_use]
pub fn width_px() -> u32 {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.map_or(1280, whole)
}

/// Calls back when the window changes its size, for as long as the listener lives.
pub fn on_resize(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "resize", move |_| callback()))
}
