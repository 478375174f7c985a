//! `bench`: the release and a peer, measured in one slowed browser (bench/README.md).
//!
//! Timings depend on the machine, so this is no part of `test`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::dist::{self, Optimisation};
use crate::error::Error;
use crate::node::{self, Node};
use crate::options::Options;
use crate::static_server::Caching;
use crate::{chromium, compress, process, static_server, workspace};

const DEFAULT_RUNS: u16 = 5;

/// `cargo xtask bench`.
pub fn run(options: &Options) -> Result<(), Error> {
    Node::ensure()?;
    let browser = chromium::browser()?;
    if !options.has("--no-dist") {
        dist::build(&dist::folder(), Optimisation::Required)?;
    }
    match options.words.as_slice() {
        [word] if word == "lighthouse" => lighthouse(&browser),
        _ => compare(options, &browser),
    }
}

fn lighthouse(browser: &Path) -> Result<(), Error> {
    let sources = folder().join("lighthouse");
    Node::ensure_in(&sources)?;
    let mut command = node::node(&sources.join("run.js"));
    command
        .env("WEFT_CHROMIUM", browser)
        .env("WEFT_URL", static_server::open(packed_release()?, "/", Caching::AsAdvised)?)
        .env("NO_PROXY", "127.0.0.1");
    process::run(&mut command)
}

fn compare(options: &Options, browser: &Path) -> Result<(), Error> {
    let runs = options.value("--runs")?.unwrap_or(DEFAULT_RUNS);
    let is_whole = options.value::<String>("--peer")?.as_deref() == Some("whole");
    let mut command = node::node(&folder().join("measure").join("main.js"));
    command
        .args(["--runs", &runs.to_string(), "--out"])
        .arg(scratch()?.join("figures.json"))
        .args(&options.passed_on)
        .args(&options.words)
        .env("WEFT_CHROMIUM", browser)
        .env("WEFT_URL", static_server::open(packed_release()?, "/", Caching::AsAdvised)?)
        .env("PEER_URL", static_server::open(packed_peer(is_whole)?, "/", Caching::AsAdvised)?)
        // An address of this machine must not be asked for through a proxy.
        .env("NO_PROXY", "127.0.0.1");
    process::run(&mut command)
}

fn folder() -> PathBuf {
    workspace::root().join("bench")
}

fn scratch() -> Result<PathBuf, Error> {
    let scratch = workspace::scratch()?.join("bench");
    workspace::create_folder(&scratch)?;
    Ok(scratch)
}

/// A copy of `dist/` in which the content is packed too, as hosts do that pack what they send.
fn packed_release() -> Result<PathBuf, Error> {
    let copy = scratch()?.join("weft");
    workspace::remove_folder(&copy)?;
    for file in workspace::files_below(&dist::folder())? {
        let target = copy.join(&file);
        workspace::create_folder(target.parent().unwrap_or(&copy))?;
        fs::copy(dist::folder().join(&file), &target).map_err(Error::file("copy", &target))?;
        if workspace::extension(&file) == "json" {
            compress::pack(&target)?;
        }
    }
    Ok(copy)
}

/// The peer, built from the packages that its lock file names.
fn packed_peer(is_whole: bool) -> Result<PathBuf, Error> {
    let sources = folder().join("peer");
    Node::ensure_in(&sources)?;
    let target = scratch()?.join("peer");
    build_peer(&sources, &target, is_whole)?;
    compress::pack_all(&target)?;
    Ok(target)
}

fn build_peer(sources: &Path, target: &Path, is_whole: bool) -> Result<(), Error> {
    let mut command = node::node(&sources.join("build.js"));
    command.arg(target);
    if is_whole {
        command.arg("whole");
    }
    process::run(&mut command)
}
