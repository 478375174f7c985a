//! Which statements are asked, by id and in the order of the file.

use std::ops::Range;

use super::network::{Network, PerNetwork};

/// The lasting name of a statement, such as `o1`. It never changes, whatever becomes of the
/// wording.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatementId(pub Box<str>);

impl StatementId {
    /// The id as it is written in files.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for StatementId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

/// Where in a questionnaire a statement belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It counts towards the score of a network.
    Network(Network),
    /// It names a habit that gets in the way; it is not scored.
    Trap,
}

/// The statements of one edition: those of the three networks, then the traps, in one row that
/// an answer sheet follows position by position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    statements: Vec<StatementId>,
    starts: PerNetwork<usize>,
    first_trap: usize,
}

impl Questionnaire {
    /// Puts the statements of the networks and the traps in one row.
    #[must_use]
    pub fn new(networks: PerNetwork<Vec<StatementId>>, traps: Vec<StatementId>) -> Self {
        let mut statements = Vec::new();
        let mut starts = PerNetwork::default();
        for (network, ids) in Network::ALL.into_iter().zip(networks.0) {
            starts[network] = statements.len();
            statements.extend(ids);
        }
        let first_trap = statements.len();
        statements.extend(traps);
        Self { statements, starts, first_trap }
    }

    /// How many statements there are, traps included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether nothing is asked at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// How many statements count towards a score.
    #[must_use]
    pub fn scored_len(&self) -> usize {
        self.first_trap
    }

    /// The id at a position.
    ///
    /// # Panics
    /// Where the position is not below [`Questionnaire::len`].
    #[must_use]
    pub fn statement(&self, position: usize) -> &StatementId {
        &self.statements[position]
    }

    /// The position of a statement, if it is asked.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.statements.iter().position(|statement| statement.as_str() == id)
    }

    /// The positions of a network's statements.
    #[must_use]
    pub fn positions(&self, network: Network) -> Range<usize> {
        let end = match network {
            Network::Operational => self.starts[Network::Personal],
            Network::Personal => self.starts[Network::Strategic],
            Network::Strategic => self.first_trap,
        };
        self.starts[network]..end
    }

    /// The positions of the traps.
    #[must_use]
    pub fn trap_positions(&self) -> Range<usize> {
        self.first_trap..self.statements.len()
    }

    /// The part that a position belongs to.
    #[must_use]
    pub fn part(&self, position: usize) -> Part {
        Network::ALL
            .into_iter()
            .find(|network| self.positions(*network).contains(&position))
            .map_or(Part::Trap, Part::Network)
    }
}
