//! What the first pages need of the content files: read, but not looked at closely.
//!
//! A first visit downloads these readers and not those that find every mistake, with its place: they are many
//! times as large, and come with the lazy part of the program, before any other page is shown. What does not
//! fit here gives no content; [`super::load`] says what it is. Whatever that takes is taken here, too.

use std::rc::Rc;

use serde_json::Value;

use super::instrument_check::{as_u32, cut};
use super::interface::{Interface, text};
use super::json_file::{FORMAT, without_mark};
use super::publisher::{Link, Publisher, in_language, is_address, is_name, is_picture};
use super::text::{START, Text, language_and_area};
use super::text_key::Keys;
use super::{Content, ContentFile, with_site};
use crate::domain::action::ActionCatalogue;
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::level::Cuts;
use crate::domain::network::{Network, PerNetwork};
use crate::domain::questionnaire::{Questionnaire, StatementId};
use crate::domain::score::{ErrorModel, ScoringRules};

/// Reads the instrument, the first area of a language, and the publisher's own file. Of the instrument, what only a
/// result needs is empty, and so are the sentences of other areas.
#[must_use]
pub fn read(
    instrument_file: &ContentFile,
    start: &ContentFile,
    publisher_file: &ContentFile,
) -> Option<Content> {
    let (language, _) = language_and_area(start)?;
    let publisher = publisher(&parsed(&publisher_file.json)?, language)?;
    let instrument = instrument(&parsed(&instrument_file.json)?)?;
    let start = parsed(&with_site(&start.json, &publisher.name))?;
    let text = words(&start, language, &instrument.questionnaire)?;
    Some(Content {
        instrument: Rc::new(instrument),
        text: Rc::new(text),
        publisher: Rc::new(publisher),
    })
}

/// A file of the format that is known here.
fn parsed(json: &str) -> Option<Value> {
    let file: Value = serde_json::from_str(without_mark(json)).ok()?;
    (file["format"].as_f64() == Some(FORMAT)).then_some(file)
}

fn instrument(file: &Value) -> Option<Instrument> {
    let ids = |network: Network| list(&file["networks"][network.name()], statement);
    let [operational, personal, strategic] = Network::ALL.map(ids);
    let networks = PerNetwork([operational?, personal?, strategic?]);
    let traps = list(&file["traps"], |trap| statement(&trap["id"]))?;
    let edition = Edition { id: text(&file["id"])?, version: text(&file["version"])? };
    edition.is_valid().then_some(Instrument {
        edition,
        questionnaire: Rc::new(Questionnaire::new(networks, traps)),
        rules: rules(&file["scoring"])?,
        actions: ActionCatalogue::default(),
        patterns: Vec::new(),
        earlier: Vec::new(),
    })
}

fn list<T>(found: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    found.as_array()?.iter().map(read).collect()
}

fn statement(id: &Value) -> Option<StatementId> {
    id.as_str().map(StatementId::from)
}

fn rules(scoring: &Value) -> Option<ScoringRules> {
    let [repeated, regular] = *list(&scoring["cuts"], |points| cut(points.as_f64()?))? else {
        return None;
    };
    Some(ScoringRules {
        minimum_answered: as_u32(scoring["minimum_answered"].as_f64()?),
        cuts: Cuts { repeated, regular },
        error: ErrorModel {
            standard_deviation: scoring["standard_deviation"].as_f64()?,
            reliability: scoring["reliability"].as_f64()?,
        },
    })
}

fn publisher(file: &Value, language: &str) -> Option<Publisher> {
    let name = text(&file["name"]).filter(|name| is_name(name))?;
    let logo = &file["logo"];
    let links = &file["links"];
    Some(Publisher {
        name,
        logo: if logo.is_null() { None } else { Some(text(logo).filter(|it| is_picture(it))?) },
        contact: None,
        links: if links.is_null() { Vec::new() } else { list(links, |it| link(it, language))? },
        offers_people: file["people"].as_bool().unwrap_or(true),
    })
}

fn link(link: &Value, language: &str) -> Option<Link> {
    let address = text(&link["address"]).filter(|address| is_address(address))?;
    Some(Link { label: text(in_language(&link["label"], language))?, address })
}

fn words(file: &Value, language: &str, questionnaire: &Questionnaire) -> Option<Text> {
    let wording = |position| {
        let id = questionnaire.statement(position).as_str();
        Some((id.into(), text(&file["statements"][id])?))
    };
    Some(Text {
        language: text(&file["language"]).filter(|named| **named == *language)?,
        language_name: text(&file["name"])?,
        is_right_to_left: file["direction"] == "rtl",
        interface: Interface::read(Keys::START, file["interface"].as_object()?)?,
        statements: (0..questionnaire.len()).map(wording).collect::<Option<_>>()?,
        areas: vec![START.into()],
        ..Text::default()
    })
}
