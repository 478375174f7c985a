//! What may go wrong, in sentences that say what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub enum Error {
    /// The command line was not understood; the text says what would be.
    Usage(String),
    /// A program that this command needs is not there and cannot be installed from here.
    MissingProgram { program: &'static str, advice: String },
    /// An installation was tried and failed; its own output stands above.
    InstallFailed { what: String, advice: String },
    /// The port is taken by another program.
    PortInUse { port: u16, retry: String },
    /// A program ran and reported failure; its own output stands above.
    ProgramFailed { program: String },
    /// A file or folder could not be read or written.
    File { action: &'static str, path: PathBuf, source: io::Error },
    /// The built page breaks one of its own rules.
    Page(String),
    /// A check ran to its end and found something.
    ChecksFailed(String),
}

impl Error {
    /// An adapter for `map_err` on file operations.
    pub fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::File { action, path, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Page(text) | Self::ChecksFailed(text) => f.write_str(text),
            Self::MissingProgram { program, advice } => {
                write!(f, "{program} is needed here and was not found. {advice}")
            }
            Self::InstallFailed { what, advice } => {
                write!(f, "{what} could not be installed (the reason stands above). {advice}")
            }
            Self::PortInUse { port, retry } => write!(
                f,
                "Port {port} is in use by another program. Stop that program, or choose another \
                 port: {retry}"
            ),
            Self::ProgramFailed { program } => {
                write!(f, "{program} failed; its own message stands above.")
            }
            Self::File { action, path, source } => {
                write!(f, "Could not {action} {}: {source}.", path.display())
            }
        }
    }
}

impl std::error::Error for Error {}
