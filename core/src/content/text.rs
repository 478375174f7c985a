//! `content/text/*.json` → [`Text`]: every sentence, in one language.

use std::rc::Rc;

use super::ContentFile;
use super::interface::{Interface, PLURAL_CATEGORIES, ReadInterface};
use super::node::{Node, Problems, parse};
use super::text_key::{PluralKey, TextKey};
use crate::domain::advice::ActionId;
use crate::domain::instrument::Instrument;
use crate::domain::questionnaire::StatementId;
use crate::json::Json;

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

/// Reads a language. Problems are noted; `None` where they leave no text.
pub fn read<P: Problems>(
    file: &ContentFile,
    instrument: Option<&Instrument>,
    read_interface: ReadInterface<P>,
    problems: &mut P,
) -> Option<Text> {
    let value = parse(file, problems)?;
    let root = Node::root(file, &value);
    root.object(problems)?;
    let known = [
        "format",
        "language",
        "name",
        "direction",
        "statements",
        "actions",
        "patterns",
        "interface",
    ];
    root.only_fields(|key| known.contains(&key), problems);
    if root.field("format").value.as_number() != Some(1.0) {
        root.field("format").expected("the number 1", problems);
    }
    let language = language(&root.field("language"), tag_of(file), problems);
    let language_name = root.field("name").text(problems);
    let direction = root.field("direction");
    let is_right_to_left = direction.value.as_text() == Some("rtl");
    let is_known = is_right_to_left || direction.value.as_text() == Some("ltr");
    if !is_known && direction.value != &Json::Null {
        direction.expected("“ltr” or “rtl”", problems);
    }
    let interface = read_interface(&root.field("interface"), problems);
    let instrument = instrument?;
    let questionnaire = &instrument.questionnaire;
    let ids = (0..questionnaire.len()).map(|position| questionnaire.statement(position).as_str());
    let statements = wordings(&root.field("statements"), ids, problems);
    let actions = wordings(&root.field("actions"), instrument.actions.ids(), problems);
    let patterns = patterns(&root.field("patterns"), instrument, problems);
    Some(Text {
        language: language?.into(),
        language_name: language_name?.into(),
        is_right_to_left,
        interface: interface?,
        statements,
        actions,
        patterns,
    })
}

/// The language's tag, which is also the name of its file.
fn language<'a>(
    node: &Node<'a>,
    tag: Option<&str>,
    problems: &mut impl Problems,
) -> Option<&'a str> {
    let language = node.text(problems)?;
    if let Some(tag) = tag.filter(|tag| *tag != language) {
        node.expected(format_args!("“{tag}”, as the file is named"), problems);
    }
    Some(language)
}

/// One wording for each id, no more and no fewer.
fn wordings<'a>(
    node: &Node,
    ids: impl Iterator<Item = &'a str>,
    problems: &mut impl Problems,
) -> Wordings {
    if node.object(problems).is_none() {
        return Wordings::new();
    }
    let wordings: Wordings = ids
        .map(|id| (id.into(), node.field(id).text(problems).unwrap_or_default().into()))
        .collect();
    node.only_fields(|key| wording(&wordings, key).is_some(), problems);
    wordings
}

/// The wordings of the readings; a text without any is complete where there are none.
fn patterns(node: &Node, instrument: &Instrument, problems: &mut impl Problems) -> Wordings {
    if instrument.patterns.is_empty() && node.value == &Json::Null {
        return Wordings::new();
    }
    wordings(node, instrument.patterns.iter().map(|pattern| &*pattern.id), problems)
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
