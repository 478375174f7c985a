//! Whose instrument it is, and sentences that are still the English ones.

use super::super::ContentFile;
use super::super::text::language_and_area;
use super::super::untranslated::untranslated;
use super::{Finding, Topic};
use crate::domain::instrument::Instrument;

/// How many sentences are named.
const MOST_NAMED: usize = 5;

/// The instrument that this version brings.
const SHIPPED: &str = include_str!("../../../../content/instrument.json");

fn shipped() -> Option<Instrument> {
    let file = ContentFile { name: String::new(), json: SHIPPED.to_owned() };
    super::instrument_check::read(&file, &mut Vec::new())
}

/// Results are told apart by id and version alone: what is ours must keep ours, and what is not must not.
pub fn whose_instrument(instrument: &Instrument) -> Vec<Finding> {
    let Some(shipped) = shipped() else { return Vec::new() };
    let ours = &shipped.edition;
    let asks_the_same = instrument.questionnaire == shipped.questionnaire;
    let scores_the_same = instrument.rules == shipped.rules;
    let (id, version) = (&instrument.edition.id, &instrument.edition.version);
    let finding = if instrument.edition == *ours && !asks_the_same {
        Some(Finding::fault(
            Topic::Instrument,
            format!(
                "content/instrument.json: the statements are not those of “{id}”, version {version}. Give \
             your instrument an id of its own, or results of two questionnaires are compared"
            ),
        ))
    } else if instrument.edition == *ours && !scores_the_same {
        Some(Finding::fault(
            Topic::Instrument,
            format!(
                "content/instrument.json: the scoring is not that of “{id}”, version {version}. Give it \
             another version, or old and new results are compared by different limits"
            ),
        ))
    } else if id != &ours.id && asks_the_same {
        Some(Finding::hint(
            Topic::Instrument,
            format!(
                "content/instrument.json: the id is “{id}”, but the statements have the ids of “{}”. If \
             you changed no more than words, keep “{}”, so that your readers’ results stay \
             comparable; if the statements are yours, give each an id of its own",
                ours.id, ours.id
            ),
        ))
    } else {
        None
    };
    finding.into_iter().collect()
}

/// How many sentences of a language are the English ones, and where some of them are. Each file comes
/// with the English one.
pub fn untranslated_sentences(
    language: &str,
    texts: &[(ContentFile, Option<ContentFile>)],
) -> Option<Finding> {
    let mut places = Vec::new();
    for (file, english) in texts {
        let english = english.as_ref().map_or("", |english| &english.json);
        let found = untranslated(language, &file.json, english);
        places.extend(found.iter().map(|field| format!("{}: {field}", area(file))));
    }
    let named = places.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let folder = format!("content/text/{language}");
    let text = match places.len() {
        0 => return None,
        1 => format!("{folder}: 1 sentence is the English one: {named}"),
        count if count <= MOST_NAMED => {
            format!("{folder}: {count} sentences are the English ones: {named}")
        }
        count => format!("{folder}: {count} sentences are the English ones, such as {named}"),
    };
    Some(Finding::hint(Topic::Words, text))
}

/// The area that a file of a language holds.
pub(super) fn area(file: &ContentFile) -> &str {
    language_and_area(file).map_or("", |(_, area)| area)
}
