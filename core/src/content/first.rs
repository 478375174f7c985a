//! What the first pages need of the content files: read, but not looked at closely.
//!
//! A first visit downloads these readers and not those that find every mistake, with its place: they are many
//! times as large, and come with the lazy part of the program, before any other page is shown. What does not
//! fit here gives no content; [`super::load`] says what it is. Whatever that takes is taken here, too.

use std::rc::Rc;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::instrument_check::{as_u32, cut};
use super::instrument_file::{ByNetwork, ScoringFile};
use super::interface::{Interface, InterfaceFile, text};
use super::json_file::{FORMAT, without_mark};
use super::publisher::{self, Link, LinkFile, Publisher, is_address, is_name, is_picture};
use super::text::{Text, language_and_area};
use super::text_key::Keys;
use super::{Content, ContentFile, with_site};
use crate::domain::advice::ActionCatalogue;
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::level::Cuts;
use crate::domain::network::PerNetwork;
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
    let publisher = parsed::<PublisherFile>(&publisher_file.json)?.publisher(language)?;
    let instrument = parsed::<InstrumentFile>(&instrument_file.json)?.instrument()?;
    let start: StartFile = parsed(&with_site(&start.json, &publisher.name))?;
    let text = start.text(language, &instrument.questionnaire)?;
    Some(Content {
        instrument: Rc::new(instrument),
        text: Rc::new(text),
        publisher: Rc::new(publisher),
    })
}

fn parsed<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_json::from_str(without_mark(json)).ok()
}

#[derive(Deserialize)]
struct InstrumentFile {
    format: f64,
    id: String,
    version: String,
    networks: ByNetwork<Vec<String>>,
    traps: Vec<TrapFile>,
    scoring: ScoringFile,
}

#[derive(Deserialize)]
struct TrapFile {
    id: String,
}

impl InstrumentFile {
    fn instrument(self) -> Option<Instrument> {
        let ids = |ids: &[String]| ids.iter().map(|id| StatementId::from(&**id)).collect();
        let networks = self.networks.per_network();
        let networks = PerNetwork::from_fn(|network| ids(&networks[network]));
        let traps = self.traps.iter().map(|trap| StatementId::from(&*trap.id)).collect();
        let edition = Edition { id: self.id.into(), version: self.version.into() };
        let instrument = Instrument {
            questionnaire: Rc::new(Questionnaire::new(networks, traps)),
            rules: rules(&self.scoring)?,
            actions: ActionCatalogue::default(),
            patterns: Vec::new(),
            earlier: Vec::new(),
            edition,
        };
        (self.format == FORMAT && instrument.edition.is_valid()).then_some(instrument)
    }
}

fn rules(read: &ScoringFile) -> Option<ScoringRules> {
    let [repeated, regular] = *read.cuts else { return None };
    Some(ScoringRules {
        minimum_answered: as_u32(read.minimum_answered),
        cuts: Cuts { repeated: cut(repeated)?, regular: cut(regular)? },
        error: ErrorModel {
            standard_deviation: read.standard_deviation,
            reliability: read.reliability,
        },
    })
}

#[derive(Deserialize)]
struct PublisherFile {
    format: f64,
    name: String,
    logo: Option<String>,
    #[serde(default)]
    links: Vec<LinkFile>,
    people: Option<bool>,
}

impl PublisherFile {
    fn publisher(self, language: &str) -> Option<Publisher> {
        let link = |link: &LinkFile| {
            let label = text(publisher::in_language(&link.label, language))?;
            is_address(&link.address).then(|| Link { label, address: (*link.address).into() })
        };
        let links = self.links.iter().map(link).collect::<Option<_>>()?;
        let is_right = self.format == FORMAT
            && is_name(&self.name)
            && self.logo.as_deref().is_none_or(is_picture);
        is_right.then(|| Publisher {
            name: self.name.into(),
            logo: self.logo.map(Rc::from),
            contact: None,
            links,
            offers_people: self.people.unwrap_or(true),
        })
    }
}

#[derive(Deserialize)]
struct StartFile {
    format: f64,
    language: String,
    name: String,
    #[serde(default)]
    direction: String,
    statements: Map<String, Value>,
    interface: InterfaceFile,
}

impl StartFile {
    fn text(self, language: &str, questionnaire: &Questionnaire) -> Option<Text> {
        let wording = |position| {
            let id = questionnaire.statement(position).as_str();
            Some((id.into(), text(self.statements.get(id)?)?))
        };
        let statements = (0..questionnaire.len()).map(wording).collect::<Option<_>>()?;
        let interface = Interface::read(Keys::START, &self.interface)?;
        (self.format == FORMAT && self.language == language).then(|| Text {
            language: self.language.into(),
            language_name: self.name.into(),
            is_right_to_left: self.direction == "rtl",
            interface,
            statements,
            ..Text::default()
        })
    }
}
