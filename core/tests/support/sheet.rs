//! Answer sheets, written as rows of letters.

use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::ladder::Ladder;
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;
use weft_core::domain::score::NetworkScore;

use super::edition::{cuts, questionnaire, rules};

/// A sheet of the first edition on which nothing is answered yet.
pub fn sheet() -> SheetBuilder {
    SheetBuilder { sheet: AnswerSheet::blank(questionnaire()) }
}

/// A sheet on which the same row stands for all three networks.
pub fn sheet_of(row: &str) -> SheetBuilder {
    sheet().operational(row).personal(row).strategic(row)
}

/// Fills a sheet row by row: `0`–`4` for the points, `n` for "does not fit my role", `-` for
/// not answered. A row that is shorter than its part leaves the rest unanswered.
#[derive(Clone)]
pub struct SheetBuilder {
    sheet: AnswerSheet,
}

impl SheetBuilder {
    pub fn operational(self, row: &str) -> Self {
        self.network(Network::Operational, row)
    }

    pub fn personal(self, row: &str) -> Self {
        self.network(Network::Personal, row)
    }

    pub fn strategic(self, row: &str) -> Self {
        self.network(Network::Strategic, row)
    }

    pub fn network(self, network: Network, row: &str) -> Self {
        let positions = self.sheet.questionnaire().positions(network);
        self.fill(positions, row)
    }

    pub fn traps(self, row: &str) -> Self {
        let positions = self.sheet.questionnaire().trap_positions();
        self.fill(positions, row)
    }

    fn fill(mut self, positions: std::ops::Range<usize>, row: &str) -> Self {
        let answers = answers(row);
        assert!(answers.len() <= positions.len(), "\"{row}\" is longer than its part");
        for (position, answer) in positions.zip(answers) {
            self.sheet.set(position, answer);
        }
        self
    }

    pub fn build(self) -> AnswerSheet {
        self.sheet
    }

    pub fn profile(self) -> Profile {
        Profile::of(&self.sheet, &rules())
    }

    pub fn ladder(self) -> Option<Ladder> {
        Ladder::of(&self.profile(), cuts())
    }
}

/// The answers of a row.
pub fn answers(row: &str) -> Vec<Option<Answer>> {
    row.chars().map(answer).collect()
}

/// The score of one network with this row of answers.
pub fn score_of(row: &str) -> NetworkScore {
    NetworkScore::of(&answers(row), &rules())
}

/// The answer that a letter stands for.
pub fn answer(letter: char) -> Option<Answer> {
    match letter {
        '-' => None,
        'n' => Some(Answer::DoesNotFit),
        digit => Some(Answer::Frequency(
            digit
                .to_digit(10)
                .and_then(Frequency::from_points)
                .unwrap_or_else(|| panic!("no answer is written as '{digit}'")),
        )),
    }
}
