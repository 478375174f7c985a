//! One worksheet: filled in step by step, over one evening or many.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Code;
use super::person::{Choice, Person, PersonId, Topic};
use super::ties::Ties;
use crate::domain::network::Network;
use crate::domain::record_id::RecordId;
use crate::domain::timestamp::Timestamp;

/// The most people of a worksheet.
pub const MOST_PEOPLE: usize = 20;

/// With fewer people, one of them changes every figure by more than a fifth: none is shown.
pub const LEAST_PEOPLE: usize = 5;

/// The most circles of a worksheet.
pub const MOST_CIRCLES: usize = 6;

/// How long after it a worksheet is proposed to be forgotten, in days.
pub const FORGET_AFTER_DAYS: i64 = 365;

/// Two different people, the smaller number first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair(PersonId, PersonId);

impl Pair {
    /// The pair of two people; `None` if they are one.
    #[must_use]
    pub fn of(one: PersonId, other: PersonId) -> Option<Self> {
        (one != other).then(|| Self(one.min(other), one.max(other)))
    }

    /// Both people.
    #[must_use]
    pub fn people(self) -> [PersonId; 2] {
        [self.0, self.1]
    }
}

/// A worksheet as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    /// Its lasting name.
    pub id: RecordId,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When its reading was first opened.
    pub read_at: Option<Timestamp>,
    /// The people, in the order in which they were named.
    pub people: Vec<Person>,
    /// People who know each other well, as circles that may overlap.
    pub circles: Vec<BTreeSet<PersonId>>,
    /// Pairs of which the circles say something else than the reader: whether they know each other.
    pub exceptions: BTreeMap<Pair, bool>,
    /// Those of whom it was asked whom they know.
    pub asked: BTreeSet<PersonId>,
    /// The number of the next person. Numbers are not given twice, also not in later worksheets.
    pub next: u16,
    /// The step that was open last, counted by the page.
    pub step: u16,
}

/// What a reader does to a worksheet at one touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorksheetChange {
    /// Named a person.
    Named(Code),
    /// Corrected a code.
    Renamed(PersonId, Code),
    /// Took a person off the list.
    Removed(PersonId),
    /// Answered, or took an answer back.
    Answered(PersonId, Topic, Option<Choice>),
    /// Said who introduced a person.
    Introduced(PersonId, Option<PersonId>),
    /// Said that a person is for something, or not.
    Needed(PersonId, Network, bool),
    /// Put a person into a circle, by its place, or took them out.
    Circled(usize, PersonId, bool),
    /// Said whether two people know each other.
    Tied(PersonId, PersonId, bool),
    /// Was shown whom a person knows, and went on.
    Asked(PersonId),
    /// Opened a step.
    Opened(u16),
    /// Opened the reading.
    Read(Timestamp),
}

impl Worksheet {
    /// A worksheet with the people of `before`, and none of its answers.
    #[must_use]
    pub fn begin(id: RecordId, begun_at: Timestamp, before: Option<&Self>) -> Self {
        let again = |person: &Person| Person::new(person.id, person.code.clone());
        Self {
            id,
            begun_at,
            read_at: None,
            people: before.iter().flat_map(|before| &before.people).map(again).collect(),
            circles: Vec::new(),
            exceptions: BTreeMap::new(),
            asked: BTreeSet::new(),
            next: before.map_or(1, |before| before.next),
            step: 0,
        }
    }

    /// The person of this number.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Whether one more person can be named.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.people.len() < MOST_PEOPLE && self.next < u16::MAX
    }

    /// Whether both are in one circle.
    #[must_use]
    pub fn share_circle(&self, one: PersonId, other: PersonId) -> bool {
        self.circles.iter().any(|circle| circle.contains(&one) && circle.contains(&other))
    }

    /// Whether two people know each other: as the reader said, or else as the circles do.
    #[must_use]
    pub fn know_each_other(&self, one: PersonId, other: PersonId) -> bool {
        let Some(pair) = Pair::of(one, other) else { return false };
        self.exceptions.get(&pair).copied().unwrap_or_else(|| self.share_circle(one, other))
    }

    /// All ties, as far as they are known; people are numbered as in [`Worksheet::people`].
    #[must_use]
    pub fn ties(&self) -> Ties {
        let id = |place: usize| self.people[place].id;
        Ties::new(self.people.len(), |one, other| self.know_each_other(id(one), id(other)))
    }

    /// Whether it was asked of everybody whom they know. Before that, a missing tie may be one that
    /// was not asked for.
    #[must_use]
    pub fn has_all_ties(&self) -> bool {
        self.people.iter().all(|person| self.asked.contains(&person.id))
    }

    /// Adds the people of `other`, another tab's state of this worksheet, that are not here, with what is said
    /// of them, while there is room; a number already used here is replaced.
    pub fn take_in(&mut self, other: &Self) {
        let is_here = |person: &Person| {
            self.people.iter().any(|it| it.id == person.id && it.code == person.code)
        };
        let missing: Vec<Person> =
            other.people.iter().filter(|person| !is_here(person)).cloned().collect();
        self.next = self.next.max(other.next);
        for mut person in missing {
            if !self.has_room() {
                return;
            }
            if self.person(person.id).is_some() {
                person.id = PersonId(self.next);
                self.next += 1;
            }
            person.introducer = None;
            self.people.push(person);
        }
    }

    /// Makes the change, if it is one of this worksheet: another tab may have taken a person off.
    pub fn apply(&mut self, change: &WorksheetChange) {
        match change {
            WorksheetChange::Named(code) => self.name(code),
            WorksheetChange::Renamed(id, code) => self.rename(*id, code),
            WorksheetChange::Removed(id) => self.remove(*id),
            WorksheetChange::Answered(id, topic, choice) => {
                self.change_person(*id, |person| person.answers[*topic] = *choice);
            }
            WorksheetChange::Introduced(id, by) => {
                let by = by.filter(|by| by != id && self.person(*by).is_some());
                self.change_person(*id, |person| person.introducer = by);
            }
            WorksheetChange::Needed(id, network, is_needed) => {
                self.change_person(*id, |person| person.purposes[*network] = *is_needed);
            }
            WorksheetChange::Circled(place, id, is_in) => self.circle(*place, *id, *is_in),
            WorksheetChange::Tied(one, other, is_tied) => self.tie(*one, *other, *is_tied),
            WorksheetChange::Asked(id) => {
                if self.person(*id).is_some() {
                    self.asked.insert(*id);
                }
            }
            WorksheetChange::Opened(step) => self.step = *step,
            WorksheetChange::Read(now) => self.read_at = self.read_at.or(Some(*now)),
        }
    }

    fn change_person(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.iter_mut().find(|person| person.id == id) {
            change(person);
        }
    }

    fn name(&mut self, code: &Code) {
        if self.has_room() {
            let code = self.free(code, None);
            self.people.push(Person::new(PersonId(self.next), code));
            self.next += 1;
        }
    }

    fn rename(&mut self, id: PersonId, code: &Code) {
        let code = self.free(code, Some(id));
        self.change_person(id, |person| person.code = code);
    }

    /// The code with a number, if somebody else has it.
    fn free(&self, code: &Code, but: Option<PersonId>) -> Code {
        let others = self.people.iter().filter(|person| Some(person.id) != but);
        code.clone().apart_from(&others.map(|person| &person.code).collect::<Vec<_>>())
    }

    fn remove(&mut self, id: PersonId) {
        self.people.retain(|person| person.id != id);
        for person in &mut self.people {
            person.introducer = person.introducer.filter(|by| *by != id);
        }
        for circle in &mut self.circles {
            circle.remove(&id);
        }
        self.exceptions.retain(|pair, _| !pair.people().contains(&id));
        self.asked.remove(&id);
    }

    fn circle(&mut self, place: usize, id: PersonId, is_in: bool) {
        if place >= MOST_CIRCLES || self.person(id).is_none() {
            return;
        }
        if place >= self.circles.len() {
            self.circles.resize(place + 1, BTreeSet::new());
        }
        if is_in {
            self.circles[place].insert(id);
        } else {
            self.circles[place].remove(&id);
        }
        while self.circles.last().is_some_and(BTreeSet::is_empty) {
            self.circles.pop();
        }
    }

    fn tie(&mut self, one: PersonId, other: PersonId, is_tied: bool) {
        let Some(pair) = Pair::of(one, other) else { return };
        if self.person(one).is_none() || self.person(other).is_none() {
            return;
        }
        if is_tied == self.share_circle(one, other) {
            self.exceptions.remove(&pair);
        } else {
            self.exceptions.insert(pair, is_tied);
        }
    }

    /// Whether it is proposed to forget the people: a year has passed.
    #[must_use]
    pub fn is_old(&self, now: Timestamp) -> bool {
        self.begun_at.plus_days(FORGET_AFTER_DAYS) <= now
    }
}
