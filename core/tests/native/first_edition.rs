//! The instrument that is shipped is the one that the other tests are about: the same
//! statements, rules and kinds of action.

use crate::support::edition;
use weft_core::domain::advice::{Theme, TrapRemedy};
use weft_core::domain::instrument::Instrument;
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;

fn shipped() -> Instrument {
    (*crate::shipped::content("en").instrument).clone()
}

/// The themes of the actions of each network at each level.
fn themes(instrument: &Instrument) -> Vec<Vec<Theme>> {
    let places =
        Network::ALL.into_iter().flat_map(|network| Level::ALL.map(|level| (network, level)));
    places
        .map(|(network, level)| {
            instrument.actions.at(network, level).iter().map(|action| action.theme).collect()
        })
        .collect()
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
fn its_actions_have_the_same_themes() {
    assert_eq!(themes(&shipped()), themes(&edition::instrument()));
}

#[test]
fn its_traps_are_answered_by_the_same_themes_and_one_action_of_its_own() {
    let remedies = |instrument: Instrument| -> Vec<(Theme, bool)> {
        let remedies = instrument.actions.traps.into_iter();
        remedies
            .map(|remedy| match remedy {
                TrapRemedy::Theme(theme) => (theme, false),
                TrapRemedy::Action(action) => (action.theme, true),
            })
            .collect()
    };

    assert_eq!(remedies(shipped()), remedies(edition::instrument()));
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
