//! Words that a publisher has given new names, and sentences that still say the old ones.

use serde_json::Value;

use super::super::ContentFile;
use super::wording::area;
use super::{Finding, Topic};

/// How many sentences are named.
const MOST_NAMED: usize = 3;

/// The languages that this version brings.
const LANGUAGES: [&str; 4] = ["en", "de", "fr", "nl"];

/// Each word that sentences may say: where it is worded, and what it is in [`LANGUAGES`].
pub const WORDS: [(&str, [&str; 4]); 13] = [
    ("answer.never", ["Never", "Nie", "Jamais", "Nooit"]),
    ("answer.once", ["Once", "Einmal", "Une fois", "Eén keer"]),
    ("answer.a_few_times", ["A few times", "Ein paar Mal", "Quelques fois", "Een paar keer"]),
    ("answer.several_times", ["Several times", "Mehrmals", "Plusieurs fois", "Meerdere keren"]),
    ("answer.often", ["Often", "Oft", "Souvent", "Vaak"]),
    (
        "answer.does_not_fit",
        [
            "Does not apply to my role",
            "Trifft auf meine Rolle nicht zu",
            "Ne s’applique pas à mon rôle",
            "Niet van toepassing op mijn rol",
        ],
    ),
    ("level.occasional", ["occasionally", "gelegentlich", "occasionnellement", "incidenteel"]),
    ("level.repeated", ["repeatedly", "wiederholt", "de façon répétée", "herhaaldelijk"]),
    ("level.regular", ["regularly", "regelmäßig", "régulièrement", "regelmatig"]),
    ("network.operational_inline", ["operational", "operatives", "opérationnel", "operationele"]),
    ("network.personal_inline", ["personal", "persönliches", "personnel", "persoonlijke"]),
    ("network.strategic_inline", ["strategic", "strategisches", "stratégique", "strategische"]),
    ("nav.check", ["Check", "Check", "Bilan", "Check"]),
];

/// The sentences of a language that say an old name. An answer or a level is quoted where it is meant; a
/// network and the check are named.
pub fn contradictions(language: &str, files: &[&ContentFile]) -> Vec<Finding> {
    let Some(index) = LANGUAGES.iter().position(|known| *known == language) else {
        return Vec::new();
    };
    let sentences: Vec<(String, String)> = files.iter().flat_map(|file| sentences(file)).collect();
    let word_at = |path: &str| {
        let wanted = format!("interface.{path}");
        sentences.iter().find(|(place, _)| place.ends_with(&wanted)).map(|(_, word)| word)
    };
    let finding = |(path, words): (&str, [&str; 4])| {
        let (old, new) = (words[index], word_at(path)?);
        (new != old).then(|| stale(language, path, old, new, &sentences))?
    };
    WORDS.into_iter().filter_map(finding).collect()
}

fn stale(
    language: &str,
    path: &str,
    old: &str,
    new: &str,
    sentences: &[(String, String)],
) -> Option<Finding> {
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
        Finding::hint(Topic::Words, format!(
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
