//! One finished run.

use std::rc::Rc;

use super::answer_sheet::AnswerSheet;
use super::instrument::Edition;
use super::presentation_order::Seed;
use super::timestamp::Timestamp;

/// The lasting name of a run: 1 to 32 of the letters `a`–`z`, the digits and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(Rc<str>);

impl AssessmentId {
    /// The longest id that is taken.
    pub const MAXIMUM_LENGTH: usize = 32;

    /// An id from text, if the text is one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_id = (1..=Self::MAXIMUM_LENGTH).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_id.then(|| Self(text.into()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One finished run of the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its lasting name.
    pub id: AssessmentId,
    /// The edition that was answered.
    pub edition: Edition,
    /// When the run was finished.
    pub finished_at: Timestamp,
    /// What the order of the statements was shuffled from.
    pub seed: Seed,
    /// The answers.
    pub sheet: AnswerSheet,
    /// The leader's own words about this run; empty where there are none.
    pub note: Rc<str>,
}

/// The most characters that a note can have.
pub const NOTE_MAXIMUM_CHARACTERS: usize = 120;
