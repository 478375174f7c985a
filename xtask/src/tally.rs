//! How many tests passed and failed, and the names of those that failed, from what their runners say.
//! They have no form in common.

use std::ops::AddAssign;

use serde_json::Value;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    /// The failed tests, as their runner names them.
    pub names: Vec<String>,
    /// Those that passed at the second try only: a browser on a busy machine can be late.
    pub late: Vec<String>,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.names.extend(other.names);
        self.late.extend(other.late);
    }
}

impl Tally {
    pub fn passed() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    pub fn failed() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// Adds up libtest's "test result:" lines; wasm-bindgen's runner prints the same ones.
    pub fn from_libtest(output: &str) -> Self {
        let count = |line: &str, word: &str| {
            let (before, _) = line.split_once(word)?;
            before.split_whitespace().last()?.parse::<usize>().ok()
        };
        let mut tally = Self::default();
        for line in output.lines().filter(|line| line.trim_start().starts_with("test result:")) {
            tally.passed += count(line, " passed").unwrap_or_default();
            tally.failed += count(line, " failed").unwrap_or_default();
        }
        let failed =
            |line: &str| Some(line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?.to_owned());
        tally.names.extend(output.lines().filter_map(failed));
        tally
    }

    /// Reads Playwright's JSON report.
    pub fn from_playwright(report: &str) -> Self {
        let report: Value = serde_json::from_str(report).unwrap_or_default();
        let number = |name: &str| {
            let value = report["stats"][name].as_u64().unwrap_or_default();
            usize::try_from(value).unwrap_or_default()
        };
        Self {
            passed: number("expected") + number("flaky"),
            failed: number("unexpected"),
            names: titles(&report, "unexpected"),
            late: titles(&report, "flaky"),
        }
    }

    /// A runner that fails without a failed test (it did not compile, say) failed once; one that
    /// succeeds without any test ran nothing, which is a failure too.
    pub fn or_failure(self, succeeded: bool) -> Self {
        let failed_silently = self.failed == 0 && !succeeded;
        let ran_nothing = self == Self::default();
        Self { failed: self.failed + usize::from(failed_silently || ran_nothing), ..self }
    }
}

/// The tests with this status, of a suite of Playwright's report and those in it.
fn titles(suite: &Value, status: &str) -> Vec<String> {
    let all = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let has_status = |spec: &Value| all(&spec["tests"]).iter().any(|test| test["status"] == status);
    let title = |spec: Value| {
        let text = |name: &str| spec[name].as_str().unwrap_or_default().to_owned();
        format!("{}:{} › {}", text("file"), spec["line"], text("title"))
    };
    let own = all(&suite["specs"]).into_iter().filter(has_status).map(title);
    let inner = all(&suite["suites"]);
    own.chain(inner.iter().flat_map(|suite| titles(suite, status))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize) -> Tally {
        Tally { passed, failed, ..Tally::default() }
    }

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 4 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Tally::from_libtest(output), tally(7, 2));
    }

    #[test]
    fn a_playwright_report_is_read() {
        let report = r#"{
            "stats": {"expected": 5, "unexpected": 1, "flaky": 1, "skipped": 2},
            "suites": [{"suites": [{"specs": [
                {"title": "a", "file": "b.spec.js", "line": 3, "tests": [{"status": "unexpected"}]},
                {"title": "c", "file": "d.spec.js", "line": 4, "tests": [{"status": "flaky"}]},
                {"title": "e", "file": "f.spec.js", "line": 5, "tests": [{"status": "expected"}]}
            ]}]}]
        }"#;
        let read = Tally::from_playwright(report);
        assert_eq!((read.passed, read.failed), (6, 1));
        assert_eq!(read.names, ["b.spec.js:3 › a"]);
        assert_eq!(read.late, ["d.spec.js:4 › c"]);
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_or_runs_none_counts_as_failed() {
        let failed_once = Tally::failed();
        assert_eq!(Tally::from_libtest("error: no such crate").or_failure(false), failed_once);
        assert_eq!(Tally::default().or_failure(true), failed_once);
        let partly = tally(2, 1);
        assert_eq!(partly.clone().or_failure(false), partly);
    }
}
