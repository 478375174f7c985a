//! What of the app can be tested natively, in one binary: it links once.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../../core/tests/support/mod.rs"]
mod support;

mod architecture;
mod effects;
mod start_script;
mod state;
mod texts;
