//! An answer sheet: for each part an object with the answers by statement id.
//!
//! `{"operational":{"o1":3,"o2":"n/a","o3":null},"personal":{…},"strategic":{…},"traps":{…}}`. An
//! answer is 0 to 4, `"n/a"` for "does not fit my role", or null for "not answered".

use std::collections::HashSet;
use std::fmt;
use std::rc::Rc;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::domain::answer::{Answer, Frequency};
use crate::domain::answer_sheet::AnswerSheet;
use crate::domain::network::{Network, PerNetwork};
use crate::domain::questionnaire::{Questionnaire, StatementId};

use super::error::Damage;
use super::number;

const DOES_NOT_FIT: &str = "n/a";

/// The four parts; one without statements is left out.
#[derive(Default, Serialize, Deserialize)]
pub struct Answers {
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    operational: ById,
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    personal: ById,
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    strategic: ById,
    #[serde(default, skip_serializing_if = "ById::is_empty")]
    traps: ById,
}

impl Answers {
    pub fn of(sheet: &AnswerSheet) -> Self {
        let questionnaire = sheet.questionnaire();
        let part = |positions: std::ops::Range<usize>| {
            let id = |position| questionnaire.statement(position).as_str().to_owned();
            ById(positions.map(|at| (id(at), value(sheet.answer(at)))).collect())
        };
        Self {
            operational: part(questionnaire.positions(Network::Operational)),
            personal: part(questionnaire.positions(Network::Personal)),
            strategic: part(questionnaire.positions(Network::Strategic)),
            traps: part(questionnaire.trap_positions()),
        }
    }

    /// The sheet, with the statements in the order of the text.
    pub fn sheet(self) -> Result<AnswerSheet, Damage> {
        let Self { operational, personal, strategic, traps } = self;
        let mut answers = Vec::new();
        let mut ids = |part: ById| {
            let statement = |(id, value): (String, Value)| {
                answers.push(answer(&value)?);
                Ok(StatementId(id.into()))
            };
            part.0.into_iter().map(statement).collect::<Result<Vec<_>, Damage>>()
        };
        let networks = PerNetwork([ids(operational)?, ids(personal)?, ids(strategic)?]);
        let traps = ids(traps)?;
        let mut seen = HashSet::new();
        if !networks.iter().flat_map(|(_, ids)| ids).chain(&traps).all(|id| seen.insert(id)) {
            return Err(Damage::Answers);
        }
        let questionnaire = Rc::new(Questionnaire::new(networks, traps));
        AnswerSheet::filled(questionnaire, answers).ok_or(Damage::Answers)
    }
}

fn value(answer: Option<Answer>) -> Value {
    match answer {
        Some(Answer::Frequency(frequency)) => frequency.points().into(),
        Some(Answer::DoesNotFit) => DOES_NOT_FIT.into(),
        None => Value::Null,
    }
}

fn answer(value: &Value) -> Result<Option<Answer>, Damage> {
    if value.is_null() {
        return Ok(None);
    }
    if value.as_str() == Some(DOES_NOT_FIT) {
        return Ok(Some(Answer::DoesNotFit));
    }
    let points = value.as_f64().and_then(number::of).and_then(|points| u32::try_from(points).ok());
    let frequency = points.and_then(Frequency::from_points).ok_or(Damage::Answers)?;
    Ok(Some(Answer::Frequency(frequency)))
}

/// A JSON object in the order of the text: statement ids with a value each.
#[derive(Default)]
pub struct ById(pub Vec<(String, Value)>);

impl ById {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for ById {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

impl<'de> Deserialize<'de> for ById {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByIdVisitor)
    }
}

struct ByIdVisitor;

impl<'de> Visitor<'de> for ByIdVisitor {
    type Value = ById;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with statement ids")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ById, A::Error> {
        let mut values = Vec::new();
        while let Some(pair) = map.next_entry()? {
            values.push(pair);
        }
        Ok(ById(values))
    }
}
