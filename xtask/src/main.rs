//! `cargo xtask`: what cargo, Trunk and Playwright cannot do for Weft by themselves.
//!
//! This file is the table of contents: a variant a command. What takes more than a few lines has a file.

#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the files are Weft's own, with small letters"
)]

#[cfg(test)]
mod dependencies;
mod dist;
mod file_names;
mod page;
mod page_parts;
mod policy;
mod post_build;
mod programs;
mod service_worker;
mod site_address;
mod small_std;
mod split;
mod tally;
mod test;
mod tools;
mod workspace;

use std::path::PathBuf;
use std::thread;

use anyhow::Result;
use clap::Parser;

use crate::workspace::{command, output_of, root, run};

#[derive(Parser)]
#[command(name = "cargo xtask", about, bin_name = "cargo xtask")]
enum Task {
    /// Build the app and show it in a browser on this machine
    Serve {
        /// As small as a release, and slower to build
        #[arg(long)]
        release: bool,
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Check everything that CI checks, or only the named groups
    Test(test::Options),
    /// Write dist/, ready for any static server, and target/dist.zip
    Dist {
        /// The address that the folder will have; adds a sitemap and previews
        #[arg(long)]
        url: Option<site_address::SiteAddress>,
    },
    /// Check content files and name the file and field of every mistake
    CheckContent {
        #[arg(default_value = "content")]
        folder: PathBuf,
    },
    /// Take the pictures in docs/screenshots/ of the dist/ that is there
    Screenshots,
    /// Render the drawings in web/ to the pictures in web/icons/
    Icons,
    /// Measure the dist/ that is there and its peer in a slowed browser; see bench/README.md
    Bench {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// The step after Trunk's build (called by Trunk)
    #[command(hide = true)]
    PostBuild,
}

fn main() -> Result<()> {
    match Task::parse() {
        Task::Serve { release, port } => serve(release, port),
        Task::Test(options) => test::run(&options),
        Task::Dist { url } => dist::run(url.as_ref()),
        Task::CheckContent { folder } => check_content(&std::path::absolute(folder)?),
        Task::Screenshots => run(&mut test::playwright("screenshots")?),
        Task::Icons => run(&mut test::playwright("icons")?),
        Task::Bench { arguments } => run(tools::node("bench/measure/main.js")?.args(arguments)),
        Task::PostBuild => post_build::run_step(),
    }
}

fn serve(is_release: bool, port: u16) -> Result<()> {
    // A folder of its own: dist/ holds releases only.
    let arguments = ["serve", "--dist", "target/xtask/serve", "--port", &port.to_string()];
    tools::add_wasm_target()?;
    let mut trunk = thread::scope(|scope| {
        if !is_release {
            scope.spawn(build_ahead);
        }
        tools::trunk(&arguments)
    })?;
    if is_release {
        trunk.arg("--release");
    }
    run(&mut trunk)
}

/// Compiles what Trunk will ask for, while Trunk itself is being installed: neither keeps two cores
/// busy to its end. What fails here fails again where it is seen.
fn build_ahead() {
    for line in [
        "build --package weft --example first_paint",
        "build --target=wasm32-unknown-unknown --bin weft --features split",
    ] {
        output_of(command("cargo").args(line.split(' ')));
    }
}

/// The rules are the app's own, in a program of its own: xtask compiles without them.
fn check_content(folder: &std::path::Path) -> Result<()> {
    let mut example = command("cargo");
    example.args(["run", "--quiet", "--package", "weft-core", "--example", "check_content", "--"]);
    run(example.arg(folder).current_dir(root()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_commands_are_well_formed_and_half_a_flag_is_none() {
        Task::command().debug_assert();
        assert!(Task::try_parse_from(["cargo xtask", "serve", "--release"]).is_ok());
        assert!(Task::try_parse_from(["cargo xtask", "serve", "--rel"]).is_err());
        assert!(Task::try_parse_from(["cargo xtask", "sevre"]).is_err());
        assert!(Task::try_parse_from(["cargo xtask", "test", "unit"]).is_err());
    }
}
