//! Which actions a result proposes, and which answers speak for them.
//!
//! The rule is that of `docs/measurement.md`, “What is proposed”: two actions for the network in
//! focus and one for another, each for the statement answered lowest; without a focus one for each
//! network. A habit that got in the way more than once takes the last place.

use std::cmp::Reverse;
use std::rc::Rc;

use super::answer::{Answer, Frequency};
use super::answer_sheet::AnswerSheet;
use super::instrument::Instrument;
use super::ladder::Ladder;
use super::level::{Cuts, Level};
use super::network::{Network, PerNetwork};
use super::profile::Profile;
use super::questionnaire::{Part, StatementId};

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

/// An action, and the answer that speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What to do.
    pub action: ActionId,
    /// The position of the statement or trap whose answer is the reason.
    pub statement: usize,
}

/// The most actions that a result proposes.
pub const MOST_PROPOSALS: usize = 3;

/// Up to [`MOST_PROPOSALS`] actions for a sheet, the most important first. No action comes twice,
/// and no two have the same reason.
#[must_use]
pub fn proposals(instrument: &Instrument, sheet: &AnswerSheet) -> Vec<Proposal> {
    let profile = Profile::of(sheet, &instrument.rules);
    let mut choice = Choice { instrument, sheet, profile: &profile, chosen: Vec::new() };
    match focus(&profile, instrument.rules.cuts) {
        Some(focus) => {
            let others: Vec<_> = Network::ALL.into_iter().filter(|it| *it != focus).collect();
            choice.add_for(&[focus]);
            choice.add_for(&[focus]);
            choice.add_for(&others);
        }
        None => Network::ALL.iter().for_each(|network| choice.add_for(&[*network])),
    }
    choice.end_with_trap();
    choice.chosen
}

/// The network to begin with: that of the first rung not reached, where the score is clear of its
/// cut; otherwise one that is clearly the lowest.
#[must_use]
pub fn focus(profile: &Profile, cuts: Cuts) -> Option<Network> {
    let open = Ladder::of(profile, cuts).and_then(|ladder| ladder.next());
    let clear = open.filter(|state| !state.is_borderline).map(|state| state.rung.network());
    clear.or_else(|| profile.weakest())
}

struct Choice<'a> {
    instrument: &'a Instrument,
    sheet: &'a AnswerSheet,
    profile: &'a Profile,
    chosen: Vec<Proposal>,
}

impl Choice<'_> {
    /// Adds the action for the statement answered lowest in these networks, if there is one that
    /// is not quoted yet and that a free action serves.
    fn add_for(&mut self, networks: &[Network]) {
        let positions = networks.iter().flat_map(|it| self.sheet.questionnaire().positions(*it));
        let mut answered = self.answered(positions);
        answered.sort_by_key(|(_, frequency)| *frequency);
        let is_quoted = |position| self.chosen.iter().any(|it| it.statement == position);
        let found = answered.into_iter().filter(|(position, _)| !is_quoted(*position)).find_map(
            |(statement, _)| Some(Proposal { action: self.action_for(statement)?, statement }),
        );
        self.chosen.extend(found);
    }

    /// The first free action at the present level of its network that serves a statement.
    fn action_for(&self, statement: usize) -> Option<ActionId> {
        let questionnaire = self.sheet.questionnaire();
        let id = questionnaire.statement(statement);
        let Part::Network(network) = questionnaire.part(statement) else { return None };
        let level = self.profile.score(network)?.level;
        let mut actions = self.instrument.actions.at(network, level).iter();
        let serves = |action: &&Action| action.serves.contains(id) && self.is_free(&action.id);
        actions.find(serves).map(|action| action.id.clone())
    }

    fn is_free(&self, action: &ActionId) -> bool {
        self.chosen.iter().all(|proposal| proposal.action != *action)
    }

    /// Gives the last place to the trap met most often that a free action answers.
    fn end_with_trap(&mut self) {
        let positions = self.sheet.questionnaire().trap_positions();
        let first = positions.start;
        let mut met = self.answered(positions);
        met.retain(|(_, frequency)| frequency.is_repeated());
        met.sort_by_key(|(_, frequency)| Reverse(*frequency));
        let last = (self.chosen.len() == MOST_PROPOSALS).then(|| self.chosen.pop()).flatten();
        let remedy = met.into_iter().find_map(|(statement, _)| {
            let mut remedies = self.instrument.actions.remedies.get(statement - first)?.iter();
            let action = remedies.find(|action| self.is_free(action))?.clone();
            Some(Proposal { action, statement })
        });
        self.chosen.extend(remedy.or(last));
    }

    /// The positions that have an answer on the scale, in the order of the questionnaire.
    fn answered(&self, positions: impl Iterator<Item = usize>) -> Vec<(usize, Frequency)> {
        let frequency = |position| self.sheet.answer(position).and_then(Answer::frequency);
        positions.filter_map(|position| Some((position, frequency(position)?))).collect()
    }
}
