//! The three networks of Ibarra & Hunter (HBR, January 2007).

/// One of the three kinds of network, in the order of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Network {
    /// Gets today's work done.
    Operational,
    /// Helps the leader's own development.
    Personal,
    /// Shows future priorities and wins support for them.
    Strategic,
}

impl Network {
    /// All three, in the order of the ladder.
    pub const ALL: [Self; 3] = [Self::Operational, Self::Personal, Self::Strategic];

    /// The name used in files: `operational`, `personal` or `strategic`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Operational => "operational",
            Self::Personal => "personal",
            Self::Strategic => "strategic",
        }
    }

    /// The place in [`Network::ALL`], from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// One value for each network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerNetwork<T>(pub [T; 3]);

impl<T> PerNetwork<T> {
    /// Asks `value` for each network, in the order of the ladder.
    pub fn from_fn(value: impl FnMut(Network) -> T) -> Self {
        Self(Network::ALL.map(value))
    }

    /// Each network with its value, in the order of the ladder.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Network, &T)> {
        Network::ALL.into_iter().zip(&self.0)
    }
}

impl<T> std::ops::Index<Network> for PerNetwork<T> {
    type Output = T;

    fn index(&self, network: Network) -> &T {
        &self.0[network.index()]
    }
}

impl<T> std::ops::IndexMut<Network> for PerNetwork<T> {
    fn index_mut(&mut self, network: Network) -> &mut T {
        &mut self.0[network.index()]
    }
}
