//! The reader's language: sentences, numbers and dates ready to be shown.

pub mod file_name;
pub mod people_words;
pub mod phrases;
pub mod pictures;
pub mod run_names;

use std::rc::Rc;

use yew::AttrValue;

use crate::browser::calendar;
use crate::browser::locale::{DateStyle, Locale};
use weft_core::content::text::Text;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::action::ActionId;
use weft_core::domain::answer::{Answer, Frequency};
use weft_core::domain::commitment::Deed;
use weft_core::domain::day::Day;
use weft_core::domain::instrument::Edition;
use weft_core::domain::level::Level;
use weft_core::domain::network::Network;
use weft_core::domain::questionnaire::StatementId;
use weft_core::domain::timestamp::Timestamp;

/// Numbers below this are written without separator.
const GROUPED_FROM: usize = 10_000;

/// The words of the scale, by their places in sentences.
const SCALE: [(&str, TextKey); 13] = [
    ("never", TextKey::AnswerNever),
    ("once", TextKey::AnswerOnce),
    ("a_few_times", TextKey::AnswerAFewTimes),
    ("several_times", TextKey::AnswerSeveralTimes),
    ("often", TextKey::AnswerOften),
    ("does_not_fit", TextKey::AnswerDoesNotFit),
    ("none", TextKey::AnswerNone),
    ("occasional", TextKey::LevelOccasional),
    ("repeated", TextKey::LevelRepeated),
    ("regular", TextKey::LevelRegular),
    ("noise", TextKey::ResultVerdictNoise),
    ("possible", TextKey::ResultVerdictPossible),
    ("clear", TextKey::ResultVerdictClear),
];

/// Sentences of one language, with the habits of its region.
#[derive(Clone)]
pub struct Words {
    pub text: Rc<Text>,
    pub locale: Locale,
}

/// Compares the text by pointer.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.text, &other.text)
    }
}

impl Words {
    pub fn new(text: Rc<Text>) -> Self {
        let locale = Locale::new(&text.language);
        Self { text, locale }
    }

    pub fn say(&self, key: TextKey) -> AttrValue {
        AttrValue::Rc(self.text.get(key).clone())
    }

    pub fn fill(&self, key: TextKey, values: &[(&str, &str)]) -> AttrValue {
        self.text.fill(key, values).into()
    }

    /// Fills a sentence that names answers, levels or verdicts: each has a place with the name of its
    /// key, so that a publisher's own name appears everywhere.
    pub fn fill_scale(&self, key: TextKey, values: &[(&str, &str)]) -> AttrValue {
        let scale = SCALE.iter().map(|(place, word)| (*place, &**self.text.get(*word)));
        self.fill(key, &scale.chain(values.iter().copied()).collect::<Vec<_>>())
    }

    /// Returns a sentence about `count` things; `{count}` is filled in.
    pub fn count(&self, key: PluralKey, count: usize, values: &[(&str, &str)]) -> AttrValue {
        let written = self.number(count);
        let mut values = values.to_vec();
        values.push(("count", &written));
        self.text.plural(key, &self.locale.plural_category(count), &values).into()
    }

    pub fn number(&self, count: usize) -> String {
        // The first formatter of `Intl` takes a browser as long as drawing the page.
        if count < GROUPED_FROM && self.text.has_latin_digits() {
            return count.to_string();
        }
        #[expect(clippy::cast_precision_loss, reason = "nothing here counts to 2⁵³")]
        let count = count as f64;
        self.locale.whole(count)
    }

    /// Returns a score, from 0 to 100, as a whole number of points; halves are rounded up.
    pub fn score(&self, points: f64) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a score is between 0 and 100"
        )]
        let points = points.round() as usize;
        self.number(points)
    }

    pub fn date(&self, moment: Timestamp, style: DateStyle) -> String {
        self.locale.date(moment, style)
    }

    /// Returns a day of the calendar in full.
    pub fn day(&self, day: Day) -> String {
        self.date(calendar::noon_of(day), DateStyle::Long)
    }

    /// Fills a sentence that names an instrument and its version.
    pub fn edition(&self, key: TextKey, edition: &Edition) -> AttrValue {
        self.fill(key, &[("id", &edition.id), ("version", &edition.version)])
    }

    /// Says who publishes the site, which instrument was answered, and what a result is for.
    pub fn origin(&self, edition: &Edition) -> AttrValue {
        self.edition(TextKey::ResultSheetLine, edition)
    }

    /// Says "5 of 8".
    pub fn of_all(&self, count: usize, all: usize) -> AttrValue {
        let (count, all) = (self.number(count), self.number(all));
        self.fill(TextKey::CommonOfAll, &[("count", &count), ("all", &all)])
    }

    pub fn network(&self, network: Network) -> AttrValue {
        self.say(match network {
            Network::Operational => TextKey::NetworkOperational,
            Network::Personal => TextKey::NetworkPersonal,
            Network::Strategic => TextKey::NetworkStrategic,
        })
    }

    /// Returns the network's name as it is written within a sentence.
    pub fn network_inline(&self, network: Network) -> AttrValue {
        self.say(match network {
            Network::Operational => TextKey::NetworkOperationalInline,
            Network::Personal => TextKey::NetworkPersonalInline,
            Network::Strategic => TextKey::NetworkStrategicInline,
        })
    }

    pub fn network_line(&self, network: Network) -> AttrValue {
        self.say(match network {
            Network::Operational => TextKey::NetworkOperationalLine,
            Network::Personal => TextKey::NetworkPersonalLine,
            Network::Strategic => TextKey::NetworkStrategicLine,
        })
    }

    /// Says what a network is for, in a few words.
    pub fn network_purpose(&self, network: Network) -> AttrValue {
        self.say(match network {
            Network::Operational => TextKey::NetworkOperationalPurpose,
            Network::Personal => TextKey::NetworkPersonalPurpose,
            Network::Strategic => TextKey::NetworkStrategicPurpose,
        })
    }

    pub fn level(&self, level: Level) -> AttrValue {
        self.say(match level {
            Level::Occasional => TextKey::LevelOccasional,
            Level::Repeated => TextKey::LevelRepeated,
            Level::Regular => TextKey::LevelRegular,
        })
    }

    pub fn frequency(&self, frequency: Frequency) -> AttrValue {
        self.say(match frequency {
            Frequency::Never => TextKey::AnswerNever,
            Frequency::Once => TextKey::AnswerOnce,
            Frequency::AFewTimes => TextKey::AnswerAFewTimes,
            Frequency::SeveralTimes => TextKey::AnswerSeveralTimes,
            Frequency::Often => TextKey::AnswerOften,
        })
    }

    /// Says how often that is, in numbers.
    pub fn frequency_gloss(&self, frequency: Frequency) -> AttrValue {
        self.say(match frequency {
            Frequency::Never => TextKey::AnswerNeverGloss,
            Frequency::Once => TextKey::AnswerOnceGloss,
            Frequency::AFewTimes => TextKey::AnswerAFewTimesGloss,
            Frequency::SeveralTimes => TextKey::AnswerSeveralTimesGloss,
            Frequency::Often => TextKey::AnswerOftenGloss,
        })
    }

    pub fn answer(&self, answer: Option<Answer>) -> AttrValue {
        match answer {
            Some(Answer::Frequency(frequency)) => self.frequency(frequency),
            Some(Answer::DoesNotFit) => self.say(TextKey::AnswerDoesNotFit),
            None => self.say(TextKey::AnswerNone),
        }
    }

    /// Returns the wording of a statement; its id if the edition no longer has it.
    pub fn statement(&self, id: &StatementId) -> AttrValue {
        self.text
            .statement(id)
            .map_or_else(|| id.as_str().to_owned().into(), |text| AttrValue::Rc(text.clone()))
    }

    /// Returns the wording of a reading.
    pub fn pattern(&self, id: &str) -> AttrValue {
        self.text.pattern(id).map_or(AttrValue::Static(""), |text| AttrValue::Rc(text.clone()))
    }

    /// Returns the wording of an action; its id if the edition no longer has it.
    pub fn action(&self, id: &ActionId) -> AttrValue {
        AttrValue::Rc(self.text.action(id).unwrap_or(&id.0).clone())
    }

    /// Says what is to be done, in words.
    pub fn deed(&self, deed: &Deed) -> AttrValue {
        match deed {
            Deed::Action(id) => self.action(id),
            Deed::Own(words) => AttrValue::Rc(words.clone()),
        }
    }
}
