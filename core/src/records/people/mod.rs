//! The record of a worksheet of people: whole, or its figures alone.
//!
//! Answers stand in columns, one a question, in the order of the people: twenty people with everything
//! take less than 3,000 letters so, and what is not asked takes none.

mod figures;
mod worksheet;

use serde_json::{Map, Value};

use crate::domain::people::kept_worksheet::{Forgotten, KeptWorksheet};
use crate::domain::people::worksheet::Worksheet;
use crate::domain::record_id::RecordId;

use super::error::{Damage, NotStorable, Unreadable};
use super::fields::Fields;
use super::{Extra, known_version, moment, text};

/// The version that is written.
pub const VERSION: u32 = 1;

const FIGURES: &str = "figures";

/// A worksheet with the other fields of its record.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleRecord {
    /// The worksheet.
    pub entry: KeptWorksheet,
    extra: Extra,
}

impl From<KeptWorksheet> for PeopleRecord {
    fn from(entry: KeptWorksheet) -> Self {
        Self { entry, extra: Extra::default() }
    }
}

impl PeopleRecord {
    /// Reads the text of a worksheet that is stored under the key of `id`.
    ///
    /// # Errors
    /// If the text is damaged or from a newer version.
    pub fn read(id: &RecordId, text: &str) -> Result<Self, Unreadable> {
        read(id, text)
    }

    /// The text as it is stored under its key.
    ///
    /// # Errors
    /// If it would not be read again.
    pub fn write(&self) -> Result<String, NotStorable> {
        let mut fields = self.extra.clone();
        self.put(&mut fields)?;
        serde_json::to_string(&fields).map_err(|_| NotStorable)
    }

    /// The record with another state of its worksheet. What is not known of people is forgotten with
    /// them.
    #[must_use]
    pub fn with(self, entry: KeptWorksheet) -> Self {
        match entry {
            KeptWorksheet::Whole(_) => Self { entry, ..self },
            KeptWorksheet::Forgotten(_) => entry.into(),
        }
    }

    fn put(&self, fields: &mut Map<String, Value>) -> Result<(), NotStorable> {
        let begun_at = self.entry.begun_at();
        moment(begun_at.0).map_err(|_| NotStorable)?;
        fields.insert("v".to_owned(), VERSION.into());
        fields.insert("begun".to_owned(), begun_at.0.into());
        match &self.entry {
            KeptWorksheet::Whole(sheet) => worksheet::put(sheet, fields),
            KeptWorksheet::Forgotten(forgotten) => {
                fields.insert(FIGURES.to_owned(), figures::write(&forgotten.figures));
            }
        }
        Ok(())
    }
}

fn read(id: &RecordId, text: &str) -> Result<PeopleRecord, Unreadable> {
    let text = text::tidy(text);
    known_version(&text, VERSION)?;
    let mut fields = Fields::of(&text)?;
    fields.take("v");
    fields.take("id");
    let begun_at = fields.moment("begun")?.ok_or(Damage::Date)?;
    let entry = match fields.take(FIGURES) {
        Some(figures) => {
            let figures = figures::read(figures)?;
            KeptWorksheet::Forgotten(Box::new(Forgotten { id: id.clone(), begun_at, figures }))
        }
        None => KeptWorksheet::Whole(worksheet::take(
            &mut fields,
            Worksheet::begin(id.clone(), begun_at, None),
        )?),
    };
    Ok(PeopleRecord { entry, extra: fields.rest() })
}
