//! Feeds whatever libFuzzer thinks of to everything that reads stored bytes or files.
//! docs/testing.md has the command.
#![no_main]

#[path = "../properties.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    properties::hold_for(&String::from_utf8_lossy(bytes));
});
