//! Where the store keeps things, and the reader's wish to keep nothing.

use std::rc::Rc;

use crate::domain::settings::Settings;

use super::super::error::SaveError;
use super::super::key;
use super::super::medium::Medium;
use super::super::memory::MemoryMedium;
use super::super::record::settings::SettingsRecord;
use super::{Store, erase};

/// Where things are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In the browser's storage, until it is erased there.
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
        // Looks at the wish to keep nothing.
        let _ = store.load_settings();
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

    /// Moves everything from the device into memory. On the device stays the wish itself, so
    /// that nothing is kept at the next visit either. Other tabs hear that all is erased.
    ///
    /// # Errors
    /// Where there is no permission to remove something. Everything is then in memory, and some
    /// of it may still be on the device.
    pub fn keep_nothing(&self) -> Result<(), SaveError> {
        if self.keeping() == Keeping::Browser {
            let device = self.medium();
            self.go_on_in_memory();
            erase(&*device)?;
            device.set(key::SETTINGS, &only_the_wish())?;
        }
        let settings = Settings { keeps_nothing: true, ..self.load_settings() };
        self.save_settings(&settings)
    }

    /// Copies everything into memory and goes on there. Nothing is removed.
    pub(super) fn go_on_in_memory(&self) {
        let device = self.medium();
        let memory = MemoryMedium::new();
        for key in device.keys() {
            if let Some(value) = device.get(&key) {
                // Memory has room.
                let _ = memory.set(&key, &value);
            }
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
        let settings = Settings { keeps_nothing: false, ..self.load_settings() };
        self.save_settings(&settings)?;
        let moved = move_to(&*device, &*self.medium());
        if moved.is_err() {
            let _ = device.set(key::SETTINGS, &only_the_wish());
            return self.save_settings(&Settings { keeps_nothing: true, ..settings }).and(moved);
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
