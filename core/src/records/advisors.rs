//! The record of one day's answers on who would help.

use serde_json::{Map, Value};

use crate::domain::advisors::{AdvisorSheet, Cover, HelpAnswer, HelpId};
use crate::domain::instrument::Edition;
use crate::domain::record_id::RecordId;

use super::error::{Damage, NotStorable, Unreadable};
use super::fields::Fields;
use super::{Extra, known_version, moment, text};

/// The version that is written.
pub const VERSION: u32 = 1;

const ANSWERS: &str = "answers";
const COVER: &str = "cover";
const OUTSIDE: &str = "outside";
const RECENT: &str = "recent";

/// A sheet with the other fields of its record.
#[derive(Clone, Debug, PartialEq)]
pub struct AdvisorRecord {
    /// The sheet.
    pub sheet: AdvisorSheet,
    extra: Extra,
}

impl From<AdvisorSheet> for AdvisorRecord {
    fn from(sheet: AdvisorSheet) -> Self {
        Self { sheet, extra: Extra::default() }
    }
}

impl AdvisorRecord {
    /// Reads the text of a sheet that is stored under the key of `id`.
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
        serde_json::to_string(&self.fields()?).map_err(|_| NotStorable)
    }

    /// The record with another state of its sheet.
    #[must_use]
    pub fn with(self, sheet: AdvisorSheet) -> Self {
        Self { sheet, ..self }
    }

    fn fields(&self) -> Result<Map<String, Value>, NotStorable> {
        let AdvisorSheet { edition, begun_at, answers, .. } = &self.sheet;
        moment(begun_at.0).map_err(|_| NotStorable)?;
        let mut fields = self.extra.clone();
        let mut put = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
        put("v", VERSION.into());
        put("instrument", edition.id.as_ref().into());
        put("version", edition.version.as_ref().into());
        put("begun", begun_at.0.into());
        put(ANSWERS, answers.iter().map(|(id, it)| (id.0.to_string(), write(*it))).collect());
        Ok(fields)
    }
}

fn write(answer: HelpAnswer) -> Value {
    let mut fields = Map::new();
    if let Some(cover) = answer.cover {
        fields.insert(COVER.to_owned(), cover.name().into());
    }
    for (name, is_so) in [(OUTSIDE, answer.is_outside), (RECENT, answer.is_recent)] {
        if is_so {
            fields.insert(name.to_owned(), true.into());
        }
    }
    Value::Object(fields)
}

fn read(id: &RecordId, text: &str) -> Result<AdvisorRecord, Unreadable> {
    let text = text::tidy(text);
    known_version(&text, VERSION)?;
    let mut fields = Fields::of(&text)?;
    fields.take("v");
    fields.take("id");
    let mut name = |name| Ok::<_, Damage>(fields.text(name)?.ok_or(Damage::NotARecord)?.into());
    let edition = Edition { id: name("instrument")?, version: name("version")? };
    let begun_at = fields.moment("begun")?.ok_or(Damage::Date)?;
    let mut sheet = AdvisorSheet::begin(id.clone(), edition, begun_at);
    for (help, value) in fields.take(ANSWERS).map_or_else(|| Ok(Extra::new()), object)? {
        sheet.set(&HelpId(help.into()), answer(value)?);
    }
    Ok(AdvisorRecord { sheet, extra: fields.rest() })
}

fn object(value: Value) -> Result<Extra, Damage> {
    Fields::of_value(value).map(Fields::rest)
}

fn answer(value: Value) -> Result<HelpAnswer, Damage> {
    let mut fields = Fields::of_value(value)?;
    let cover = fields.text(COVER)?.ok_or(Damage::Answers)?;
    let cover = Cover::from_name(&cover).ok_or(Damage::Answers)?;
    let is_so = |value: Option<Value>| value.and_then(|it| it.as_bool()).unwrap_or_default();
    let answer = HelpAnswer {
        cover: None,
        is_outside: is_so(fields.take(OUTSIDE)),
        is_recent: is_so(fields.take(RECENT)),
    };
    Ok(answer.with_cover(Some(cover)))
}
