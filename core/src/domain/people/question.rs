//! Which questions a worksheet leads to: at most three, chosen by rule.
//!
//! Each question belongs to one of three themes and looks at one share. It may be asked if at least
//! five people have an answer and the share is past a bound. Of a theme, the one is asked for which
//! most people would have to be different until it would not be; of equals the first. `docs/measurement.md`
//! has the bounds and where they come from.

use super::figures::Figures;
use super::person::{Choice, Topic};
use super::share::Share;
use super::worksheet::LEAST_PEOPLE;
use crate::domain::network::Network;

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Most are in the reader's organisation.
    Inside,
    /// Most have the reader's function.
    SameFunction,
    /// Few are above the reader.
    FewAbove,
    /// Most belong to one cluster.
    OneCluster,
    /// The reader took the step to most of them.
    OwnStep,
    /// One contact introduced many.
    OneIntroducer,
    /// Few are for a network.
    FewFor(Network),
    /// Few are new.
    FewNew,
    /// Help seldom went both ways.
    OneWay,
}

/// A question with the share that led to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// The share that it looks at.
    pub share: Share,
}

/// From when on a share leads to a question.
#[derive(Clone, Copy)]
enum Bound {
    /// This fraction or more.
    AtLeast(usize, usize),
    /// More than this fraction.
    Above(usize, usize),
    /// This fraction or less.
    AtMost(usize, usize),
}

impl Bound {
    /// How many people would have to be different until the bound is not passed; 0 if it is not.
    fn margin(self, Share { count, of }: Share) -> usize {
        match self {
            Self::AtLeast(part, whole) => {
                (count * whole).checked_sub(of * part).map_or(0, |over| over / whole + 1)
            }
            Self::Above(part, whole) => (count * whole).saturating_sub(of * part).div_ceil(whole),
            Self::AtMost(part, whole) => {
                (of * part).checked_sub(count * whole).map_or(0, |under| under / whole + 1)
            }
        }
    }
}

/// The most people whom one contact has to have introduced for a question, at the least.
const LEAST_INTRODUCED: usize = 3;

type Candidate = (Question, Share, Bound);

/// The questions of a worksheet: at most one of each theme, in the order of the themes. None if there
/// are fewer than five people.
#[must_use]
pub fn questions(figures: &Figures) -> Vec<Asked> {
    if figures.people < LEAST_PEOPLE {
        return Vec::new();
    }
    let themes = [who_they_are(figures), how_they_came(figures), what_passes(figures)];
    themes.iter().filter_map(|theme| foremost(theme)).collect()
}

fn who_they_are(figures: &Figures) -> Vec<Candidate> {
    vec![
        (Question::Inside, figures.share(Topic::Place, Choice::INSIDE), Bound::AtLeast(2, 3)),
        (
            Question::SameFunction,
            figures.share(Topic::Function, Choice::SAME_FUNCTION),
            Bound::AtLeast(2, 3),
        ),
        (Question::FewAbove, figures.share(Topic::Rank, Choice::ABOVE), Bound::AtMost(1, 6)),
    ]
}

fn how_they_came(figures: &Figures) -> Vec<Candidate> {
    let mut candidates = vec![
        (Question::OneCluster, figures.largest_cluster(), Bound::AtLeast(3, 4)),
        (Question::OwnStep, figures.own_step(), Bound::Above(13, 20)),
    ];
    if figures.introduced_by_one >= LEAST_INTRODUCED {
        candidates.push((Question::OneIntroducer, figures.one_introducer(), Bound::AtLeast(1, 4)));
    }
    candidates
}

fn what_passes(figures: &Figures) -> Vec<Candidate> {
    let few_for =
        |network| (Question::FewFor(network), figures.purpose(network), Bound::AtMost(1, 6));
    // The step to the strategic network is the one that is missed most: it goes first among equals.
    let mut candidates: Vec<Candidate> = Network::ALL.into_iter().rev().map(few_for).collect();
    candidates.extend([
        (Question::FewNew, figures.share(Topic::Years, Choice::UNDER_A_YEAR), Bound::AtMost(1, 10)),
        (Question::OneWay, figures.share(Topic::Help, Choice::BOTH_WAYS), Bound::AtMost(1, 3)),
    ]);
    candidates
}

/// The one for which most people would have to be different; of equals the first.
fn foremost(theme: &[Candidate]) -> Option<Asked> {
    let mut foremost: Option<(usize, Asked)> = None;
    for (question, share, bound) in theme.iter().filter(|(_, share, _)| share.of >= LEAST_PEOPLE) {
        let margin = bound.margin(*share);
        if margin > foremost.map_or(0, |(margin, _)| margin) {
            foremost = Some((margin, Asked { question: *question, share: *share }));
        }
    }
    foremost.map(|(_, asked)| asked)
}
