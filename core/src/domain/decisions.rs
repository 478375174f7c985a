//! How the plans of a run are made, changed and taken back.

use super::assessment::Assessment;
use super::commitment::{Commitment, Deed, MOST_COMMITMENTS, Outcome};
use super::day::Day;
use super::timestamp::Timestamp;

impl Assessment {
    /// What was decided about a deed, if anything.
    #[must_use]
    pub fn commitment(&self, deed: &Deed) -> Option<&Commitment> {
        self.commitments.iter().find(|commitment| commitment.deed == *deed)
    }

    /// Whether one more deed can be committed to.
    #[must_use]
    pub fn has_room_for_commitments(&self) -> bool {
        self.commitments.len() < MOST_COMMITMENTS
    }

    /// Commits to a deed, or changes the plan for one that is committed to already; what became of it
    /// stays. Does nothing if there is no room.
    pub fn commit(&mut self, plan: Commitment) {
        let has_room = self.has_room_for_commitments();
        match self.commitments.iter_mut().find(|it| it.deed == plan.deed) {
            Some(kept) => {
                let (outcome, sequence) = (kept.outcome, kept.sequence);
                let plan = Commitment { outcome, sequence, ..plan };
                if *kept != plan {
                    *kept = Commitment { sequence: sequence.saturating_add(1), ..plan };
                }
            }
            None if has_room => {
                self.commitments.push(Commitment { sequence: self.sequence_floor, ..plan });
            }
            None => {}
        }
    }

    /// Decides on a deed, also on one that was decided on before: its texts stay, it is due anew, and
    /// what becomes of it is open again. Does nothing if there is no room.
    pub fn decide(&mut self, today: Day, deed: Deed) {
        let plan = Commitment::decided_on(today, deed);
        match self.commitments.iter_mut().find(|it| it.deed == plan.deed) {
            Some(kept) => {
                kept.due = plan.due;
                kept.outcome = None;
                kept.sequence = kept.sequence.saturating_add(1);
            }
            None => self.commit(plan),
        }
    }

    /// Takes the decision for a deed back. If it is decided again, calendars must take the new plan
    /// for the newer one.
    pub fn take_back(&mut self, deed: &Deed) {
        if let Some(plan) = self.commitment(deed) {
            self.sequence_floor = self.sequence_floor.max(plan.sequence.saturating_add(1));
        }
        self.commitments.retain(|commitment| commitment.deed != *deed);
    }

    /// Brings a plan that was taken back to its place, as it was. Does nothing if there is no room, or
    /// if the deed was decided on again.
    pub fn bring_back(&mut self, place: usize, plan: Commitment) {
        if self.has_room_for_commitments() && self.commitment(&plan.deed).is_none() {
            self.commitments.insert(place.min(self.commitments.len()), plan);
        }
    }

    /// Says what became of a deed.
    pub fn conclude(&mut self, deed: &Deed, outcome: Option<Outcome>) {
        for commitment in &mut self.commitments {
            if commitment.deed == *deed {
                commitment.outcome = outcome;
            }
        }
    }

    /// Gives the run another date. Halfway to a plan is another day then.
    pub fn redate(&mut self, finished_at: Timestamp) {
        if self.finished_at == finished_at {
            return;
        }
        self.finished_at = finished_at;
        for commitment in &mut self.commitments {
            commitment.sequence = commitment.sequence.saturating_add(1);
        }
    }
}
