//! The names of records. `docs/data-format.md` lists them.
//!
//! These are the names within one copy of the app. The browser's storage belongs to all copies of an
//! origin, and puts the path of the copy before them (`src/browser/storage.rs`).

use crate::domain::record_id::RecordId;

/// The settings.
pub const SETTINGS: &str = "settings";

/// Set for a moment while everything is erased, to tell other tabs.
pub const ERASED: &str = "erased";

/// Written and removed once at start, to see whether anything can be stored.
pub const PROBE: &str = "probe";

const RUN_PREFIX: &str = "run:";
const DRAFT_PREFIX: &str = "draft:";
const PEOPLE_PREFIX: &str = "people:";
const ADVISORS_PREFIX: &str = "advisors:";
const ASIDE_PREFIX: &str = "aside:";

/// What a key means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// A run; `None` if what follows is not an id.
    Run(Option<RecordId>),
    /// The draft of an instrument, by the instrument's id.
    Draft(&'a str),
    /// A worksheet of people; `None` if what follows is not an id.
    People(Option<RecordId>),
    /// An advisor sheet; `None` if what follows is not an id.
    Advisors(Option<RecordId>),
    /// What had to make room; the key that it stood under.
    Aside(&'a str),
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
            return Self::Run(RecordId::new(id));
        }
        if let Some(instrument) = key.strip_prefix(DRAFT_PREFIX) {
            return Self::Draft(instrument);
        }
        if let Some(id) = key.strip_prefix(PEOPLE_PREFIX) {
            return Self::People(RecordId::new(id));
        }
        if let Some(id) = key.strip_prefix(ADVISORS_PREFIX) {
            return Self::Advisors(RecordId::new(id));
        }
        match key {
            SETTINGS => Self::Settings,
            ERASED => Self::Erased,
            _ => original(key).map_or(Self::Other, Self::Aside),
        }
    }
}

/// Whether a key holds people, also where they were set aside.
#[must_use]
pub fn is_of_people(key: &str) -> bool {
    match Key::of(key) {
        Key::People(_) => true,
        Key::Aside(original) => is_of_people(original),
        _ => false,
    }
}

/// The key of a worksheet of people.
#[must_use]
pub fn people(id: &RecordId) -> String {
    [PEOPLE_PREFIX, id.as_str()].concat()
}

/// The key of an advisor sheet.
#[must_use]
pub fn advisors(id: &RecordId) -> String {
    [ADVISORS_PREFIX, id.as_str()].concat()
}

/// The key of a run.
#[must_use]
pub fn run(id: &RecordId) -> String {
    [RUN_PREFIX, id.as_str()].concat()
}

/// The key of the draft of an instrument.
#[must_use]
pub fn draft(instrument_id: &str) -> String {
    [DRAFT_PREFIX, instrument_id].concat()
}

/// The `number`th place to set aside what is under `key`.
#[must_use]
pub fn aside(number: usize, key: &str) -> String {
    [ASIDE_PREFIX, &number.to_string(), ":", key].concat()
}

/// The key that something set aside stood under.
fn original(aside: &str) -> Option<&str> {
    let (_number, rest) = aside.strip_prefix(ASIDE_PREFIX)?.split_once(':')?;
    Some(rest)
}

/// What all keys of the copy of the app below this path begin with in the browser's storage. A colon in
/// the path is written as in an address, so that no copy's keys begin like those of another.
#[must_use]
pub fn prefix_of_copy(path: &str) -> String {
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    [COPY_PREFIX, &folder.replace(':', "%3A"), ":"].concat()
}

/// The key within a copy, of a key in the browser's storage of any copy.
#[must_use]
pub fn within_copy(key: &str) -> Option<&str> {
    let (_path, key) = key.strip_prefix(COPY_PREFIX)?.split_once(':')?;
    Some(key)
}

const COPY_PREFIX: &str = "weft:";
