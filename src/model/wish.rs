//! What a reader asks for, as data.

use std::rc::Rc;

use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{Commitment, Deed, Outcome};
use weft_core::domain::network::Network;
use weft_core::domain::settings::{ColourTheme, Settings};
use weft_core::domain::timestamp::{Day, Timestamp};
use weft_core::records::backup::Backup;
use weft_core::storage::merge_plan::MergePlan;
use weft_core::storage::store::RestoreChoice;

/// One setting with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Light or dark.
    Theme(ColourTheme),
    /// Another language, which has come.
    Language(String),
    /// Whether a tap on an answer moves on.
    MovesOn(bool),
    /// Whether digits answer.
    DigitKeys(bool),
    /// The score that the reader aims at.
    Target(Network, Option<u8>),
}

impl Setting {
    /// Changes the one setting.
    pub fn apply(self, settings: &mut Settings) {
        match self {
            Self::Theme(theme) => settings.theme = theme,
            Self::Language(language) => settings.language = Some(language),
            Self::MovesOn(moves_on) => settings.moves_on = moves_on,
            Self::DigitKeys(digit_keys) => settings.digit_keys = digit_keys,
            Self::Target(network, target) => settings.targets[network] = target,
        }
    }
}

/// A change of a finished run, to be made on what is stored of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revision {
    /// Another date or note.
    Described {
        /// When it was finished.
        finished_at: Timestamp,
        /// Its note.
        note: Rc<str>,
    },
    /// A deed was decided on, or the plan for it changed.
    Committed(Commitment),
    /// A deed was decided on that may have been decided on before.
    Decided(Day, Deed),
    /// What became of a deed was said, or taken back.
    Concluded(Deed, Option<Outcome>),
    /// A decision was taken back.
    TakenBack(Deed),
    /// That was undone.
    BroughtBack {
        /// Where it was among the plans of the run.
        place: usize,
        /// The plan as it was.
        plan: Commitment,
    },
}

impl Revision {
    /// Makes the change.
    pub fn apply(&self, run: &mut Assessment) {
        match self {
            Self::Described { finished_at, note } => {
                run.redate(*finished_at);
                run.note = note.clone();
            }
            Self::Committed(plan) => run.commit(plan.clone()),
            Self::Decided(today, deed) => run.decide(*today, deed.clone()),
            Self::Concluded(deed, outcome) => run.conclude(deed, *outcome),
            Self::TakenBack(deed) => run.take_back(deed),
            Self::BroughtBack { place, plan } => run.bring_back(*place, plan.clone()),
        }
    }

    /// Returns what undoes the change of this run, if that is offered.
    #[must_use]
    pub fn undo(&self, run: &Assessment) -> Option<Self> {
        let Self::TakenBack(deed) = self else { return None };
        let place = run.commitments.iter().position(|it| it.deed == *deed)?;
        Some(Self::BroughtBack { place, plan: run.commitments[place].clone() })
    }
}

/// What is to be restored of a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct Restoration {
    /// The backup.
    pub backup: Rc<Backup>,
    /// What restoring it would do, as the reader saw it.
    pub plan: Rc<MergePlan>,
    /// What the reader chose.
    pub choice: RestoreChoice,
}

/// A text that a reader takes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its name, with its ending.
    pub name: String,
    /// Its type.
    pub mime: &'static str,
    /// What is in it.
    pub text: String,
}

/// A picture that a reader takes away as PNG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name, without the ending.
    pub name: String,
    /// What it is made of.
    pub svg: String,
}
