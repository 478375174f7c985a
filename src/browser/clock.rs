//! What time it is.

use super::whole;
use weft_core::domain::timestamp::Timestamp;

/// Returns the present moment, as the device believes it.
#[must_use]
pub fn now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "a JavaScript date is below 2⁵³ ms")]
    let milliseconds = js_sys::Date::now() as i64;
    Timestamp(milliseconds)
}

/// Returns milliseconds on a clock that is never set, so that only differences mean something; 0 if the
/// browser has none. It stops after 49 days.
#[must_use]
pub fn stopwatch_ms() -> u32 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0, |clock| whole(clock.now()))
}
