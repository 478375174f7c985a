//! One file with everything: all runs, drafts, settings, and what could not be read.
//!
//! `docs/data-format.md` describes the file. Its records are those of the storage, one on a line.

mod read;
mod write;

use std::collections::HashSet;

use crate::domain::timestamp::Timestamp;

use super::draft::DraftRecord;
use super::entry::{StoredEntry, read_entry};
use super::error::{Damage, Unreadable};
use super::key;
use super::locked;
use super::run::RunRecord;
use super::settings::SettingsRecord;
use super::sheet::{SheetKind, SheetRecord};

pub use read::{MOST_BYTES, MOST_RUNS, read_backup};
pub use write::write_backup;

/// How a backup names itself.
pub const FORMAT: &str = "weft-backup";

/// How the records of a storage name themselves, as the start script saves them.
pub const RECORDS_FORMAT: &str = "weft-records";

/// How a backup with a passphrase names itself.
pub const LOCKED_FORMAT: &str = locked::FORMAT;

/// The version that is written.
pub const VERSION: u32 = 1;

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    /// When it was made.
    pub made_at: Option<Timestamp>,
    /// The runs, oldest first; no id is there twice.
    pub runs: Vec<RunRecord>,
    /// The runs in progress.
    pub drafts: Vec<DraftRecord>,
    /// The worksheets of people and the advisor sheets.
    pub sheets: Vec<SheetRecord>,
    /// The settings.
    pub settings: Option<SettingsRecord>,
    /// What could not be read where the backup was made.
    pub unreadable: Vec<UnreadableBytes>,
    /// What of the file cannot be used, and why.
    pub refused: Vec<Refused>,
    /// Whether the end of the file is missing.
    pub is_cut_off: bool,
}

/// Bytes that could not be read where a backup was made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnreadableBytes {
    /// The key that they were under.
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

/// Why something in a file cannot be used. One reason covers every newer version.
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
    /// A backup of these keys and texts.
    #[must_use]
    pub fn of(entries: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut backup = Self::default();
        for (key, raw) in entries {
            match read_entry(&key, &raw) {
                StoredEntry::Run(run) => backup.runs.push(*run),
                StoredEntry::Draft(draft) => backup.drafts.push(*draft),
                StoredEntry::Settings(settings) => backup.settings = Some(settings),
                StoredEntry::Sheet if backup.take_sheet(&key, &raw) => {}
                StoredEntry::Sheet | StoredEntry::Unreadable(_) => {
                    backup.unreadable.push(UnreadableBytes { key, raw });
                }
                StoredEntry::Other => {}
            }
        }
        backup.sort();
        backup
    }

    /// Takes a worksheet or an advisor sheet, if it can be read.
    fn take_sheet(&mut self, key: &str, text: &str) -> bool {
        let Some((kind, Some(id))) = SheetKind::of_key(key) else { return false };
        let record = SheetRecord::read(kind, id, text);
        record.map(|record| self.sheets.push(record)).is_ok()
    }

    /// The worksheets of people.
    pub fn people(&self) -> impl Iterator<Item = &SheetRecord> {
        self.sheets.iter().filter(|sheet| sheet.kind == SheetKind::People)
    }

    /// Counts and leaves out the sheets that cannot be used; `why` looks at all of one. A pointer, so that the
    /// code that reads sheets whole is not in the first part.
    pub fn refuse_sheets(&mut self, why: fn(&str, &str) -> Option<Unreadable>) {
        let (mut kept, mut refused) = (Vec::new(), Vec::new());
        for sheet in std::mem::take(&mut self.sheets) {
            match why(&sheet.key(), &sheet.write().unwrap_or_default()) {
                Some(why) => refused.push(why),
                None => kept.push(sheet),
            }
        }
        self.sheets = kept;
        for why in refused {
            self.refuse(why);
        }
    }

    /// Leaves out everything in which people are named.
    pub fn leave_out_people(&mut self) {
        self.sheets.retain(|sheet| sheet.kind != SheetKind::People);
        self.unreadable.retain(|it| !key::is_of_people(&it.key));
    }

    /// Leaves out unreadable texts that are in this storage already, and those that are in the file
    /// for the second time.
    pub fn leave_out_known(&mut self, here: &[(String, String)]) {
        let mut known: HashSet<String> = here.iter().map(|(_, text)| text.clone()).collect();
        self.unreadable.retain(|it| known.insert(it.raw.clone()));
    }

    fn sort(&mut self) {
        self.runs.sort_by(|RunRecord { run: a, .. }, RunRecord { run: b, .. }| {
            (a.finished_at, &a.id).cmp(&(b.finished_at, &b.id))
        });
    }

    fn refuse(&mut self, why: impl Into<Refusal>) {
        let why = why.into();
        match self.refused.iter_mut().find(|refused| refused.why == why) {
            Some(refused) => refused.count += 1,
            None => self.refused.push(Refused { why, count: 1 }),
        }
    }
}
