//! Under which names things are stored. `docs/data-format.md` lists them.

use crate::domain::assessment::AssessmentId;

/// What every key begins with, so that other apps of the same site are left alone.
pub const PREFIX: &str = "weft:";

/// The settings.
pub const SETTINGS: &str = "weft:settings";

/// Which run is the newest: a hint, rebuilt where it is missing or wrong.
pub const NEWEST: &str = "weft:newest";

/// Stands for a moment while everything is erased, to tell other tabs.
pub const ERASED: &str = "weft:erased";

/// Written and removed once at start, to see whether anything can be stored.
pub const PROBE: &str = "weft:probe";

const RUN_PREFIX: &str = "weft:run:";
const DRAFT_PREFIX: &str = "weft:draft:";
const ASIDE_PREFIX: &str = "weft:aside:";

/// What a key stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// A run; `None` where what follows is not an id.
    Run(Option<AssessmentId>),
    /// The draft of an instrument, by the instrument's id.
    Draft(&'a str),
    /// What had to make room; the key that it stood under.
    Aside(String),
    /// The settings.
    Settings,
    /// The mark that everything was erased.
    Erased,
    /// Something that holds no data of the reader.
    Other,
}

impl<'a> Key<'a> {
    /// Reads a key.
    #[must_use]
    pub fn of(key: &'a str) -> Self {
        if let Some(id) = key.strip_prefix(RUN_PREFIX) {
            return Self::Run(AssessmentId::new(id));
        }
        if let Some(instrument) = key.strip_prefix(DRAFT_PREFIX) {
            return Self::Draft(instrument);
        }
        match key {
            SETTINGS => Self::Settings,
            ERASED => Self::Erased,
            _ => original(key).map_or(Self::Other, Self::Aside),
        }
    }
}

/// The key of a run.
#[must_use]
pub fn run(id: &AssessmentId) -> String {
    [RUN_PREFIX, id.as_str()].concat()
}

/// The key of the draft of an instrument.
#[must_use]
pub fn draft(instrument_id: &str) -> String {
    [DRAFT_PREFIX, instrument_id].concat()
}

/// The `number`th place to set aside what stands under `key`.
#[must_use]
pub fn aside(number: usize, key: &str) -> String {
    let key = key.strip_prefix(PREFIX).unwrap_or(key);
    [ASIDE_PREFIX, &number.to_string(), ":", key].concat()
}

/// The key that something set aside stood under.
fn original(aside: &str) -> Option<String> {
    let (_number, rest) = aside.strip_prefix(ASIDE_PREFIX)?.split_once(':')?;
    Some([PREFIX, rest].concat())
}
