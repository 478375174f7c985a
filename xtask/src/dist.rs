//! `dist`: Trunk's release with the small standard library, and in one file besides.

use std::fs::File;

use anyhow::Result;

use crate::site_address::SiteAddress;
use crate::workspace::{self, root};
use crate::{post_build, small_std, tools};

pub fn run(address: Option<&SiteAddress>) -> Result<()> {
    build(address)?;
    workspace::run(tools::node("xtask/shrink.mjs")?.args(["zip", "dist"]))?;
    println!("Written: dist/ and target/dist.zip. Put what is in either on any static server.");
    Ok(())
}

/// Writes dist/. One build at a time in a checkout: two would stage into the same folder.
pub fn build(address: Option<&SiteAddress>) -> Result<()> {
    std::fs::create_dir_all(root().join("target"))?;
    let lock = File::create(root().join("target/dist.lock"))?;
    lock.lock()?;
    // Before Trunk starts, so that what is missing is told at once.
    tools::npm_packages(&root())?;
    let mut trunk = tools::trunk(&["build", "--release"])?;
    small_std::switch_on(&mut trunk);
    if let Some(address) = address {
        trunk.env(post_build::ADDRESS, address.to_string());
    }
    workspace::run(&mut trunk)
}
