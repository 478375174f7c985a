//! `icons`: the pictures in web/icons/, rendered from the drawings beside them.

use crate::error::Error;
use crate::options::Options;
use crate::playwright::{Playwright, Project};

/// `cargo xtask icons`.
pub fn run(options: &Options) -> Result<(), Error> {
    let tally = Playwright::prepare(Project::Icons)?.run(&options.passed_on)?;
    if tally.failed > 0 {
        return Err(Error::ChecksFailed("Some pictures could not be rendered; see above.".into()));
    }
    println!("Written: web/icons/");
    Ok(())
}
