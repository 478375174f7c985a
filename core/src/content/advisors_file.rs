//! `content/advisors.json` → [`HelpItems`]: which kinds of help are asked for, by network.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::instrument_file::ByNetwork;
use super::problem::{ContentProblem, NAME_FORM, found};
use super::{ContentFile, json_file};
use crate::domain::advisors::{HelpId, HelpItems};
use crate::domain::instrument::Edition;

/// The file, below the published folder.
pub const NAME: &str = "content/advisors.json";

/// The most kinds of help of one network.
const MOST_OF_A_NETWORK: usize = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AdvisorsFile {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    id: String,
    version: String,
    networks: ByNetwork<Vec<String>>,
}

/// Reads and checks the file.
///
/// # Errors
/// Every problem found.
pub fn read(file: &ContentFile) -> Result<HelpItems, Vec<ContentProblem>> {
    let read: AdvisorsFile = json_file::read(file).map_err(|problem| vec![problem])?;
    let mut problems = Vec::new();
    for (field, text) in [("id", &read.id), ("version", &read.version)] {
        if !Edition::is_name(text) {
            problems
                .push(file.problem(field, format!("expected {NAME_FORM}, found {}", found(text))));
        }
    }
    let edition = Edition { id: read.id.into(), version: read.version.into() };
    let networks = read.networks.per_network();
    let mut known = BTreeSet::new();
    for (network, ids) in networks.iter() {
        let field = format!("networks.{}", network.name());
        if !(1..=MOST_OF_A_NETWORK).contains(&ids.len()) {
            let found = ids.len();
            let message = format!("expected 1 to {MOST_OF_A_NETWORK} kinds of help, found {found}");
            problems.push(file.problem(&field, message));
        }
        for (index, id) in ids.iter().enumerate() {
            let is_id = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            let problem = if id.is_empty() || !id.chars().all(is_id) {
                "expected an id of letters, digits and hyphens"
            } else if known.insert(id.clone()) {
                continue;
            } else {
                "expected an id that no other kind of help has"
            };
            problems.push(file.problem(&format!("{field}[{index}]"), problem));
        }
    }
    let items = networks.0.map(|ids| ids.into_iter().map(|id| HelpId(id.into())).collect());
    let items = HelpItems { edition, items: crate::domain::network::PerNetwork(items) };
    if problems.is_empty() { Ok(items) } else { Err(problems) }
}
