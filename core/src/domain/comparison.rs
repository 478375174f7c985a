//! Two runs side by side, and what has to be said about comparing them.

use super::answer::Answer;
use super::assessment::Assessment;
use super::change::{Change, MovedStatement, changes, moved_statements, windows_overlap};
use super::day::Day;
use super::instrument::Instrument;
use super::network::PerNetwork;
use super::profile::Profile;
use super::timestamp::Timestamp;

/// What is different between two runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The earlier scores.
    pub earlier: Profile,
    /// The later scores.
    pub later: Profile,
    /// Whether both answered the same edition; otherwise no scores are compared.
    pub is_same_edition: bool,
    /// Whether the three-month windows overlap.
    pub windows_overlap: bool,
    /// How many statements fit the role in only one of the runs, so that the scores rest on
    /// different statements.
    pub changed_fits: usize,
    /// The change of each network that can be compared.
    pub changes: PerNetwork<Option<Change>>,
    /// The statements that moved, the largest steps first.
    pub moved: Vec<MovedStatement>,
}

impl Comparison {
    /// Compares a run with a later one, each read with the rules that it was taken with. `day_of` gives
    /// the day of a moment where the reader is.
    #[must_use]
    pub fn of(
        earlier: &Assessment,
        later: &Assessment,
        instrument: &Instrument,
        day_of: impl Fn(Timestamp) -> Day,
    ) -> Self {
        let read = |run: &Assessment| Profile::of(&run.sheet, instrument.rules_for(&run.edition));
        let [then, now] = [earlier, later].map(read);
        let is_same_edition = earlier.edition == later.edition;
        // Ids of statements last within an instrument, and mean nothing in another.
        let is_same_instrument = earlier.edition.id == later.edition.id;
        let moved = if is_same_instrument { moved_statements(earlier, later) } else { Vec::new() };
        Self {
            earlier: then,
            later: now,
            is_same_edition,
            windows_overlap: windows_overlap(
                day_of(earlier.finished_at),
                day_of(later.finished_at),
            ),
            changed_fits: moved.iter().filter(|statement| changes_fit(statement)).count(),
            changes: if is_same_edition { changes(&then, &now) } else { PerNetwork::default() },
            moved,
        }
    }
}

fn changes_fit(statement: &MovedStatement) -> bool {
    let is_unfit = |answer: Option<Answer>| answer == Some(Answer::DoesNotFit);
    is_unfit(statement.earlier) != is_unfit(statement.later)
}
