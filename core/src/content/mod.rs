//! What a reader reads, as data that a host can edit without a compiler.
//!
//! Three JSON files become a checked [`Content`]: `content/instrument.json` (what is asked and how
//! it is scored), one file a language below `content/text/` (every sentence), and
//! `content/host.json` (who publishes it). All problems of a file are gathered, each with the file, the field and what was expected; the page and
//! `cargo xtask check-content` show the same words.
//!
//! The sentences in [`problem`] are the only ones that stand in Rust: they are needed exactly
//! when no text could be loaded.
#![warn(missing_docs)]

pub mod guide;
pub mod host;
mod instrument_file;
mod interface;
mod json_file;
mod node;
pub mod problem;
pub mod text;
pub mod text_key;
pub mod untranslated;

use std::rc::Rc;

use crate::domain::instrument::Instrument;
use host::Host;
use problem::ContentProblem;
use text::Text;

/// A content file: its name, as the reader knows it, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentFile {
    /// The path below the published folder, such as `content/instrument.json`.
    pub name: String,
    /// The JSON text.
    pub json: String,
}

/// A checked instrument with its sentences in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// What is asked, and how it is scored.
    pub instrument: Rc<Instrument>,
    /// Every sentence, in one language.
    pub text: Rc<Text>,
    /// Who publishes the site.
    pub host: Rc<Host>,
}

impl ContentFile {
    fn problem(&self, field: &str, message: impl Into<String>) -> ContentProblem {
        let message = message.into();
        ContentProblem { file: self.name.clone(), field: field.to_owned(), message }
    }
}

/// Reads and checks the instrument, one language and the publisher's own file.
///
/// # Errors
/// Every problem found in any of the files.
pub fn load(
    instrument: &ContentFile,
    text: &ContentFile,
    host: &ContentFile,
) -> Result<Content, Vec<ContentProblem>> {
    let mut problems = Vec::new();
    let instrument = instrument_file::read(instrument, &mut problems);
    // The ids of a faulty instrument would only lead to faults that the text does not have.
    let known = instrument.as_ref().filter(|_| problems.is_empty());
    let host = host::read(host, text::tag_of(text).unwrap_or_default(), &mut problems);
    // A name has no character that means anything in JSON.
    let site = host.as_ref().map_or("", |host| &host.name);
    let json = text.json.replace("{site}", site);
    let text = &ContentFile { name: text.name.clone(), json };
    let text = text::read(text, known, &mut problems);
    match (instrument, text, host) {
        (Some(instrument), Some(text), Some(host)) if problems.is_empty() => Ok(Content {
            instrument: Rc::new(instrument),
            text: Rc::new(text),
            host: Rc::new(host),
        }),
        _ => Err(problems),
    }
}
