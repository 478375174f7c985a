//! A result as a part of an address: `1.` and the base64 of a small JSON object (docs/data-format.md,
//! "A link to a result"). Whatever it does not name cannot leave with it.

use std::rc::Rc;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::error::Category;

use crate::domain::action::ActionId;
use crate::domain::answer::{Answer, Frequency};
use crate::domain::answer_sheet::AnswerSheet;
use crate::domain::assessment::tidy_note;
use crate::domain::commitment::{Commitment, Deed, tidy_plan_text};
use crate::domain::day::Day;
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::questionnaire::Questionnaire;

use super::plan::{self, PlanExtras};
use super::shared_advisors::SharedAdvisors;

/// The version that is written, at the beginning of a link.
pub const VERSION: u32 = 1;

/// The most characters that a whole link has, its address included: more, and mail programs break it,
/// and cameras do not read its code.
pub const MOST_CHARACTERS: usize = 1500;

/// What a link shows of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedResult {
    /// The edition that was answered.
    pub edition: Edition,
    /// The day on which it was finished.
    pub day: Day,
    /// The answers.
    pub sheet: AnswerSheet,
    /// The reader's own words about it, if they go along.
    pub note: Option<Rc<str>>,
    /// What the reader decided to do, if that goes along.
    pub plans: Vec<Commitment>,
    /// Which kinds of help the reader can count on, if that goes along.
    pub advisors: Option<SharedAdvisors>,
}

/// Why a link shows nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Its end is missing.
    CutOff,
    /// It was changed on its way, or is none.
    Malformed,
    /// A later version of this app made it.
    Newer,
    /// It answers another instrument.
    OtherInstrument,
    /// It answers another version of the instrument.
    OtherVersion(Rc<str>),
}

/// Names are short, since every letter makes the code of the link denser.
#[derive(Serialize, Deserialize)]
struct Version1 {
    /// Instrument.
    i: String,
    /// Version.
    v: String,
    /// Day.
    d: String,
    /// Answers, a letter each, in the order of the ids of their statements: 0 to 4, `n` for "does not
    /// fit my role", `-` for none.
    a: String,
    /// Note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<String>,
    /// Plans, as in the record of a run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    p: Option<Value>,
    /// Kinds of help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    h: Option<Value>,
}

impl SharedResult {
    /// The part of an address that shows it.
    #[must_use]
    pub fn write(&self) -> String {
        format!("{VERSION}.{}", BASE64_URL_SAFE_NO_PAD.encode(self.json().as_bytes()))
    }

    /// What the link holds, word for word.
    #[must_use]
    pub fn json(&self) -> String {
        // Which calendar file is the newer concerns no other reader.
        let plans = self.plans.iter().map(|plan| Commitment { sequence: 0, ..plan.clone() });
        let plans = plan::write(&plans.collect::<Vec<_>>(), &PlanExtras::default());
        let record = Version1 {
            i: self.edition.id.to_string(),
            v: self.edition.version.to_string(),
            d: self.day.iso(),
            a: by_id(self.sheet.questionnaire()).map(|at| letter(self.sheet.answer(at))).collect(),
            n: self.note.as_ref().map(ToString::to_string).filter(|note| !note.is_empty()),
            p: Some(plans).filter(|_| !self.plans.is_empty()),
            h: self.advisors.as_ref().map(SharedAdvisors::write),
        };
        // Texts and numbers always become JSON.
        serde_json::to_string(&record).unwrap_or_default()
    }

    /// Reads the part of an address.
    ///
    /// # Errors
    /// Why it shows nothing.
    pub fn read(link: &str, instrument: &Instrument) -> Result<Self, LinkError> {
        let (version, text) = link.split_once('.').ok_or(if link.parse::<u32>().is_ok() {
            LinkError::CutOff
        } else {
            LinkError::Malformed
        })?;
        match version.parse::<u32>() {
            Ok(VERSION) => {}
            Ok(version) if version > VERSION => return Err(LinkError::Newer),
            _ => return Err(LinkError::Malformed),
        }
        let record: Version1 = serde_json::from_slice(&bytes(text)?).map_err(|error| {
            if error.classify() == Category::Eof { LinkError::CutOff } else { LinkError::Malformed }
        })?;
        if ![&record.i, &record.v].into_iter().all(|name| Edition::is_name(name)) {
            return Err(LinkError::Malformed);
        }
        if *record.i != *instrument.edition.id {
            return Err(LinkError::OtherInstrument);
        }
        if *record.v != *instrument.edition.version {
            return Err(LinkError::OtherVersion(record.v.into()));
        }
        record.result(instrument).ok_or(LinkError::Malformed)
    }
}

/// The bytes of a link. Where it was cut off, the last letters may make none.
fn bytes(text: &str) -> Result<Vec<u8>, LinkError> {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| {
        if text.bytes().all(is_letter) { LinkError::CutOff } else { LinkError::Malformed }
    })
}

impl Version1 {
    fn result(self, instrument: &Instrument) -> Option<SharedResult> {
        let questionnaire = &instrument.questionnaire;
        let letters: Vec<char> = self.a.chars().collect();
        let mut sheet = AnswerSheet::blank(questionnaire.clone());
        if letters.len() != questionnaire.len() {
            return None;
        }
        for (position, letter) in by_id(questionnaire).zip(letters) {
            put(&mut sheet, position, letter)?;
        }
        let (plans, _) = self.p.map_or_else(|| Ok(Default::default()), plan::read).ok()?;
        let advisors = self.h.map(SharedAdvisors::read).transpose().ok()?;
        let day = Day::parse(&self.d)?;
        let days = plans.iter().filter_map(|plan| plan.due);
        let days = days.chain(advisors.as_ref().map(|advisors| advisors.day)).chain([day]);
        if !days.into_iter().all(Day::is_plausible) {
            return None;
        }
        Some(SharedResult {
            edition: instrument.edition.clone(),
            day,
            sheet,
            note: self.n.as_deref().map(tidy_note).filter(|note| !note.is_empty()),
            plans: plans.into_iter().map(tidied).collect(),
            advisors,
        })
    }
}

/// A plan with texts that are no longer than they can be written here.
fn tidied(plan: Commitment) -> Commitment {
    let [cue, obstacle, response] =
        [&plan.cue, &plan.obstacle, &plan.response].map(|text| tidy_plan_text(text));
    let deed = match plan.deed {
        Deed::Own(words) => Deed::Own(tidy_plan_text(&words)),
        Deed::Action(ActionId(id)) => Deed::Action(ActionId(tidy_plan_text(&id))),
    };
    Commitment { deed, cue, obstacle, response, ..plan }
}

/// The positions of all statements in the order of their ids, which stays when a publisher sorts the
/// file anew.
fn by_id(questionnaire: &Questionnaire) -> impl Iterator<Item = usize> {
    let mut positions: Vec<usize> = (0..questionnaire.len()).collect();
    positions.sort_by_key(|position| questionnaire.statement(*position));
    positions.into_iter()
}

fn letter(answer: Option<Answer>) -> char {
    match answer {
        Some(Answer::Frequency(frequency)) => {
            char::from_digit(frequency.points(), 10).unwrap_or('-')
        }
        Some(Answer::DoesNotFit) => 'n',
        None => '-',
    }
}

/// Puts the answer of a letter on the sheet; `None` for a letter that is none.
fn put(sheet: &mut AnswerSheet, position: usize, letter: char) -> Option<()> {
    let answer = match letter {
        '-' => None,
        'n' => Some(Answer::DoesNotFit),
        digit => Some(Answer::Frequency(Frequency::from_points(digit.to_digit(10)?)?)),
    };
    sheet.set(position, answer);
    Some(())
}
