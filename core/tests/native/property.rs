//! Properties: claims that hold for all values, tried on the same bounded choice every time.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::answer_sheet::AnswerSheet;

use crate::support::edition::{STATEMENTS, questionnaire};

/// How many values a property is tried on.
const CASES: u32 = 512;

/// Tries a property on values of a strategy, always the same ones.
pub fn for_all<S: Strategy>(values: S, holds: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    if let Err(failure) = TestRunner::new_with_rng(config, random).run(&values, holds) {
        panic!("{failure}");
    }
}

/// A point of the scale.
pub fn frequency() -> impl Strategy<Value = Frequency> + Clone {
    proptest::sample::select(Frequency::ALL.as_slice())
}

/// An answer or none; mostly a point of the scale, so that most networks have a score.
pub fn answer() -> impl Strategy<Value = Option<Answer>> + Clone {
    prop_oneof![
        8 => frequency().prop_map(|frequency| Some(Answer::Frequency(frequency))),
        1 => Just(Some(Answer::DoesNotFit)),
        1 => Just(None),
    ]
}

/// The answers of one network.
pub fn network_answers() -> impl Strategy<Value = Vec<Option<Answer>>> + Clone {
    proptest::collection::vec(answer(), STATEMENTS)
}

/// A whole sheet of the first edition, traps included.
pub fn any_sheet() -> impl Strategy<Value = AnswerSheet> + Clone {
    let statements = questionnaire().len();
    proptest::collection::vec(answer(), statements).prop_map(|answers| {
        let mut sheet = AnswerSheet::blank(questionnaire());
        for (position, answer) in answers.into_iter().enumerate() {
            sheet.set(position, answer);
        }
        sheet
    })
}

/// The points of the answers that have points: what the scoring rules call Σ and k.
pub fn points(answers: &[Option<Answer>]) -> Vec<u32> {
    let frequencies = answers.iter().flatten().filter_map(|answer| answer.frequency());
    frequencies.map(Frequency::points).collect()
}
