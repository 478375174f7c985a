//! What the reader chose about the app itself.

use super::network::PerNetwork;
use super::timestamp::Timestamp;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourTheme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl ColourTheme {
    /// All three.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name used in files and in the document.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// What the reader chose about the app itself. A new reader has [`Settings::default`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: ColourTheme,
    /// The language chosen, as a tag such as `en`; `None` follows the browser.
    pub language: Option<String>,
    /// Whether a tap or click on an answer moves on to the next statement.
    pub moves_on: bool,
    /// Whether the digits 1 to 5 and 0 answer a statement.
    pub digit_keys: bool,
    /// Whether nothing is to be kept on this device.
    pub keeps_nothing: bool,
    /// When a backup was last made.
    pub last_backup_at: Option<Timestamp>,
    /// The score that the reader aims at, 0 to 100 points, for each network.
    pub targets: PerNetwork<Option<u8>>,
}

/// The highest target, in points.
pub const MOST_TARGET_POINTS: u8 = 100;

/// The age from which a backup counts as old, in days.
pub const BACKUP_OLD_AFTER_DAYS: i64 = 30;

impl Settings {
    /// Whether to remind of a backup: there are results newer than the last one, which is older than
    /// [`BACKUP_OLD_AFTER_DAYS`]. One dated more than a day ahead counts as none: a clock was wrong.
    #[must_use]
    pub fn is_backup_due(&self, newest_run: Option<Timestamp>, now: Timestamp) -> bool {
        let backup = self.last_backup_at.filter(|backup| *backup <= now.plus_days(1));
        match (newest_run, backup) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(newest), Some(backup)) => {
                newest > backup && backup.plus_days(BACKUP_OLD_AFTER_DAYS) < now
            }
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ColourTheme::System,
            language: None,
            moves_on: true,
            digit_keys: true,
            keeps_nothing: false,
            last_backup_at: None,
            targets: PerNetwork::default(),
        }
    }
}
