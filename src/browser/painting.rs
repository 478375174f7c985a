//! When the browser paints.

use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;

/// Calls back once after the next frame is painted, unless the returned handle is dropped before. A
/// hidden window paints no frames.
#[must_use = "dropping it may end the wait"]
pub fn after_paint(callback: impl FnOnce() + 'static) -> AnimationFrame {
    // A task that is posted in a frame runs after its paint.
    request_animation_frame(|_| {
        Timeout::new(0, callback).forget();
    })
}
