//! Which actions a result proposes, and which answers speak for them.
//!
//! The rule is that of `docs/measurement.md`, “What is proposed”: two actions for the network in
//! focus and one for another, each for the statement answered lowest; without a focus one for each
//! network. A habit that got in the way more than once takes the last place.

use std::cmp::Reverse;

use super::action::{Action, ActionId};
use super::answer::{Answer, Frequency};
use super::answer_sheet::AnswerSheet;
use super::instrument::Instrument;
use super::ladder::Ladder;
use super::level::Cuts;
use super::network::Network;
use super::profile::Profile;
use super::questionnaire::Part;

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
    let mut selection = Selection { instrument, sheet, profile: &profile, chosen: Vec::new() };
    match focus(&profile, instrument.rules.cuts) {
        Some(focus) => {
            let others: Vec<_> = Network::ALL.into_iter().filter(|it| *it != focus).collect();
            selection.add_for(&[focus]);
            selection.add_for(&[focus]);
            selection.add_for(&others);
        }
        None => Network::ALL.iter().for_each(|network| selection.add_for(&[*network])),
    }
    selection.end_with_trap();
    selection.chosen
}

/// The network to begin with: that of the first rung not reached, where the score is clear of its
/// cut; otherwise one that is clearly the lowest.
#[must_use]
pub fn focus(profile: &Profile, cuts: Cuts) -> Option<Network> {
    let open = Ladder::of(profile, cuts).and_then(|ladder| ladder.next());
    let clear = open.filter(|state| !state.is_borderline).map(|state| state.rung.network());
    clear.or_else(|| profile.weakest())
}

struct Selection<'a> {
    instrument: &'a Instrument,
    sheet: &'a AnswerSheet,
    profile: &'a Profile,
    chosen: Vec<Proposal>,
}

impl Selection<'_> {
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
