//! Programs that belong to the system: found, or installed with its own package manager.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::process;

/// The program that `variable` names, or the first of `programs` that is there; on Debian as root the
/// `package` is installed where there is none.
pub fn find_or_install(
    variable: &str,
    programs: &[&str],
    name: &'static str,
    package: &str,
) -> Result<PathBuf, Error> {
    if let Some(chosen) = env::var_os(variable) {
        return Ok(chosen.into());
    }
    if let Some(found) = find(programs) {
        return Ok(found);
    }
    if is_root() && find(&["apt-get"]).is_some() {
        apt_install(package)?;
    }
    find(programs).ok_or_else(|| Error::MissingProgram {
        program: name,
        advice: format!("Install it (on Debian: apt install {package}), or set {variable} to it."),
    })
}

fn apt_install(package: &str) -> Result<(), Error> {
    println!("Installing {package}.");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "--quiet"])
        .and_then(|()| apt(&["install", "--yes", "--no-install-recommends", package]))
        .map_err(|_| Error::InstallFailed {
            what: package.to_owned(),
            advice: "Check the network and run this again, or install it by hand.".into(),
        })
}

fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    programs
        .iter()
        .flat_map(|program| folders.iter().map(move |folder| folder.join(program)))
        .find(|candidate| candidate.is_file())
}

/// Whether this runs as root.
pub fn is_root() -> bool {
    cfg!(unix) && process::output_of(Command::new("id").arg("-u")).as_deref() == Some("0")
}
