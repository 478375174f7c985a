use std::rc::Rc;

use super::{LazyEffect, Reply, Revision, Setting};
use weft_core::domain::answer::Answer;
use weft_core::domain::record_id::RecordId;
use weft_core::storage::stored_change::StoredChange;

/// What happened: what a reader did, what others did, and what came of an effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The app was started.
    Started,
    /// A check was asked for, which begins one if none is in progress.
    CheckWanted,
    /// A statement was asked for, by its number in the order of the run, from 1, or wherever the run is.
    CheckOpened(Option<usize>),
    /// The reader wants a new run because the stored one cannot be continued.
    StartedAnew,
    /// A statement was answered, or its answer taken back.
    AnswerChosen {
        /// The statement, as a position of the questionnaire.
        position: usize,
        /// The answer; `None` takes it back.
        answer: Option<Answer>,
        /// The time since the statement was shown, in milliseconds; 0 if none was taken.
        time_ms: u32,
    },
    /// An answer that had moved on by itself was taken back.
    AnswerUndone {
        /// The place of the statement in the presentation order, from 0.
        step: usize,
        /// The statement, as a position of the questionnaire.
        position: usize,
        /// What it had been answered before.
        before: Option<Answer>,
    },
    /// The reader went on from the statement at this place of the presentation order.
    SteppedOn(usize),
    /// The reader went back from the statement at this place of the presentation order.
    SteppedBack(usize),
    /// The note of the run in progress was changed.
    NoteTyped(String),
    /// Nothing was typed for a moment, or the field was left.
    NoteRested,
    /// The run in progress was given up.
    DraftDiscarded,
    /// The reader asked for a change of a finished run.
    RunRevised(RecordId, Revision),
    /// The reader took the last deletion back.
    DeletionUndone,
    /// The reader asked for another attempt to store what could not be stored.
    SavingRetried,
    /// A setting was changed.
    SettingChosen(Setting),
    /// The reader asked for everything as a file.
    BackupChosen {
        /// Worksheets of people are wanted in it.
        with_people: bool,
        /// Locks the file.
        passphrase: Option<String>,
    },
    /// The reader has the backup file that was offered.
    BackedUp,
    /// The reader asked for something that changes nothing here before it is done.
    Asked(LazyEffect),
    /// The page that tells what is kept was opened.
    KeepingShown,
    /// Another page was turned to.
    PageTurned,
    /// The address names the programme of the publisher in which a check is taken.
    ProgrammeNamed(Rc<str>),
    /// A link that carries a result was opened.
    LinkOpened(Rc<str>),
    /// The page is closed, or goes out of sight.
    PageLeft,
    /// The page is seen again. Others may have stored something meanwhile.
    PageReturned,
    /// Another tab has stored something.
    StoredElsewhere(StoredChange),
    /// An effect was carried out, or could not be.
    Replied(Reply),
}

impl Event {
    /// The reader asked for everything but people as a file.
    pub const BACKUP: Self = Self::BackupChosen { with_people: false, passphrase: None };
}
