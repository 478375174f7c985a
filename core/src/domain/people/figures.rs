//! The figures of a worksheet: counts, from which everything else follows. They name nobody, so that
//! they can stay when the people are forgotten.

use std::collections::BTreeSet;

use super::person::{Choice, PerTopic, Person, PersonId, Topic};
use super::share::{Share, mix, outside_inside};
use super::worksheet::Worksheet;
use crate::domain::count::as_f64;
use crate::domain::network::{Network, PerNetwork};

/// The most answers that a topic has.
pub const MOST_CHOICES: usize = 4;

/// What is counted in a worksheet. What is not answered is not counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many people were named.
    pub people: usize,
    /// How many people have each answer of each topic.
    pub counts: PerTopic<[usize; MOST_CHOICES]>,
    /// How many people are for each network.
    pub purposes: PerNetwork<usize>,
    /// How many people have a purpose at all.
    pub with_purpose: usize,
    /// How many the person introduced who introduced most.
    pub introduced_by_one: usize,
    /// How many different function, organisation and level cells the people are in, of those who have
    /// all three answers (after the position generator, Lin, Fu & Hsung 2001).
    pub reach: Option<usize>,
    /// What follows from who knows whom; `None` until that was asked of everybody.
    pub ties: Option<TieFigures>,
}

/// What follows from who knows whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TieFigures {
    /// See [`super::ties::Ties::density`].
    pub density: Option<f64>,
    /// See [`super::ties::Ties::effective_size`].
    pub effective_size: Option<f64>,
    /// See [`super::ties::Ties::constraint`].
    pub constraint: Option<f64>,
    /// How many people are in each cluster that no tie connects with another, the largest first.
    pub clusters: Vec<usize>,
}

impl Figures {
    /// The figures of a worksheet.
    #[must_use]
    pub fn of(worksheet: &Worksheet) -> Self {
        let people = &worksheet.people;
        let with = |network| people.iter().filter(|person| person.purposes[network]).count();
        let mut counts = PerTopic::<[usize; MOST_CHOICES]>::default();
        for person in people {
            for topic in Topic::ALL {
                if let Some(choice) = person.answers[topic] {
                    counts[topic][usize::from(choice.place())] += 1;
                }
            }
        }
        Self {
            people: people.len(),
            counts,
            purposes: PerNetwork::from_fn(with),
            with_purpose: people.iter().filter(|it| it.first_purpose().is_some()).count(),
            introduced_by_one: most_introduced(people).map_or(0, |(_, count)| count),
            reach: reach(people),
            ties: (worksheet.has_all_ties() && !people.is_empty())
                .then(|| TieFigures::of(worksheet)),
        }
    }

    /// How many have an answer of a topic.
    #[must_use]
    pub fn answered(&self, topic: Topic) -> usize {
        self.counts[topic].iter().sum()
    }

    /// Those with this answer, of those who have one.
    #[must_use]
    pub fn share(&self, topic: Topic, choice: Choice) -> Share {
        let count = self.counts[topic][usize::from(choice.place())];
        Share { count, of: self.answered(topic) }
    }

    /// Of those whom the reader or somebody else chose, and not the job: those to whom the reader took
    /// the step. Above 65 % Uzzi & Dunlap (2005) call it the self-similarity principle at work.
    #[must_use]
    pub fn own_step(&self) -> Share {
        let Share { count, of } = self.share(Topic::Meeting, Choice::OWN_STEP);
        Share { count, of: of - self.share(Topic::Meeting, Choice::ASSIGNED).count }
    }

    /// Those whom one contact introduced, of all of whom it is known how they were met.
    #[must_use]
    pub fn one_introducer(&self) -> Share {
        Share { count: self.introduced_by_one, of: self.answered(Topic::Meeting) }
    }

    /// Those for a network, of those who have a purpose.
    #[must_use]
    pub fn purpose(&self, network: Network) -> Share {
        Share { count: self.purposes[network], of: self.with_purpose }
    }

    /// The largest cluster that no tie connects with another, of all people.
    #[must_use]
    pub fn largest_cluster(&self) -> Share {
        let largest = self.ties.as_ref().and_then(|ties| ties.clusters.first().copied());
        largest.map_or(Share::default(), |count| Share { count, of: self.people })
    }

    /// The effective size in parts of the number of people (Borgatti 1997).
    #[must_use]
    pub fn efficiency(&self) -> Option<f64> {
        let size = self.ties.as_ref()?.effective_size?;
        (self.people > 0).then(|| size / as_f64(self.people))
    }

    /// How evenly people spread over the answers of a topic.
    #[must_use]
    pub fn mix(&self, topic: Topic) -> Option<f64> {
        mix(&self.counts[topic][..usize::from(topic.choices())])
    }

    /// The outside–inside index.
    #[must_use]
    pub fn outside_inside(&self) -> Option<f64> {
        outside_inside(self.share(Topic::Place, Choice::OUTSIDE))
    }
}

impl TieFigures {
    fn of(worksheet: &Worksheet) -> Self {
        let ties = worksheet.ties();
        Self {
            density: ties.density(),
            effective_size: ties.effective_size(),
            constraint: ties.constraint(),
            clusters: ties.clusters().iter().map(Vec::len).collect(),
        }
    }
}

/// Who introduced most others, and how many; the first named of those who introduced the same number.
#[must_use]
pub fn most_introduced(people: &[Person]) -> Option<(PersonId, usize)> {
    let introduced =
        |by: PersonId| people.iter().filter(|it| it.introduced_by() == Some(by)).count();
    let counts = people.iter().map(|person| (person.id, introduced(person.id)));
    let best = counts.rev().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count > 0)
}

fn reach(people: &[Person]) -> Option<usize> {
    let cell = |person: &Person| {
        let answers = [Topic::Function, Topic::Place, Topic::Rank].map(|it| person.answers[it]);
        answers.iter().all(Option::is_some).then_some(answers)
    };
    let cells: BTreeSet<_> = people.iter().filter_map(cell).collect();
    (!cells.is_empty()).then_some(cells.len())
}
