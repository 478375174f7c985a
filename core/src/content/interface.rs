//! The field `interface` of a language: the sentences of the pages, by group and key.

use std::rc::Rc;

use serde_json::{Map, Value};

use super::ContentFile;
use super::problem::{ContentProblem, kind};
use super::text_key::{KeySpec, Keys};

/// The plural categories of the Unicode CLDR, as `Intl.PluralRules` names them.
pub const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A sentence in the form for each of the [`PLURAL_CATEGORIES`] that the language writes apart.
pub type Forms = [Option<Rc<str>>; PLURAL_CATEGORIES.len()];

/// The sentences of the pages, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Interface {
    /// In the order of their keys.
    sentences: Vec<Rc<str>>,
    /// In the order of their keys.
    plurals: Vec<Forms>,
}

/// The sentences as they are in the file: groups of texts, or of texts by plural category.
pub type InterfaceFile = Map<String, Value>;

impl Interface {
    /// An empty sentence for each key.
    pub fn of(keys: Keys) -> Self {
        Self {
            sentences: vec![Rc::default(); keys.sentences.count],
            plurals: vec![Forms::default(); keys.plurals.count],
        }
    }

    /// The sentences of these keys, and an empty one for each other; `None` if one of them is missing.
    pub fn read(keys: Keys, groups: &InterfaceFile) -> Option<Self> {
        let mut interface = Self::of(keys);
        for (sentence, spec) in interface.sentences.iter_mut().zip(keys.sentences.all()) {
            *sentence = text(at(groups, spec.path))?;
        }
        for (forms, spec) in interface.plurals.iter_mut().zip(keys.plurals.all()) {
            let found = at(groups, spec.path);
            *forms = PLURAL_CATEGORIES.map(|category| text(found.get(category)?));
            forms.last()?.as_ref()?;
        }
        Some(interface)
    }

    /// The sentence of the key at this place.
    pub fn get(&self, key: usize) -> &Rc<str> {
        &self.sentences[key]
    }

    /// A sentence, its `{name}` places filled.
    pub fn fill(&self, key: usize, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// A sentence that counts something, in the form for a plural category. A category that the language
    /// does not write apart falls back to `other`.
    pub fn plural(&self, key: usize, category: &str, values: &[(&str, &str)]) -> String {
        let forms = &self.plurals[key];
        let index = PLURAL_CATEGORIES.iter().position(|name| *name == category);
        let form =
            index.and_then(|index| forms[index].as_ref()).or(forms.last().and_then(Option::as_ref));
        form.map(|form| fill(form, values)).unwrap_or_default()
    }

    /// Takes the sentence of every key of an area, and notes what is missing, wrong or not known.
    pub fn add(
        &mut self,
        keys: Keys,
        area: &str,
        groups: &InterfaceFile,
        file: &ContentFile,
        problems: &mut Vec<ContentProblem>,
    ) {
        let mut check = Check { keys, area, groups, file, problems };
        if let Some((group, found)) = groups.iter().find(|(_, sentences)| !sentences.is_object()) {
            return check
                .problem(group, format!("expected an object {{ … }}, found {}", kind(found)));
        }
        let of_area = |spec: &KeySpec| spec.area == area;
        for (index, spec) in keys.sentences.all().enumerate().filter(|(_, spec)| of_area(spec)) {
            self.sentences[index] = check.sentence(&spec);
        }
        for (index, spec) in keys.plurals.all().enumerate().filter(|(_, spec)| of_area(spec)) {
            self.plurals[index] = check.forms(&spec);
        }
        check.extra_keys();
    }
}

/// What stands at a path; nothing if there is no such thing.
fn at<'a>(groups: &'a InterfaceFile, path: &str) -> &'a Value {
    let found = path.split_once('.').and_then(|(group, key)| groups.get(group)?.get(key));
    found.unwrap_or(&Value::Null)
}

/// A text that is not blank.
pub(super) fn text(value: &Value) -> Option<Rc<str>> {
    value.as_str().filter(|text| !text.trim().is_empty()).map(Rc::from)
}

struct Check<'a> {
    keys: Keys,
    area: &'a str,
    groups: &'a InterfaceFile,
    file: &'a ContentFile,
    problems: &'a mut Vec<ContentProblem>,
}

impl Check<'_> {
    fn problem(&mut self, path: &str, message: impl Into<String>) {
        self.problems.push(self.file.problem(&format!("interface.{path}"), message));
    }

    fn sentence(&mut self, spec: &KeySpec) -> Rc<str> {
        match at(self.groups, spec.path) {
            Value::String(text) => self.with_places(spec, spec.path, text),
            found => self.expected_text(spec.path, found),
        }
    }

    fn expected_text(&mut self, path: &str, found: &Value) -> Rc<str> {
        self.problem(path, format!("expected a text, found {}", kind(found)));
        Rc::default()
    }

    fn forms(&mut self, spec: &KeySpec) -> Forms {
        let Value::Object(forms) = at(self.groups, spec.path) else {
            self.problem(spec.path, "expected texts under “one”, “other” and the like");
            return Forms::default();
        };
        for category in forms.keys().filter(|it| !PLURAL_CATEGORIES.contains(&it.as_str())) {
            self.problem(&format!("{}.{category}", spec.path), UNKNOWN);
        }
        PLURAL_CATEGORIES.map(|category| {
            let path = format!("{}.{category}", spec.path);
            match forms.get(category).unwrap_or(&Value::Null) {
                Value::String(text) => Some(self.with_places(spec, &path, text)),
                Value::Null if category != "other" => None,
                found => Some(self.expected_text(&path, found)),
            }
        })
    }

    /// A sentence that is not blank and whose places are those that a page fills.
    fn with_places(&mut self, spec: &KeySpec, path: &str, text: &str) -> Rc<str> {
        if text.trim().is_empty() {
            self.problem(path, "expected a text, found an empty text");
        }
        for place in places(text).filter(|place| spec.places().all(|known| known != *place)) {
            let known: Vec<&str> = spec.places().collect();
            let known = match &*known {
                [] => "no place in braces".to_owned(),
                places => format!("only {{{}}}", places.join("}, {")),
            };
            self.problem(path, format!("expected {known}, found {{{place}}}"));
        }
        text.into()
    }

    /// Notes every group and key that does not belong here. Names that begin with `$` are for editors.
    fn extra_keys(&mut self) {
        let of_area = self.keys.all().filter(|spec| spec.area == self.area);
        let known: Vec<&str> = of_area.map(|spec| spec.path).collect();
        for (group, sentences) in self.groups {
            if !known.iter().any(|path| path.split('.').next() == Some(group)) {
                self.problem(group, UNKNOWN);
                continue;
            }
            let keys = sentences.as_object().into_iter().flat_map(Map::keys);
            for key in keys.filter(|key| !key.starts_with('$')) {
                let path = format!("{group}.{key}");
                if !known.contains(&&*path) {
                    self.problem(&path, UNKNOWN);
                }
            }
        }
    }
}

/// Said of a name that is not known.
pub const UNKNOWN: &str = "is not known here; is it spelt right?";

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

/// The names of the `{name}` places of a sentence; of one that is not closed, what reads so between braces.
fn places(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split('{')
        .skip(1)
        .map(|rest| rest.split_once('}').map_or(" without its ", |(name, _)| name))
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
