//! What a reader reads, as data that a host can edit without a compiler.
//!
//! Two JSON files become a checked [`Content`]: `content/instrument.json` (what is asked and how
//! it is scored) and one file a language below `content/text/` (every sentence). All problems of
//! a file are gathered, each with the file, the field and what was expected; the page and
//! `cargo xtask check-content` show the same words.
//!
//! The sentences in [`problem`] are the only ones that stand in Rust: they are needed exactly
//! when no text could be loaded.
#![warn(missing_docs)]

mod instrument_file;
mod interface;
mod json;
mod node;
pub mod problem;
pub mod text;
pub mod text_key;

use std::rc::Rc;

use crate::domain::instrument::Instrument;
use interface::ReadInterface;
use node::{AnyProblem, Problems};
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
}

/// Reads and checks the instrument and one language.
///
/// # Errors
/// Every problem found in either file, in the order in which they stand there.
pub fn load(instrument: &ContentFile, text: &ContentFile) -> Result<Content, Vec<ContentProblem>> {
    let mut problems = Vec::new();
    read(instrument, text, interface::by_name, &mut problems).ok_or(problems)
}

/// As [`load`], for the start: there is no content where there is any problem, or where the sentences
/// stand in another order than their keys.
#[must_use]
pub fn load_in_order(instrument: &ContentFile, text: &ContentFile) -> Option<Content> {
    read(instrument, text, interface::in_order, &mut AnyProblem::default())
}

fn read<P: Problems>(
    instrument: &ContentFile,
    text: &ContentFile,
    read_interface: ReadInterface<P>,
    problems: &mut P,
) -> Option<Content> {
    let instrument = instrument_file::read(instrument, problems);
    // The ids of a faulty instrument would only lead to faults that the text does not have.
    let known = instrument.as_ref().filter(|_| problems.is_empty());
    let text = text::read(text, known, read_interface, problems);
    match (instrument, text) {
        (Some(instrument), Some(text)) if problems.is_empty() => {
            Some(Content { instrument: Rc::new(instrument), text: Rc::new(text) })
        }
        _ => None,
    }
}
