//! Why a record or a file cannot be used, as types. The sentence that a reader sees is chosen by the
//! pages.

/// Why stored bytes cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A later version of this app wrote them.
    Newer {
        /// The version that they give for themselves.
        version: u32,
    },
    /// They are not what any version writes.
    Damaged(Damage),
    /// They can be read, but had to make room: a draft of another version of the instrument.
    SetAside,
}

/// What is wrong with a damaged record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Damage {
    /// Not JSON, or a field is missing or of the wrong type.
    NotARecord,
    /// The name of the run is not an id.
    Id,
    /// An answer that no scale has, or a statement twice.
    Answers,
    /// Not a moment that a calendar can show.
    Date,
    /// A committed action that cannot be read.
    Commitments,
}

impl Damage {
    /// All kinds of damage.
    pub const ALL: [Self; 5] =
        [Self::NotARecord, Self::Id, Self::Answers, Self::Date, Self::Commitments];
}

impl From<Damage> for Unreadable {
    fn from(damage: Damage) -> Self {
        Self::Damaged(damage)
    }
}

/// A record that would not be read again: its date is beyond every calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotStorable;

/// Why a file cannot be used as a backup. Nothing stored has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Nothing is in the file.
    Empty,
    /// The file is too large to be looked at.
    TooLarge {
        /// The largest size that is looked at, in bytes.
        most_bytes: usize,
    },
    /// Not JSON, from here on.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
    },
    /// A table for spreadsheets.
    Table,
    /// A mail or text program replaced the quotation marks by others.
    QuotationMarks,
    /// More than one backup, one behind the other.
    Several,
    /// JSON of another program, or without what a backup has.
    NotABackup,
    /// Locked with a passphrase: open it with that first.
    Locked,
    /// A later version of this app made it.
    Newer {
        /// The version that it gives for itself.
        version: u32,
    },
    /// More runs than anybody can have.
    TooManyRuns {
        /// The largest number that is looked at.
        most: usize,
    },
}
