//! What restoring a backup would do, before it does anything.

use std::rc::Rc;

use crate::domain::assessment::Assessment;
use crate::domain::history::History;
use crate::domain::timestamp::Timestamp;
use crate::records::backup::Backup;
use crate::records::run::RunRecord;

/// What a backup holds, seen from the runs that are here. Runs are told apart by their id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RestorePreview {
    /// Runs of this instrument that are not here.
    pub new: Vec<RunRecord>,
    /// Runs of other instruments that are not here.
    pub of_other_instruments: Vec<RunRecord>,
    /// How many runs are here already, word for word.
    pub same: usize,
    /// Runs that are here with other content: a note, a date, what became of an action.
    pub differing: Vec<Differing>,
    /// How many of the runs that are not here have a date that is hard to believe: before
    /// [`EARLIEST_BELIEVED`], or more than a day after now. They are restored all the same: a
    /// backup made while the clock was wrong must not lose runs, and a run can be re-dated.
    pub odd_dates: usize,
}

/// A run that is here and in the backup, with different content.
#[derive(Clone, Debug, PartialEq)]
pub struct Differing {
    /// As it is here.
    pub here: Rc<Assessment>,
    /// As it is in the backup.
    pub there: RunRecord,
}

impl Differing {
    /// How many answers differ; `None` if the statements do.
    #[must_use]
    pub fn changed_answers(&self) -> Option<usize> {
        let (here, there) = (&self.here.sheet, &self.there.run.sheet);
        let is_same_edition = self.here.edition == self.there.run.edition
            && here.questionnaire() == there.questionnaire();
        let pairs = here.answers().iter().zip(there.answers());
        is_same_edition.then(|| pairs.filter(|(here, there)| here != there).count())
    }
}

/// The start of the year 2000, in UTC: nobody took this check before.
pub const EARLIEST_BELIEVED: Timestamp = Timestamp(946_684_800_000);

impl RestorePreview {
    /// Compares a backup with the runs that are here. `instrument_id` is that of the instrument
    /// in use.
    #[must_use]
    pub fn of(history: &History, backup: &Backup, instrument_id: &str, now: Timestamp) -> Self {
        let mut preview = Self::default();
        let mut by_id: Vec<&Rc<Assessment>> = history.runs().iter().collect();
        by_id.sort_by(|a, b| a.id.cmp(&b.id));
        for there in &backup.runs {
            let place = by_id.binary_search_by(|here| here.id.cmp(&there.run.id));
            match place.ok().map(|place| by_id[place]) {
                Some(here) if **here == there.run => preview.same += 1,
                Some(here) => {
                    preview.differing.push(Differing { here: here.clone(), there: there.clone() });
                }
                None => preview.add(there.clone(), instrument_id, now),
            }
        }
        preview
    }

    fn add(&mut self, record: RunRecord, instrument_id: &str, now: Timestamp) {
        self.odd_dates += usize::from(is_odd(record.run.finished_at, now));
        if *record.run.edition.id == *instrument_id {
            self.new.push(record);
        } else {
            self.of_other_instruments.push(record);
        }
    }
}

fn is_odd(date: Timestamp, now: Timestamp) -> bool {
    date < EARLIEST_BELIEVED || date > now.plus_days(1)
}
