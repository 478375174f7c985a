//! `content/text/LANGUAGE/people.json` → [`PeopleText`]: every sentence of the pages about advisors and
//! people, in one language. It is loaded with these pages, which few readers open on a first visit.

use std::rc::Rc;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::interface::{Interface, InterfaceFile};
use super::problem::ContentProblem;
use super::text::{Wordings, wording, wordings};
use super::text_key::{Keys, PeopleKey, PeoplePluralKey};
use super::{ContentFile, json_file};
use crate::domain::advisors::{HelpId, HelpItems};

/// The area, as its file is named.
pub const AREA: &str = "people";

/// The sentences of the pages about advisors and people.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleText {
    interface: Interface,
    help: Wordings,
}

/// The file, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeopleFile {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(default)]
    help: Map<String, Value>,
    interface: InterfaceFile,
}

impl PeopleText {
    /// Reads the sentences in a language; `site` is the name of the site, and `items` the kinds of help
    /// that are asked for.
    ///
    /// # Errors
    /// Every problem found.
    pub fn read(
        file: &ContentFile,
        site: &str,
        items: &HelpItems,
    ) -> Result<Self, Vec<ContentProblem>> {
        let json = file.json.replace("{site}", site);
        let file = ContentFile { name: file.name.clone(), json };
        let read: PeopleFile = json_file::read(&file).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        let mut interface = Interface::of(Keys::PEOPLE);
        interface.add(Keys::PEOPLE, AREA, &read.interface, &file, &mut problems);
        let mut ids = items.all().map(|(_, help)| &*help.0);
        let help = wordings(&file, "help", &read.help, &mut ids, &mut problems);
        if problems.is_empty() { Ok(Self { interface, help }) } else { Err(problems) }
    }

    /// A sentence.
    #[must_use]
    pub fn get(&self, key: PeopleKey) -> &Rc<str> {
        self.interface.get(key as usize)
    }

    /// A sentence, its `{name}` places filled.
    #[must_use]
    pub fn fill(&self, key: PeopleKey, values: &[(&str, &str)]) -> String {
        self.interface.fill(key as usize, values)
    }

    /// A sentence that counts something, as [`super::text::Text::plural`].
    #[must_use]
    pub fn plural(&self, key: PeoplePluralKey, category: &str, values: &[(&str, &str)]) -> String {
        self.interface.plural(key as usize, category, values)
    }

    /// The wording of a kind of help; none if this edition does not have it any more.
    #[must_use]
    pub fn help(&self, help: &HelpId) -> Option<&Rc<str>> {
        wording(&self.help, &help.0)
    }
}
