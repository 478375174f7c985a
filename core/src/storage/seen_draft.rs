//! What one tab knows of the draft that it works on.
//!
//! Each tab writes its changes on top of what is stored, in one task, and counts the writes. Yet
//! browsers give tabs in different processes a view of the storage that may lag for a moment, so that
//! a write may hide that of the other tab. Its count then says that its writer did not know of ours.

use crate::domain::answer::Answer;
use crate::domain::draft::{Draft, DraftUpdate};
use crate::records::draft::DraftRecord;

/// The draft as this tab last stored it or took it in.
pub struct SeenDraft {
    pub draft: Draft,
    /// The last change of this tab to an answer, by position.
    answers: Vec<(usize, Change<Option<Answer>>)>,
    /// The last change of this tab to the note.
    note: Option<Change<String>>,
}

/// In which write something was changed, from what to what.
struct Change<T> {
    write: u32,
    before: T,
    after: T,
}

impl<T: PartialEq> Change<T> {
    /// Whether the writer of `theirs`, whose draft had the write number `writes`, did not know of this
    /// change. If both wrote at the same number, `wins` decides, alike in both tabs.
    fn is_hidden(&self, theirs: &T, writes: u32, wins: impl FnOnce(&T, &T) -> bool) -> bool {
        let is_older = self.write > writes;
        let is_settled_here = || *theirs == self.before || wins(&self.after, theirs);
        self.after != *theirs && (is_older || (self.write == writes && is_settled_here()))
    }
}

impl SeenDraft {
    pub fn new(draft: Draft) -> Self {
        Self { draft, answers: Vec::new(), note: None }
    }

    /// Takes over what is stored now. `changes` are those of this tab in it.
    pub fn take(&mut self, stored: &DraftRecord, changes: &DraftUpdate) {
        let write = stored.writes;
        for (position, after) in &changes.answers {
            let before = self.draft.sheet.answer(*position);
            self.answers.retain(|(other, _)| other != position);
            self.answers.push((*position, Change { write, before, after: *after }));
        }
        if let Some(after) = changes.note.clone() {
            self.note = Some(Change { write, before: self.draft.note.clone(), after });
        }
        self.draft = stored.draft.clone();
    }

    /// What this tab had stored and the writer of `after` did not know.
    pub fn hidden_by(&self, after: &DraftRecord) -> DraftUpdate {
        let mut hidden = DraftUpdate::default();
        for (position, change) in &self.answers {
            let theirs = after.draft.sheet.answer(*position);
            let wins = |mine: &Option<Answer>, theirs: &Option<Answer>| rank(*mine) > rank(*theirs);
            if change.is_hidden(&theirs, after.writes, wins) {
                hidden.answers.push((*position, change.after));
            }
        }
        let note = self.note.as_ref();
        let note = note.filter(|it| it.is_hidden(&after.draft.note, after.writes, |a, b| a > b));
        hidden.note = note.map(|change| change.after.clone());
        hidden
    }

    /// The writer of `writes` knew of all changes in earlier ones.
    pub fn forget_known(&mut self, writes: u32) {
        self.answers.retain(|(_, change)| change.write >= writes);
        self.note = self.note.take().filter(|change| change.write >= writes);
    }
}

/// An order of answers: none, 0 to 4, "does not fit".
fn rank(answer: Option<Answer>) -> u32 {
    match answer {
        None => 0,
        Some(Answer::Frequency(frequency)) => 1 + frequency.points(),
        Some(Answer::DoesNotFit) => u32::MAX,
    }
}
