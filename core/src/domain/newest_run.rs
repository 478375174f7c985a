//! The newest run, as far as it is known without reading the others.

use super::assessment::{Assessment, AssessmentId};
use super::commitment::Commitment;
use super::timestamp::Timestamp;

/// What the pages need of the newest run while nobody has asked for the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestRun {
    /// Its name.
    pub id: AssessmentId,
    /// When it was finished.
    pub finished_at: Timestamp,
    /// What the leader decided to do after it.
    pub commitments: Vec<Commitment>,
}

impl From<&Assessment> for NewestRun {
    fn from(run: &Assessment) -> Self {
        Self {
            id: run.id.clone(),
            finished_at: run.finished_at,
            commitments: run.commitments.clone(),
        }
    }
}
