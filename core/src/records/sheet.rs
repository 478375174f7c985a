//! A worksheet of people or an advisor sheet as stored text: its version and id are known, and nothing
//! else of it. Backups and starts handle them so; the pages that show them read them whole
//! ([`super::people`], [`super::advisors`]).

use super::error::{Damage, NotStorable, Unreadable};
use super::fields::Fields;
use super::key::{self, Key};
use super::{Extra, advisors, known_version, people, text};
use crate::domain::record_id::RecordId;

/// What a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// A worksheet of people.
    People,
    /// One day's answers on who would help.
    Advisors,
}

impl SheetKind {
    /// The version that is written.
    #[must_use]
    pub fn newest_version(self) -> u32 {
        match self {
            Self::People => people::VERSION,
            Self::Advisors => advisors::VERSION,
        }
    }

    /// The kind of sheet that a key is for, and its id; `None` if what follows is not an id.
    #[must_use]
    pub fn of_key(key: &str) -> Option<(Self, Option<RecordId>)> {
        match Key::of(key) {
            Key::People(id) => Some((Self::People, id)),
            Key::Advisors(id) => Some((Self::Advisors, id)),
            _ => None,
        }
    }
}

/// A sheet as stored text.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRecord {
    /// What it is.
    pub kind: SheetKind,
    /// Its id.
    pub id: RecordId,
    /// All its fields but the id.
    fields: Extra,
}

const ID: &str = "id";

/// Looks at the version of a sheet and at nothing else.
pub(super) fn glance(kind: SheetKind, text: &str) -> Result<(), Unreadable> {
    known_version(&text::tidy(text), kind.newest_version())
}

impl SheetRecord {
    /// Reads a sheet that is stored under a key.
    ///
    /// # Errors
    /// If it is no record, or from a newer version.
    pub fn read(kind: SheetKind, id: RecordId, text: &str) -> Result<Self, Unreadable> {
        let mut fields = fields(kind, text)?;
        fields.remove(ID);
        Ok(Self { kind, id, fields })
    }

    /// Reads a sheet in a file, which names its id.
    ///
    /// # Errors
    /// If it is no record, without an id, or from a newer version.
    pub fn read_from_file(kind: SheetKind, text: &str) -> Result<Self, Unreadable> {
        let mut fields = fields(kind, text)?;
        let id = fields.remove(ID);
        let id = id.as_ref().and_then(|id| RecordId::new(id.as_str()?)).ok_or(Damage::Id)?;
        Ok(Self { kind, id, fields })
    }

    /// The text as it is stored under its key.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self) -> Result<String, NotStorable> {
        serde_json::to_string(&self.fields).map_err(|_| NotStorable)
    }

    /// The text as it is in a file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write_for_file(&self) -> Result<String, NotStorable> {
        let mut fields = self.fields.clone();
        fields.insert(ID.to_owned(), self.id.as_str().into());
        serde_json::to_string(&fields).map_err(|_| NotStorable)
    }

    /// The key that it is under.
    #[must_use]
    pub fn key(&self) -> String {
        match self.kind {
            SheetKind::People => key::people(&self.id),
            SheetKind::Advisors => key::advisors(&self.id),
        }
    }
}

fn fields(kind: SheetKind, text: &str) -> Result<Extra, Unreadable> {
    let text = text::tidy(text);
    known_version(&text, kind.newest_version())?;
    Ok(Fields::of(&text)?.rest())
}
