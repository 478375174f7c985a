//! What changed between two runs, and whether it can be told from noise.

use super::answer::Answer;
use super::assessment::Assessment;
use super::day::Day;
use super::network::{Network, PerNetwork};
use super::profile::Profile;
use super::questionnaire::StatementId;
use super::score::{Score, Z_95};

/// What a difference between two scores may be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Smaller than one standard error: cannot be told from noise.
    Noise,
    /// Smaller than [`Z_95`] standard errors: possible.
    Possible,
    /// Larger: more than answer noise.
    Clear,
}

/// The change of one network's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The later score less the earlier, in points.
    pub difference: f64,
    /// The standard error of the difference, in points: √(SEM₁² + SEM₂²).
    pub standard_error: f64,
    /// What the difference may be called.
    pub verdict: Verdict,
}

impl Change {
    /// The change from an earlier score to a later one.
    #[must_use]
    pub fn between(earlier: &Score, later: &Score) -> Self {
        let difference = later.value - earlier.value;
        let standard_error = earlier.standard_error.hypot(later.standard_error);
        let verdict = if difference.abs() < standard_error {
            Verdict::Noise
        } else if difference.abs() < Z_95 * standard_error {
            Verdict::Possible
        } else {
            Verdict::Clear
        };
        Self { difference, standard_error, verdict }
    }
}

/// The statements look back over three months, so that runs closer than this share days.
pub const WINDOW_DAYS: i64 = 90;

/// The first day on which another run shares no day of the three-month window.
#[must_use]
pub fn next_check_day(finished_on: Day) -> Day {
    finished_on.plus(WINDOW_DAYS)
}

/// Whether the three-month windows of two runs overlap: the days on which they were finished are
/// less than [`WINDOW_DAYS`] apart. Days of the calendar, so that a run at eight in the morning of
/// [`next_check_day`] doesn't overlap with one that was finished in the evening.
#[must_use]
pub fn windows_overlap(earlier: Day, later: Day) -> bool {
    later < next_check_day(earlier) && earlier < next_check_day(later)
}

/// The change of each network that has a score in both runs.
#[must_use]
pub fn changes(earlier: &Profile, later: &Profile) -> PerNetwork<Option<Change>> {
    PerNetwork::from_fn(|network| {
        Some(Change::between(earlier.score(network)?, later.score(network)?))
    })
}

/// A statement that was answered differently in two runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedStatement {
    /// Which statement.
    pub id: StatementId,
    /// The network that it belongs to.
    pub network: Network,
    /// The earlier answer.
    pub earlier: Option<Answer>,
    /// The later answer.
    pub later: Option<Answer>,
}

impl MovedStatement {
    /// The later points less the earlier, if both answers have points.
    #[must_use]
    pub fn step(&self) -> Option<i32> {
        let points = |answer: Option<Answer>| {
            answer?.frequency().and_then(|frequency| i32::try_from(frequency.points()).ok())
        };
        Some(points(self.later)? - points(self.earlier)?)
    }
}

/// The scored statements that both runs ask and that were answered differently: the largest
/// steps first, then those where an answer appeared, disappeared or stopped fitting the role.
#[must_use]
pub fn moved_statements(earlier: &Assessment, later: &Assessment) -> Vec<MovedStatement> {
    let then = earlier.sheet.questionnaire();
    let now = later.sheet.questionnaire();
    let mut moved: Vec<MovedStatement> = Network::ALL
        .into_iter()
        .flat_map(|network| now.positions(network).map(move |position| (network, position)))
        .filter_map(|(network, position)| {
            let id = now.statement(position);
            let before = earlier.sheet.answer(then.position(id.as_str())?);
            let after = later.sheet.answer(position);
            (before != after).then(|| MovedStatement {
                id: id.clone(),
                network,
                earlier: before,
                later: after,
            })
        })
        .collect();
    moved.sort_by_key(|statement| std::cmp::Reverse(statement.step().map(i32::abs)));
    moved
}
