//! One soft notice about a sheet that may have been filled in without reading.

use super::answer_sheet::AnswerSheet;

/// A median time below this, in milliseconds, is too short to read a statement: a choice of ours, no norm
/// (`docs/measurement.md`, “The notice about the answers”).
pub const HASTY_MEDIAN_MS: u32 = 2_000;

/// Why a leader may want to look at the answers again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerQualityNotice {
    /// All scored answers are equal.
    AllTheSame,
    /// The median time per statement is below [`HASTY_MEDIAN_MS`].
    Hasty,
}

impl AnswerQualityNotice {
    /// The notice for a sheet, if any. `times_ms` holds the time spent on each statement that
    /// was answered on a screen of its own; statements without a time are left out.
    ///
    /// Only answers from 0 to 4 can be the same; one answer alone never is.
    #[must_use]
    pub fn of(sheet: &AnswerSheet, times_ms: &[u32]) -> Option<Self> {
        let mut answers = sheet.scored().iter().flatten().filter_map(|answer| answer.frequency());
        let first = answers.next();
        if let (Some(first), Some(second)) = (first, answers.next())
            && first == second
            && answers.all(|answer| answer == first)
        {
            return Some(Self::AllTheSame);
        }
        median(times_ms).filter(|median| *median < HASTY_MEDIAN_MS).map(|_| Self::Hasty)
    }
}

/// The middle value, or the one half-way between the two middle values, rounded down; `None`
/// of nothing.
fn median(values: &[u32]) -> Option<u32> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some(u32::midpoint(lower, upper))
}
