//! All finished runs, in the order of time.

use std::rc::Rc;

use super::assessment::Assessment;
use super::record_id::RecordId;

/// The finished runs, oldest first; runs of the same moment in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    runs: Vec<Rc<Assessment>>,
}

impl History {
    /// A history of these runs, in whatever order they come. Of two with the same id the older
    /// stays.
    #[must_use]
    pub fn new(runs: impl IntoIterator<Item = Assessment>) -> Self {
        let mut runs: Vec<_> = runs.into_iter().map(Rc::new).collect();
        runs.sort_by(|a, b| (&a.id, a.finished_at).cmp(&(&b.id, b.finished_at)));
        runs.dedup_by(|later, earlier| later.id == earlier.id);
        runs.sort_by_key(|run| run.finished_at);
        Self { runs }
    }

    /// The runs, oldest first.
    #[must_use]
    pub fn runs(&self) -> &[Rc<Assessment>] {
        &self.runs
    }

    /// The newest run.
    #[must_use]
    pub fn newest(&self) -> Option<&Rc<Assessment>> {
        self.runs.last()
    }

    /// The run with this id.
    #[must_use]
    pub fn run(&self, id: &RecordId) -> Option<&Rc<Assessment>> {
        self.runs.iter().find(|run| run.id == *id)
    }

    /// The last run before `run` that answered the same edition.
    #[must_use]
    pub fn previous_comparable(&self, run: &Assessment) -> Option<&Rc<Assessment>> {
        let before = self.runs.iter().rev().skip_while(|other| other.id != run.id).skip(1);
        before.into_iter().find(|other| other.edition == run.edition)
    }

    /// The first run before `run` that answered the same edition.
    #[must_use]
    pub fn first_comparable(&self, run: &Assessment) -> Option<&Rc<Assessment>> {
        let mut before = self.runs.iter().take_while(|other| other.id != run.id);
        before.find(|other| other.edition == run.edition)
    }

    /// Puts a run in its place; a run with the same id is replaced.
    pub fn insert(&mut self, run: Assessment) {
        self.remove(&run.id);
        let key = (run.finished_at, run.id.clone());
        let place = self.runs.partition_point(|other| (other.finished_at, other.id.clone()) < key);
        self.runs.insert(place, Rc::new(run));
    }

    /// Takes a run out and returns it.
    pub fn remove(&mut self, id: &RecordId) -> Option<Rc<Assessment>> {
        let place = self.runs.iter().position(|run| run.id == *id)?;
        Some(self.runs.remove(place))
    }
}
