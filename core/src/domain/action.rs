//! What can be proposed to a reader: the actions of an edition.

use std::rc::Rc;

use super::level::Level;
use super::network::{Network, PerNetwork};
use super::questionnaire::StatementId;

/// The lasting name of an action.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(pub Rc<str>);

/// What kind of step an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Change how networking is thought of.
    MindSet,
    /// Work from the outside in.
    OutsideIn,
    /// Make time.
    Time,
    /// Ask.
    Ask,
    /// Keep at it.
    KeepAtIt,
}

impl Theme {
    /// All five.
    pub const ALL: [Self; 5] =
        [Self::MindSet, Self::OutsideIn, Self::Time, Self::Ask, Self::KeepAtIt];

    /// The name used in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MindSet => "mind-set",
            Self::OutsideIn => "outside-in",
            Self::Time => "time",
            Self::Ask => "ask",
            Self::KeepAtIt => "keep-at-it",
        }
    }
}

/// One action that can be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its lasting name.
    pub id: ActionId,
    /// What kind of step it is.
    pub theme: Theme,
    /// The statements whose behaviour it practises; none for an action that only answers traps.
    pub serves: Vec<StatementId>,
}

/// All actions of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionCatalogue {
    /// For each network, the actions at the levels of [`Level::ALL`].
    pub levels: PerNetwork<[Vec<Action>; 3]>,
    /// The actions that belong to no network and only answer traps.
    pub of_traps: Vec<Action>,
    /// For each trap, in the order of the questionnaire, the actions that answer it, the best first.
    pub remedies: Vec<Vec<ActionId>>,
}

impl ActionCatalogue {
    /// The actions for a network at a level.
    #[must_use]
    pub fn at(&self, network: Network, level: Level) -> &[Action] {
        &self.levels[network][level as usize]
    }

    /// All actions, each with its network; those that only answer traps, last, have none.
    pub fn all(&self) -> impl Iterator<Item = (Option<Network>, &Action)> {
        let of_networks = self.levels.iter().flat_map(|(network, levels)| {
            levels.iter().flatten().map(move |action| (Some(network), action))
        });
        of_networks.chain(self.of_traps.iter().map(|action| (None, action)))
    }

    /// The network of an action, if it has one.
    #[must_use]
    pub fn network_of(&self, id: &ActionId) -> Option<Network> {
        self.all().find(|(_, action)| action.id == *id).and_then(|(network, _)| network)
    }

    /// The ids of all actions, those that only answer traps last.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.all().map(|(_, action)| &*action.id.0)
    }
}
