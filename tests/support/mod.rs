//! What the tests of the domain share: builders, the first edition, and properties.
#![allow(dead_code, reason = "every test file uses a part of its own")]

pub mod edition;
#[cfg(not(target_arch = "wasm32"))]
pub mod fuzzed_texts;
#[cfg(not(target_arch = "wasm32"))]
pub mod property;
pub mod run;
pub mod sheet;
pub mod storage;
pub mod worked_examples;
