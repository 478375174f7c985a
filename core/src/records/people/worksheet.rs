//! The fields of a worksheet with its people.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::domain::network::Network;
use crate::domain::people::code::Code;
use crate::domain::people::person::{Choice, Person, PersonId, Topic};
use crate::domain::people::worksheet::{MOST_CIRCLES, MOST_PEOPLE, Pair, Worksheet};

use super::super::error::Damage;
use super::super::fields::{Fields, whole, whole_list};

const READ: &str = "read";
const NEXT: &str = "next";
const STEP: &str = "step";
const IDS: &str = "ids";
const CODES: &str = "codes";
const INTRODUCED_BY: &str = "by";
const NEEDED_FOR: &str = "for";
const CIRCLES: &str = "circles";
const KNOW: &str = "know";
const APART: &str = "apart";
const ASKED: &str = "asked";

/// Puts the fields in. What is not answered is left out.
pub fn put(sheet: &Worksheet, fields: &mut Map<String, Value>) {
    let people = &sheet.people;
    let mut put = |name: &str, is_there: bool, value: Value| {
        if is_there {
            fields.insert(name.to_owned(), value);
        } else {
            fields.remove(name);
        }
    };
    put(READ, sheet.read_at.is_some(), sheet.read_at.map(|moment| moment.0).into());
    put(NEXT, true, sheet.next.into());
    put(STEP, true, sheet.step.into());
    put(IDS, true, people.iter().map(|person| person.id.0).collect());
    put(CODES, true, people.iter().map(|person| person.code.as_str()).collect());
    for topic in Topic::ALL {
        let answers = people.iter().map(|person| person.answers[topic]);
        let is_answered = answers.clone().any(|answer| answer.is_some());
        put(
            topic.name(),
            is_answered,
            answers.map(|it| Value::from(it.map(Choice::place))).collect(),
        );
    }
    let by = people.iter().map(|person| person.introducer.map(|by| by.0));
    put(INTRODUCED_BY, by.clone().any(|by| by.is_some()), by.map(Value::from).collect());
    let needed = people.iter().map(purposes);
    put(NEEDED_FOR, needed.clone().any(|needed| !needed.is_empty()), needed.collect());
    let circles = sheet.circles.iter().map(ids).collect();
    put(CIRCLES, !sheet.circles.is_empty(), circles);
    for (name, is_tied) in [(KNOW, true), (APART, false)] {
        let pairs = sheet.exceptions.iter().filter(|(_, tied)| **tied == is_tied);
        let pairs: Vec<Value> = pairs.map(|(pair, _)| ids(&pair.people())).collect();
        put(name, !pairs.is_empty(), pairs.into());
    }
    put(ASKED, !sheet.asked.is_empty(), ids(&sheet.asked));
}

fn ids<'a>(people: impl IntoIterator<Item = &'a PersonId>) -> Value {
    people.into_iter().map(|id| id.0).collect()
}

/// The first letters of the networks that somebody is for.
fn purposes(person: &Person) -> String {
    let needed = Network::ALL.into_iter().filter(|network| person.purposes[*network]);
    needed.map(|network| &network.name()[..1]).collect()
}

/// Takes the fields out.
pub fn take(fields: &mut Fields, blank: Worksheet) -> Result<Worksheet, Damage> {
    let mut people = people(fields)?;
    let known: BTreeSet<PersonId> = people.iter().map(|person| person.id).collect();
    if known.len() != people.len() || people.len() > MOST_PEOPLE {
        return Err(Damage::Answers);
    }
    for topic in Topic::ALL {
        for (person, answer) in people.iter_mut().zip(column(fields, topic.name(), known.len())?) {
            let choice = answer.map(|it| Choice::of(topic, it).ok_or(Damage::Answers));
            person.answers[topic] = choice.transpose()?;
        }
    }
    for (person, by) in people.iter_mut().zip(column(fields, INTRODUCED_BY, known.len())?) {
        person.introducer = by.map(|by| listed(&known, by)).transpose()?;
    }
    let needed = fields.list(NEEDED_FOR)?;
    for (person, needed) in people.iter_mut().zip(&needed) {
        let letters = needed.as_str().ok_or(Damage::Answers)?;
        for network in Network::ALL {
            person.purposes[network] = letters.contains(&network.name()[..1]);
        }
    }
    let last = known.iter().last().map_or(0, |id| id.0);
    Ok(Worksheet {
        read_at: fields.moment(READ)?,
        next: fields.whole::<u16>(NEXT)?.max(last.saturating_add(1)),
        step: fields.whole(STEP)?,
        circles: circles(fields, &known)?,
        exceptions: exceptions(fields, &known)?,
        asked: set(&fields.numbers(ASKED)?, &known)?,
        people,
        ..blank
    })
}

fn people(fields: &mut Fields) -> Result<Vec<Person>, Damage> {
    let (ids, codes) = (fields.numbers::<u16>(IDS)?, fields.list(CODES)?);
    if ids.len() != codes.len() {
        return Err(Damage::Answers);
    }
    let person = |(id, code): (u16, &Value)| {
        let code = code.as_str().and_then(Code::stored).ok_or(Damage::Answers)?;
        Ok(Person::new(PersonId(id), code))
    };
    ids.into_iter().zip(&codes).map(person).collect()
}

/// One value a person; nothing if the column is left out.
fn column<T: TryFrom<i64>>(
    fields: &mut Fields,
    name: &str,
    people: usize,
) -> Result<Vec<Option<T>>, Damage> {
    let values = fields.list(name)?;
    if !values.is_empty() && values.len() != people {
        return Err(Damage::Answers);
    }
    let value = |value: &Value| if value.is_null() { Ok(None) } else { whole(value).map(Some) };
    values.iter().map(value).collect()
}

fn listed(known: &BTreeSet<PersonId>, id: u16) -> Result<PersonId, Damage> {
    known.get(&PersonId(id)).copied().ok_or(Damage::Answers)
}

fn set(ids: &[u16], known: &BTreeSet<PersonId>) -> Result<BTreeSet<PersonId>, Damage> {
    ids.iter().map(|id| listed(known, *id)).collect()
}

fn circles(
    fields: &mut Fields,
    known: &BTreeSet<PersonId>,
) -> Result<Vec<BTreeSet<PersonId>>, Damage> {
    let lists = fields.list(CIRCLES)?;
    if lists.len() > MOST_CIRCLES {
        return Err(Damage::Answers);
    }
    lists.iter().map(|list| set(&whole_list(list)?, known)).collect()
}

fn exceptions(
    fields: &mut Fields,
    known: &BTreeSet<PersonId>,
) -> Result<BTreeMap<Pair, bool>, Damage> {
    let mut exceptions = BTreeMap::new();
    for (name, is_tied) in [(KNOW, true), (APART, false)] {
        for pair in fields.list(name)? {
            let [one, other] = whole_list::<u16>(&pair)?[..] else { return Err(Damage::Answers) };
            let pair = Pair::of(listed(known, one)?, listed(known, other)?);
            exceptions.insert(pair.ok_or(Damage::Answers)?, is_tied);
        }
    }
    Ok(exceptions)
}
