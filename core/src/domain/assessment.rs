//! One finished run.

use std::rc::Rc;

use super::answer_sheet::AnswerSheet;
use super::commitment::Commitment;
use super::instrument::Edition;
use super::presentation_order::Seed;
use super::questionnaire::Questionnaire;
use super::record_id::RecordId;
use super::timestamp::Timestamp;
use crate::letters::line;

/// One finished run of the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its lasting name.
    pub id: RecordId,
    /// The edition that was answered.
    pub edition: Edition,
    /// When the run was finished.
    pub finished_at: Timestamp,
    /// What the order of the statements was shuffled from.
    pub seed: Seed,
    /// The answers.
    pub sheet: AnswerSheet,
    /// The leader's own words about this run; empty if there are none.
    pub note: Rc<str>,
    /// The label of the programme in which it was taken, from the address; empty if there was none.
    pub programme: Rc<str>,
    /// What the leader decided to do after it.
    pub commitments: Vec<Commitment>,
    /// The sequence of the next plan: above that of every plan that was taken back.
    pub sequence_floor: u32,
}

impl Assessment {
    /// A run of these answers, with nothing beside them.
    #[must_use]
    pub fn new(
        id: RecordId,
        edition: Edition,
        finished_at: Timestamp,
        seed: Seed,
        sheet: AnswerSheet,
    ) -> Self {
        Self {
            id,
            edition,
            finished_at,
            seed,
            sheet,
            note: "".into(),
            programme: "".into(),
            commitments: Vec::new(),
            sequence_floor: 0,
        }
    }

    /// Puts the answers in the order of the questionnaire in use, if they are of its edition. Whoever
    /// sorted a file has changed nothing then.
    pub fn arrange(&mut self, edition: &Edition, questionnaire: &Rc<Questionnaire>) {
        let arranged = self.sheet.arranged(questionnaire).filter(|_| self.edition == *edition);
        self.sheet = arranged.unwrap_or_else(|| self.sheet.clone());
    }
}

/// The most UTF-16 units of a note, as `maxlength` counts them: most letters are one, an emoji is two or
/// more.
pub const NOTE_MOST_UNITS: usize = 120;

/// A note as it is kept: on one line, without space around it, and no longer than
/// [`NOTE_MOST_UNITS`].
#[must_use]
pub fn tidy_note(text: &str) -> Rc<str> {
    line(text, NOTE_MOST_UNITS).into()
}

/// The most characters of a programme's label.
const PROGRAMME_MOST_CHARACTERS: usize = 40;

/// The label of a programme, if it is one: letters, digits, space, `-`, `_` and `.`, few enough to be read.
/// Anything else that an address says is none.
#[must_use]
pub fn programme_label(text: &str) -> Option<Rc<str>> {
    let label = text.trim();
    let is_plain =
        |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.');
    let is_short = (1..=PROGRAMME_MOST_CHARACTERS).contains(&label.chars().count());
    (is_short && label.chars().all(is_plain)).then(|| label.into())
}
