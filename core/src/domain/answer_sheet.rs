//! The answers to one questionnaire.

use std::rc::Rc;

use super::answer::Answer;
use super::network::Network;
use super::questionnaire::Questionnaire;

/// One answer, or none yet, for each statement of a questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSheet {
    questionnaire: Rc<Questionnaire>,
    answers: Vec<Option<Answer>>,
}

impl AnswerSheet {
    /// A sheet on which nothing is answered.
    #[must_use]
    pub fn blank(questionnaire: Rc<Questionnaire>) -> Self {
        let answers = vec![None; questionnaire.len()];
        Self { questionnaire, answers }
    }

    /// A sheet with these answers, in the order of the questionnaire; none if there is not one for
    /// each statement.
    #[must_use]
    pub fn filled(questionnaire: Rc<Questionnaire>, answers: Vec<Option<Answer>>) -> Option<Self> {
        (answers.len() == questionnaire.len()).then_some(Self { questionnaire, answers })
    }

    /// The statements that are answered here.
    #[must_use]
    pub fn questionnaire(&self) -> &Rc<Questionnaire> {
        &self.questionnaire
    }

    /// The answer at a position of the questionnaire; `None` if it is not answered.
    #[must_use]
    pub fn answer(&self, position: usize) -> Option<Answer> {
        self.answers.get(position).copied().flatten()
    }

    /// Puts an answer at a position, or takes it away. A position that the questionnaire does
    /// not have changes nothing.
    pub fn set(&mut self, position: usize, answer: Option<Answer>) {
        if let Some(place) = self.answers.get_mut(position) {
            *place = answer;
        }
    }

    /// The same answers in the order of another questionnaire, if that asks the same statements in the
    /// same parts.
    #[must_use]
    pub fn arranged(&self, questionnaire: &Rc<Questionnaire>) -> Option<Self> {
        if self.questionnaire == *questionnaire {
            return Self::filled(questionnaire.clone(), self.answers.clone());
        }
        let part_and_answer = |position: usize| {
            let here = self.questionnaire.position(questionnaire.statement(position).as_str())?;
            let is_same = self.questionnaire.part(here) == questionnaire.part(position);
            is_same.then(|| self.answer(here))
        };
        let is_as_long = self.questionnaire.len() == questionnaire.len();
        let answers = (0..questionnaire.len()).map(part_and_answer).collect::<Option<Vec<_>>>();
        Self::filled(questionnaire.clone(), answers.filter(|_| is_as_long)?)
    }

    /// All answers, in the order of the questionnaire.
    #[must_use]
    pub fn answers(&self) -> &[Option<Answer>] {
        &self.answers
    }

    /// The answers that count towards a network's score.
    #[must_use]
    pub fn of_network(&self, network: Network) -> &[Option<Answer>] {
        &self.answers[self.questionnaire.positions(network)]
    }

    /// The answers to the traps.
    #[must_use]
    pub fn of_traps(&self) -> &[Option<Answer>] {
        &self.answers[self.questionnaire.trap_positions()]
    }

    /// The answers to all scored statements.
    #[must_use]
    pub fn scored(&self) -> &[Option<Answer>] {
        &self.answers[..self.questionnaire.scored_len()]
    }

    /// Whether not one statement has an answer.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }
}
