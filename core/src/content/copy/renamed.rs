//! Words that a publisher has given new names, and sentences that still say the old ones.

use serde_json::Value;

use super::super::ContentFile;
use super::wording::area;
use super::{CopyFinding, CopySubject};

/// How many sentences are named.
const MOST_NAMED: usize = 3;

/// Where the words are that sentences may say.
const PLACES: [&str; 13] = [
    "answer.never",
    "answer.once",
    "answer.a_few_times",
    "answer.several_times",
    "answer.often",
    "answer.does_not_fit",
    "level.occasional",
    "level.repeated",
    "level.regular",
    "network.operational_inline",
    "network.personal_inline",
    "network.strategic_inline",
    "nav.check",
];

/// What they are in each language that this version brings, in the order of [`PLACES`].
const WORDS: [(&str, [&str; 13]); 4] = [
    (
        "en",
        [
            "Never",
            "Once",
            "A few times",
            "Several times",
            "Often",
            "Does not apply to my role",
            "occasionally",
            "repeatedly",
            "regularly",
            "operational",
            "personal",
            "strategic",
            "Check",
        ],
    ),
    (
        "de",
        [
            "Nie",
            "Einmal",
            "Ein paar Mal",
            "Mehrmals",
            "Oft",
            "Trifft auf meine Rolle nicht zu",
            "gelegentlich",
            "wiederholt",
            "regelmäßig",
            "operatives",
            "persönliches",
            "strategisches",
            "Check",
        ],
    ),
    (
        "fr",
        [
            "Jamais",
            "Une fois",
            "Quelques fois",
            "Plusieurs fois",
            "Souvent",
            "Ne s’applique pas à mon rôle",
            "occasionnellement",
            "de façon répétée",
            "régulièrement",
            "opérationnel",
            "personnel",
            "stratégique",
            "Bilan",
        ],
    ),
    (
        "nl",
        [
            "Nooit",
            "Eén keer",
            "Een paar keer",
            "Meerdere keren",
            "Vaak",
            "Niet van toepassing op mijn rol",
            "incidenteel",
            "herhaaldelijk",
            "regelmatig",
            "operationele",
            "persoonlijke",
            "strategische",
            "Check",
        ],
    ),
];

/// The words of a language that this version brings, each with its place.
#[must_use]
pub fn shipped_words(language: &str) -> Option<[(&'static str, &'static str); 13]> {
    let (_, words) = WORDS.into_iter().find(|(known, _)| *known == language)?;
    Some(std::array::from_fn(|at| (PLACES[at], words[at])))
}

/// The sentences of a language that still say an old name. Answers and levels count only where they are
/// quoted.
pub fn contradictions(language: &str, files: &[&ContentFile]) -> Vec<CopyFinding> {
    let Some(shipped) = shipped_words(language) else { return Vec::new() };
    let sentences: Vec<(String, String)> = files.iter().flat_map(|file| sentences(file)).collect();
    let word_at = |path: &str| {
        let wanted = format!("interface.{path}");
        sentences.iter().find(|(place, _)| place.ends_with(&wanted)).map(|(_, word)| word)
    };
    let finding = |(path, old): (&str, &str)| {
        let new = word_at(path)?;
        (new != old).then(|| stale(language, path, old, new, &sentences))?
    };
    shipped.into_iter().filter_map(finding).collect()
}

fn stale(
    language: &str,
    path: &str,
    old: &str,
    new: &str,
    sentences: &[(String, String)],
) -> Option<CopyFinding> {
    let group = path.split('.').next().unwrap_or_default();
    let is_quoted = matches!(group, "answer" | "level");
    let says = |(place, text): &&(String, String)| {
        let is_where_it_is_worded = place.contains(&format!("interface.{group}."));
        !is_where_it_is_worded && if is_quoted { quotes(text, old) } else { names(text, old) }
    };
    let places: Vec<&str> = sentences.iter().filter(says).map(|(place, _)| &**place).collect();
    let count = places.len();
    let named = places.iter().take(MOST_NAMED).copied().collect::<Vec<_>>().join(", ");
    (count > 0).then(|| {
        CopyFinding::hint(CopySubject::Words, format!(
            "content/text/{language}: you call it “{new}” ({path}), but {count} of the other texts \
             say “{old}”, such as {named}"
        ))
    })
}

/// Whether a sentence has a word in quotation marks.
fn quotes(text: &str, word: &str) -> bool {
    let bare = text.replace('\u{202f}', "");
    ["“", "„", "«"].iter().any(|mark| {
        bare.split(mark).skip(1).any(|rest| {
            rest.strip_prefix(word).is_some_and(|rest| rest.starts_with(['”', '“', '»']))
        })
    })
}

/// Whether a sentence has a word, standing alone.
fn names(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let is_end = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(&word).any(|(at, _)| {
        is_end(text[..at].chars().next_back()) && is_end(text[at + word.len()..].chars().next())
    })
}

/// Every text of a file with its place.
fn sentences(file: &ContentFile) -> Vec<(String, String)> {
    let json: Value = serde_json::from_str(&file.json).unwrap_or_default();
    let mut found = Vec::new();
    gather(&json, &format!("{}: ", area(file)), &mut found);
    found
}

fn gather(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if path.ends_with(' ') { "" } else { "." };
                gather(field, &format!("{path}{dot}{name}"), found);
            }
        }
        _ => {}
    }
}
