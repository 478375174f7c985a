//! A backup that is locked with a passphrase. The cipher is the browser's (`src/browser/encryption.rs`).

use serde::{Deserialize, Serialize};

use super::{number, text, version};

/// How a locked file names itself.
pub const FORMAT: &str = "weft-backup-encrypted";

/// The version that is written.
pub const VERSION: u32 = 1;

/// The most rounds of key derivation that are tried; more would only keep the page busy.
pub const MOST_ROUNDS: u32 = 10_000_000;

/// The file. Bytes are base64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockedFile {
    format: String,
    #[serde(deserialize_with = "number::whole")]
    v: i64,
    #[serde(deserialize_with = "number::whole")]
    rounds: i64,
    /// What the key is derived with, besides the passphrase.
    pub salt: String,
    /// The start value of the cipher.
    pub iv: String,
    /// The encrypted backup.
    pub data: String,
}

/// Why a locked file cannot be used, whatever the passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockedError {
    /// Not a locked file, or one that was altered so that it cannot be read.
    NotALockedFile,
    /// A later version of this app locked it.
    Newer {
        /// The version that it gives for itself.
        version: u32,
    },
    /// It asks for more than [`MOST_ROUNDS`] rounds, or for none.
    Rounds,
}

impl LockedFile {
    /// A file of the version that is written.
    #[must_use]
    pub fn new(rounds: u32, salt: String, iv: String, data: String) -> Self {
        Self { format: FORMAT.to_owned(), v: VERSION.into(), rounds: rounds.into(), salt, iv, data }
    }

    /// Reads a file. Base64 may be wrapped, as mail programs do.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn read(text: &str) -> Result<Self, LockedError> {
        let text = text::tidy(text);
        let version = version(&text).map_err(|_| LockedError::NotALockedFile)?;
        if version > VERSION {
            return Err(LockedError::Newer { version });
        }
        let mut file: Self =
            serde_json::from_str(&text).map_err(|_| LockedError::NotALockedFile)?;
        if file.format != FORMAT {
            return Err(LockedError::NotALockedFile);
        }
        if file.rounds().is_none() {
            return Err(LockedError::Rounds);
        }
        for bytes in [&mut file.salt, &mut file.iv, &mut file.data] {
            bytes.retain(|letter| !letter.is_whitespace());
        }
        Ok(file)
    }

    /// The text of the file.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The rounds of key derivation; `None` if they are too many or none.
    #[must_use]
    pub fn rounds(&self) -> Option<u32> {
        u32::try_from(self.rounds).ok().filter(|rounds| (1..=MOST_ROUNDS).contains(rounds))
    }
}
