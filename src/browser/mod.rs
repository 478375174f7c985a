//! Thin wrappers of what the browser offers. `storage` and `encryption` fit what the core asks of a
//! medium and of a locked file; nothing here knows a page or the state.
#![warn(missing_docs)]

pub mod bitmap;
pub mod calendar;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod download;
pub mod encryption;
pub mod file;
pub mod framing;
pub mod keyboard;
pub mod leaving;
#[cfg_attr(not(target_arch = "wasm32"), path = "locale_without_browser.rs")]
pub mod locale;
pub mod location;
pub mod page_life;
pub mod painting;
pub mod persistence;
pub mod print;
pub mod printed_title;
pub mod random;
pub mod served;
pub mod start_script;
pub mod storage;
pub mod viewport;

/// Returns the whole number in a number of JavaScript, from 0 to the largest `u32`.
fn whole(number: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast to an integer ends at its limits"
    )]
    let whole = number as u32;
    whole
}
