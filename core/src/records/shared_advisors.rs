//! What a link says about advisors: for each kind of help whether nobody, one person or several would
//! help, and nothing else of an advisor sheet.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::domain::advisors::{AdvisorSheet, Cover, HelpId};
use crate::domain::instrument::Edition;
use crate::domain::timestamp::Day;

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
    pub covers: BTreeMap<HelpId, Cover>,
}

/// The letters of a link, and what they stand for.
const LETTERS: [(&str, Cover); 3] =
    [("0", Cover::Nobody), ("1", Cover::One), ("2", Cover::Several)];

impl SharedAdvisors {
    /// What of a sheet of this day goes along; `None` if it says nothing.
    #[must_use]
    pub fn of(sheet: &AdvisorSheet, day: Day) -> Option<Self> {
        let cover = |help| sheet.answer(help).cover.filter(|it| *it != Cover::DoesNotApply);
        let covers = sheet.answers.keys().filter_map(|help| Some((help.clone(), cover(help)?)));
        let covers: BTreeMap<_, _> = covers.collect();
        (!covers.is_empty()).then(|| Self { edition: sheet.edition.clone(), day, covers })
    }

    pub(super) fn write(&self) -> Value {
        let letter = |cover| LETTERS.into_iter().find(|(_, it)| *it == cover).map(|(it, _)| it);
        let answers = self.covers.iter();
        let answers =
            answers.map(|(help, cover)| (help.0.to_string(), Value::from(letter(*cover))));
        let text = |text: &str| Value::from(text);
        let fields = [
            ("i", text(&self.edition.id)),
            ("v", text(&self.edition.version)),
            ("d", text(&self.day.iso())),
            ("a", answers.collect()),
        ];
        fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect::<Map<_, _>>()
            .into()
    }

    pub(super) fn read(value: Value) -> Result<Self, Damage> {
        let mut fields = Fields::of_value(value)?;
        let mut text = |name| fields.text(name)?.ok_or(Damage::NotARecord);
        let edition = Edition { id: text("i")?.into(), version: text("v")?.into() };
        let day = Day::parse(&text("d")?).ok_or(Damage::Date)?;
        let answers = Fields::of_value(fields.take("a").ok_or(Damage::Answers)?)?.rest();
        let cover =
            |letter: &Value| LETTERS.into_iter().find(|(it, _)| letter.as_str() == Some(it));
        let covers = answers.into_iter().map(|(help, letter)| {
            let (_, cover) = cover(&letter).ok_or(Damage::Answers)?;
            Ok((HelpId(help.into()), cover))
        });
        let covers: BTreeMap<_, _> = covers.collect::<Result<_, Damage>>()?;
        if covers.is_empty() { Err(Damage::Answers) } else { Ok(Self { edition, day, covers }) }
    }
}
