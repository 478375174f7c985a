//! `content/text/*.json` → [`Text`]: every sentence, in one language.

use std::fmt;
use std::rc::Rc;

use super::ContentFile;
use super::json::Json;
use super::node::{Node, Problems, parse};
use super::text_key::{KeySpec, PluralKey, TextKey};
use crate::domain::advice::ActionId;
use crate::domain::instrument::Instrument;
use crate::domain::questionnaire::StatementId;

/// The plural categories of the Unicode CLDR, as `Intl.PluralRules` names them.
pub const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every sentence of the interface and of the instrument, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The language as a BCP 47 tag, such as `en`.
    pub language: Rc<str>,
    /// The language's name in itself.
    pub language_name: Rc<str>,
    sentences: Vec<Rc<str>>,
    plurals: Vec<[Option<Rc<str>>; PLURAL_CATEGORIES.len()]>,
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
    /// A sentence of the interface.
    #[must_use]
    pub fn get(&self, key: TextKey) -> &Rc<str> {
        &self.sentences[key as usize]
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
        let forms = &self.plurals[key as usize];
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

/// The names of the `{name}` places of a sentence.
fn places(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').skip(1).map(|rest| rest.split_once('}').map_or("", |(name, _)| name))
}

/// Reads a language. Problems are noted; `None` where they leave no text.
pub fn read(
    file: &ContentFile,
    instrument: Option<&Instrument>,
    problems: &mut impl Problems,
) -> Option<Text> {
    let value = parse(file, problems)?;
    let root = Node::root(file, &value);
    root.object(problems)?;
    let known = ["format", "language", "name", "statements", "actions", "patterns", "interface"];
    root.only_fields(|key| known.contains(&key), problems);
    if root.field("format").value != &Json::Number(1.0) {
        root.field("format").expected("the number 1", problems);
    }
    let language = root.field("language").text(problems);
    let language_name = root.field("name").text(problems);
    let interface = root.field("interface");
    interface.object(problems)?;
    let sentences = TextKey::ALL.iter().map(|spec| sentence(&interface, spec, problems)).collect();
    let plurals = PluralKey::ALL.iter().map(|spec| forms(&interface, spec, problems)).collect();
    extra_keys(&interface, problems);
    let instrument = instrument?;
    let questionnaire = &instrument.questionnaire;
    let ids = (0..questionnaire.len()).map(|position| questionnaire.statement(position).as_str());
    let statements = wordings(&root.field("statements"), ids, problems);
    let actions = wordings(&root.field("actions"), instrument.actions.ids(), problems);
    let patterns = patterns(&root.field("patterns"), instrument, problems);
    Some(Text {
        language: language?.into(),
        language_name: language_name?.into(),
        sentences,
        plurals,
        statements,
        actions,
        patterns,
    })
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

/// Follows a path such as `home.title` to its node and hands it on.
fn at_path<T>(node: &Node, path: &str, read: impl FnOnce(&Node) -> T) -> T {
    match path.split_once('.') {
        Some((group, rest)) => at_path(&node.field(group), rest, read),
        None => read(&node.field(path)),
    }
}

fn sentence(interface: &Node, spec: &KeySpec, problems: &mut impl Problems) -> Rc<str> {
    at_path(interface, spec.path, |node| {
        node.text(problems).map_or_else(|| "".into(), |text| checked(node, text, spec, problems))
    })
}

fn forms(
    interface: &Node,
    spec: &KeySpec,
    problems: &mut impl Problems,
) -> [Option<Rc<str>>; PLURAL_CATEGORIES.len()] {
    at_path(interface, spec.path, |node| {
        if node.object(problems).is_none() {
            return [const { None }; PLURAL_CATEGORIES.len()];
        }
        node.only_fields(|key| PLURAL_CATEGORIES.contains(&key), problems);
        PLURAL_CATEGORIES.map(|category| {
            let form = node.field(category);
            if form.value == &Json::Null && category != "other" {
                return None;
            }
            form.text(problems).map(|text| checked(&form, text, spec, problems))
        })
    })
}

/// A sentence whose places are those that the page fills.
fn checked(node: &Node, text: &str, spec: &KeySpec, problems: &mut impl Problems) -> Rc<str> {
    for place in places(text).filter(|place| !spec.places.contains(place)) {
        let known = fmt::from_fn(|f| match spec.places {
            [] => f.write_str("no place in braces"),
            places => write!(f, "only {{{}}}", places.join("}, {")),
        });
        node.problem(format_args!("expected {known}, found {{{place}}}"), problems);
    }
    text.into()
}

/// Notes every group and key of the interface that no page uses.
fn extra_keys(interface: &Node, problems: &mut impl Problems) {
    let paths = || TextKey::ALL.iter().chain(PluralKey::ALL).map(|spec| spec.path);
    let has_key =
        |group: &str, key: &str| paths().any(|path| path.split_once('.') == Some((group, key)));
    let is_group = |group: &str| paths().any(|path| path.split('.').next() == Some(group));
    interface.only_fields(is_group, problems);
    for (group, _) in interface.value.as_object().into_iter().flatten() {
        if is_group(group) {
            interface.field(group).only_fields(|key| has_key(group, key), problems);
        }
    }
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

    #[test]
    fn places_are_found_by_name() {
        assert_eq!(places("{n} of {all}").collect::<Vec<_>>(), ["n", "all"]);
        assert_eq!(places("plain").count(), 0);
    }
}
