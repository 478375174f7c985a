//! The result in one sentence or two: where the leader is on the ladder, how sure that is, and
//! whether the three networks are about equal.

use super::ladder::{Ladder, Rung, RungState};
use super::level::{Cuts, Level};
use super::network::Network;
use super::profile::Profile;

/// What the first sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A network has no score, so there is no ladder.
    NoLadder,
    /// All three have this level, and no two scores are distinct; the network that the ladder asks
    /// for next, if its score is clear of the cut.
    Even(Level, Option<Network>),
    /// How far the ladder is climbed; `None` at its start.
    Stage(Option<Rung>),
}

/// What the headline says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The first sentence.
    pub finding: Finding,
    /// The rung that decides, if its score is so near the cut that a second sentence says so.
    pub borderline: Option<RungState>,
}

impl Headline {
    /// The headline of a profile.
    #[must_use]
    pub fn of(profile: &Profile, cuts: Cuts) -> Self {
        let Some(ladder) = Ladder::of(profile, cuts) else {
            return Self { finding: Finding::NoLadder, borderline: None };
        };
        let next = ladder.next().filter(|state| !state.is_borderline);
        let next = next.map(|state| state.rung.network());
        let finding = profile
            .even_level()
            .map_or(Finding::Stage(ladder.stage()), |level| Finding::Even(level, next));
        let borderline = Some(ladder.deciding()).filter(|state| state.is_borderline);
        Self { finding, borderline }
    }
}
