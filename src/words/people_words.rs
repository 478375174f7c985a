//! The sentences of the pages about advisors and people, beside those of the app.

use std::rc::Rc;

use yew::AttrValue;

use crate::words::Words;
use weft_core::content::people_text::PeopleText;
use weft_core::content::text_key::{PeopleKey, PeoplePluralKey};
use weft_core::domain::advisors::{HelpId, HelpItems};
use weft_core::domain::network::Network;
use weft_core::domain::people::person::{Choice, Topic};

/// What these pages say, and which kinds of help they ask for.
#[derive(Clone)]
pub struct PeopleWords {
    pub words: Words,
    pub text: Rc<PeopleText>,
    pub items: Rc<HelpItems>,
}

/// Compares the text by pointer.
impl PartialEq for PeopleWords {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words && Rc::ptr_eq(&self.text, &other.text)
    }
}

impl PeopleWords {
    pub fn say(&self, key: PeopleKey) -> AttrValue {
        AttrValue::Rc(self.text.get(key).clone())
    }

    pub fn fill(&self, key: PeopleKey, values: &[(&str, &str)]) -> AttrValue {
        self.text.fill(key, values).into()
    }

    /// Returns a sentence about `count` things; `{count}` is filled in.
    pub fn count(&self, key: PeoplePluralKey, count: usize, values: &[(&str, &str)]) -> AttrValue {
        let written = self.words.number(count);
        let mut values = values.to_vec();
        values.push(("count", &written));
        self.text.plural(key, &self.words.locale.plural_category(count), &values).into()
    }

    /// Returns the wording of a kind of help; its id if the edition no longer has it.
    pub fn help(&self, help: &HelpId) -> AttrValue {
        AttrValue::Rc(self.text.help(help).unwrap_or(&help.0).clone())
    }

    /// Says what somebody is for.
    pub fn purpose(&self, network: Network) -> AttrValue {
        self.say(match network {
            Network::Operational => PeopleKey::AboutForOperational,
            Network::Personal => PeopleKey::AboutForPersonal,
            Network::Strategic => PeopleKey::AboutForStrategic,
        })
    }

    /// Returns the question of a topic.
    pub fn topic(&self, topic: Topic) -> AttrValue {
        self.say(match topic {
            Topic::Place => PeopleKey::AboutPlace,
            Topic::Function => PeopleKey::AboutFunction,
            Topic::Rank => PeopleKey::AboutRank,
            Topic::Closeness => PeopleKey::AboutClose,
            Topic::Years => PeopleKey::AboutYears,
            Topic::Meeting => PeopleKey::AboutMet,
            Topic::Help => PeopleKey::AboutHelp,
        })
    }

    /// Returns an answer of a topic.
    pub fn choice(&self, topic: Topic, choice: Choice) -> AttrValue {
        let keys: &[PeopleKey] = match topic {
            Topic::Place => &[PeopleKey::AboutInside, PeopleKey::AboutOutside],
            Topic::Function => &[PeopleKey::AboutSame, PeopleKey::AboutOther],
            Topic::Rank => &[PeopleKey::AboutAbove, PeopleKey::AboutLevel, PeopleKey::AboutBelow],
            Topic::Closeness => &[
                PeopleKey::AboutVeryClose,
                PeopleKey::AboutQuiteClose,
                PeopleKey::AboutLessClose,
                PeopleKey::AboutDistant,
            ],
            Topic::Years => &[
                PeopleKey::AboutUnderAYear,
                PeopleKey::AboutSomeYears,
                PeopleKey::AboutManyYears,
                PeopleKey::AboutOverTenYears,
            ],
            Topic::Meeting => &[
                PeopleKey::AboutOwnStep,
                PeopleKey::AboutThrough,
                PeopleKey::AboutActivity,
                PeopleKey::AboutJob,
            ],
            Topic::Help => &[
                PeopleKey::AboutTheyHelped,
                PeopleKey::AboutIHelped,
                PeopleKey::AboutBoth,
                PeopleKey::AboutNeither,
            ],
        };
        keys.get(usize::from(choice.place())).map(|key| self.say(*key)).unwrap_or_default()
    }
}
