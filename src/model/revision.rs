use std::rc::Rc;

use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::{Commitment, Deed, Outcome};
use weft_core::domain::day::Day;
use weft_core::domain::timestamp::Timestamp;

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
