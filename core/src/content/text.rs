//! `content/text/*.json` → [`Text`]: every sentence, in one language.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::interface::{Interface, InterfaceFile, PLURAL_CATEGORIES, UNKNOWN};
use super::problem::ContentProblem;
use super::text_key::{PluralKey, TextKey};
use super::{ContentFile, json_file};
use crate::domain::advice::ActionId;
use crate::domain::instrument::Instrument;
use crate::domain::questionnaire::StatementId;

/// Every sentence of the interface and of the instrument, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The language as a BCP 47 tag, such as `en`.
    pub language: Rc<str>,
    /// The language's name in itself.
    pub language_name: Rc<str>,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    interface: Interface,
    statements: Wordings,
    actions: Wordings,
    patterns: Wordings,
}

/// The id of each thing with its wording; few enough to look through.
type Wordings = Vec<(Rc<str>, Rc<str>)>;

fn wording<'a>(wordings: &'a Wordings, id: &str) -> Option<&'a Rc<str>> {
    wordings.iter().find(|(known, _)| **known == *id).map(|(_, wording)| wording)
}

impl Text {
    /// Whether numbers are written with the digits 0 to 9, as far as the letters of the language's name
    /// tell: all languages of Latin, Greek, Cyrillic or Armenian letters have them (Unicode CLDR,
    /// default numbering systems), and others may not.
    #[must_use]
    pub fn has_latin_digits(&self) -> bool {
        self.language_name.chars().all(|letter| letter <= '\u{58f}')
    }

    /// A sentence of the interface.
    #[must_use]
    pub fn get(&self, key: TextKey) -> &Rc<str> {
        &self.interface.sentences[key as usize]
    }

    /// A sentence of the interface, its `{name}` places filled.
    #[must_use]
    pub fn fill(&self, key: TextKey, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// A sentence that counts something, in the form for a plural category and with its places
    /// filled. A category that the language does not write apart falls back to `other`.
    #[must_use]
    pub fn plural(&self, key: PluralKey, category: &str, values: &[(&str, &str)]) -> String {
        let forms = &self.interface.plurals[key as usize];
        let index = PLURAL_CATEGORIES.iter().position(|name| *name == category);
        let form =
            index.and_then(|index| forms[index].as_ref()).or(forms.last().and_then(Option::as_ref));
        form.map(|form| fill(form, values)).unwrap_or_default()
    }

    /// The wording of a statement, if this edition has it.
    #[must_use]
    pub fn statement(&self, id: &StatementId) -> Option<&Rc<str>> {
        wording(&self.statements, id.as_str())
    }

    /// The wording of an action, if this edition has it.
    #[must_use]
    pub fn action(&self, id: &ActionId) -> Option<&Rc<str>> {
        wording(&self.actions, &id.0)
    }

    /// The wording of a reading.
    #[must_use]
    pub fn pattern(&self, id: &str) -> Option<&Rc<str>> {
        wording(&self.patterns, id)
    }
}

/// Puts values into the `{name}` places of a sentence.
fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 16);
    let mut rest = sentence;
    while let Some((before, place)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = place.split_once('}') else { return filled };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            filled.push_str(value);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// The language that a file is named after.
#[must_use]
pub fn tag_of(file: &ContentFile) -> Option<&str> {
    file.name.strip_prefix("content/text/")?.strip_suffix(".json")
}

/// A language as it is in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    language: String,
    name: String,
    #[serde(default)]
    direction: Direction,
    #[serde(default)]
    statements: BTreeMap<String, String>,
    #[serde(default)]
    actions: BTreeMap<String, String>,
    #[serde(default)]
    patterns: BTreeMap<String, String>,
    interface: InterfaceFile,
}

#[derive(Default, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Direction {
    #[default]
    Ltr,
    Rtl,
}

/// Reads a language. Problems are noted; `None` if they leave no text.
pub fn read(
    file: &ContentFile,
    instrument: Option<&Instrument>,
    problems: &mut Vec<ContentProblem>,
) -> Option<Text> {
    let language: LanguageFile =
        json_file::read(file).map_err(|problem| problems.push(problem)).ok()?;
    if let Some(tag) = tag_of(file).filter(|tag| *tag != language.language) {
        let found = &language.language;
        let message = format!("expected “{tag}”, as the file is named, found the text “{found}”");
        problems.push(file.problem("language", message));
    }
    if language.name.trim().is_empty() {
        problems.push(file.problem("name", "expected a text, found an empty text"));
    }
    let interface = Interface::checked(&language.interface, file, problems);
    let instrument = instrument?;
    let questionnaire = &instrument.questionnaire;
    let statements = (0..questionnaire.len()).map(|it| questionnaire.statement(it).as_str());
    let patterns = instrument.patterns.iter().map(|pattern| &*pattern.id);
    let mut wordings = |field, found: &_, ids: &mut dyn Iterator<Item = &str>| {
        wordings(file, field, found, ids, problems)
    };
    Some(Text {
        statements: wordings("statements", &language.statements, &mut { statements }),
        actions: wordings("actions", &language.actions, &mut { instrument.actions.ids() }),
        patterns: wordings("patterns", &language.patterns, &mut { patterns }),
        language: language.language.into(),
        language_name: language.name.into(),
        is_right_to_left: language.direction == Direction::Rtl,
        interface,
    })
}

/// One wording for each id, no more and no fewer.
fn wordings(
    file: &ContentFile,
    field: &str,
    found: &BTreeMap<String, String>,
    ids: &mut dyn Iterator<Item = &str>,
    problems: &mut Vec<ContentProblem>,
) -> Wordings {
    let mut wordings = Wordings::new();
    for id in ids {
        let text = found.get(id).filter(|text| !text.trim().is_empty());
        if text.is_none() {
            let found = if found.contains_key(id) { "an empty text" } else { "nothing" };
            let message = format!("expected a text, found {found}");
            problems.push(file.problem(&format!("{field}.{id}"), message));
        }
        wordings.push((id.into(), text.map_or("", String::as_str).into()));
    }
    let is_extra = |id: &&String| !id.starts_with('$') && wording(&wordings, id).is_none();
    for id in found.keys().filter(is_extra) {
        problems.push(file.problem(&format!("{field}.{id}"), UNKNOWN));
    }
    wordings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_by_name() {
        assert_eq!(fill("{n} of {all}, {n}", &[("n", "1"), ("all", "{n}")]), "1 of {n}, 1");
        assert_eq!(fill("plain", &[]), "plain");
        assert_eq!(fill("open {n", &[("n", "1")]), "open ");
    }
}
