//! How many checks passed and failed, read from what the test runners print.

use std::ops::AddAssign;

use serde_json::Value;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    pub const PASS: Self = Self { passed: 1, failed: 0 };
    pub const FAIL: Self = Self { passed: 0, failed: 1 };

    /// Adds up libtest's "test result:" lines; wasm-bindgen's runner prints the same ones.
    pub fn from_libtest(output: &str) -> Self {
        let mut tally = Self::default();
        for line in output.lines().filter(|line| line.trim_start().starts_with("test result:")) {
            tally += Self { passed: count(line, "passed"), failed: count(line, "failed") };
        }
        tally
    }

    /// Reads the totals of Playwright's JSON report. A flaky test is a failed one.
    pub fn from_playwright(report: &str) -> Self {
        let report: Value = serde_json::from_str(report).unwrap_or_default();
        let number = |name: &str| {
            let value = report["stats"][name].as_u64().unwrap_or_default();
            usize::try_from(value).unwrap_or_default()
        };
        Self { passed: number("expected"), failed: number("unexpected") + number("flaky") }
    }

    /// A runner that reports failure without a failed test (it did not compile, say) failed once;
    /// one that reports success without any test ran nothing, which is a failure too.
    pub fn or_failure(self, succeeded: bool) -> Self {
        let says_nothing_failed = self.failed == 0 && !succeeded;
        let ran_nothing = self == Self::default();
        Self { failed: self.failed + usize::from(says_nothing_failed || ran_nothing), ..self }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The number before `word`, as in "12 passed;".
fn count(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line.split_whitespace().collect();
    words
        .windows(2)
        .find(|pair| pair[1].trim_end_matches([';', ',']) == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_several_test_programs_are_added_up() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 4 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Tally::from_libtest(output), Tally { passed: 7, failed: 2 });
    }

    #[test]
    fn the_totals_of_a_playwright_report_are_read() {
        let report = r#"{"stats": {"expected": 5, "unexpected": 1, "flaky": 1, "skipped": 2}}"#;
        assert_eq!(Tally::from_playwright(report), Tally { passed: 5, failed: 2 });
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_counts_as_one() {
        assert_eq!(Tally::from_libtest("error: no such crate").or_failure(false), Tally::FAIL);
        let partly = Tally { passed: 2, failed: 1 };
        assert_eq!(partly.or_failure(false), partly);
    }

    #[test]
    fn a_runner_without_any_test_is_a_failure() {
        assert_eq!(Tally::default().or_failure(true), Tally::FAIL);
    }
}
