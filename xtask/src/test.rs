//! `test`: everything that CI checks, the cheapest first, and a summary that a program can read.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::dist::{self, Optimisation};
use crate::error::Error;
use crate::options::Options;
use crate::playwright::{Playwright, Project};
use crate::tally::Tally;
use crate::tools::Toolbox;
use crate::{budget, check_content, chromium, process, programs, sending, sizes, workspace};

struct Step {
    name: &'static str,
    group: Group,
    needs_dist: bool,
    run: fn(&Options) -> Result<Tally, Error>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Lint,
    Host,
    Content,
    Browser,
    Dist,
    Budget,
    Privacy,
    Hosting,
    EndToEnd,
    Firefox,
    /// Only where it is named: it needs a display and much that is installed for it alone.
    WebKit,
}

const STEPS: [Step; 13] = [
    Step { name: "format", group: Group::Lint, needs_dist: false, run: format },
    Step { name: "lint, host", group: Group::Lint, needs_dist: false, run: lint_for_host },
    Step { name: "lint, wasm", group: Group::Lint, needs_dist: false, run: lint_for_wasm },
    Step { name: "host tests", group: Group::Host, needs_dist: false, run: host_tests },
    Step { name: "content", group: Group::Content, needs_dist: false, run: content },
    Step { name: "wasm tests", group: Group::Browser, needs_dist: false, run: wasm_tests },
    Step { name: "release", group: Group::Dist, needs_dist: false, run: release },
    Step { name: "size budgets", group: Group::Budget, needs_dist: true, run: budgets },
    Step { name: "ways to send", group: Group::Privacy, needs_dist: true, run: ways_to_send },
    Step { name: "hosting", group: Group::Hosting, needs_dist: true, run: hosting },
    Step { name: "end to end", group: Group::EndToEnd, needs_dist: true, run: end_to_end },
    Step { name: "Firefox", group: Group::Firefox, needs_dist: true, run: in_firefox },
    Step { name: "WebKit", group: Group::WebKit, needs_dist: true, run: in_webkit },
];

const GROUPS: [(&str, Group); 11] = [
    ("lint", Group::Lint),
    ("host", Group::Host),
    ("content", Group::Content),
    ("browser", Group::Browser),
    ("dist", Group::Dist),
    ("budget", Group::Budget),
    ("privacy", Group::Privacy),
    ("hosting", Group::Hosting),
    ("e2e", Group::EndToEnd),
    ("firefox", Group::Firefox),
    ("webkit", Group::WebKit),
];

/// How a step ended.
struct Line {
    name: &'static str,
    /// `None` for a step that was not run because the release folder could not be built.
    tally: Option<Tally>,
    duration: Duration,
}

/// `cargo xtask test [GROUP ...]`.
pub fn run(options: &Options) -> Result<(), Error> {
    let steps = chosen_steps(options)?;
    let has = |group| steps.iter().any(|step| step.group == group);
    let groups = GROUPS.iter().filter(|(_, group)| has(*group)).map(|(name, _)| *name);
    programs::ensure(&groups.collect::<Vec<_>>())?;
    let mut lines: Vec<Line> = Vec::new();
    let mut has_dist = true;
    for step in steps {
        let line =
            if step.needs_dist && !has_dist { step.passed_over() } else { step.take(options) };
        if step.group == Group::Dist {
            has_dist = line.tally.is_some_and(|tally| tally.failed == 0);
        }
        lines.push(line);
    }
    let total = total(&lines);
    println!("\n{}\n{} passed, {} failed", summary(&lines), total.passed, total.failed);
    if total.failed == 0 { Ok(()) } else { std::process::exit(1) }
}

/// The steps of the named groups, or all but those that want naming; a step that needs `dist/` brings the step that builds it.
fn chosen_steps(options: &Options) -> Result<Vec<&'static Step>, Error> {
    let groups = options.words.iter().map(|word| group(word)).collect::<Result<Vec<_>, _>>()?;
    let is_named = |step: &Step| match step.group {
        Group::WebKit => groups.contains(&step.group),
        _ => groups.is_empty() || groups.contains(&step.group),
    };
    let needs_dist = STEPS.iter().any(|step| is_named(step) && step.needs_dist);
    let is_chosen = |step: &&Step| match step.group {
        Group::Dist => (is_named(step) || needs_dist) && !options.has("--no-dist"),
        _ => is_named(step),
    };
    Ok(STEPS.iter().filter(is_chosen).collect())
}

fn group(word: &str) -> Result<Group, Error> {
    let found = GROUPS.iter().find(|(name, _)| *name == word);
    found.map(|(_, group)| *group).ok_or_else(|| {
        let names: Vec<&str> = GROUPS.iter().map(|(name, _)| *name).collect();
        Error::Usage(format!("\"{word}\" is no group of tests. There are: {}", names.join(", ")))
    })
}

impl Step {
    fn take(&self, options: &Options) -> Line {
        println!("\n== {} ==", self.name);
        let start = Instant::now();
        let tally = (self.run)(options).unwrap_or_else(|error| {
            println!("{error}");
            Tally::FAIL
        });
        Line { name: self.name, tally: Some(tally), duration: start.elapsed() }
    }

    fn passed_over(&self) -> Line {
        Line { name: self.name, tally: None, duration: Duration::ZERO }
    }
}

fn format(_: &Options) -> Result<Tally, Error> {
    process::run(cargo().args(["fmt", "--all", "--check"])).map(|()| Tally::PASS)
}

fn lint_for_host(_: &Options) -> Result<Tally, Error> {
    let mut command = cargo();
    command.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    process::run(&mut command).map(|()| Tally::PASS)
}

fn lint_for_wasm(_: &Options) -> Result<Tally, Error> {
    let tools = Toolbox::for_building()?;
    let mut command = tools.command("cargo");
    // As in the release; the host lints the program in one piece.
    command.args(["clippy", "--package", "weft", "--all-targets", "--features", "split"]);
    command.args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]);
    process::run(command.current_dir(workspace::root())).map(|()| Tally::PASS)
}

fn host_tests(options: &Options) -> Result<Tally, Error> {
    let mut command = cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]).args(&options.passed_on);
    libtest(&mut command)
}

fn content(_: &Options) -> Result<Tally, Error> {
    check_content::check(Path::new("content")).map(|()| Tally::PASS)
}

fn wasm_tests(_: &Options) -> Result<Tally, Error> {
    let tools = Toolbox::for_building()?;
    let browser = chromium::browser()?;
    let driver = chromium::driver()?;
    let mut command = tools.command("cargo");
    command.args(["test", "--target", "wasm32-unknown-unknown", "--test", "browser"]);
    command.env("CHROMEDRIVER", driver);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", chromium::write_capabilities(&browser)?);
    libtest(command.current_dir(workspace::root()))
}

fn release(_: &Options) -> Result<Tally, Error> {
    dist::build(&dist::folder(), Optimisation::Required).map(|()| Tally::PASS)
}

fn budgets(_: &Options) -> Result<Tally, Error> {
    let mut tally = Tally::default();
    for verdict in budget::check()? {
        println!("{} {}", if verdict.is_kept { "kept    " } else { "EXCEEDED" }, verdict.text);
        tally += if verdict.is_kept { Tally::PASS } else { Tally::FAIL };
    }
    if tally.failed > 0 {
        println!("{}", sizes::comparison().unwrap_or_else(|error| error.to_string()));
    }
    Ok(tally)
}

fn ways_to_send(_: &Options) -> Result<Tally, Error> {
    let offences = sending::offences(Some(&dist::folder()))?;
    println!("{}", offences.join("\n"));
    Ok(if offences.is_empty() { Tally::PASS } else { Tally { passed: 0, failed: offences.len() } })
}

fn hosting(options: &Options) -> Result<Tally, Error> {
    Playwright::prepare(Project::Hosting)?.run(&options.passed_on)
}

fn end_to_end(options: &Options) -> Result<Tally, Error> {
    Playwright::prepare(Project::EndToEnd)?.run(&options.passed_on)
}

fn in_firefox(_: &Options) -> Result<Tally, Error> {
    Playwright::prepare(Project::Firefox)?.run(&[])
}

fn in_webkit(_: &Options) -> Result<Tally, Error> {
    Playwright::prepare(Project::WebKit)?.run(&[])
}

fn cargo() -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(workspace::root());
    command
}

fn libtest(command: &mut Command) -> Result<Tally, Error> {
    let ended = process::run_and_capture(command)?;
    Ok(Tally::from_libtest(&ended.text).or_failure(ended.succeeded))
}

/// A step that was not run counts as failed: it did not show what it is there to show.
fn total(lines: &[Line]) -> Tally {
    let mut total = Tally::default();
    for line in lines {
        total += line.tally.unwrap_or(Tally::FAIL);
    }
    total
}

fn summary(lines: &[Line]) -> String {
    let mut text = String::new();
    for line in lines {
        let seconds = line.duration.as_secs_f32();
        let _ = match line.tally {
            None => writeln!(text, "not run  {:<14} the release was not built", line.name),
            Some(Tally { passed, failed: 0 }) => {
                writeln!(text, "ok       {:<14} {passed:>4} passed {seconds:>22.1} s", line.name)
            }
            Some(Tally { passed, failed }) => writeln!(
                text,
                "FAILED   {:<14} {passed:>4} passed, {failed:>3} failed {seconds:>10.1} s",
                line.name
            ),
        };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(words: &[&str], usage: &str, flags: &[&str]) -> Vec<&'static str> {
        let arguments = words.iter().chain(flags).map(|word| (*word).to_owned()).collect();
        let options = Options::parse(usage, arguments).expect("a good command line");
        chosen_steps(&options).expect("known groups").iter().map(|step| step.name).collect()
    }

    #[test]
    fn without_a_name_every_step_is_taken_but_webkit() {
        assert_eq!(names(&[], "", &[]).len(), STEPS.len() - 1);
        assert_eq!(names(&["webkit"], "", &[]), ["release", "WebKit"]);
    }

    #[test]
    fn end_to_end_tests_bring_the_release_they_test() {
        assert_eq!(names(&["e2e"], "", &[]), ["release", "end to end"]);
        assert_eq!(names(&["e2e"], "[--no-dist]", &["--no-dist"]), ["end to end"]);
    }

    #[test]
    fn an_unknown_group_is_answered_with_the_known_ones() {
        let options = Options::parse("", vec!["unit".into()]).expect("a word");
        let error = chosen_steps(&options).err().expect("no such group");
        assert!(error.to_string().contains("browser"), "{error}");
    }

    #[test]
    fn a_step_that_was_not_run_is_not_passed_off_as_good() {
        let line = |tally| Line { name: "x", tally, duration: Duration::ZERO };
        let lines = [line(Some(Tally { passed: 3, failed: 0 })), line(None)];
        assert_eq!(total(&lines), Tally { passed: 3, failed: 1 });
        assert!(summary(&lines).contains("not run"));
    }
}
