//! What a leader decided to do after a run, and what became of it.

use super::advice::ActionId;
use super::assessment::Assessment;
use super::timestamp::Day;

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

    /// The outcome of this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

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
    /// The day it is due; `None` if the leader names none.
    pub due: Option<Day>,
    /// What became of it; `None` until the leader says so.
    pub outcome: Option<Outcome>,
}

/// The most actions that a leader commits to after one run.
pub const MOST_COMMITMENTS: usize = 3;

/// How long after a decision an action is due, in days, unless the leader says otherwise.
pub const USUAL_DAYS: i64 = 28;

impl Assessment {
    /// What was decided about an action, if anything.
    #[must_use]
    pub fn commitment(&self, action: &ActionId) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.action == *action)
    }

    /// Whether one more action can be committed to.
    #[must_use]
    pub fn has_room_for_commitments(&self) -> bool {
        self.commitments.len() < MOST_COMMITMENTS
    }

    /// Commits to an action, or changes the day of one that is committed to already. Does nothing
    /// if there is no room.
    pub fn commit(&mut self, action: &ActionId, due: Option<Day>) {
        let has_room = self.has_room_for_commitments();
        match self.commitments.iter_mut().find(|commitment| commitment.action == *action) {
            Some(commitment) => commitment.due = due,
            None if has_room => {
                self.commitments.push(Commitment { action: action.clone(), due, outcome: None });
            }
            None => {}
        }
    }

    /// Takes the decision for an action back.
    pub fn take_back(&mut self, action: &ActionId) {
        self.commitments.retain(|commitment| commitment.action != *action);
    }

    /// Says what became of a committed action.
    pub fn conclude(&mut self, action: &ActionId, outcome: Option<Outcome>) {
        for commitment in &mut self.commitments {
            if commitment.action == *action {
                commitment.outcome = outcome;
            }
        }
    }
}
