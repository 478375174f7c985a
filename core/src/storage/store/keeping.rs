//! Where the store keeps things, and the reader's wish to keep nothing.

use std::rc::Rc;

use crate::domain::settings::Settings;
use crate::records::key;
use crate::records::settings::SettingsRecord;

use super::super::error::SaveError;
use super::super::medium::Medium;
use super::super::memory::MemoryMedium;
use super::settings::record;
use super::{Store, erase};

/// Where things are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// In the browser's storage, until it is erased there.
    #[default]
    Browser,
    /// In memory, until the page is closed.
    Memory(MemoryReason),
}

/// Why things are only kept in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoryReason {
    /// The browser does not let this page store anything.
    Blocked,
    /// The browser has no storage.
    Absent,
    /// The reader wants nothing to be kept on this device.
    Chosen,
}

impl Store {
    /// A store that keeps things on `device`, or only in memory if the settings there say so.
    #[must_use]
    pub fn on(device: Rc<dyn Medium>) -> Self {
        let store = Self::new(device.clone(), Some(device), Keeping::Browser);
        store.follow_wish();
        store
    }

    /// A store that forgets when the page is closed.
    #[must_use]
    pub fn in_memory(reason: MemoryReason) -> Self {
        Self::new(Rc::new(MemoryMedium::new()), None, Keeping::Memory(reason))
    }

    /// Where things are kept.
    #[must_use]
    pub fn keeping(&self) -> Keeping {
        self.inner.keeping.get()
    }

    /// Goes on in memory if the reader chose to keep nothing, in whichever tab.
    pub fn follow_wish(&self) {
        let wants_nothing =
            || record(&*self.medium()).is_ok_and(|record| record.settings().keeps_nothing);
        if self.keeping() == Keeping::Browser && wants_nothing() {
            self.go_on_in_memory();
        }
    }

    /// Moves everything from the device into memory. On the device stays the wish itself, so
    /// that nothing is kept at the next visit either. Other tabs hear that all is erased.
    ///
    /// # Errors
    /// Where there is no permission to remove something or to store the wish. Everything is then in
    /// memory; some of it may still be on the device, and the next visit may keep things again.
    pub fn keep_nothing(&self) -> Result<(), SaveError> {
        let wish = Settings { keeps_nothing: true, ..Settings::default() };
        if self.keeping() != Keeping::Browser {
            return self.save_settings(&Settings::default(), &wish);
        }
        let device = self.medium();
        self.go_on_in_memory();
        let in_memory = self.save_settings(&Settings::default(), &wish);
        // The wish is stored even where something could not be removed.
        let erased = erase(&*device);
        device.set(key::SETTINGS, &only_the_wish()).and(erased).and(in_memory)
    }

    /// Copies everything into memory and goes on there. Nothing is removed.
    fn go_on_in_memory(&self) {
        let device = self.medium();
        let memory = MemoryMedium::new();
        for (key, value) in device.entries() {
            // Memory has room.
            let _ = memory.set(&key, &value);
        }
        self.switch(Rc::new(memory), Keeping::Memory(MemoryReason::Chosen));
    }

    /// Moves everything from memory to the device again, after [`Store::keep_nothing`]. What is
    /// on the device by now, saved in another tab, stays.
    ///
    /// # Errors
    /// Where there is no room or no permission; everything is then only in memory, as before.
    pub fn keep_in_browser(&self) -> Result<(), SaveError> {
        let Some(device) = self.inner.device.clone() else { return Err(SaveError::Blocked) };
        if self.keeping() == Keeping::Browser {
            return Ok(());
        }
        let wish = Settings { keeps_nothing: true, ..Settings::default() };
        self.save_settings(&wish, &Settings::default())?;
        let moved = move_to(&*device, &*self.medium());
        if moved.is_err() {
            let _ = device.set(key::SETTINGS, &only_the_wish());
            return self.save_settings(&Settings::default(), &wish).and(moved);
        }
        self.switch(device, Keeping::Browser);
        Ok(())
    }

    fn switch(&self, medium: Rc<dyn Medium>, keeping: Keeping) {
        self.inner.medium.replace(medium);
        self.inner.keeping.set(keeping);
    }
}

/// Copies all keys that are not there yet, and the settings in any case; all of them or none.
fn move_to(device: &dyn Medium, memory: &dyn Medium) -> Result<(), SaveError> {
    let mut added = Vec::new();
    for key in memory.keys() {
        if key != key::SETTINGS && device.get(&key).is_some() {
            continue;
        }
        if let Err(error) = memory.get(&key).map_or(Ok(()), |value| device.set(&key, &value)) {
            added.iter().try_for_each(|key: &String| device.remove(key))?;
            return Err(error);
        }
        added.push(key);
    }
    Ok(())
}

/// Settings that hold nothing but the wish to keep nothing.
fn only_the_wish() -> String {
    let mut record = SettingsRecord::default();
    let wish = Settings { keeps_nothing: true, ..Settings::default() };
    record.change(&Settings::default(), &wish);
    record.write()
}
