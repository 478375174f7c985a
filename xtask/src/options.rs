//! The command line after the command's name: words, flags, and what follows `--`.

use std::str::FromStr;

use crate::error::Error;

/// Flags that take a value; every other flag stands alone.
const WITH_VALUE: [&str; 5] = ["--port", "--base", "--runs", "--peer", "--url"];

#[derive(Debug, Default)]
pub struct Options {
    /// Everything that is neither a flag nor a flag's value.
    pub words: Vec<String>,
    /// What follows `--`, for the program that is run.
    pub passed_on: Vec<String>,
    flags: Vec<(String, Option<String>)>,
}

impl Options {
    /// Sorts `arguments`, and refuses flags that `usage` does not name.
    pub fn parse(usage: &str, arguments: Vec<String>) -> Result<Self, Error> {
        let mut options = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            if argument == "--" {
                options.passed_on = arguments.collect();
                break;
            }
            if !argument.starts_with("--") {
                options.words.push(argument);
                continue;
            }
            if !usage.contains(&argument) {
                return Err(Error::Usage(format!(
                    "\"{argument}\" is not understood here. Usage: cargo xtask {usage}"
                )));
            }
            let value = WITH_VALUE.contains(&argument.as_str()).then(|| arguments.next()).flatten();
            options.flags.push((argument, value));
        }
        Ok(options)
    }

    pub fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|(name, _)| name == flag)
    }

    /// The value of `flag`, or `None` where the flag was not given.
    pub fn value<T: FromStr>(&self, flag: &str) -> Result<Option<T>, Error> {
        let Some((_, value)) = self.flags.iter().find(|(name, _)| name == flag) else {
            return Ok(None);
        };
        let text = value.as_deref().unwrap_or_default();
        text.parse().map(Some).map_err(|_| {
            Error::Usage(format!("{flag} needs a value that fits, and \"{text}\" does not."))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, Error> {
        let arguments = line.split_whitespace().map(str::to_owned).collect();
        Options::parse("serve-dist [DIR] [--port N] [--release] [-- ARGS]", arguments)
    }

    #[test]
    fn words_flags_and_what_is_passed_on_are_kept_apart() {
        let options = parse("site --port 4000 --release -- --headed").expect("a good line");
        assert_eq!(options.words, ["site"]);
        assert_eq!(options.value::<u16>("--port").expect("a number"), Some(4000));
        assert!(options.has("--release"));
        assert_eq!(options.passed_on, ["--headed"]);
    }

    #[test]
    fn a_port_that_is_not_a_number_is_refused() {
        let options = parse("--port none").expect("a flag and its value");
        assert!(options.value::<u16>("--port").is_err());
    }

    #[test]
    fn a_flag_without_its_value_is_refused() {
        let options = parse("--port").expect("a flag");
        assert!(options.value::<u16>("--port").is_err());
    }

    #[test]
    fn an_unknown_flag_is_answered_with_the_usage() {
        let error = parse("--prot 1").expect_err("an unknown flag");
        assert!(error.to_string().contains("--port N"), "{error}");
    }
}
