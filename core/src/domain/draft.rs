//! A run that is not finished.

use std::rc::Rc;

use super::answer::Answer;
use super::answer_sheet::AnswerSheet;
use super::assessment::{Assessment, tidy_note};
use super::instrument::{Edition, Instrument};
use super::presentation_order::{Seed, presentation_order};
use super::questionnaire::Questionnaire;
use super::record_id::RecordId;
use super::timestamp::Timestamp;

/// A check in progress. It has answers but no score: only finishing it makes an [`Assessment`].
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The name of the run that this becomes.
    pub id: RecordId,
    /// The edition that is being answered.
    pub edition: Edition,
    /// When the run was begun.
    pub started_at: Timestamp,
    /// What the order of the statements is shuffled from.
    pub seed: Seed,
    /// The answers so far.
    pub sheet: AnswerSheet,
    /// The statement on screen, as a place in the presentation order, from 0.
    pub step: usize,
    /// The time spent on each statement, in milliseconds, by position; 0 if none was taken.
    pub times_ms: Vec<u32>,
    /// The note typed so far.
    pub note: String,
}

impl Draft {
    /// A blank run: nothing of an earlier one is copied in.
    #[must_use]
    pub fn new(instrument: &Instrument, id: RecordId, seed: Seed, now: Timestamp) -> Self {
        let questionnaire = &instrument.questionnaire;
        Self {
            id,
            edition: instrument.edition.clone(),
            started_at: now,
            seed,
            sheet: AnswerSheet::blank(questionnaire.clone()),
            step: 0,
            times_ms: vec![0; questionnaire.len()],
            note: String::new(),
        }
    }

    /// The draft before anything was answered.
    #[must_use]
    pub fn blank(&self) -> Self {
        let sheet = AnswerSheet::blank(self.sheet.questionnaire().clone());
        Self { sheet, note: String::new(), ..self.clone() }
    }

    /// The positions of all statements, in the order in which this run shows them.
    #[must_use]
    pub fn order(&self) -> Vec<usize> {
        presentation_order(self.sheet.questionnaire(), self.seed)
    }

    /// Takes an answer, or takes it back, and notes the time it took.
    pub fn answer(&mut self, position: usize, answer: Option<Answer>, time_ms: u32) {
        self.sheet.set(position, answer);
        if let Some(time) = self.times_ms.get_mut(position) {
            *time = time.saturating_add(time_ms);
        }
    }

    /// The times of the scored statements that were answered on a screen of their own.
    #[must_use]
    pub fn answering_times_ms(&self) -> Vec<u32> {
        let scored = self.sheet.scored().iter().zip(&self.times_ms);
        scored.filter(|(answer, time)| answer.is_some() && **time > 0).map(|(_, t)| *t).collect()
    }

    /// As [`Assessment::arrange`].
    pub fn arrange(&mut self, edition: &Edition, questionnaire: &Rc<Questionnaire>) {
        let arranged = self.sheet.arranged(questionnaire).filter(|_| self.edition == *edition);
        let Some(arranged) = arranged else { return };
        let time = |position: usize| {
            let here =
                self.sheet.questionnaire().position(questionnaire.statement(position).as_str());
            here.and_then(|here| self.times_ms.get(here)).copied().unwrap_or(0)
        };
        self.times_ms = (0..questionnaire.len()).map(time).collect();
        self.sheet = arranged;
    }

    /// What was changed since an earlier state of the same draft.
    #[must_use]
    pub fn update_since(&self, before: &Self) -> DraftUpdate {
        let positions = 0..self.sheet.answers().len();
        let answers = positions
            .map(|position| (position, self.sheet.answer(position)))
            .filter(|(position, answer)| *answer != before.sheet.answer(*position))
            .collect();
        let note = (self.note != before.note).then(|| self.note.clone());
        DraftUpdate { answers, note }
    }

    /// Whether two states are of the same draft and ask the same statements.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.id == other.id
            && self.edition == other.edition
            && self.sheet.questionnaire() == other.sheet.questionnaire()
    }

    /// Takes in what another tab answered in the same draft.
    pub fn take_in(&mut self, update: &DraftUpdate) {
        for (position, answer) in &update.answers {
            self.sheet.set(*position, *answer);
        }
        if let Some(note) = &update.note {
            self.note.clone_from(note);
        }
    }

    /// Finishes the run: it has the draft's id, its note is tidied, and nothing is committed to
    /// yet.
    #[must_use]
    pub fn finish(&self, now: Timestamp) -> Assessment {
        let (id, edition, sheet) = (self.id.clone(), self.edition.clone(), self.sheet.clone());
        let run = Assessment::new(id, edition, now, self.seed, sheet);
        Assessment { note: tidy_note(&self.note), ..run }
    }
}

/// What another tab did to the same draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftUpdate {
    /// The answers given, changed or taken back there, by position.
    pub answers: Vec<(usize, Option<Answer>)>,
    /// The note as it is stored there, if it was changed.
    pub note: Option<String>,
}

impl DraftUpdate {
    /// Whether nothing was done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.note.is_none()
    }
}
