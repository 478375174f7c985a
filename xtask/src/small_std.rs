//! The switch for the small standard library: on for `cargo xtask dist`, off for all else. Trunk has
//! none, and cargo reads these unstable settings from the environment only.
//!
//! The compiler's own copy of the library is made for speed and carries the words of every panic.
//! This one is optimised for size and stops at once; `web/start` tells the reader. It saves a seventh
//! of the first part (docs/performance.md). `trunk build --release` without it makes the same folder,
//! only larger.

use std::path::Path;
use std::process::Command;

use crate::workspace::{output_of, run};

/// Unstable, so the compiler is told that this is meant. The first two are those of
/// `.cargo/config.toml`, which these settings replace.
const RUSTFLAGS: &str = "-Clink-arg=--emit-relocs -Clink-arg=-zstack-size=262144 \
    -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Turns the switch on for a command that runs cargo, if the library's sources can be had.
pub fn switch_on(command: &mut Command) {
    if !has_sources() && run(Command::new("rustup").args(["component", "add", "rust-src"])).is_err()
    {
        println!("Without the Rust component rust-src the program is a seventh larger.");
        return;
    }
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", RUSTFLAGS);
}

fn has_sources() -> bool {
    let sysroot = output_of(Command::new("rustc").args(["--print", "sysroot"]));
    sysroot.is_some_and(|sysroot| {
        Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{read, root};

    #[test]
    fn the_switch_keeps_what_every_build_links_with() {
        let config = read(&root().join(".cargo/config.toml")).expect("the configuration");
        let links = config.split('"').filter(|text| text.starts_with("link-arg="));
        assert_eq!(links.clone().count(), 2);
        assert!(links.clone().all(|link| RUSTFLAGS.contains(&format!("-C{link}"))), "{config}");
    }
}
