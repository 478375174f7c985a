//! What a link says about advisors: for each kind of help whether nobody, one person or several would
//! help, and nothing else of an advisor sheet.

use serde_json::{Map, Value};

use crate::domain::advisors::{AdvisorSheet, Cover, HelpId};
use crate::domain::day::Day;
use crate::domain::instrument::Edition;

use super::error::Damage;
use super::fields::Fields;

/// The answers of one day on who would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedAdvisors {
    /// The edition of the kinds of help.
    pub edition: Edition,
    /// The day on which they were answered.
    pub day: Day,
    /// By whom each is covered; what does not apply is left out.
    pub covers: Vec<(HelpId, Cover)>,
}

impl SharedAdvisors {
    /// What of a sheet of this day goes along; `None` if it says nothing.
    #[must_use]
    pub fn of(sheet: &AdvisorSheet, day: Day) -> Option<Self> {
        let answers = sheet.answers.iter();
        let covers = answers.filter_map(|(help, answer)| Some((help.clone(), answer.cover?)));
        let covers: Vec<_> = covers.filter(|(_, it)| *it != Cover::DoesNotApply).collect();
        (!covers.is_empty()).then(|| Self { edition: sheet.edition.clone(), day, covers })
    }

    /// By whom a kind of help is covered.
    #[must_use]
    pub fn cover(&self, help: &HelpId) -> Option<Cover> {
        self.covers.iter().find(|(it, _)| it == help).map(|(_, cover)| *cover)
    }

    pub(super) fn write(&self) -> Value {
        let mut answers = Map::new();
        for (help, cover) in &self.covers {
            answers.insert(help.0.to_string(), letter(*cover).into());
        }
        let mut fields = Map::new();
        let mut put = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
        put("i", (*self.edition.id).into());
        put("v", (*self.edition.version).into());
        put("d", self.day.iso().into());
        put("a", answers.into());
        fields.into()
    }

    pub(super) fn read(value: Value) -> Result<Self, Damage> {
        let mut fields = Fields::of_value(value)?;
        let mut text = |name| fields.text(name)?.ok_or(Damage::NotARecord);
        let edition = Edition { id: text("i")?.into(), version: text("v")?.into() };
        let day = Day::parse(&text("d")?).ok_or(Damage::Date)?;
        let mut covers = Vec::new();
        for (help, letter) in Fields::of_value(fields.take("a").ok_or(Damage::Answers)?)?.rest() {
            let cover = letter.as_str().and_then(of_letter).ok_or(Damage::Answers)?;
            covers.push((HelpId(help.into()), cover));
        }
        if covers.is_empty() { Err(Damage::Answers) } else { Ok(Self { edition, day, covers }) }
    }
}

fn letter(cover: Cover) -> &'static str {
    match cover {
        Cover::Nobody => "0",
        Cover::One => "1",
        Cover::Several => "2",
        Cover::DoesNotApply => "n",
    }
}

fn of_letter(letter: &str) -> Option<Cover> {
    match letter {
        "0" => Some(Cover::Nobody),
        "1" => Some(Cover::One),
        "2" => Some(Cover::Several),
        _ => None,
    }
}
