//! What the pages use to keep things.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::records::error::Unreadable;
use crate::records::key;

use super::error::SaveError;
use super::medium::{Medium, Usage};
use super::seen_draft::SeenDraft;

mod backing_up;
mod drafts;
mod keeping;
mod people;
mod restoring;
mod runs;
mod settings;
mod sheets;

pub use backing_up::InTab;
pub use drafts::{DraftFound, DraftSaved};
pub use keeping::{Keeping, MemoryReason};
pub use restoring::{RestoreChoice, Restored, SheetChoice};
pub use runs::{LoadedHistory, RunFound};
pub use sheets::SheetPreview;

/// Keeps runs, the draft and the settings. Clones share one store.
#[derive(Clone)]
pub struct Store {
    inner: Rc<Inner>,
}

struct Inner {
    /// Where things are kept now.
    medium: RefCell<Rc<dyn Medium>>,
    /// The browser's storage, if it can be used, also while nothing is to be kept there.
    device: Option<Rc<dyn Medium>>,
    keeping: Cell<Keeping>,
    /// The draft that this tab works on.
    seen: RefCell<Option<SeenDraft>>,
}

/// Two stores are equal if they are clones of each other.
impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

/// Stored bytes that cannot be used. They stay where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableRecord {
    /// The key that they stand under.
    pub key: String,
    /// The bytes as text.
    pub raw: String,
    /// Why they cannot be used.
    pub why: Unreadable,
}

impl Store {
    fn new(medium: Rc<dyn Medium>, device: Option<Rc<dyn Medium>>, keeping: Keeping) -> Self {
        let inner = Inner {
            medium: RefCell::new(medium),
            device,
            keeping: Cell::new(keeping),
            seen: RefCell::default(),
        };
        Self { inner: Rc::new(inner) }
    }

    /// How much is stored. Looks at everything.
    #[must_use]
    pub fn usage(&self) -> Usage {
        self.medium().usage()
    }

    /// Whether nothing at all is stored.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.medium().keys().is_empty()
    }

    /// Everything that is stored, word for word: keys and texts, in the order of the keys.
    #[must_use]
    pub fn raw_records(&self) -> Vec<(String, String)> {
        let mut entries = self.medium().entries();
        entries.sort_unstable();
        entries
    }

    fn medium(&self) -> Rc<dyn Medium> {
        self.inner.medium.borrow().clone()
    }

    /// Where to write. Looks at the stored wish first: another tab may have chosen to keep nothing.
    fn medium_to_write(&self) -> Rc<dyn Medium> {
        self.follow_wish();
        self.medium()
    }

    /// Copies bytes that cannot be used, so that something else can be stored under their key.
    /// Bytes that were copied before are not copied again.
    fn set_aside(&self, key: &str) -> Result<(), SaveError> {
        let medium = self.medium();
        let raw = medium.get(key);
        let mut number = 1;
        loop {
            let aside = key::aside(number, key);
            match medium.get(&aside) {
                None => return medium.copy(key, &aside),
                copied if copied == raw => return Ok(()),
                Some(_) => number += 1,
            }
        }
    }

    /// Removes everything of this app, in memory and on the device, unreadable bytes too. Other
    /// apps of the same site are left alone. Other tabs hear of it.
    ///
    /// # Errors
    /// Where there is no permission.
    pub fn erase_everything(&self) -> Result<(), SaveError> {
        self.inner.seen.replace(None);
        erase(&*self.medium())?;
        self.inner.device.as_deref().map_or(Ok(()), erase)
    }
}

/// Removes all keys of this app. Afterwards there is room for the mark that tells other tabs.
fn erase(medium: &dyn Medium) -> Result<(), SaveError> {
    for key in medium.keys() {
        medium.remove(&key)?;
    }
    // Where this is not permitted, other tabs have heard of each key.
    let _ = medium.set(key::ERASED, "1");
    medium.remove(key::ERASED)
}
