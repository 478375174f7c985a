//! Which actions a result proposes, and why.
//!
//! The order of the reasons is that of `docs/measurement.md`: the rung that is not reached yet,
//! then up to two traps, then the lowest network if one can be named. Where these leave room,
//! the first reason may propose more.

use std::rc::Rc;

use super::answer::Answer;
use super::answer_sheet::AnswerSheet;
use super::instrument::Instrument;
use super::ladder::Ladder;
use super::level::Level;
use super::network::{Network, PerNetwork};
use super::profile::Profile;

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
}

/// What answers one trap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrapRemedy {
    /// Any action of this theme that fits the levels.
    Theme(Theme),
    /// An action of its own.
    Action(Action),
}

/// All actions of an edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionCatalogue {
    /// For each network, the actions at the levels of [`Level::ALL`].
    pub levels: PerNetwork<[Vec<Action>; 3]>,
    /// For each trap, in the order of the questionnaire, what answers it.
    pub traps: Vec<TrapRemedy>,
}

impl ActionCatalogue {
    /// The actions for a network at a level.
    #[must_use]
    pub fn at(&self, network: Network, level: Level) -> &[Action] {
        &self.levels[network][level as usize]
    }

    /// The ids of all actions, those of traps last.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let of_levels = self.levels.0.iter().flatten().flatten();
        let of_traps = self.traps.iter().filter_map(|remedy| match remedy {
            TrapRemedy::Action(action) => Some(action),
            TrapRemedy::Theme(_) => None,
        });
        of_levels.chain(of_traps).map(|action| &*action.id.0)
    }
}

/// Why an action is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The next rung of the ladder asks for this network.
    NextRung(Network),
    /// All rungs are reached; this keeps the network alive.
    KeepRung(Network),
    /// The trap at this position of the questionnaire was answered with 2 points or more.
    Trap(usize),
    /// This network can be named as the lowest.
    LowestNetwork(Network),
    /// The ladder cannot be read, and this network is the first below *regular*.
    OwnLevel(Network),
}

/// An action with the reason why it is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What to do.
    pub action: Action,
    /// Why it is proposed.
    pub reason: Reason,
}

/// The most actions that a result proposes.
pub const MOST_PROPOSALS: usize = 3;

/// The most traps that a result answers.
const MOST_TRAPS: usize = 2;

/// Up to [`MOST_PROPOSALS`] actions for a sheet, the most important first, none twice.
#[must_use]
pub fn proposals(instrument: &Instrument, sheet: &AnswerSheet) -> Vec<Proposal> {
    let profile = Profile::of(sheet, &instrument.rules);
    let mut choice = Choice { instrument, profile: &profile, chosen: Vec::new() };
    let lead = choice.leading_reason();
    if let Some((reason, network)) = lead {
        choice.add_for_network(reason, network);
    }
    choice.add_for_traps(sheet);
    if let Some(lowest) = profile.weakest() {
        choice.add_for_network(Reason::LowestNetwork(lowest), lowest);
    }
    if let Some((reason, network)) = lead {
        while choice.add_for_network(reason, network) {}
    }
    choice.chosen
}

struct Choice<'a> {
    instrument: &'a Instrument,
    profile: &'a Profile,
    chosen: Vec<Proposal>,
}

impl Choice<'_> {
    /// What comes first: the open rung, or, where the ladder cannot be read, the first network
    /// with a score below *regular*.
    fn leading_reason(&self) -> Option<(Reason, Network)> {
        if let Some(ladder) = Ladder::of(self.profile, self.instrument.rules.cuts) {
            return Some(match ladder.next() {
                Some(open) => (Reason::NextRung(open.rung.network()), open.rung.network()),
                None => (Reason::KeepRung(Network::Strategic), Network::Strategic),
            });
        }
        let is_open = |network: &Network| {
            self.profile.score(*network).is_some_and(|score| score.level < Level::Regular)
        };
        let network = Network::ALL.into_iter().find(is_open)?;
        Some((Reason::OwnLevel(network), network))
    }

    fn actions_of(&self, network: Network) -> &[Action] {
        self.profile
            .score(network)
            .map_or(&[], |score| self.instrument.actions.at(network, score.level))
    }

    fn is_free(&self, action: &Action) -> bool {
        self.chosen.iter().all(|proposal| proposal.action.id != action.id)
    }

    fn add_for_network(&mut self, reason: Reason, network: Network) -> bool {
        let action = self.actions_of(network).iter().find(|action| self.is_free(action)).cloned();
        self.add(action, reason)
    }

    /// The traps met most often come first. One that no free action answers takes up no place.
    fn add_for_traps(&mut self, sheet: &AnswerSheet) {
        let points = |position: usize| {
            sheet.answer(position).and_then(Answer::frequency).filter(|f| f.is_repeated())
        };
        let first = sheet.questionnaire().trap_positions().start;
        let mut met: Vec<usize> =
            sheet.questionnaire().trap_positions().filter(|p| points(*p).is_some()).collect();
        met.sort_by_key(|position| std::cmp::Reverse(points(*position)));
        let mut answered = 0;
        for position in met {
            if answered == MOST_TRAPS {
                break;
            }
            let action = self.remedy(position - first);
            answered += usize::from(self.add(action, Reason::Trap(position)));
        }
    }

    fn remedy(&self, trap: usize) -> Option<Action> {
        match self.instrument.actions.traps.get(trap)? {
            TrapRemedy::Action(action) => {
                Some(action.clone()).filter(|action| self.is_free(action))
            }
            TrapRemedy::Theme(theme) => Network::ALL
                .into_iter()
                .flat_map(|network| self.actions_of(network))
                .find(|action| action.theme == *theme && self.is_free(action))
                .cloned(),
        }
    }

    fn add(&mut self, action: Option<Action>, reason: Reason) -> bool {
        match action {
            Some(action) if self.chosen.len() < MOST_PROPOSALS => {
                self.chosen.push(Proposal { action, reason });
                true
            }
            _ => false,
        }
    }
}
