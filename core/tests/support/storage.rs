//! Stores on memory, and ways for them to fail.

use std::cell::Cell;
use std::rc::Rc;

use weft_core::domain::action::ActionId;
use weft_core::domain::commitment::{Commitment, Deed, Outcome, PLAN_MOST_UNITS, tidy_plan_text};
use weft_core::domain::day::Day;
use weft_core::domain::draft::Draft;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::timestamp::Timestamp;
use weft_core::storage::error::SaveError;
use weft_core::storage::medium::{Medium, Usage};
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::Store;

use super::edition::instrument;
use super::run::record_id;

/// What one browser keeps; every tab of it has a store of its own.
pub fn browser() -> Rc<MemoryMedium> {
    Rc::new(MemoryMedium::new())
}

/// A store in one more tab of the browser.
pub fn tab(browser: &Rc<MemoryMedium>) -> Store {
    Store::on(browser.clone())
}

/// A blank draft of the first edition, begun at 1,000 ms.
pub fn blank_draft(id: &str) -> Draft {
    Draft::new(&instrument(), record_id(id), Seed(7), Timestamp(1_000))
}

pub fn action(id: &str) -> Deed {
    Deed::Action(ActionId(id.into()))
}

/// An action that is committed to until the summer of 2024 and was done in part.
pub fn commitment(id: &str) -> Commitment {
    Commitment {
        due: Some(Day::of(Timestamp(1_719_800_000_000))),
        outcome: Some(Outcome::Partly),
        ..Commitment::new(action(id))
    }
}

/// As `commitment`, with everything that can be written: each text is as long as it may be.
pub fn full_commitment(id: &str, letter: &str) -> Commitment {
    let text = tidy_plan_text(&letter.repeat(PLAN_MOST_UNITS));
    Commitment {
        cue: text.clone(),
        obstacle: text.clone(),
        response: text,
        tells_somebody: true,
        sequence: 12,
        ..commitment(id)
    }
}

/// Everything that is stored, for comparison.
pub fn content(medium: &dyn Medium) -> Vec<(String, String)> {
    let mut keys = medium.keys();
    keys.sort();
    keys.into_iter().map(|key| (key.clone(), medium.get(&key).unwrap_or_default())).collect()
}

/// A medium that stops after so many changes, as if the tab were killed: what was changed
/// before is there, what comes later is not.
pub struct DyingMedium {
    browser: Rc<MemoryMedium>,
    changes_left: Cell<usize>,
}

impl DyingMedium {
    pub fn new(browser: &Rc<MemoryMedium>, changes: usize) -> Self {
        Self { browser: browser.clone(), changes_left: Cell::new(changes) }
    }

    fn change(&self) -> Result<(), SaveError> {
        let left = self.changes_left.get().checked_sub(1);
        self.changes_left.set(left.unwrap_or(0));
        left.map(drop).ok_or(SaveError::Refused { cause: "killed".to_owned() })
    }

    pub fn is_dead(&self) -> bool {
        self.changes_left.get() == 0
    }
}

impl Medium for DyingMedium {
    fn get(&self, key: &str) -> Option<String> {
        self.browser.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SaveError> {
        self.change()?;
        self.browser.set(key, value)
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), SaveError> {
        self.change()?;
        self.browser.copy(from, to)
    }

    fn remove(&self, key: &str) -> Result<(), SaveError> {
        self.change()?;
        self.browser.remove(key)
    }

    fn keys(&self) -> Vec<String> {
        self.browser.keys()
    }

    fn usage(&self) -> Usage {
        self.browser.usage()
    }
}
