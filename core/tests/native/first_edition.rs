//! The instrument that is shipped is the one that the other tests are about: the same
//! statements and rules, and the same kinds of action that serve the same statements.

use crate::support::edition;
use weft_core::domain::action::{Action, ActionId, Theme};
use weft_core::domain::instrument::Instrument;
use weft_core::domain::network::Network;
use weft_core::domain::questionnaire::StatementId;

fn shipped() -> Instrument {
    (*crate::shipped::content("en").instrument).clone()
}

type Kind<'a> = (Option<Network>, Theme, &'a [StatementId]);

/// Where each action belongs, what kind of step it is and what it serves.
fn kinds(instrument: &Instrument) -> Vec<Kind<'_>> {
    let kind = |(network, action)| {
        let Action { theme, serves, .. }: &Action = action;
        (network, *theme, serves.as_slice())
    };
    instrument.actions.all().map(kind).collect()
}

/// For each trap, the places in the catalogue of the actions that answer it.
fn remedies(instrument: &Instrument) -> Vec<Vec<Option<usize>>> {
    let place = |id: &ActionId| instrument.actions.ids().position(|known| *known == *id.0);
    instrument.actions.remedies.iter().map(|ids| ids.iter().map(place).collect()).collect()
}

#[test]
fn it_asks_the_same_statements_in_the_same_order() {
    assert_eq!(*shipped().questionnaire, *edition::questionnaire());
    assert_eq!(shipped().edition, edition::edition("1"));
}

#[test]
fn it_is_scored_by_the_same_rules() {
    assert_eq!(shipped().rules, edition::rules());
}

#[test]
fn its_actions_are_of_the_same_kinds_and_serve_the_same_statements() {
    assert_eq!(kinds(&shipped()), kinds(&edition::instrument()));
}

#[test]
fn its_traps_are_answered_by_the_same_actions() {
    assert_eq!(remedies(&shipped()), remedies(&edition::instrument()));
}

#[test]
fn no_two_of_its_actions_have_the_same_id() {
    let instrument = shipped();
    let mut ids: Vec<_> = instrument.actions.ids().collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();

    assert_eq!(ids.len(), all);
}
