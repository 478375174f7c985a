//! The ladder: a reading aid over the three scores, not a finding of the source.

use super::level::{Cut, Cuts, Level};
use super::network::Network;
use super::profile::Profile;

/// A rung of the ladder, from the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// The operational network is repeated.
    Operational,
    /// The personal network is repeated too.
    Personal,
    /// The strategic network is repeated too.
    StrategicEmerging,
    /// The strategic network is regular.
    StrategicEstablished,
}

impl Rung {
    /// All four, from the lowest.
    pub const ALL: [Self; 4] =
        [Self::Operational, Self::Personal, Self::StrategicEmerging, Self::StrategicEstablished];

    /// The network whose score decides on this rung.
    #[must_use]
    pub fn network(self) -> Network {
        match self {
            Self::Operational => Network::Operational,
            Self::Personal => Network::Personal,
            Self::StrategicEmerging | Self::StrategicEstablished => Network::Strategic,
        }
    }

    /// The level below this rung's cut, and the one above.
    #[must_use]
    pub fn levels(self) -> (Level, Level) {
        match self {
            Self::StrategicEstablished => (Level::Repeated, Level::Regular),
            _ => (Level::Occasional, Level::Repeated),
        }
    }

    /// The score that this rung asks of its network.
    #[must_use]
    pub fn cut(self, cuts: Cuts) -> Cut {
        match self {
            Self::StrategicEstablished => cuts.regular,
            _ => cuts.repeated,
        }
    }
}

/// Whether one rung is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RungState {
    /// Which rung.
    pub rung: Rung,
    /// Whether the network's score is at or above the rung's cut, whatever the rungs below say.
    pub is_reached: bool,
    /// Whether the 80 % range of the score reaches over the cut.
    pub is_borderline: bool,
}

/// The four rungs of a profile in which all three networks have a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// The rungs, from the lowest.
    pub rungs: [RungState; 4],
}

impl Ladder {
    /// The ladder of a profile; `None` if a network has no score.
    #[must_use]
    pub fn of(profile: &Profile, cuts: Cuts) -> Option<Self> {
        let scores = profile.complete()?;
        let rungs = Rung::ALL.map(|rung| {
            let score = &scores[rung.network()];
            let is_reached = score.level >= rung.levels().1;
            RungState { rung, is_reached, is_borderline: score.is_near(rung.cut(cuts)) }
        });
        Some(Self { rungs })
    }

    /// The highest rung up to which all are reached; `None` at the start of the ladder.
    #[must_use]
    pub fn stage(&self) -> Option<Rung> {
        self.rungs.iter().take_while(|state| state.is_reached).last().map(|state| state.rung)
    }

    /// The rung that decides how far the ladder is climbed: the first that is not reached, or the
    /// last if all are.
    #[must_use]
    pub fn deciding(&self) -> RungState {
        let [.., last] = self.rungs;
        self.next().unwrap_or(last)
    }

    /// The first rung that is not reached, where the climb goes on.
    #[must_use]
    pub fn next(&self) -> Option<RungState> {
        self.rungs.iter().find(|state| !state.is_reached).copied()
    }
}
