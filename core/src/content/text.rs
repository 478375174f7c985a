//! `content/text/LANGUAGE/*.json` → [`Text`]: every sentence, in one language.
//!
//! A language has a file an area: `start` for what every page needs, with Home and the check, and
//! others for the rest, which come with the part of the program that says them.

use std::rc::Rc;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::interface::{Interface, InterfaceFile, UNKNOWN};
use super::problem::ContentProblem;
use super::text_key::{Keys, PluralKey, TextKey};
use super::{ContentFile, json_file};
use crate::domain::action::ActionId;
use crate::domain::instrument::Instrument;
use crate::domain::questionnaire::StatementId;

/// The sentences of the interface and of the instrument, in one language. A sentence of an area that
/// has not been added is empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The language as a BCP 47 tag, such as `en`.
    pub language: Rc<str>,
    /// The language's name in itself.
    pub language_name: Rc<str>,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    pub(super) interface: Interface,
    pub(super) statements: Wordings,
    pub(super) retired: Wordings,
    pub(super) actions: Wordings,
    pub(super) patterns: Wordings,
    pub(super) areas: Vec<Rc<str>>,
}

/// The area that is needed at the start.
pub const START: &str = "start";

/// The area of the words of actions and readings.
const RESULTS: &str = "results";

/// The areas that come with the lazy part, in the order of their names.
pub const LAZY_AREAS: [&str; 3] = ["data", "method", RESULTS];

/// The id of each thing with its wording; few enough to look through.
pub(super) type Wordings = Vec<(Rc<str>, Rc<str>)>;

pub(super) fn wording<'a>(wordings: &'a Wordings, id: &str) -> Option<&'a Rc<str>> {
    wordings.iter().find(|(known, _)| **known == *id).map(|(_, wording)| wording)
}

impl Default for Text {
    fn default() -> Self {
        Self {
            language: Rc::default(),
            language_name: Rc::default(),
            is_right_to_left: false,
            interface: Interface::of(Keys::APP),
            statements: Wordings::new(),
            retired: Wordings::new(),
            actions: Wordings::new(),
            patterns: Wordings::new(),
            areas: Vec::new(),
        }
    }
}

impl Text {
    /// Whether all areas have been added.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        LAZY_AREAS.iter().all(|area| self.areas.iter().any(|added| **added == **area))
    }

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
        self.interface.get(key as usize)
    }

    /// A sentence of the interface, its `{name}` places filled.
    #[must_use]
    pub fn fill(&self, key: TextKey, values: &[(&str, &str)]) -> String {
        self.interface.fill(key as usize, values)
    }

    /// A sentence that counts something, in the form for a plural category and with its places
    /// filled. A category that the language does not write apart falls back to `other`.
    #[must_use]
    pub fn plural(&self, key: PluralKey, category: &str, values: &[(&str, &str)]) -> String {
        self.interface.plural(key as usize, category, values)
    }

    /// The wording of a statement of this edition or, as far as it is known, of an earlier one: an id
    /// never gets another meaning.
    #[must_use]
    pub fn statement(&self, id: &StatementId) -> Option<&Rc<str>> {
        wording(&self.statements, id.as_str()).or_else(|| wording(&self.retired, id.as_str()))
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

/// The language and the area that a file is named after.
#[must_use]
pub fn language_and_area(file: &ContentFile) -> Option<(&str, &str)> {
    file.name.strip_prefix("content/text/")?.strip_suffix(".json")?.split_once('/')
}

/// One area of a language as it is in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageFile {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(default)]
    language: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    direction: String,
    #[serde(default)]
    statements: Map<String, Value>,
    #[serde(default)]
    actions: Map<String, Value>,
    #[serde(default)]
    patterns: Map<String, Value>,
    /// Statements of earlier versions.
    #[serde(default)]
    retired: Map<String, Value>,
    interface: InterfaceFile,
}

impl Text {
    /// Adds the sentences of a file, and notes its problems. The words of the instrument are looked
    /// for if it is given.
    pub fn add(
        &mut self,
        file: &ContentFile,
        instrument: Option<&Instrument>,
        problems: &mut Vec<ContentProblem>,
    ) {
        let read = match json_file::read::<LanguageFile>(file) {
            Ok(read) => read,
            Err(problem) => return problems.push(problem),
        };
        let (_, area) = language_and_area(file).unwrap_or(("", START));
        if area == START {
            self.begin(file, &read, problems);
        }
        self.interface.add(Keys::APP, area, &read.interface, file, problems);
        self.areas.push(area.into());
        let Some(instrument) = instrument else { return };
        let mut wordings = |home, field, found: &_, ids: &mut dyn Iterator<Item = &str>| {
            let mut nothing = std::iter::empty();
            let ids = if home == area { ids } else { &mut nothing };
            wordings(file, field, found, ids, problems)
        };
        let questionnaire = &instrument.questionnaire;
        let mut statements =
            (0..questionnaire.len()).map(|it| questionnaire.statement(it).as_str());
        let mut patterns = instrument.patterns.iter().map(|pattern| &*pattern.id);
        let mut actions = instrument.actions.ids();
        self.statements.extend(wordings(START, "statements", &read.statements, &mut statements));
        self.actions.extend(wordings(RESULTS, "actions", &read.actions, &mut actions));
        self.patterns.extend(wordings(RESULTS, "patterns", &read.patterns, &mut patterns));
        let mut retired = read.retired.keys().map(String::as_str).filter(|id| !id.starts_with('$'));
        let retired = wordings(RESULTS, "retired", &read.retired, &mut retired);
        for (id, _) in retired.iter().filter(|(id, _)| questionnaire.position(id).is_some()) {
            problems.push(file.problem(&format!("retired.{id}"), "this statement is still asked"));
        }
        self.retired.extend(retired);
    }

    /// Takes what is said of the language as a whole.
    fn begin(
        &mut self,
        file: &ContentFile,
        read: &LanguageFile,
        problems: &mut Vec<ContentProblem>,
    ) {
        let tag = language_and_area(file).map_or(&*read.language, |(tag, _)| tag);
        if read.language != tag {
            let found = match read.language.as_str() {
                "" => "nothing".to_owned(),
                found => format!("the text “{found}”"),
            };
            let message = format!("expected “{tag}”, as the folder is named, found {found}");
            problems.push(file.problem("language", message));
        }
        if read.name.trim().is_empty() {
            problems.push(file.problem("name", "expected a text, found an empty text"));
        }
        self.language = read.language.as_str().into();
        self.language_name = read.name.as_str().into();
        if !["", "ltr", "rtl"].contains(&&*read.direction) {
            let found = super::problem::found(&read.direction);
            problems
                .push(file.problem("direction", format!("expected “ltr” or “rtl”, found {found}")));
        }
        self.is_right_to_left = read.direction == "rtl";
    }
}

/// Said of words for something that is not asked: most are left from the instrument that was there before.
pub(super) const NOT_IN_INSTRUMENT: &str = "is not in instrument.json: delete it, or list it there";

/// One wording for each id, no more and no fewer.
pub(super) fn wordings(
    file: &ContentFile,
    field: &str,
    found: &Map<String, Value>,
    ids: &mut dyn Iterator<Item = &str>,
    problems: &mut Vec<ContentProblem>,
) -> Wordings {
    let mut wordings = Wordings::new();
    for id in ids {
        let found = found.get(id).unwrap_or(&Value::Null);
        let text = found.as_str().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            problems.push(file.expected(&format!("{field}.{id}"), "a text", found));
        }
        wordings.push((id.into(), text.unwrap_or_default().into()));
    }
    let is_extra = |id: &&String| !id.starts_with('$') && wording(&wordings, id).is_none();
    for id in found.keys().filter(is_extra) {
        let message = if field == "help" { UNKNOWN } else { NOT_IN_INSTRUMENT };
        problems.push(file.problem(&format!("{field}.{id}"), message));
    }
    wordings
}
