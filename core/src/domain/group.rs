//! Several people's answers together: what may be said about them as a group, and about nobody alone.

use super::answer::{Answer, Frequency};
use super::answer_sheet::AnswerSheet;
use super::disclosure::{told, told_parts};
use super::instrument::{Edition, Instrument};
use super::level::Level;
use super::network::{Network, PerNetwork};
use super::profile::Profile;
use super::score::ScoringRules;

/// With fewer people nothing is shown.
pub const LEAST_PEOPLE: usize = 5;

/// Why somebody's answers cannot be put together with those of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomparable {
    /// They answered another instrument.
    OtherInstrument,
    /// They answered another version of it.
    OtherVersion,
    /// They name the edition in use, and not its statements.
    OtherStatements,
    /// They have no score in one network or more.
    TooFewAnswers,
}

/// The answers in the order of the questionnaire in use, if they can be put together with others: they
/// answered this edition, and each network has a score. So every count is one of the same people.
///
/// # Errors
/// Why they cannot.
pub fn comparable(
    edition: &Edition,
    sheet: &AnswerSheet,
    instrument: &Instrument,
) -> Result<AnswerSheet, Incomparable> {
    if edition.id != instrument.edition.id {
        return Err(Incomparable::OtherInstrument);
    }
    if edition.version != instrument.edition.version {
        return Err(Incomparable::OtherVersion);
    }
    let sheet = sheet.arranged(&instrument.questionnaire).ok_or(Incomparable::OtherStatements)?;
    let is_scored = Profile::of(&sheet, &instrument.rules).complete().is_some();
    is_scored.then_some(sheet).ok_or(Incomparable::TooFewAnswers)
}

/// What is said about a group. A count that would say too much about few is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPicture {
    /// How many people it has, [`LEAST_PEOPLE`] or more.
    pub people: usize,
    /// How many people are at each level, from the lowest.
    pub levels: PerNetwork<[Option<usize>; Level::ALL.len()]>,
    /// For each statement of the questionnaire, how many people did it more than once. Whoever gave it
    /// no frequency did not say so, and stays among the people.
    pub repeated: Vec<Option<usize>>,
}

impl GroupPicture {
    /// The picture of sheets that are [`comparable`]; none of fewer than [`LEAST_PEOPLE`].
    #[must_use]
    pub fn of(sheets: &[AnswerSheet], rules: &ScoringRules) -> Option<Self> {
        let people = sheets.len();
        let first = sheets.first().filter(|_| people >= LEAST_PEOPLE)?;
        let repeated = (0..first.questionnaire().len()).map(|position| {
            let count = sheets.iter().filter(|sheet| is_repeated(sheet.answer(position))).count();
            told(count, people)
        });
        let profiles: Vec<Profile> = sheets.iter().map(|it| Profile::of(it, rules)).collect();
        Some(Self {
            people,
            levels: PerNetwork::from_fn(|network| levels(&profiles, network)),
            repeated: repeated.collect(),
        })
    }
}

fn levels(profiles: &[Profile], network: Network) -> [Option<usize>; Level::ALL.len()] {
    let at = |level| {
        let scores = profiles.iter().filter_map(|profile| profile.score(network));
        scores.filter(|score| score.level == level).count()
    };
    told_parts(Level::ALL.map(at))
}

fn is_repeated(answer: Option<Answer>) -> bool {
    answer.and_then(Answer::frequency).is_some_and(Frequency::is_repeated)
}
