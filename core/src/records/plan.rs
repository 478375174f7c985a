//! What was decided: `[{"action":"o-p1","due":"2026-07-01","outcome":"done"}]`. What the leader says
//! nothing about is left out. The fields are taken one by one, so that what remains is not known.

use std::rc::Rc;

use serde_json::{Map, Value};

use crate::domain::action::ActionId;
use crate::domain::commitment::{Commitment, Deed, Outcome};
use crate::domain::day::Day;

use super::Extra;
use super::error::Damage;
use super::fields::whole;

const ACTION: &str = "action";
/// In the place of an action.
const OWN: &str = "own";
const DUE: &str = "due";
const CUE: &str = "when";
const OBSTACLE: &str = "if";
const RESPONSE: &str = "then";
const TELLS: &str = "tells";
const SEQUENCE: &str = "sequence";
const OUTCOME: &str = "outcome";

/// The fields of each plan that this version does not know, by deed.
pub type PlanExtras = Vec<(Deed, Extra)>;

pub fn write(commitments: &[Commitment], extras: &PlanExtras) -> Value {
    let plans = commitments.iter().enumerate().map(|(place, plan)| {
        // A record from elsewhere may have two plans for one deed.
        let is_first = commitments[..place].iter().all(|before| before.deed != plan.deed);
        let extra = extras.iter().find(|(deed, _)| is_first && *deed == plan.deed);
        fields(plan, extra.map(|(_, extra)| extra.clone()).unwrap_or_default())
    });
    plans.map(Value::Object).collect()
}

fn fields(plan: &Commitment, extra: Extra) -> Map<String, Value> {
    let mut fields = extra;
    let (name, deed) = match &plan.deed {
        Deed::Action(ActionId(id)) => (ACTION, id),
        Deed::Own(words) => (OWN, words),
    };
    let text = |text: &str| (!text.is_empty()).then(|| Value::from(text));
    let known = [
        (name, Some(Value::from(&**deed))),
        (DUE, plan.due.map(|day| day.iso().into())),
        (CUE, text(&plan.cue)),
        (OBSTACLE, text(&plan.obstacle)),
        (RESPONSE, text(&plan.response)),
        (TELLS, plan.tells_somebody.then_some(Value::Bool(true))),
        (SEQUENCE, write_sequence(plan.sequence)),
        (OUTCOME, plan.outcome.map(|outcome| outcome.name().into())),
    ];
    for (name, value) in known {
        if let Some(value) = value {
            fields.insert(name.to_owned(), value);
        }
    }
    fields
}

pub fn read(plans: Value) -> Result<(Vec<Commitment>, PlanExtras), Damage> {
    let Value::Array(plans) = plans else { return Err(Damage::Commitments) };
    let mut extras = PlanExtras::new();
    let mut commitments = Vec::new();
    for plan in plans {
        let Value::Object(mut fields) = plan else { return Err(Damage::Commitments) };
        let commitment = take(&mut fields)?;
        match extras.iter_mut().find(|(deed, _)| *deed == commitment.deed) {
            Some((_, extra)) => extra.extend(fields),
            None if fields.is_empty() => (),
            None => extras.push((commitment.deed.clone(), fields)),
        }
        commitments.push(commitment);
    }
    Ok((commitments, extras))
}

fn take(fields: &mut Map<String, Value>) -> Result<Commitment, Damage> {
    let deed = match (take_text(fields, ACTION)?, take_text(fields, OWN)?) {
        (Some(id), None) => Deed::Action(ActionId(id)),
        (None, Some(words)) if !words.trim().is_empty() => Deed::Own(words),
        _ => return Err(Damage::Commitments),
    };
    let due = take_text(fields, DUE)?.map(|day| Day::parse(&day).ok_or(Damage::Commitments));
    let outcome = take_text(fields, OUTCOME)?;
    let outcome = outcome.map(|name| Outcome::from_name(&name).ok_or(Damage::Commitments));
    Ok(Commitment {
        deed,
        due: due.transpose()?,
        cue: take_text(fields, CUE)?.unwrap_or_default(),
        obstacle: take_text(fields, OBSTACLE)?.unwrap_or_default(),
        response: take_text(fields, RESPONSE)?.unwrap_or_default(),
        tells_somebody: match fields.remove(TELLS) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(tells)) => tells,
            Some(_) => return Err(Damage::Commitments),
        },
        outcome: outcome.transpose()?,
        sequence: read_sequence(fields.remove(SEQUENCE))?,
    })
}

fn take_text(fields: &mut Map<String, Value>, name: &str) -> Result<Option<Rc<str>>, Damage> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.into())),
        Some(_) => Err(Damage::Commitments),
    }
}

/// A sequence is left out until something was changed.
pub fn write_sequence(sequence: u32) -> Option<Value> {
    (sequence > 0).then(|| sequence.into())
}

pub fn read_sequence(sequence: Option<Value>) -> Result<u32, Damage> {
    let sequence = sequence.filter(|sequence| !sequence.is_null());
    sequence.map_or(Ok(0), |sequence| whole(&sequence).map_err(|_| Damage::Commitments))
}
