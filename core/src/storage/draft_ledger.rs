//! One draft continued in two tabs: every answer has a revision, and the higher one counts.
//!
//! Each tab saves the whole draft after each answer, and a tab may hold a draft that is older
//! than what is stored. So an answer carries a revision, one more than the highest that its tab
//! has seen (Lamport, "Time, clocks, and the ordering of events in a distributed system",
//! Communications of the ACM, 1978). Two drafts are merged statement by statement: the higher
//! revision stays; of two answers with one revision both tabs choose the same. Whatever the
//! order in which tabs write and hear of each other, they end with the same answers, and none
//! is lost unless both tabs answered the same statement.

use crate::domain::answer::Answer;
use crate::domain::draft::{Draft, DraftUpdate};

use super::record::answers::letter;

/// How often each part of a draft was changed: 0 for never.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revisions {
    /// By position.
    pub answers: Vec<u32>,
    /// Of the note.
    pub note: u32,
}

/// A draft with its revisions, as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredDraft {
    /// The draft.
    pub draft: Draft,
    /// Its revisions.
    pub revisions: Revisions,
}

impl StoredDraft {
    /// The state of a draft before anything was answered.
    fn before(draft: &Draft) -> Self {
        let mut blank = draft.clone();
        for position in 0..draft.sheet.answers().len() {
            blank.sheet.set(position, None);
        }
        blank.note.clear();
        let answers = vec![0; draft.sheet.answers().len()];
        Self { draft: blank, revisions: Revisions { answers, note: 0 } }
    }

    fn answer(&self, position: usize) -> Option<Answer> {
        self.draft.sheet.answer(position)
    }

    /// Whether two states are of the same draft and ask the same statements.
    #[must_use]
    pub fn is_same_draft(&self, other: &Draft) -> bool {
        self.draft.id == other.id
            && self.draft.edition == other.edition
            && self.draft.sheet.questionnaire() == other.sheet.questionnaire()
    }

    /// Whether both hold the same answers and note, with the same revisions.
    #[must_use]
    pub fn has_answers_of(&self, other: &Self) -> bool {
        self.revisions == other.revisions
            && self.draft.sheet == other.draft.sheet
            && self.draft.note == other.draft.note
    }

    fn highest_revision(&self) -> u32 {
        self.revisions.answers.iter().copied().max().unwrap_or(0).max(self.revisions.note)
    }

    /// Takes from `other`, which is the same draft, what is newer there.
    pub fn merge(&mut self, other: &Self) {
        for position in 0..self.revisions.answers.len() {
            let rank = |it: &Self| (it.revisions.answers[position], letter(it.answer(position)));
            if rank(other) > rank(self) {
                self.revisions.answers[position] = other.revisions.answers[position];
                self.draft.sheet.set(position, other.answer(position));
            }
        }
        let theirs = (other.revisions.note, &other.draft.note);
        if theirs > (self.revisions.note, &self.draft.note) {
            self.revisions.note = other.revisions.note;
            self.draft.note.clone_from(&other.draft.note);
        }
        for (mine, theirs) in self.draft.times_ms.iter_mut().zip(&other.draft.times_ms) {
            *mine = (*mine).max(*theirs);
        }
    }
}

/// What one tab knows of the draft that it works on.
///
/// The page takes in the news of a call some time after it, and may call again in between. So
/// an answer that the page had, or was offered, since it last agreed is no change of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftLedger {
    /// All answers that this tab has seen, its own and those of others.
    merged: StoredDraft,
    /// By position, the answers that the page had or was offered since it last agreed.
    known: Vec<Vec<Option<Answer>>>,
    /// The notes that the page had or was offered since it last agreed.
    known_notes: Vec<String>,
}

impl DraftLedger {
    /// A tab that has just loaded `stored`.
    #[must_use]
    pub fn loaded(stored: StoredDraft) -> Self {
        Self {
            known: stored.draft.sheet.answers().iter().map(|answer| vec![*answer]).collect(),
            known_notes: vec![stored.draft.note.clone()],
            merged: stored,
        }
    }

    /// A tab that has just begun `draft`.
    #[must_use]
    pub fn begun(draft: &Draft) -> Self {
        Self::loaded(StoredDraft::before(draft))
    }

    /// All that this tab has seen.
    #[must_use]
    pub fn merged(&self) -> &StoredDraft {
        &self.merged
    }

    /// Whether this is the ledger of that draft.
    #[must_use]
    pub fn is_of(&self, draft: &Draft) -> bool {
        self.merged.is_same_draft(draft)
    }

    /// Takes in what is stored, which is the same draft, and then what the page changed.
    pub fn update(&mut self, stored: Option<&StoredDraft>, page: &Draft) {
        let highest = stored.map_or(0, StoredDraft::highest_revision);
        let next = highest.max(self.merged.highest_revision()).saturating_add(1);
        if let Some(stored) = stored {
            self.merged.merge(stored);
        }
        for position in 0..self.known.len() {
            self.update_answer(position, page.sheet.answer(position), next);
        }
        self.update_note(&page.note, next);
        self.merged.draft.step = page.step;
        for (mine, theirs) in self.merged.draft.times_ms.iter_mut().zip(&page.times_ms) {
            *mine = (*mine).max(*theirs);
        }
    }

    fn update_answer(&mut self, position: usize, answer: Option<Answer>, next: u32) {
        if answer != self.merged.answer(position) && !self.known[position].contains(&answer) {
            self.merged.draft.sheet.set(position, answer);
            self.merged.revisions.answers[position] = next;
        }
        note_offer(&mut self.known[position], answer, self.merged.answer(position));
    }

    fn update_note(&mut self, note: &str, next: u32) {
        let is_known = self.known_notes.iter().any(|known| known == note);
        if note != self.merged.draft.note && !is_known {
            note.clone_into(&mut self.merged.draft.note);
            self.merged.revisions.note = next;
        }
        note_offer(&mut self.known_notes, note.to_owned(), self.merged.draft.note.clone());
    }

    /// What the page does not know yet.
    #[must_use]
    pub fn news(&self, page: &Draft) -> DraftUpdate {
        let merged = &self.merged.draft;
        let positions = 0..merged.sheet.answers().len();
        let answers = positions
            .map(|position| (position, merged.sheet.answer(position)))
            .filter(|(position, answer)| *answer != page.sheet.answer(*position))
            .collect();
        let note = (merged.note != page.note).then(|| merged.note.clone());
        DraftUpdate { answers, note }
    }
}

/// The page has `given` and is offered `merged`. Where it agrees, all else is forgotten.
fn note_offer<T: PartialEq>(known: &mut Vec<T>, given: T, merged: T) {
    if given == merged {
        known.clear();
    }
    for value in [given, merged] {
        if !known.contains(&value) {
            known.push(value);
        }
    }
}
