//! What one tab knows of the draft that it works on.
//!
//! Each tab writes its changes on top of what is stored, in one task, and counts the writes. Yet
//! browsers give tabs in different processes a view of the storage that may lag for a moment, so that
//! a write may hide that of the other tab. Its count then says that its writer did not know of ours.

use std::collections::HashMap;

use crate::domain::answer::Answer;
use crate::domain::draft::{Draft, DraftUpdate};
use crate::records::draft::DraftRecord;

/// The draft as this tab last stored it or took it in.
pub struct SeenDraft {
    pub draft: Draft,
    /// In which write this tab last changed an answer, by position.
    answers: HashMap<usize, u32>,
    /// In which write this tab last changed the note.
    note: Option<u32>,
}

impl SeenDraft {
    pub fn new(draft: Draft) -> Self {
        Self { draft, answers: HashMap::new(), note: None }
    }

    /// Takes over what is stored now. `changes` are those of this tab in it.
    pub fn take(&mut self, stored: &DraftRecord, changes: &DraftUpdate) {
        let news = stored.draft.update_since(&self.draft);
        for (position, _) in news.answers {
            self.answers.remove(&position);
        }
        self.note = self.note.filter(|_| news.note.is_none());
        for (position, _) in &changes.answers {
            self.answers.insert(*position, stored.writes);
        }
        if changes.note.is_some() {
            self.note = Some(stored.writes);
        }
        self.draft = stored.draft.clone();
    }

    /// What this tab had stored and the writer of `after` did not know. Of two changes in writes with
    /// the same number both tabs choose the same, in whatever order they hear of it.
    pub fn hidden_by(&self, after: &DraftRecord) -> DraftUpdate {
        let is_unknown = |write: u32, wins: bool| {
            write > after.writes || (write == after.writes && wins)
        };
        let mut hidden = DraftUpdate::default();
        for (position, write) in &self.answers {
            let [mine, theirs] = [&self.draft, &after.draft].map(|it| it.sheet.answer(*position));
            if mine != theirs && is_unknown(*write, rank(mine) > rank(theirs)) {
                hidden.answers.push((*position, mine));
            }
        }
        let (mine, theirs) = (&self.draft.note, &after.draft.note);
        if mine != theirs && self.note.is_some_and(|write| is_unknown(write, mine > theirs)) {
            hidden.note = Some(mine.clone());
        }
        hidden
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
