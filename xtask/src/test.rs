//! `test`: every check in one command, the cheapest first. Nothing else runs cargo's, the browser's
//! and Playwright's tests and adds them up.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::tally::Tally;
use crate::tools::{self, WASM_TARGET};
use crate::workspace::{self, command, read, root, run_and_capture};
use crate::{dist, programs};

#[derive(Args)]
pub struct Options {
    /// All if none is named
    groups: Vec<Group>,
    /// Test the dist/ that is there
    #[arg(long)]
    no_dist: bool,
    /// Passed on to the test runner
    #[arg(last = true)]
    passed_on: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Group {
    /// Formatting and clippy, natively and for wasm
    Lint,
    /// What needs no browser, and xtask itself
    Native,
    /// The content files that are shipped
    Content,
    /// What needs a browser but no page
    Browser,
    /// The release folder
    Dist,
    /// The samples of servers, with real servers
    Hosting,
    /// A reader's whole paths, in Chromium
    E2e,
    /// The main path, in Firefox
    Firefox,
    /// The main path, in `WebKitGTK`
    Webkit,
}

use Group::{Browser, Content, Dist, E2e, Firefox, Hosting, Lint, Native, Webkit};

const NEED_DIST: [Group; 4] = [Hosting, E2e, Firefox, Webkit];

pub fn run(options: &Options) -> Result<()> {
    let groups = chosen(options);
    programs::ensure(&groups.iter().copied().map(name).collect::<Vec<_>>())?;
    let mut lines = Vec::new();
    for group in groups {
        println!("\n== {} ==", name(group));
        let start = Instant::now();
        let has_dist = |it: &(Group, Tally, Duration)| it.0 != Dist || it.1.failed == 0;
        let tally = if NEED_DIST.contains(&group) && !lines.iter().all(has_dist) {
            println!("Not run: the release was not built.");
            Tally::failed()
        } else {
            checked(group, options).unwrap_or_else(|error| {
                println!("{error:#}");
                Tally::failed()
            })
        };
        lines.push((group, tally, start.elapsed()));
    }
    let (summary, total) = summary(&lines);
    println!("\n{summary}\n{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}

/// The named groups, or all; those that test the release bring the group that builds it.
fn chosen(options: &Options) -> Vec<Group> {
    let is_named = |group: &Group| options.groups.is_empty() || options.groups.contains(group);
    let needs_dist = NEED_DIST.iter().any(is_named);
    let is_chosen = |group: &Group| match group {
        Dist => (is_named(group) || needs_dist) && !options.no_dist,
        _ => is_named(group),
    };
    Group::value_variants().iter().copied().filter(is_chosen).collect()
}

fn name(group: Group) -> String {
    group.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

fn checked(group: Group, options: &Options) -> Result<Tally> {
    match group {
        Lint => lint(),
        Native => {
            cargo_test(command("cargo").args(["test", "--workspace", "--no-fail-fast"]), options)
        }
        Content => crate::check_content(Path::new("content")).map(|()| Tally::passed()),
        Browser => {
            let mut cargo = command("cargo");
            cargo.args(["test", "--target", WASM_TARGET, "--test", "browser"]);
            cargo_test(cargo.env("PATH", tools::path()?), options)
        }
        Dist => dist::build(None).map(|()| Tally::passed()),
        E2e => {
            let mut tally = playwright_test("e2e", None, &options.passed_on)?;
            if !options.no_dist {
                tally += plain_build()?;
            }
            Ok(tally)
        }
        Hosting | Firefox | Webkit => playwright_test(&name(group), None, &options.passed_on),
    }
}

fn lint() -> Result<Tally> {
    tools::add_wasm_target()?;
    let mut tally = Tally::default();
    for line in [
        "fmt --all --check",
        "clippy --workspace --all-targets -- -D warnings",
        // As in the page; natively the program is linted in one piece.
        "clippy --package weft --all-targets --features split --target wasm32-unknown-unknown -- -D warnings",
    ] {
        let (succeeded, _) = run_and_capture(command("cargo").args(line.split(' ')))?;
        tally.passed += usize::from(succeeded);
        tally.failed += usize::from(!succeeded);
    }
    Ok(tally)
}

fn cargo_test(cargo: &mut Command, options: &Options) -> Result<Tally> {
    let (succeeded, output) = run_and_capture(cargo.args(&options.passed_on))?;
    Ok(Tally::from_libtest(&output).or_failure(succeeded))
}

fn playwright_test(project: &str, release: Option<&str>, passed_on: &[String]) -> Result<Tally> {
    let report = workspace::scratch("report")?.join("playwright.json");
    let mut playwright = playwright(project)?;
    playwright.args(passed_on).env("WEFT_REPORT", &report);
    if let Some(folder) = release {
        playwright.env("WEFT_DIST", root().join(folder));
    }
    let (succeeded, _) = run_and_capture(&mut playwright)?;
    Ok(Tally::from_playwright(&read(&report).unwrap_or_default()).or_failure(succeeded))
}

/// The page by Trunk alone, as it is served while the app is written: neither optimised, nor with the small
/// standard library. It has to run as well.
fn plain_build() -> Result<Tally> {
    let folder = "target/xtask/plain";
    workspace::run(&mut tools::trunk(&["build", "--dist", folder])?)?;
    playwright_test("e2e", Some(folder), &["smoke.spec".to_owned()])
}

/// Playwright with a project of playwright.config.js.
pub fn playwright(project: &str) -> Result<Command> {
    let mut playwright = tools::node("node_modules/@playwright/test/cli.js")?;
    playwright.arg("test").arg(format!("--project={project}")).current_dir(root());
    // An address of this machine must not be asked for through a proxy.
    playwright.env("NO_PROXY", "127.0.0.1");
    Ok(playwright)
}

/// A line a group, and below them the names of what failed.
fn summary(lines: &[(Group, Tally, Duration)]) -> (String, Tally) {
    let mut total = Tally::default();
    let mut text = String::new();
    for (group, tally, duration) in lines {
        let state = if tally.failed == 0 { "ok" } else { "FAILED" };
        let (passed, failed, seconds) = (tally.passed, tally.failed, duration.as_secs());
        let _ = writeln!(
            text,
            "{state:<7} {:<8} {passed:>5} passed {failed:>3} failed {seconds:>5} s",
            name(*group)
        );
        total += tally.clone();
    }
    for name in &total.late {
        let _ = writeln!(text, "  passed at the second try: {name}");
    }
    for name in &total.names {
        let _ = writeln!(text, "  failed: {name}");
    }
    (text, total)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen_of(groups: &[Group], no_dist: bool) -> Vec<Group> {
        chosen(&Options { groups: groups.to_vec(), no_dist, passed_on: Vec::new() })
    }

    #[test]
    fn without_a_name_every_group_is_run() {
        assert_eq!(chosen_of(&[], false), Group::value_variants());
    }

    #[test]
    fn tests_of_the_release_bring_the_release() {
        assert_eq!(chosen_of(&[E2e], false), [Dist, E2e]);
        assert_eq!(chosen_of(&[E2e], true), [E2e]);
        assert_eq!(chosen_of(&[Native], false), [Native]);
    }

    #[test]
    fn the_summary_ends_with_all_that_passed_and_failed() {
        let line = |group, tally| (group, tally, Duration::ZERO);
        let failed =
            "running 2 tests\ntest a::b ... FAILED\ntest result: FAILED. 40 passed; 1 failed;";
        let mut failed = Tally::from_libtest(failed);
        failed.late.push("c.spec.js:1 › d".to_owned());
        let passed = Tally { passed: 3, ..Tally::default() };
        let (text, total) = summary(&[line(Lint, passed), line(E2e, failed)]);
        assert_eq!((total.passed, total.failed), (43, 1));
        assert!(text.contains("FAILED  e2e"), "{text}");
        let end = "  passed at the second try: c.spec.js:1 › d\n  failed: a::b\n";
        assert!(text.ends_with(end), "{text}");
    }
}
