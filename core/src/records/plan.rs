//! What was decided: `[{"action":"o-p1","due":"2026-07-01","outcome":"done"}]`. What the leader says
//! nothing about is left out.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::advice::ActionId;
use crate::domain::commitment::{Commitment, Deed, Outcome};
use crate::domain::timestamp::Day;

use super::error::Damage;
use super::{Extra, number};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Plan {
    #[serde(skip_serializing_if = "Option::is_none")]
    action: Option<String>,
    /// In the place of an action.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(rename = "when", skip_serializing_if = "Option::is_none")]
    cue: Option<String>,
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    obstacle: Option<String>,
    #[serde(rename = "then", skip_serializing_if = "Option::is_none")]
    response: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tells: Option<bool>,
    #[serde(deserialize_with = "number::whole_or_none", skip_serializing_if = "Option::is_none")]
    sequence: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(flatten)]
    extra: Extra,
}

/// What stands beside each deed and is not known, by deed.
pub type PlanExtras = Vec<(Deed, Extra)>;

pub fn write(commitments: &[Commitment], extras: &PlanExtras) -> Value {
    let plans = commitments.iter().map(|commitment| Plan {
        extra: extras
            .iter()
            .find(|(deed, _)| *deed == commitment.deed)
            .map(|(_, extra)| extra.clone())
            .unwrap_or_default(),
        ..known(commitment)
    });
    plans.map(|plan| serde_json::to_value(plan).unwrap_or_default()).collect()
}

fn known(commitment: &Commitment) -> Plan {
    let (action, own) = match &commitment.deed {
        Deed::Action(ActionId(id)) => (Some(id.to_string()), None),
        Deed::Own(words) => (None, Some(words.to_string())),
    };
    let written = |text: &Rc<str>| (!text.is_empty()).then(|| text.to_string());
    Plan {
        action,
        own,
        due: commitment.due.map(Day::iso),
        cue: written(&commitment.cue),
        obstacle: written(&commitment.obstacle),
        response: written(&commitment.response),
        tells: commitment.tells_somebody.then_some(true),
        sequence: write_sequence(commitment.sequence),
        outcome: commitment.outcome.map(|outcome| outcome.name().to_owned()),
        extra: Extra::default(),
    }
}

pub fn read(plans: Value) -> Result<(Vec<Commitment>, PlanExtras), Damage> {
    let plans: Vec<Plan> = serde_json::from_value(plans).map_err(|_| Damage::Commitments)?;
    let mut extras = PlanExtras::new();
    let mut commitments = Vec::new();
    for mut plan in plans {
        let extra = std::mem::take(&mut plan.extra);
        let commitment = plan.commitment()?;
        if !extra.is_empty() {
            extras.push((commitment.deed.clone(), extra));
        }
        commitments.push(commitment);
    }
    Ok((commitments, extras))
}

impl Plan {
    fn commitment(self) -> Result<Commitment, Damage> {
        let deed = match (self.action, self.own) {
            (Some(id), None) => Deed::Action(ActionId(id.into())),
            (None, Some(words)) if !words.trim().is_empty() => Deed::Own(words.into()),
            _ => return Err(Damage::Commitments),
        };
        Ok(Commitment {
            deed,
            due: optional(self.due, Day::parse)?,
            cue: self.cue.unwrap_or_default().into(),
            obstacle: self.obstacle.unwrap_or_default().into(),
            response: self.response.unwrap_or_default().into(),
            tells_somebody: self.tells.unwrap_or_default(),
            sequence: read_sequence(self.sequence)?,
            outcome: optional(self.outcome, Outcome::from_name)?,
        })
    }
}

fn optional<T>(text: Option<String>, read: fn(&str) -> Option<T>) -> Result<Option<T>, Damage> {
    text.map(|text| read(&text).ok_or(Damage::Commitments)).transpose()
}

/// A sequence is left out until something was changed.
pub fn write_sequence(sequence: u32) -> Option<i64> {
    (sequence > 0).then_some(sequence.into())
}

pub fn read_sequence(sequence: Option<i64>) -> Result<u32, Damage> {
    u32::try_from(sequence.unwrap_or_default()).map_err(|_| Damage::Commitments)
}
