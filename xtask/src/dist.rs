//! `dist`: the release folder. It works below any path of any static host.
//!
//! The steps are listed in `build` and `finish`, in the order they depend on each other. Trunk, which
//! serves the app while it is written, has no part in it.
//! All of it happens in a staging folder: `dist/` is the old one or the new one, never half of one.

use std::path::{Path, PathBuf};

use crate::build_lock::BuildLock;
use crate::error::Error;
use crate::node::Node;
use crate::options::Options;
use crate::site_address::SiteAddress;
use crate::tools::Toolbox;
use crate::{
    archive, budget, bundle, compress, csp, fingerprint, first_paint, languages, minify, page,
    wasm_opt, worker, workspace,
};

/// Whether a build without `wasm-opt` will do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Optimisation {
    Required,
    WhereNodeIsInstalled,
}

/// `cargo xtask dist`.
pub fn run(options: &Options) -> Result<(), Error> {
    let address = options.value::<String>("--url")?;
    let address = address.map(|text| SiteAddress::parse(&text)).transpose()?;
    let folder = folder();
    let lock = BuildLock::wait()?;
    build_locked(&lock, &folder, Optimisation::Required, address.as_ref())?;
    let archive = workspace::root().join("target").join("dist.zip");
    archive::write(&folder, &archive)?;
    print!("{}", budget::table(&budget::measure(&folder)?));
    println!("Written: dist/ and target/dist.zip. Put what is in either on any static host.");
    Ok(())
}

/// Where the release folder lies.
pub fn folder() -> PathBuf {
    workspace::root().join("dist")
}

/// Builds the release into `target`, which keeps its old contents if anything fails.
pub fn build(target: &Path, optimisation: Optimisation) -> Result<(), Error> {
    build_locked(&BuildLock::wait()?, target, optimisation, None)
}

fn build_locked(
    _: &BuildLock,
    target: &Path,
    optimisation: Optimisation,
    address: Option<&SiteAddress>,
) -> Result<(), Error> {
    let tools = Toolbox::for_building()?;
    let node = node_for(optimisation)?;
    let staging = workspace::scratch()?.join("staging");
    workspace::remove_folder(&staging)?;
    workspace::create_folder(&staging)?;
    bundle::write(&tools, &staging)?;
    finish(&staging, node.as_ref(), address)?;
    replace(target, &staging)
}

fn node_for(optimisation: Optimisation) -> Result<Option<Node>, Error> {
    if optimisation == Optimisation::WhereNodeIsInstalled && !Node::is_available() {
        println!("Without Node and npm the bundle is not run through wasm-opt, so it is larger.");
        return Ok(None);
    }
    Node::ensure().map(Some)
}

/// Everything after the program. The page is held in memory and written last.
fn finish(staging: &Path, node: Option<&Node>, address: Option<&SiteAddress>) -> Result<(), Error> {
    let page = workspace::read_text(&workspace::root().join("index.html"))?;
    let page = page::assemble(&page, staging)?;
    let page = languages::listed(staging, &page)?;
    let mut page = first_paint::add(&page, &staging.join("content"))?;
    if let Some(address) = address {
        address.write_files(staging)?;
        page = address.named_in(&page)?;
    }
    if let Some(node) = node {
        wasm_opt::shrink(node, staging)?;
        minify::minify(node, staging)?;
    }
    let page = page::with_first_files(&page, staging)?;
    stamp(staging, &page)
}

/// Gives the code its final names, lists it in the service worker, packs it, and writes `page` with
/// its policy.
pub fn stamp(folder: &Path, page: &str) -> Result<(), Error> {
    let page = fingerprint::rename_code(folder, page)?;
    let page = worker::add(folder, &page)?;
    compress::pack_all(folder)?;
    let index = folder.join("index.html");
    workspace::write(&index, csp::sealed(&page)?)?;
    compress::pack(&index)
}

/// Swaps `staging` in; the old folder is deleted only after the new one stands.
fn replace(target: &Path, staging: &Path) -> Result<(), Error> {
    let old = workspace::scratch()?.join("replaced");
    workspace::remove_folder(&old)?;
    if target.exists() {
        workspace::rename(target, &old)?;
    }
    workspace::rename(staging, target)?;
    workspace::remove_folder(&old)
}
