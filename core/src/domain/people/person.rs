//! A person of a worksheet, and what is said about each.

use super::code::Code;
use crate::domain::network::{Network, PerNetwork};

/// The lasting number of a person: the same in every later worksheet, whatever the code becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u16);

/// What is asked about each person, with one answer each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Inside or outside the reader's organisation.
    Place,
    /// The same function as the reader's or another.
    Function,
    /// Above, at the level of, or below the reader.
    Rank,
    /// How close.
    Closeness,
    /// For how many years.
    Years,
    /// How they met.
    Meeting,
    /// Who helped whom.
    Help,
}

impl Topic {
    /// All topics, in the order in which they are asked.
    pub const ALL: [Self; 7] = [
        Self::Place,
        Self::Function,
        Self::Rank,
        Self::Closeness,
        Self::Years,
        Self::Meeting,
        Self::Help,
    ];

    /// How many answers can be chosen from.
    #[must_use]
    pub fn choices(self) -> u8 {
        match self {
            Self::Place | Self::Function => 2,
            Self::Rank => 3,
            Self::Closeness | Self::Years | Self::Meeting | Self::Help => 4,
        }
    }

    /// The name used in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Function => "function",
            Self::Rank => "rank",
            Self::Closeness => "close",
            Self::Years => "years",
            Self::Meeting => "met",
            Self::Help => "help",
        }
    }
}

/// One value for each topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerTopic<T>(pub [T; 7]);

impl<T> std::ops::Index<Topic> for PerTopic<T> {
    type Output = T;

    fn index(&self, topic: Topic) -> &T {
        &self.0[topic as usize]
    }
}

impl<T> std::ops::IndexMut<Topic> for PerTopic<T> {
    fn index_mut(&mut self, topic: Topic) -> &mut T {
        &mut self.0[topic as usize]
    }
}

/// An answer of a topic: its place among those that can be chosen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice(u8);

impl Choice {
    /// [`Topic::Place`]: in the reader's organisation.
    pub const INSIDE: Self = Self(0);
    /// [`Topic::Place`]: not in it.
    pub const OUTSIDE: Self = Self(1);
    /// [`Topic::Function`]: the same.
    pub const SAME_FUNCTION: Self = Self(0);
    /// [`Topic::Rank`]: higher.
    pub const ABOVE: Self = Self(0);
    /// [`Topic::Years`]: under one.
    pub const UNDER_A_YEAR: Self = Self(0);
    /// [`Topic::Meeting`]: the reader took the step.
    pub const OWN_STEP: Self = Self(0);
    /// [`Topic::Meeting`]: somebody introduced them.
    pub const INTRODUCED: Self = Self(1);
    /// [`Topic::Meeting`]: the job brought them together.
    pub const ASSIGNED: Self = Self(3);
    /// [`Topic::Help`]: both helped.
    pub const BOTH_WAYS: Self = Self(2);

    /// The answer at this place, if the topic has so many.
    #[must_use]
    pub fn of(topic: Topic, place: u8) -> Option<Self> {
        (place < topic.choices()).then_some(Self(place))
    }

    /// All answers of a topic.
    pub fn all(topic: Topic) -> impl Iterator<Item = Self> {
        (0..topic.choices()).map(Self)
    }

    /// The place among the answers, from 0; of [`Topic::Closeness`] the closest is first.
    #[must_use]
    pub fn place(self) -> u8 {
        self.0
    }
}

/// One of the people of a worksheet. What is not answered stays open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The lasting number.
    pub id: PersonId,
    /// What is shown.
    pub code: Code,
    /// The answers.
    pub answers: PerTopic<Option<Choice>>,
    /// Who of the worksheet introduced them.
    pub introducer: Option<PersonId>,
    /// What the reader needs this person for; none is not answered.
    pub purposes: PerNetwork<bool>,
}

impl Person {
    /// A person about whom nothing is said yet.
    #[must_use]
    pub fn new(id: PersonId, code: Code) -> Self {
        Self {
            id,
            code,
            answers: PerTopic::default(),
            introducer: None,
            purposes: PerNetwork::default(),
        }
    }

    /// Whether a topic has this answer.
    #[must_use]
    pub fn is(&self, topic: Topic, choice: Choice) -> bool {
        self.answers[topic] == Some(choice)
    }

    /// The first purpose, in the order of the ladder, by which a picture marks the person.
    #[must_use]
    pub fn first_purpose(&self) -> Option<Network> {
        Network::ALL.into_iter().find(|network| self.purposes[*network])
    }

    /// Who introduced them, if they were introduced.
    #[must_use]
    pub fn introduced_by(&self) -> Option<PersonId> {
        self.introducer.filter(|_| self.is(Topic::Meeting, Choice::INTRODUCED))
    }
}
