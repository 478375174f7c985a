//! The first edition of the instrument, as far as the domain sees it: ids, rules and themes.

use std::rc::Rc;

use weft_core::domain::action::{Action, ActionCatalogue, ActionId, Theme};
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
        earlier: Vec::new(),
    }
}

/// The actions of the first edition, in the order in which they are proposed: the theme (M mind-set,
/// O outside in, T time, A ask, K keep at it) and the numbers of the statements that it serves.
const ACTIONS: [[[&str; 5]; 3]; 3] = [
    [
        ["T345", "A78", "A2", "A1", "M63"],
        ["K83", "A4", "M6", "K75", "K12"],
        ["T1", "O34", "A58", "A2", "A67"],
    ],
    [
        ["K3", "O12", "A4", "M67", "A58"],
        ["A62", "M7", "O82", "T31", "K45"],
        ["K12", "O46", "M7", "O8", "K35"],
    ],
    [
        ["T3", "A2", "T148", "A56", "A7"],
        ["O34", "A56", "M7", "O2", "T18"],
        ["O24", "A56", "T8", "M1", "A37"],
    ],
];

/// For each trap, the places of the actions that answer it: network, level and number.
const REMEDIES: [&[&str]; 5] =
    [&["so3", "pp4"], &["so2", "or3"], &["pp3", "po2"], &["po3", "so4"], &["po4", "pp2"]];

/// Actions named after their place, such as `operational-occasional-1`, and one of its own
/// against the third trap: `informal-check`.
pub fn actions() -> ActionCatalogue {
    let mut remedies: Vec<Vec<ActionId>> =
        REMEDIES.map(|places| places.iter().map(|place| id_of(place)).collect()).into();
    remedies.insert(2, vec![ActionId("informal-check".into())]);
    ActionCatalogue {
        levels: PerNetwork::from_fn(|network| {
            Level::ALL.map(|level| actions_of(network, level).collect())
        }),
        of_traps: vec![action("informal-check", Theme::Time)],
        remedies,
    }
}

/// The id of the action at a place such as `so3`: strategic, occasional, the third. The letter of
/// *repeated* is p, as in the content.
fn id_of(place: &str) -> ActionId {
    let [network, level, number] = place.as_bytes() else { panic!("{place} is no place") };
    let network = Network::ALL.into_iter().find(|it| it.name().as_bytes()[0] == *network);
    let level = Level::ALL.into_iter().zip(*b"opr").find(|(_, letter)| letter == level);
    let (network, (level, _)) = network.zip(level).expect("a network and a level");
    ActionId(id(network, level, usize::from(number - b'0')).into())
}

fn id(network: Network, level: Level, number: usize) -> String {
    format!("{}-{}-{number}", network.name(), level.name())
}

fn actions_of(network: Network, level: Level) -> impl Iterator<Item = Action> {
    let actions = ACTIONS[network.index()][level as usize];
    actions.into_iter().enumerate().map(move |(place, written)| {
        let mut letters = written.chars();
        let theme = theme(letters.next().expect("a theme"));
        let initial = &network.name()[..1];
        let serves = letters.map(|number| StatementId::from(format!("{initial}{number}").as_str()));
        Action { serves: serves.collect(), ..action(&id(network, level, place + 1), theme) }
    })
}

/// An action that serves no statement.
pub fn action(id: &str, theme: Theme) -> Action {
    Action { id: ActionId(id.into()), theme, serves: Vec::new() }
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
