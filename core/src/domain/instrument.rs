//! An edition of the instrument: what is asked, how it is scored, what may be proposed.

use std::rc::Rc;

use super::advice::ActionCatalogue;
use super::pattern::Pattern;
use super::questionnaire::Questionnaire;
use super::score::ScoringRules;

/// Which edition a run belongs to. Runs of different editions are never compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edition {
    /// The instrument's lasting name, such as `weft`.
    pub id: Rc<str>,
    /// Its version, such as `1`.
    pub version: Rc<str>,
}

/// An edition of the instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    /// Its name and version.
    pub edition: Edition,
    /// The statements.
    pub questionnaire: Rc<Questionnaire>,
    /// How answers become scores.
    pub rules: ScoringRules,
    /// What a result may propose.
    pub actions: ActionCatalogue,
    /// What may be read across the networks, the most telling first.
    pub patterns: Vec<Pattern>,
}
