//! What became of the people since the worksheet before.

use super::person::{Person, PersonId, Topic};
use super::worksheet::Worksheet;

/// The people who differ between two worksheets, each in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// On the later list only.
    pub new: Vec<PersonId>,
    /// On the earlier list only.
    pub gone: Vec<PersonId>,
    /// Closer than before.
    pub closer: Vec<PersonId>,
    /// Further than before.
    pub further: Vec<PersonId>,
}

impl Since {
    /// What changed from one worksheet to a later one. People are told by their numbers; how close is
    /// compared where it is answered in both. Lists of two devices have numbers of their own: where
    /// nobody is on both, everybody is new.
    #[must_use]
    pub fn between(earlier: &Worksheet, later: &Worksheet) -> Self {
        if !have_somebody_in_common(earlier, later) {
            let all = |of: &Worksheet| of.people.iter().map(|person| person.id).collect();
            return Self { new: all(later), gone: all(earlier), ..Self::default() };
        }
        let ids = |of: &Worksheet, not_in: &Worksheet| -> Vec<PersonId> {
            let ids = of.people.iter().map(|person| person.id);
            ids.filter(|id| not_in.person(*id).is_none()).collect()
        };
        let mut since =
            Self { new: ids(later, earlier), gone: ids(earlier, later), ..Self::default() };
        for person in &later.people {
            let then = earlier.person(person.id).and_then(|it| it.answers[Topic::Closeness]);
            let (Some(then), Some(now)) = (then, person.answers[Topic::Closeness]) else {
                continue;
            };
            match now.cmp(&then) {
                std::cmp::Ordering::Less => since.closer.push(person.id),
                std::cmp::Ordering::Greater => since.further.push(person.id),
                std::cmp::Ordering::Equal => {}
            }
        }
        since
    }

    /// Whether nothing changed that is looked at.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn have_somebody_in_common(one: &Worksheet, other: &Worksheet) -> bool {
    let is_on_other =
        |person: &Person| other.person(person.id).is_some_and(|their| their.code == person.code);
    one.people.iter().any(is_on_other)
}
