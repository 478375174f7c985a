//! Running other programs, so that a reader sees what ran and how it ended.

use std::io::{BufRead, BufReader, Write, stdout};
use std::process::{Command, Stdio};

use crate::error::Error;

/// What a program wrote to standard output, and whether it reported success.
pub struct Captured {
    pub succeeded: bool,
    pub text: String,
}

/// Runs `command` with its output shown.
pub fn run(command: &mut Command) -> Result<(), Error> {
    announce(command);
    let status = command.status().map_err(|_| failed(command))?;
    if status.success() { Ok(()) } else { Err(failed(command)) }
}

/// Runs `command` with its output shown, and also returns what it wrote to standard output.
pub fn run_and_capture(command: &mut Command) -> Result<Captured, Error> {
    announce(command);
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|_| failed(command))?;
    let mut text = String::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let status = child.wait().map_err(|_| failed(command))?;
    Ok(Captured { succeeded: status.success(), text })
}

/// What `command` prints, or `None` where it cannot be run or reports failure.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn announce(command: &Command) {
    println!("$ {}", shown(command));
    // The program writes to the same terminal; without this its lines could come first.
    stdout().flush().ok();
}

fn failed(command: &Command) -> Error {
    Error::ProgramFailed { program: shown(command) }
}

fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
