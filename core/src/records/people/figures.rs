//! The figures of a worksheet whose people are forgotten. All of them are counts or follow from ties;
//! none names anybody.

use serde_json::{Map, Value};

use crate::domain::count::as_f64;
use crate::domain::network::PerNetwork;
use crate::domain::people::figures::{Figures, MOST_CHOICES, TieFigures};
use crate::domain::people::person::Topic;
use crate::domain::people::worksheet::MOST_PEOPLE;

use super::super::error::Damage;
use super::super::fields::Fields;

const PEOPLE: &str = "people";
const PURPOSES: &str = "purposes";
const WITH_PURPOSE: &str = "with_purpose";
const INTRODUCED: &str = "introduced_by_one";
const REACH: &str = "reach";
const TIES: &str = "ties";
const DENSITY: &str = "density";
const EFFECTIVE_SIZE: &str = "effective_size";
const CONSTRAINT: &str = "constraint";
/// The clusters, under an older name of theirs, which a stored form keeps.
const CLUSTERS: &str = "groups";

pub fn write(figures: &Figures) -> Value {
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| drop(fields.insert(name.to_owned(), value));
    put(PEOPLE, figures.people.into());
    for topic in Topic::ALL {
        let counts = &figures.counts[topic][..usize::from(topic.choices())];
        put(topic.name(), counts.into());
    }
    put(PURPOSES, figures.purposes.0.to_vec().into());
    put(WITH_PURPOSE, figures.with_purpose.into());
    put(INTRODUCED, figures.introduced_by_one.into());
    if let Some(reach) = figures.reach {
        put(REACH, reach.into());
    }
    if let Some(ties) = &figures.ties {
        put(TIES, write_ties(ties));
    }
    Value::Object(fields)
}

fn write_ties(ties: &TieFigures) -> Value {
    let mut fields = Map::new();
    for (name, value) in [
        (DENSITY, ties.density),
        (EFFECTIVE_SIZE, ties.effective_size),
        (CONSTRAINT, ties.constraint),
    ] {
        if let Some(value) = value {
            fields.insert(name.to_owned(), rounded(value).into());
        }
    }
    fields.insert(CLUSTERS.to_owned(), ties.clusters.clone().into());
    Value::Object(fields)
}

/// Six decimals: more would not be read again exactly.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

pub fn read(value: Value) -> Result<Figures, Damage> {
    let mut fields = Fields::of_value(value)?;
    let mut figures = Figures {
        people: count(&mut fields, PEOPLE)?,
        with_purpose: count(&mut fields, WITH_PURPOSE)?,
        introduced_by_one: count(&mut fields, INTRODUCED)?,
        ..Figures::default()
    };
    for topic in Topic::ALL {
        let read = counts(&mut fields, topic.name())?;
        if read.len() > usize::from(topic.choices()) {
            return Err(Damage::Answers);
        }
        let mut all = [0; MOST_CHOICES];
        all[..read.len()].copy_from_slice(&read);
        figures.counts[topic] = all;
    }
    let purposes = counts(&mut fields, PURPOSES)?;
    figures.purposes = PerNetwork(purposes.try_into().map_err(|_| Damage::Answers)?);
    figures.reach = Some(count(&mut fields, REACH)?).filter(|reach| *reach > 0);
    figures.ties = fields.take(TIES).map(read_ties).transpose()?;
    Ok(figures)
}

fn read_ties(value: Value) -> Result<TieFigures, Damage> {
    let mut fields = Fields::of_value(value)?;
    Ok(TieFigures {
        density: decimal(&mut fields, DENSITY)?,
        effective_size: decimal(&mut fields, EFFECTIVE_SIZE)?,
        constraint: decimal(&mut fields, CONSTRAINT)?,
        clusters: counts(&mut fields, CLUSTERS)?,
    })
}

fn count(fields: &mut Fields, name: &str) -> Result<usize, Damage> {
    of_people(fields.whole(name)?)
}

fn counts(fields: &mut Fields, name: &str) -> Result<Vec<usize>, Damage> {
    let counts = fields.numbers(name)?;
    of_people(counts.len())?;
    counts.into_iter().map(of_people).collect()
}

/// Nothing that is counted is more than the people.
fn of_people(count: usize) -> Result<usize, Damage> {
    if count <= MOST_PEOPLE { Ok(count) } else { Err(Damage::Answers) }
}

/// No figure of so few people is larger than their number.
fn decimal(fields: &mut Fields, name: &str) -> Result<Option<f64>, Damage> {
    let Some(value) = fields.take(name) else { return Ok(None) };
    let value = value.as_f64().ok_or(Damage::NotARecord)?;
    let most = as_f64(MOST_PEOPLE);
    if (0.0..=most).contains(&value) { Ok(Some(rounded(value))) } else { Err(Damage::Answers) }
}
