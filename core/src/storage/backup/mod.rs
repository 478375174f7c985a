//! One file with everything: all runs, drafts, settings, and what could not be read.
//!
//! `docs/data-format.md` describes the file. Its records are those of [`super::record`]; a run
//! stands on one line, so that a file that was cut off still gives the runs before the cut.

mod read;
mod write;

use crate::domain::assessment::Assessment;
use crate::domain::timestamp::Timestamp;

use super::draft_ledger::StoredDraft;
use super::error::{Damage, Unreadable};
use super::record::settings::SettingsRecord;

pub use read::{MAXIMUM_BYTES, MAXIMUM_RUNS, read_backup};
pub use write::write_backup;

/// How a backup names itself.
pub const FORMAT: &str = "weft-backup";

/// How a backup with a passphrase names itself.
pub const ENCRYPTED_FORMAT: &str = "weft-backup-encrypted";

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Option<Timestamp>,
    /// The runs, oldest first; no id is there twice.
    pub runs: Vec<Assessment>,
    /// The runs in progress.
    pub drafts: Vec<StoredDraft>,
    /// The settings.
    pub settings: Option<SettingsRecord>,
    /// What could not be read where the backup was made.
    pub kept: Vec<KeptBytes>,
    /// What of the file cannot be used, and why.
    pub refused: Vec<Refused>,
    /// Whether the end of the file is missing.
    pub is_cut_off: bool,
}

/// Bytes that could not be read where a backup was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBytes {
    /// The key that they stood under.
    pub key: String,
    /// The bytes as text.
    pub raw: String,
}

/// How many things of a file cannot be used for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The reason.
    pub why: Refusal,
    /// How many, 1 or more.
    pub count: usize,
}

/// Why something in a file cannot be used. There are few reasons, whatever the file holds: of a
/// newer version it is the same which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not what any version writes.
    Damaged(Damage),
    /// A later version of this app wrote it.
    Newer,
    /// A run before it in the file has the same id.
    DuplicateId,
}

impl From<Unreadable> for Refusal {
    fn from(why: Unreadable) -> Self {
        match why {
            Unreadable::Damaged(damage) => Self::Damaged(damage),
            Unreadable::Newer { .. } => Self::Newer,
            // Only the store sets aside.
            Unreadable::SetAside => Self::Damaged(Damage::NotARecord),
        }
    }
}

impl Backup {
    fn refuse(&mut self, why: impl Into<Refusal>) {
        let why = why.into();
        match self.refused.iter_mut().find(|refused| refused.why == why) {
            Some(refused) => refused.count += 1,
            None => self.refused.push(Refused { why, count: 1 }),
        }
    }
}
