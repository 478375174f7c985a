//! The hint at the newest run, which spares the start a look at all the others.

use crate::domain::assessment::{Assessment, AssessmentId};
use crate::domain::newest_run::NewestRun;
use crate::domain::timestamp::Timestamp;

use super::super::key;
use super::super::record::layouts::Layouts;
use super::Store;

/// When a run was finished, and which one it is. Hints compare as the runs of a history do.
type Hint = (Timestamp, AssessmentId);

impl Store {
    /// The newest run, without looking at the others. A hint at a run that is not there or
    /// cannot be read is corrected.
    #[must_use]
    pub fn newest(&self) -> Option<NewestRun> {
        let mut layouts = Layouts::default();
        let hint = self.newest_hint();
        let hinted = hint.and_then(|(_, id)| self.run_under(&key::run(&id), &mut layouts));
        hinted.or_else(|| self.rebuild_newest()).map(|run| NewestRun::from(&run))
    }

    pub(super) fn newest_hint(&self) -> Option<Hint> {
        let text = self.medium().get(key::NEWEST)?;
        let (finished_at, id) = text.split_once(' ')?;
        Some((Timestamp(finished_at.parse().ok()?), AssessmentId::new(id)?))
    }

    pub(super) fn update_newest(&self, run: &Assessment) {
        let saved = hint_at(run);
        match self.newest_hint() {
            Some(hint) if saved >= hint => self.write_newest(&saved),
            Some((_, newest)) if newest != run.id => {}
            _ => drop(self.rebuild_newest()),
        }
    }

    /// Looks at all runs.
    pub(super) fn rebuild_newest(&self) -> Option<Assessment> {
        let mut layouts = Layouts::default();
        let keys = self.medium().keys();
        let runs = keys.iter().filter_map(|key| self.run_under(key, &mut layouts));
        let newest = runs.max_by_key(hint_at);
        match &newest {
            Some(newest) => self.write_newest(&hint_at(newest)),
            // Where this is not permitted, the hint is found wrong at the next start.
            None => drop(self.medium().remove(key::NEWEST)),
        }
        newest
    }

    /// A hint that cannot be written is removed, and so rebuilt when it is needed.
    fn write_newest(&self, (finished_at, id): &Hint) {
        let text = [&finished_at.0.to_string(), " ", id.as_str()].concat();
        if self.medium().set(key::NEWEST, &text).is_err() {
            let _ = self.medium().remove(key::NEWEST);
        }
    }
}

fn hint_at(run: &Assessment) -> Hint {
    (run.finished_at, run.id.clone())
}
