//! `cargo xtask`: everything that is done with Weft apart from writing it.
//!
//! This file is the table of contents: one command a line, each in the file of its name. What the
//! commands share is below them: the tools they need (`tools`), the folder they work in
//! (`workspace`), how a program is run (`process`) and what may go wrong (`error`).

mod archive;
mod bare_code;
mod bench;
mod budget;
mod build_lock;
mod bundle;
mod check_content;
mod chromium;
mod compress;
mod csp;
mod dist;
mod error;
mod fingerprint;
mod first_paint;
mod html;
mod icons;
mod installed;
mod languages;
mod minify;
mod node;
mod options;
mod other_engines;
mod page;
mod playwright;
mod process;
mod programs;
mod screenshots;
mod second_build;
mod sending;
mod serve;
mod short_names;
mod site_address;
mod sizes;
mod small_std;
mod static_server;
mod tally;
mod test;
mod tools;
mod wasm_opt;
mod worker;
mod workspace;

use std::process::ExitCode;

use error::Error;
use options::Options;

struct Command {
    name: &'static str,
    usage: &'static str,
    purpose: &'static str,
    run: fn(&Options) -> Result<(), Error>,
}

const COMMANDS: [Command; 10] = [
    Command {
        name: "serve",
        usage: "serve [--release] [--port N]",
        purpose: "build the app and show it in a browser on this machine",
        run: serve::run,
    },
    Command {
        name: "test",
        usage: "test [lint|host|content|browser|dist|budget|privacy|hosting|e2e|firefox|webkit ...] [--no-dist] [-- ARGS]",
        purpose: "check everything that CI checks, or only the named groups",
        run: test::run,
    },
    Command {
        name: "dist",
        usage: "dist [--url ADDRESS]",
        purpose: "write dist/, ready for any static host, and target/dist.zip; with its address, also a sitemap",
        run: dist::run,
    },
    Command {
        name: "serve-dist",
        usage: "serve-dist [DIR] [--port N] [--base /sub/path/]",
        purpose: "serve a release folder as a static host would",
        run: serve::run_static,
    },
    Command {
        name: "check-content",
        usage: "check-content [DIR]",
        purpose: "check content files and name the file and field of every mistake",
        run: check_content::run,
    },
    Command {
        name: "list-languages",
        usage: "list-languages",
        purpose: "write the languages into the page that Trunk serves (called by Trunk)",
        run: languages::run,
    },
    Command {
        name: "screenshots",
        usage: "screenshots [--no-dist] [-- ARGS]",
        purpose: "take the pictures in docs/screenshots/",
        run: screenshots::run,
    },
    Command {
        name: "bench",
        usage: "bench [first-load|history|lighthouse] [--no-dist] [--runs N] [--peer split|whole] [-- ARGS]",
        purpose: "measure the release and its peer in a slowed browser; see bench/README.md",
        run: bench::run,
    },
    Command {
        name: "sizes",
        usage: "sizes",
        purpose: "say which crate each byte of the last release comes from",
        run: sizes::run,
    },
    Command {
        name: "icons",
        usage: "icons [-- ARGS]",
        purpose: "render the drawings in web/ to the pictures in web/icons/",
        run: icons::run,
    },
];

fn main() -> ExitCode {
    match dispatch(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(mut arguments: Vec<String>) -> Result<(), Error> {
    if arguments.is_empty() || matches!(arguments[0].as_str(), "help" | "--help" | "-h") {
        print!("{}", help());
        return Ok(());
    }
    let name = arguments.remove(0);
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Error::Usage(format!("There is no command \"{name}\".\n\n{}", help())))?;
    let options = Options::parse(command.usage, arguments)?;
    (command.run)(&options)
}

fn help() -> String {
    let line =
        |command: &Command| format!("  cargo xtask {}\n      {}\n", command.usage, command.purpose);
    format!("Commands:\n{}", COMMANDS.iter().map(line).collect::<Vec<_>>().concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_listed_in_the_help() {
        let help = help();
        assert!(COMMANDS.iter().all(|command| help.contains(command.usage)));
    }

    #[test]
    fn an_unknown_command_is_answered_with_the_list_of_commands() {
        let error = dispatch(vec!["sevre".into()]).expect_err("there is no such command");
        assert!(error.to_string().contains("cargo xtask serve"), "{error}");
    }
}
