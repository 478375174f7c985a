//! Committed actions: `[{"action":"o-p1","due":"2026-07-01","outcome":"done"}]`. `due` and `outcome`
//! are left out until the leader says something.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::advice::ActionId;
use crate::domain::commitment::{Commitment, Outcome};
use crate::domain::timestamp::Day;

use super::Extra;
use super::error::Damage;

#[derive(Serialize, Deserialize)]
struct Plan {
    action: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(flatten)]
    extra: Extra,
}

/// What stands beside each action and is not known, by action.
pub type PlanExtras = Vec<(ActionId, Extra)>;

pub fn write(commitments: &[Commitment], extras: &PlanExtras) -> Value {
    let plans = commitments.iter().map(|commitment| Plan {
        action: commitment.action.0.to_string(),
        due: commitment.due.map(Day::iso),
        outcome: commitment.outcome.map(|outcome| outcome.name().to_owned()),
        extra: extras
            .iter()
            .find(|(action, _)| *action == commitment.action)
            .map(|(_, extra)| extra.clone())
            .unwrap_or_default(),
    });
    plans.map(|plan| serde_json::to_value(plan).unwrap_or_default()).collect()
}

pub fn read(plans: Value) -> Result<(Vec<Commitment>, PlanExtras), Damage> {
    let plans: Vec<Plan> = serde_json::from_value(plans).map_err(|_| Damage::Commitments)?;
    let mut extras = PlanExtras::new();
    let mut commitments = Vec::new();
    for Plan { action, due, outcome, extra } in plans {
        let commitment = Commitment {
            action: ActionId(action.into()),
            due: optional(due, Day::parse)?,
            outcome: optional(outcome, Outcome::from_name)?,
        };
        if !extra.is_empty() {
            extras.push((commitment.action.clone(), extra));
        }
        commitments.push(commitment);
    }
    Ok((commitments, extras))
}

fn optional<T>(text: Option<String>, read: fn(&str) -> Option<T>) -> Result<Option<T>, Damage> {
    text.map(|text| read(&text).ok_or(Damage::Commitments)).transpose()
}
