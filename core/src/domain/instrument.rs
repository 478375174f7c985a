//! An edition of the instrument: what is asked, how it is scored, what may be proposed.

use std::rc::Rc;

use super::action::ActionCatalogue;
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

impl Edition {
    /// The most bytes of a name and of a version; all are ASCII.
    pub const MOST_BYTES: usize = 24;

    /// Whether both are short, and safe in a storage key and in a file name.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        Self::is_name(&self.id) && Self::is_name(&self.version)
    }

    /// Whether this can be a name or a version.
    #[must_use]
    pub fn is_name(text: &str) -> bool {
        let is_safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        (1..=Self::MOST_BYTES).contains(&text.len()) && text.chars().all(is_safe)
    }
}

/// An edition of the instrument. What a result may propose or read, and the versions before, are empty for the first
/// pages (`content/first.rs`).
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
    /// Versions before this one, as far as they are known.
    pub earlier: Vec<EarlierVersion>,
}

/// How a version before this one was scored.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierVersion {
    /// The version.
    pub version: Rc<str>,
    /// How its answers became scores.
    pub rules: ScoringRules,
}

impl Instrument {
    /// The rules that a run was taken with, if they are known.
    #[must_use]
    pub fn known_rules(&self, edition: &Edition) -> Option<&ScoringRules> {
        if *edition == self.edition {
            return Some(&self.rules);
        }
        let mut earlier = self.earlier.iter().filter(|_| edition.id == self.edition.id);
        earlier.find(|earlier| earlier.version == edition.version).map(|earlier| &earlier.rules)
    }

    /// The rules by which a run is read: those that it was taken with or, where these are not known, the
    /// ones in force.
    #[must_use]
    pub fn rules_for(&self, edition: &Edition) -> &ScoringRules {
        self.known_rules(edition).unwrap_or(&self.rules)
    }
}
