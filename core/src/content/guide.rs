//! `content/text/LANGUAGE/guide.json` → [`Guide`]: what the three networks are, what helps, how each action
//! begins, and moments for a plan, in one language. Few readers need it on a first visit, so
//! it is loaded with the pages that say it.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::problem::ContentProblem;
use super::text::NOT_IN_INSTRUMENT;
use super::{ContentFile, json_file};
use crate::domain::action::{ActionId, Theme};
use crate::domain::commitment::PLAN_MOST_UNITS;
use crate::domain::instrument::Instrument;
use crate::domain::network::Network;
use crate::letters;

/// A text that is not blank.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Wording(pub Rc<str>);

impl TryFrom<String> for Wording {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.trim().is_empty() {
            return Err("expected a text, found an empty text");
        }
        Ok(Self(text.into()))
    }
}

/// The file, as it is written.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "format")]
    _format: IgnoredAny,
    language: Wording,
    /// What is said around a message to copy.
    pub labels: Labels,
    /// The page “The three networks”.
    pub page: NetworksText,
    /// What happens anyway in the week of a leader, as moments for a plan. There may be none.
    #[serde(default)]
    pub cues: Vec<Wording>,
    actions: BTreeMap<String, HowTo>,
}

/// What is said around a message to copy.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// Shown above the message.
    pub message: Wording,
    /// On the button.
    pub copy: Wording,
    /// Announced when the message is copied.
    pub copied: Wording,
    /// Announced when the browser refuses.
    pub not_copied: Wording,
}

/// How an action begins.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HowTo {
    /// Two sentences.
    pub how: Wording,
    /// Words to send, for an action that begins with a message.
    pub message: Option<Wording>,
}

/// The page “The three networks”.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworksText {
    /// The first paragraph.
    pub lead: Wording,
    /// Where the three come from, and what their order is not.
    pub origin: Wording,
    /// Names what a network is for.
    pub purpose: Wording,
    /// Names where it lies.
    pub place: Wording,
    /// Names what makes it good.
    pub quality: Wording,
    networks: Networks,
    /// How the three differ from friends and from a list of contacts.
    pub apart: Section,
    /// Why the step to the strategic network is hard.
    pub step: Section,
    /// What helps.
    pub helps: Helps,
    /// The link to the page Method.
    pub method: Wording,
}

impl NetworksText {
    /// What is said about a network.
    #[must_use]
    pub fn network(&self, network: Network) -> &NetworkText {
        match network {
            Network::Operational => &self.networks.operational,
            Network::Personal => &self.networks.personal,
            Network::Strategic => &self.networks.strategic,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Networks {
    operational: NetworkText,
    personal: NetworkText,
    strategic: NetworkText,
}

/// What is said about one network.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkText {
    /// What it is for.
    pub purpose: Wording,
    /// Where it lies.
    pub place: Wording,
    /// What makes it good.
    pub quality: Wording,
    /// What its picture shows, for those who do not see it.
    pub picture: Wording,
}

/// A heading with its paragraphs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading.
    pub title: Wording,
    /// The paragraphs.
    pub texts: Vec<Wording>,
}

/// What helps, by the themes of the actions.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helps {
    /// The heading.
    pub title: Wording,
    /// What stands below it.
    pub text: Wording,
    themes: Themes,
}

impl Helps {
    /// What is said about a theme.
    #[must_use]
    pub fn theme(&self, theme: Theme) -> &ThemeText {
        match theme {
            Theme::MindSet => &self.themes.mind_set,
            Theme::OutsideIn => &self.themes.outside_in,
            Theme::Time => &self.themes.time,
            Theme::Ask => &self.themes.ask,
            Theme::KeepAtIt => &self.themes.keep_at_it,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Themes {
    mind_set: ThemeText,
    outside_in: ThemeText,
    time: ThemeText,
    ask: ThemeText,
    keep_at_it: ThemeText,
}

/// What is said about one theme.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeText {
    /// Its name.
    pub title: Wording,
    /// How it helps.
    pub text: Wording,
}

impl Guide {
    /// Reads the guide in a language.
    ///
    /// # Errors
    /// Every problem found. An action may be without a word here, but none may be unknown.
    pub fn read(
        file: &ContentFile,
        language: &str,
        instrument: &Instrument,
    ) -> Result<Self, Vec<ContentProblem>> {
        let guide: Self = json_file::read(file).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        if *guide.language.0 != *language {
            let found = &guide.language.0;
            let message =
                format!("expected “{language}”, as the folder is named, found the text “{found}”");
            problems.push(file.problem("language", message));
        }
        let is_known = |id: &str| instrument.actions.ids().any(|known| known == id);
        for id in guide.actions.keys().filter(|id| !is_known(id)) {
            problems.push(file.problem(&format!("actions.{id}"), NOT_IN_INSTRUMENT));
        }
        for (place, cue) in guide.cues.iter().enumerate() {
            let length = letters::units(&cue.0);
            if length > PLAN_MOST_UNITS {
                let message =
                    format!("expected at most {PLAN_MOST_UNITS} characters, found {length}");
                problems.push(file.problem(&format!("cues[{place}]"), message));
            }
        }
        if problems.is_empty() { Ok(guide) } else { Err(problems) }
    }

    /// How an action begins, if this guide says it.
    #[must_use]
    pub fn how_to(&self, action: &ActionId) -> Option<&HowTo> {
        self.actions.get(&*action.0)
    }
}
