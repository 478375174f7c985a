//! The one step after Trunk's build (`Trunk.toml`), on the folder that Trunk has staged: what Trunk
//! cannot do, in the order in which it depends on each other. A release differs from what is served
//! while the app is written in being small: optimised, with hashes for names, packed and kept.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::workspace::{output_of, read, run, write};
use crate::{file_names, page, page_parts, service_worker, split, tools};

/// Holds the address that a release will have.
pub const ADDRESS: &str = "WEFT_ADDRESS";

pub fn run_step() -> Result<()> {
    let staging =
        env::var_os("TRUNK_STAGING_DIR").context("Trunk calls this, and names its folder.")?;
    let staging = PathBuf::from(staging);
    let profile = env::var("TRUNK_PROFILE").unwrap_or_default();
    let is_release = profile == "release";
    let has_node =
        is_release && output_of(std::process::Command::new("node").arg("--version")).is_some();
    let shrink = |stage: &str| run(tools::node("xtask/shrink.mjs")?.arg(stage).arg(&staging));
    if is_release && !has_node {
        println!(
            "Without Node the program is neither optimised by wasm-opt nor packed, and browsers before \
             2023 read only some of the styles, whose nested rules are not written out."
        );
    }

    let languages = page::languages(&staging)?;
    let home = page::home(&staging.join("content"), &languages)?;
    let address = env::var(ADDRESS).ok().map(|text| text.parse()).transpose();
    let address: Option<crate::site_address::SiteAddress> = address.map_err(anyhow::Error::msg)?;
    let additions = page::Additions { languages, home, address, has_worker: is_release };

    split::write_parts(&staging, &profile)?;
    page_parts::write_joined(&staging)?;
    if has_node {
        shrink("code")?;
    }
    let index = staging.join("index.html");
    let mut page = page_parts::inlined(&staging, &read(&index)?)?;
    if is_release {
        page = file_names::with_hashes(&staging, page)?;
    }
    page = page::completed(&page, &additions)?;
    write(&index, &page)?;
    if is_release {
        service_worker::add_list(&staging, &page)?;
    }
    if let Some(address) = &additions.address {
        address.write_files(&staging)?;
    }
    if has_node { shrink("pack") } else { Ok(()) }
}
