//! Whose instrument it is, and sentences that are still the English ones.

use serde_json::Value;

use super::super::ContentFile;
use super::super::text::language_and_area;
use super::super::untranslated::untranslated;
use super::{CopyFinding, CopySubject};
use crate::domain::instrument::Instrument;

/// Up to so many sentences are all named; of more, so few that one sees what is meant.
const ALL_NAMED: usize = 20;
const SOME_NAMED: usize = 5;

/// The instrument that this version brings.
const SHIPPED: &str = include_str!("../../../../content/instrument.json");

fn shipped() -> Option<Instrument> {
    let file = ContentFile { name: String::new(), json: SHIPPED.to_owned() };
    super::instrument_check::read(&file, &mut Vec::new())
}

/// Results are told apart by id and version alone: what is ours must keep ours, and what is not must not.
pub fn whose_instrument(instrument: &Instrument) -> Vec<CopyFinding> {
    let Some(shipped) = shipped() else { return Vec::new() };
    let ours = &shipped.edition;
    let asks_the_same = instrument.questionnaire == shipped.questionnaire;
    let scores_the_same = instrument.rules == shipped.rules;
    let (id, version) = (&instrument.edition.id, &instrument.edition.version);
    let finding = if instrument.edition == *ours && !asks_the_same {
        Some(CopyFinding::fault(
            CopySubject::Instrument,
            format!(
                "content/instrument.json: the statements are not those of “{id}”, version {version}. Give \
             your instrument an id of its own, or results of two questionnaires are compared"
            ),
        ))
    } else if instrument.edition == *ours && !scores_the_same {
        Some(CopyFinding::fault(
            CopySubject::Instrument,
            format!(
                "content/instrument.json: the scoring is not that of “{id}”, version {version}. Give it \
             another version, or old and new results are compared by different limits"
            ),
        ))
    } else if id != &ours.id && asks_the_same {
        Some(CopyFinding::hint(
            CopySubject::Instrument,
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

/// Sentences that speak of the statements that this version brings, each by some of its words in every language.
const ABOUT_OURS: [(&str, &str, [&str; 4]); 3] = [
    ("start", "home.start", ["5 minutes", "5 Minuten", "5 minutes", "5 minuten"]),
    (
        "method",
        "method.origin",
        [
            "The statements are our own",
            "Die Aussagen haben wir selbst",
            "Nous avons formulé nous-mêmes",
            "De stellingen hebben we zelf",
        ],
    ),
    (
        "method",
        "method.levels",
        [
            "where the typical answer changes",
            "wo die typische Antwort",
            "où la réponse typique",
            "waar het typische antwoord",
        ],
    ),
];

/// Sentences of a language that were written for other statements than those that are asked.
pub fn about_other_statements(
    language: &str,
    instrument: &Instrument,
    files: &[&ContentFile],
) -> Option<CopyFinding> {
    if instrument.edition.id == shipped()?.edition.id {
        return None;
    }
    let is_as_shipped = |(home, path, words): &(&str, &str, [&str; 4])| {
        let Some(file) = files.iter().find(|file| area(file) == *home) else { return false };
        let json: Value = serde_json::from_str(&file.json).unwrap_or_default();
        let (group, key) = path.split_once('.').unwrap_or_default();
        let text = json["interface"][group][key].as_str().unwrap_or_default();
        words.iter().any(|words| text.contains(words))
    };
    let places: Vec<String> = ABOUT_OURS
        .iter()
        .filter(|it| is_as_shipped(it))
        .map(|(home, path, _)| format!("{home}: interface.{path}"))
        .collect();
    (!places.is_empty()).then(|| {
        CopyFinding::hint(CopySubject::Words, format!(
            "content/text/{language}: sentences about our statements, and you ask your own: {}. Are they \
             true of yours?",
            places.join(", ")
        ))
    })
}

/// How many sentences of a language are the English ones, and where some of them are. Each file comes
/// with the English one.
pub fn untranslated_sentences(
    language: &str,
    texts: &[(ContentFile, Option<ContentFile>)],
) -> Option<CopyFinding> {
    let mut places = Vec::new();
    for (file, english) in texts {
        let english = english.as_ref().map_or("", |english| &english.json);
        let found = untranslated(language, &file.json, english);
        places.extend(found.iter().map(|field| format!("{}: {field}", area(file))));
    }
    let most = if places.len() <= ALL_NAMED { ALL_NAMED } else { SOME_NAMED };
    let named = places.iter().take(most).map(String::as_str).collect::<Vec<_>>().join(", ");
    let folder = format!("content/text/{language}");
    let text = match places.len() {
        0 => return None,
        1 => format!("{folder}: 1 sentence is the English one: {named}"),
        count if count <= ALL_NAMED => {
            format!("{folder}: {count} sentences are the English ones: {named}")
        }
        count => format!("{folder}: {count} sentences are the English ones, such as {named}"),
    };
    Some(CopyFinding::hint(CopySubject::Words, text))
}

/// The area that a file of a language holds.
pub(super) fn area(file: &ContentFile) -> &str {
    language_and_area(file).map_or("", |(_, area)| area)
}
