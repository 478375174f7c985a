//! Which kinds of help a leader can count on: concrete help, no names, and no total (a resource
//! generator, van der Gaag & Snijders 2005).

use std::collections::BTreeMap;
use std::rc::Rc;

use super::instrument::Edition;
use super::network::{Network, PerNetwork};
use super::record_id::RecordId;
use super::timestamp::Timestamp;

/// The lasting name of a kind of help, such as `a-o1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HelpId(pub Rc<str>);

/// The kinds of help that are asked for, by network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpItems {
    /// Their edition: the reader's answers are told apart by it.
    pub edition: Edition,
    /// The kinds of help, in the order in which they are asked.
    pub items: PerNetwork<Vec<HelpId>>,
}

impl HelpItems {
    /// All kinds of help, each with its network.
    pub fn all(&self) -> impl Iterator<Item = (Network, &HelpId)> {
        self.items.iter().flat_map(|(network, items)| items.iter().map(move |item| (network, item)))
    }
}

/// Who would help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Nobody.
    Nobody,
    /// One person.
    One,
    /// More than one.
    Several,
    /// This help does not apply to the reader.
    DoesNotApply,
}

impl Cover {
    /// All four, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nobody, Self::One, Self::Several, Self::DoesNotApply];

    /// The name used in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::One => "one",
            Self::Several => "several",
            Self::DoesNotApply => "n/a",
        }
    }

    /// The answer of this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cover| cover.name() == name)
    }

    /// Whether somebody would help.
    #[must_use]
    pub fn is_somebody(self) -> bool {
        matches!(self, Self::One | Self::Several)
    }
}

/// What is said about one kind of help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HelpAnswer {
    /// Who would help; `None` is not answered.
    pub cover: Option<Cover>,
    /// Whether one of them is outside the reader's organisation.
    pub is_outside: bool,
    /// Whether the reader has spoken with one of them in the last three months.
    pub is_recent: bool,
}

impl HelpAnswer {
    /// Another answer to who would help. What was said about somebody goes with them.
    #[must_use]
    pub fn with_cover(self, cover: Option<Cover>) -> Self {
        if cover.is_some_and(Cover::is_somebody) {
            Self { cover, ..self }
        } else {
            Self { cover, ..Self::default() }
        }
    }
}

/// The answers of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvisorSheet {
    /// Its lasting name.
    pub id: RecordId,
    /// What was asked.
    pub edition: Edition,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// What was answered.
    pub answers: BTreeMap<HelpId, HelpAnswer>,
}

impl AdvisorSheet {
    /// A sheet without answers.
    #[must_use]
    pub fn begin(id: RecordId, edition: Edition, begun_at: Timestamp) -> Self {
        Self { id, edition, begun_at, answers: BTreeMap::new() }
    }

    /// What is said about a kind of help.
    #[must_use]
    pub fn answer(&self, help: &HelpId) -> HelpAnswer {
        self.answers.get(help).copied().unwrap_or_default()
    }

    /// Takes in what another state of this sheet answers and this one does not.
    pub fn take_in(&mut self, other: &Self) {
        for (help, answer) in &other.answers {
            self.answers.entry(help.clone()).or_insert(*answer);
        }
    }

    /// Takes an answer, or takes it back.
    pub fn set(&mut self, help: &HelpId, answer: HelpAnswer) {
        if answer.cover.is_some() {
            self.answers.insert(help.clone(), answer);
        } else {
            self.answers.remove(help);
        }
    }
}

/// What answers say: three lists, and never a total of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Somebody would help.
    pub covered: Vec<HelpId>,
    /// Of these, one person alone would.
    pub on_one: Vec<HelpId>,
    /// Nobody would.
    pub open: Vec<HelpId>,
}

impl Coverage {
    /// What answers say, in the order of the items. What does not apply or is not answered counts
    /// nowhere.
    #[must_use]
    pub fn of(cover_of: impl Fn(&HelpId) -> Option<Cover>, items: &HelpItems) -> Self {
        let mut coverage = Self::default();
        for (_, help) in items.all() {
            let cover = cover_of(help);
            match cover {
                Some(Cover::Nobody) => coverage.open.push(help.clone()),
                Some(Cover::One | Cover::Several) => coverage.covered.push(help.clone()),
                Some(Cover::DoesNotApply) | None => {}
            }
            if cover == Some(Cover::One) {
                coverage.on_one.push(help.clone());
            }
        }
        coverage
    }

    /// How many kinds of help apply and are answered.
    #[must_use]
    pub fn applies(&self) -> usize {
        self.covered.len() + self.open.len()
    }
}
