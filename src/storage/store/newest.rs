//! The hint at the newest run, which spares the start a look at all the others.

use crate::domain::assessment::{Assessment, AssessmentId};
use crate::domain::timestamp::Timestamp;

use super::super::key;
use super::super::record::layouts::Layouts;
use super::{RunFound, Store};

/// A hint at the newest run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestRun {
    /// Which run.
    pub id: AssessmentId,
    /// When it was finished.
    pub finished_at: Timestamp,
}

impl Store {
    /// The newest run, without looking at the others. A hint at a run that is not there or
    /// cannot be read is corrected.
    #[must_use]
    pub fn newest(&self) -> Option<NewestRun> {
        let hinted = self.newest_hint().map(|hint| key::run(&hint.id));
        match hinted.map(|key| self.load_key(&key, &mut Layouts::default())) {
            Some(RunFound::Run(run)) => Some(NewestRun::of(&run)),
            _ => self.rebuild_newest(),
        }
    }

    pub(super) fn newest_hint(&self) -> Option<NewestRun> {
        let text = self.medium().get(key::NEWEST)?;
        let (finished_at, id) = text.split_once(' ')?;
        let finished_at = Timestamp(finished_at.parse().ok()?);
        Some(NewestRun { id: AssessmentId::new(id)?, finished_at })
    }

    pub(super) fn update_newest(&self, run: &Assessment) {
        match self.newest_hint() {
            Some(hint) if hint.id == run.id && run.finished_at >= hint.finished_at => {
                self.write_newest(&NewestRun::of(run));
            }
            Some(hint) if hint.id != run.id => {
                if (run.finished_at, &run.id) > (hint.finished_at, &hint.id) {
                    self.write_newest(&NewestRun::of(run));
                }
            }
            _ => {
                self.rebuild_newest();
            }
        }
    }

    /// Looks at all runs.
    pub(super) fn rebuild_newest(&self) -> Option<NewestRun> {
        let mut layouts = Layouts::default();
        let keys = self.medium().keys();
        let runs = keys.iter().filter_map(|key| match self.load_key(key, &mut layouts) {
            RunFound::Run(run) => Some(NewestRun::of(&run)),
            _ => None,
        });
        let newest = runs.max_by(|a, b| (a.finished_at, &a.id).cmp(&(b.finished_at, &b.id)));
        match &newest {
            Some(newest) => self.write_newest(newest),
            // Where this is not permitted, the hint is found wrong at the next start.
            None => drop(self.medium().remove(key::NEWEST)),
        }
        newest
    }

    /// A hint that cannot be written is removed, and so rebuilt when it is needed.
    fn write_newest(&self, newest: &NewestRun) {
        let text = [&newest.finished_at.0.to_string(), " ", newest.id.as_str()].concat();
        if self.medium().set(key::NEWEST, &text).is_err() {
            let _ = self.medium().remove(key::NEWEST);
        }
    }
}

impl NewestRun {
    fn of(run: &Assessment) -> Self {
        Self { id: run.id.clone(), finished_at: run.finished_at }
    }
}
