//! `screenshots`: the pictures in docs/screenshots/, taken from the release folder.

use crate::dist::{self, Optimisation};
use crate::error::Error;
use crate::options::Options;
use crate::playwright::{Playwright, Project};

/// `cargo xtask screenshots`.
pub fn run(options: &Options) -> Result<(), Error> {
    let playwright = Playwright::prepare(Project::Screenshots)?;
    if !options.has("--no-dist") {
        dist::build(&dist::folder(), Optimisation::Required)?;
    }
    let tally = playwright.run(&options.passed_on)?;
    if tally.failed > 0 {
        return Err(Error::ChecksFailed("Some pictures could not be taken; see above.".into()));
    }
    println!("Written: docs/screenshots/");
    Ok(())
}
