//! What a reader reads, as data that a publisher can edit without a compiler.
//!
//! JSON files become a checked [`Content`]: `content/instrument.json` (what is asked and how it is
//! scored), a folder a language below `content/text/` (every sentence, a file an area), and
//! `content/publisher.json` (who publishes it). Every problem names the file, the field and what was
//! expected; the page and `cargo xtask check-content` show the same words.
//!
//! What publishers are told about a mistake is in Rust, in English: it is needed exactly when no text
//! could be loaded. Every sentence for readers is data.
#![warn(missing_docs)]

pub mod advisors_file;
pub mod appearance;
pub mod copy;
pub mod first;
pub mod guide;
mod instrument_check;
mod instrument_file;
mod interface;
mod json_advice;
mod json_file;
pub mod people_text;
pub mod problem;
pub mod publisher;
pub mod text;
pub mod text_key;
pub mod untranslated;

use std::fmt;
use std::rc::Rc;

use serde_json::Value;

use crate::domain::instrument::Instrument;
use problem::ContentProblem;
use publisher::Publisher;
use text::Text;

/// A content file: its name, as the reader knows it, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentFile {
    /// The path below the published folder, such as `content/instrument.json`.
    pub name: String,
    /// The JSON text.
    pub json: String,
}

/// An instrument with its sentences in one language; whole from [`load`], as far as the first pages need it
/// from [`first::read`].
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// What is asked, and how it is scored.
    pub instrument: Rc<Instrument>,
    /// Every sentence, in one language.
    pub text: Rc<Text>,
    /// Who publishes the site.
    pub publisher: Rc<Publisher>,
}

impl ContentFile {
    fn problem(&self, field: &str, message: impl Into<String>) -> ContentProblem {
        let message = message.into();
        ContentProblem { file: self.name.clone(), field: field.to_owned(), message }
    }

    fn expected(&self, field: &str, what: impl fmt::Display, found: &Value) -> ContentProblem {
        self.problem(field, format!("expected {what}, found {}", problem::kind(found)))
    }
}

/// Reads and checks the instrument, a language and the publisher's own file. Of the language, `texts`
/// has the area [`text::START`] first.
///
/// # Errors
/// Every problem found in any of the files.
pub fn load(
    instrument: &ContentFile,
    texts: &[ContentFile],
    publisher: &ContentFile,
) -> Result<Content, Vec<ContentProblem>> {
    let mut problems = Vec::new();
    let instrument = instrument_check::read(instrument, &mut problems);
    // The ids of a faulty instrument would only lead to faults that the text does not have.
    let known = instrument.as_ref().filter(|_| problems.is_empty());
    let language = texts.first().and_then(text::language_and_area).unwrap_or_default().0;
    let publisher = publisher::read(publisher, language, &mut problems);
    let mut text = Text::default();
    add_all(&mut text, texts, known, publisher.as_ref(), &mut problems);
    match (instrument, publisher) {
        (Some(instrument), Some(publisher)) if problems.is_empty() => Ok(Content {
            instrument: Rc::new(instrument),
            text: Rc::new(text),
            publisher: Rc::new(publisher),
        }),
        _ => Err(problems),
    }
}

fn add_all(
    text: &mut Text,
    files: &[ContentFile],
    instrument: Option<&Instrument>,
    publisher: Option<&Publisher>,
    problems: &mut Vec<ContentProblem>,
) {
    let site = publisher.map_or("", |publisher| &publisher.name);
    for file in files {
        let json = with_site(&file.json, site);
        text.add(&ContentFile { name: file.name.clone(), json }, instrument, problems);
    }
}

/// Puts the name of the site where a text has a place for it. A name has no character that means anything
/// in JSON.
fn with_site(json: &str, site: &str) -> String {
    json.replace("{site}", site)
}
