//! What can be read across the three networks. The readings themselves are in the content;
//! whether one fits is decided here, by the same levels and margins as everything else.

use std::rc::Rc;

use super::level::Level;
use super::network::{Network, PerNetwork};
use super::profile::Profile;

/// How a network compares with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its level is between these two, both included.
    Levels(Level, Level),
    /// It can be named as the lowest, as [`Profile::weakest`] says.
    Lowest,
    /// It can be named as the highest, as [`Profile::strongest`] says.
    Highest,
}

impl Standing {
    /// All that content can ask for, with the names used in files.
    pub const ALL: [(&str, Self); 7] = [
        ("occasional", Self::Levels(Level::Occasional, Level::Occasional)),
        ("repeated", Self::Levels(Level::Repeated, Level::Repeated)),
        ("regular", Self::Levels(Level::Regular, Level::Regular)),
        ("repeated-or-less", Self::Levels(Level::Occasional, Level::Repeated)),
        ("repeated-or-more", Self::Levels(Level::Repeated, Level::Regular)),
        ("lowest", Self::Lowest),
        ("highest", Self::Highest),
    ];

    fn is_of(self, network: Network, profile: &Profile) -> bool {
        match self {
            Self::Levels(low, high) => profile
                .score(network)
                .is_some_and(|score| low <= score.level && score.level <= high),
            Self::Lowest => profile.weakest() == Some(network),
            Self::Highest => profile.strongest() == Some(network),
        }
    }
}

/// A reading, and when it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Its lasting name.
    pub id: Rc<str>,
    /// What each network must be; `None` if it does not matter.
    pub when: PerNetwork<Option<Standing>>,
}

/// The most readings of one result.
pub const MOST_PATTERNS: usize = 2;

impl Pattern {
    /// Whether all its conditions hold. A network without a score meets none.
    #[must_use]
    pub fn fits(&self, profile: &Profile) -> bool {
        self.when
            .iter()
            .all(|(network, standing)| standing.is_none_or(|it| it.is_of(network, profile)))
    }
}

/// The first [`MOST_PATTERNS`] that fit, in their order.
pub fn fitting<'a>(
    patterns: &'a [Pattern],
    profile: &Profile,
) -> impl Iterator<Item = &'a Pattern> {
    patterns.iter().filter(|pattern| pattern.fits(profile)).take(MOST_PATTERNS)
}
