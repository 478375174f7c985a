//! The first edition of the instrument, as far as the domain sees it: ids, rules and themes.

use std::rc::Rc;

use weft_core::domain::advice::{Action, ActionCatalogue, ActionId, Theme, TrapRemedy};
use weft_core::domain::instrument::{Edition, Instrument};
use weft_core::domain::level::{Cut, Cuts, Level};
use weft_core::domain::network::{Network, PerNetwork};
use weft_core::domain::questionnaire::{Questionnaire, StatementId};
use weft_core::domain::score::{ErrorModel, ScoringRules};

/// The statements that each network of the first edition has.
pub const STATEMENTS: usize = 8;

/// The traps of the first edition.
pub const TRAPS: usize = 6;

pub fn edition(version: &str) -> Edition {
    Edition { id: "weft".into(), version: version.into() }
}

/// `o1` to `o8`, `p1` to `p8`, `s1` to `s8`, `t1` to `t6`.
pub fn questionnaire() -> Rc<Questionnaire> {
    let networks = ["o", "p", "s"].map(|letter| statements(letter, STATEMENTS));
    Rc::new(Questionnaire::new(PerNetwork(networks), statements("t", TRAPS)))
}

pub fn statements(letter: &str, count: usize) -> Vec<StatementId> {
    (1..=count).map(|number| StatementId::from(format!("{letter}{number}").as_str())).collect()
}

pub fn cuts() -> Cuts {
    Cuts { repeated: Cut::from_tenths(375), regular: Cut::from_tenths(625) }
}

pub fn rules() -> ScoringRules {
    ScoringRules {
        minimum_answered: 6,
        cuts: cuts(),
        error: ErrorModel { standard_deviation: 18.0, reliability: 0.8 },
    }
}

pub fn instrument() -> Instrument {
    Instrument {
        edition: edition("1"),
        questionnaire: questionnaire(),
        rules: rules(),
        actions: actions(),
        patterns: Vec::new(),
    }
}

/// The themes of the actions of the first edition, in the order in which they are proposed:
/// M mind-set, O outside in, T time, A ask, K keep at it.
const THEMES: [[&str; 3]; 3] =
    [["TAAA", "KAMK", "TOA"], ["KOAM", "AMOT", "KOMO"], ["TATA", "OAMO", "OATM"]];

/// Actions named after their place, such as `operational-occasional-1`, and one of its own
/// against the third trap: `informal-check`.
pub fn actions() -> ActionCatalogue {
    ActionCatalogue {
        levels: PerNetwork::from_fn(|network| {
            Level::ALL.map(|level| actions_of(network, level).collect())
        }),
        traps: vec![
            TrapRemedy::Theme(Theme::Time),
            TrapRemedy::Theme(Theme::Ask),
            TrapRemedy::Action(action("informal-check", Theme::Time)),
            TrapRemedy::Theme(Theme::OutsideIn),
            TrapRemedy::Theme(Theme::Ask),
            TrapRemedy::Theme(Theme::MindSet),
        ],
    }
}

fn actions_of(network: Network, level: Level) -> impl Iterator<Item = Action> {
    let themes = THEMES[network.index()][level as usize];
    themes.chars().enumerate().map(move |(place, letter)| {
        let id = format!("{}-{}-{}", network.name(), level.name(), place + 1);
        action(&id, theme(letter))
    })
}

pub fn action(id: &str, theme: Theme) -> Action {
    Action { id: ActionId(id.into()), theme }
}

fn theme(letter: char) -> Theme {
    match letter {
        'M' => Theme::MindSet,
        'O' => Theme::OutsideIn,
        'T' => Theme::Time,
        'A' => Theme::Ask,
        'K' => Theme::KeepAtIt,
        other => panic!("no theme has the letter {other}"),
    }
}
