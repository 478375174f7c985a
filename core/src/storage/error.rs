//! What can go wrong, as types. The sentence that a reader sees is chosen by the pages.

/// Why something could not be saved. What was stored before is untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The browser's room for this site is used up.
    Full,
    /// The browser does not let this page store anything.
    Blocked,
    /// The browser refused for another reason; the name of its error.
    Refused {
        /// The name of the browser's error, such as `InvalidStateError`.
        cause: String,
    },
    /// The value cannot be written in a form that would be read again, for instance because a
    /// statement's id has a space. A fault of the instrument, not of the browser.
    NotStorable,
}

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
    /// Not JSON, or a field is missing, unknown or of the wrong type.
    NotARecord,
    /// The name of the run is not an id.
    Id,
    /// An answer that no scale has, a statement twice, or parts that do not fit together.
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

/// Why a file cannot be used as a backup. Nothing stored has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Nothing is in the file.
    Empty,
    /// The file is too large to be looked at.
    TooLarge {
        /// The largest size that is looked at, in bytes.
        maximum_bytes: usize,
    },
    /// Not JSON, from here on.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in bytes.
        column: usize,
    },
    /// JSON of another program, or without what a backup has.
    NotABackup,
    /// Locked with a passphrase: open it with that first.
    Encrypted,
    /// A later version of this app made it.
    Newer {
        /// The version that it gives for itself.
        version: u32,
    },
    /// More runs than anybody can have.
    TooManyRuns {
        /// The largest number that is looked at.
        maximum: usize,
    },
}
