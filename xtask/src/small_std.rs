//! The standard library, built anew for size: about a tenth of the bundle (docs/architecture.md).
//!
//! The compiler's own copy of the library is made for speed and carries the words of every panic.
//! Ours is optimised for size and stops at once instead of explaining itself; `web/start.js` tells
//! the reader. The switches are unstable, so the pinned compiler is told that this is meant.

use std::path::Path;
use std::process::Command;

use crate::process;

/// Adds the switches to a command that runs cargo, where the library's sources can be had.
pub fn apply(command: &mut Command) {
    if !has_sources() && !add_sources() {
        println!("Without the Rust component rust-src the bundle is about a tenth larger.");
        return;
    }
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
        );
}

fn has_sources() -> bool {
    let sysroot = process::output_of(Command::new("rustc").args(["--print", "sysroot"]));
    sysroot.is_some_and(|sysroot| {
        Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
    })
}

fn add_sources() -> bool {
    println!("Adding the Rust component rust-src.");
    process::run(Command::new("rustup").args(["component", "add", "rust-src"])).is_ok()
}
