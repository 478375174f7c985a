//! What a leader decided to do after a run, and what became of it.

use super::advice::ActionId;
use super::timestamp::Timestamp;

/// What became of a committed action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// A part of it was done.
    Partly,
    /// It was not done.
    No,
    /// The leader decided against it.
    Dropped,
}

impl Outcome {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Done, Self::Partly, Self::No, Self::Dropped];

    /// The name used in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partly => "partly",
            Self::No => "no",
            Self::Dropped => "dropped",
        }
    }
}

/// An action that the leader committed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Which action.
    pub action: ActionId,
    /// By when.
    pub due: Timestamp,
    /// What became of it; `None` until the leader says so.
    pub outcome: Option<Outcome>,
}

/// The most actions that a leader commits to after one run.
pub const MOST_COMMITMENTS: usize = 3;
