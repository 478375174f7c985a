//! The browser's storage: the only file that touches it.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

use weft_core::letters;
use weft_core::records::key;
use weft_core::storage::error::SaveError;
use weft_core::storage::medium::{Medium, Usage};
use weft_core::storage::store::{MemoryReason, Store};
use weft_core::storage::stored_change::StoredChange;

/// Opens the store of this page: the browser's storage if it can be used, else memory.
#[must_use]
pub fn open_store() -> Store {
    match BrowserMedium::open() {
        Ok(medium) => Store::on(Rc::new(medium)),
        Err(reason) => Store::in_memory(reason),
    }
}

/// Calls back whenever another tab changes what is stored, until the subscription is dropped. Without a
/// window it never calls.
#[must_use = "dropping the subscription ends it"]
pub fn subscribe(on_change: impl Fn(StoredChange) + 'static) -> Subscription {
    let listener = web_sys::window().map(|window| {
        EventListener::new(&window, "storage", move |event| {
            let change = event.dyn_ref().and_then(change_of);
            change.into_iter().for_each(&on_change);
        })
    });
    Subscription { _listener: listener }
}

/// Unsubscribes when dropped.
pub struct Subscription {
    _listener: Option<EventListener>,
}

/// Returns what an event says. Events of `sessionStorage` say nothing.
fn change_of(event: &StorageEvent) -> Option<StoredChange> {
    let local = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let is_ours = event.storage_area().is_none_or(|area| Some(area) == local);
    if !is_ours {
        return None;
    }
    match event.key() {
        Some(key) => {
            let key = key.strip_prefix(&prefix()?)?;
            StoredChange::of(key, event.new_value().as_deref())
        }
        None => Some(StoredChange::Cleared),
    }
}

/// Returns what the keys of this copy of the app begin with; `web/start/stored.js` has the same line.
fn prefix() -> Option<String> {
    let path = web_sys::window()?.location().pathname().ok()?;
    Some(key::prefix_of_copy(&path))
}

/// `window.localStorage`, as far as it belongs to this copy of the app.
pub struct BrowserMedium {
    storage: Storage,
    prefix: String,
}

impl BrowserMedium {
    /// Opens the storage, and tests once whether it can be written. A full storage is usable; one that
    /// is empty and refuses a write is not.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn open() -> Result<Self, MemoryReason> {
        let window = web_sys::window().ok_or(MemoryReason::Absent)?;
        window.local_storage().map_err(|_| MemoryReason::Blocked)?.ok_or(MemoryReason::Absent)?;
        // `raw()` panics without storage, so check first.
        let prefix = prefix().ok_or(MemoryReason::Absent)?;
        let medium = Self { storage: LocalStorage::raw(), prefix };
        let is_empty = medium.storage.length().is_ok_and(|length| length == 0);
        match medium.set(key::PROBE, "1") {
            Ok(()) => drop(medium.remove(key::PROBE)),
            Err(SaveError::Full) if !is_empty => {}
            Err(_) => return Err(MemoryReason::Blocked),
        }
        Ok(medium)
    }

    fn all_keys(&self) -> Vec<String> {
        let keys = Object::keys(&self.storage).into_iter();
        keys.filter_map(|key| key.as_string()).collect()
    }

    fn full(&self, key: &str) -> String {
        [&self.prefix, key].concat()
    }

    fn units(&self, key: &str) -> usize {
        let value = Reflect::get(&self.storage, &key.into()).unwrap_or_default();
        let length = value.dyn_ref().map_or(0, JsString::length);
        letters::units(key) + usize::try_from(length).unwrap_or(usize::MAX)
    }
}

impl Medium for BrowserMedium {
    fn get(&self, key: &str) -> Option<String> {
        self.storage.get_item(&self.full(key)).ok().flatten()
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SaveError> {
        self.storage.set_item(&self.full(key), value).map_err(|error| save_error(&error))
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), SaveError> {
        let copy = || {
            let value = Reflect::get(&self.storage, &self.full(from).into())?;
            Reflect::set(&self.storage, &self.full(to).into(), &value)
        };
        copy().map(drop).map_err(|error: JsValue| save_error(&error))
    }

    fn remove(&self, key: &str) -> Result<(), SaveError> {
        self.storage.remove_item(&self.full(key)).map_err(|error| save_error(&error))
    }

    fn keys(&self) -> Vec<String> {
        let keys = self.all_keys().into_iter();
        keys.filter_map(|key| Some(key.strip_prefix(&self.prefix)?.to_owned())).collect()
    }

    fn usage(&self) -> Usage {
        let mut usage = Usage::default();
        for key in self.all_keys() {
            let units = self.units(&key);
            usage.of_site += units;
            if key.starts_with(&self.prefix) {
                usage.ours += units;
            }
        }
        usage
    }
}

/// Returns what the browser's error means. Firefox had its own name for a full storage.
fn save_error(error: &JsValue) -> SaveError {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => SaveError::Full,
        Some("SecurityError") => SaveError::Blocked,
        _ => SaveError::Refused { cause: name.unwrap_or_default() },
    }
}
