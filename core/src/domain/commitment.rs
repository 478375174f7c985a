//! What a leader decided to do after a run, how, and what became of it.

use std::rc::Rc;

use super::action::ActionId;
use super::day::Day;
use crate::letters::line;

/// What became of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// A part of it was done.
    Partly,
    /// It was not done yet.
    No,
    /// The leader decided against it.
    Dropped,
}

impl Outcome {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Done, Self::Partly, Self::No, Self::Dropped];

    /// The outcome of this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.name() == name)
    }

    /// The name used in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Partly => "partly",
            Self::No => "no",
            Self::Dropped => "dropped",
        }
    }
}

/// What is to be done. No run has two plans for the same deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An action of the catalogue.
    Action(ActionId),
    /// Something else, in the leader's own words.
    Own(Rc<str>),
}

impl Deed {
    /// A short name that stays the same, for calendars: the id of the action, or a hash of the words.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Action(ActionId(id)) => id.to_string(),
            Self::Own(words) => format!("own-{:016x}", fnv_1a(words)),
        }
    }
}

/// The hash FNV-1a, which is the same in every version of the program.
fn fnv_1a(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// A deed that the leader committed to. Its texts are empty if the leader wrote none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// What is to be done.
    pub deed: Deed,
    /// The day it is due; `None` if the leader names none.
    pub due: Option<Day>,
    /// What happens anyway, and is the moment to do it.
    pub cue: Rc<str>,
    /// What could get in the way.
    pub obstacle: Rc<str>,
    /// What the leader will do about that.
    pub response: Rc<str>,
    /// Whether the leader will tell somebody about it.
    pub tells_somebody: bool,
    /// What became of it; `None` until the leader says so.
    pub outcome: Option<Outcome>,
    /// Of two calendar files of this plan, the one with the higher number is the newer.
    pub sequence: u32,
}

/// The most deeds that a leader commits to after one run.
pub const MOST_COMMITMENTS: usize = 3;

/// How long after a decision it is due, in days, unless the leader says otherwise.
const USUAL_DAYS: i64 = 28;

/// The most UTF-16 units of each text of a plan, as `maxlength` counts them.
pub const PLAN_MOST_UNITS: usize = 80;

/// A text of a plan as it is kept: on one line, without space around it, and not too long.
#[must_use]
pub fn tidy_plan_text(text: &str) -> Rc<str> {
    line(text, PLAN_MOST_UNITS).into()
}

impl Commitment {
    /// A deed of which nothing more is said.
    #[must_use]
    pub fn new(deed: Deed) -> Self {
        Self {
            deed,
            due: None,
            cue: "".into(),
            obstacle: "".into(),
            response: "".into(),
            tells_somebody: false,
            outcome: None,
            sequence: 0,
        }
    }

    /// As [`Commitment::new`], decided on a day, and due when such decisions usually are.
    #[must_use]
    pub fn decided_on(today: Day, deed: Deed) -> Self {
        Self { due: Some(today.plus(USUAL_DAYS)), ..Self::new(deed) }
    }

    /// Whether the leader wrote more about it than a day.
    #[must_use]
    pub fn has_texts(&self) -> bool {
        [&self.cue, &self.obstacle, &self.response].iter().any(|text| !text.is_empty())
    }

    /// Whether there is still something to do.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.outcome, None | Some(Outcome::No))
    }

    /// Whether the day it was due has gone by.
    #[must_use]
    pub fn is_overdue(&self, today: Day) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// The day halfway from that of the run to the one it is due; `None` without a day between.
    #[must_use]
    pub fn half_way(&self, from: Day) -> Option<Day> {
        let days = self.due?.since_epoch() - from.since_epoch();
        (days >= 2).then(|| from.plus(days / 2))
    }
}
