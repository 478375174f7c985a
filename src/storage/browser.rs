//! The browser's storage: the only file that touches it.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

use super::error::SaveError;
use super::key::{self, PREFIX};
use super::medium::{Medium, Usage, utf16_units};
use super::store::{MemoryReason, Store};
use super::stored_change::StoredChange;

impl Store {
    /// The store of this page: the browser's storage where it can be used, memory where not.
    #[must_use]
    pub fn open() -> Self {
        match BrowserMedium::open() {
            Ok(medium) => Self::on(Rc::new(medium)),
            Err(reason) => Self::in_memory(reason),
        }
    }

    /// Calls back whenever another tab changes what is stored, until the subscription is
    /// dropped. Without a window nothing is ever called.
    #[must_use = "dropping the subscription ends it"]
    pub fn subscribe(&self, on_change: impl Fn(StoredChange) + 'static) -> Subscription {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "storage", move |event| {
                let change = event.dyn_ref().and_then(change_of);
                change.into_iter().for_each(&on_change);
            })
        });
        Subscription { _listener: listener }
    }
}

/// Ends the calls of [`Store::subscribe`] when it is dropped.
pub struct Subscription {
    _listener: Option<EventListener>,
}

/// What an event says. Events of `sessionStorage` say nothing.
fn change_of(event: &StorageEvent) -> Option<StoredChange> {
    let local = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    let is_ours = event.storage_area().is_none_or(|area| Some(area) == local);
    let change = || StoredChange::of(event.key().as_deref(), event.new_value().as_deref());
    is_ours.then(change).flatten()
}

/// Stands between texts that are taken over in one piece. No text that this app writes has it.
const SEPARATOR: char = '\0';

/// `window.localStorage`.
pub struct BrowserMedium {
    storage: Storage,
}

impl BrowserMedium {
    /// Takes hold of the storage, and tries once whether it can be written. A full storage can
    /// be used; one that takes nothing although it is empty cannot.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn open() -> Result<Self, MemoryReason> {
        let window = web_sys::window().ok_or(MemoryReason::Absent)?;
        window.local_storage().map_err(|_| MemoryReason::Blocked)?.ok_or(MemoryReason::Absent)?;
        // Where the window does not give it out, this throws past Rust; hence the line before.
        let medium = Self { storage: LocalStorage::raw() };
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

    /// All keys and values, if all of them are of this app and none has the separator: two long
    /// texts come out of a browser in less time than thousands of short ones.
    #[must_use]
    pub fn entries_in_one_piece(&self) -> Option<Vec<(String, String)>> {
        let keys = Object::keys(&self.storage);
        let count = usize::try_from(keys.length()).ok()?;
        let get_item = Reflect::get(&self.storage, &"getItem".into()).ok()?;
        let get_item = call(&get_item, "bind", &self.storage)?;
        let values = texts(&call(&keys, "map", &get_item)?)?;
        let keys = texts(&keys)?;
        let are_whole = keys.len() == count && values.len() == count;
        let are_ours = keys.iter().all(|key| key.starts_with(PREFIX));
        (are_whole && are_ours).then(|| keys.into_iter().zip(values).collect())
    }

    fn units(&self, key: &str) -> usize {
        let value = Reflect::get(&self.storage, &key.into()).unwrap_or_default();
        let length = value.dyn_ref().map_or(0, JsString::length);
        utf16_units(key) + usize::try_from(length).unwrap_or(usize::MAX)
    }
}

impl Medium for BrowserMedium {
    fn get(&self, key: &str) -> Option<String> {
        self.storage.get_item(key).ok().flatten()
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SaveError> {
        self.storage.set_item(key, value).map_err(|error| save_error(&error))
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), SaveError> {
        let copy = || {
            let value = Reflect::get(&self.storage, &from.into())?;
            Reflect::set(&self.storage, &to.into(), &value)
        };
        copy().map(drop).map_err(|error: JsValue| save_error(&error))
    }

    fn remove(&self, key: &str) -> Result<(), SaveError> {
        self.storage.remove_item(key).map_err(|error| save_error(&error))
    }

    fn keys(&self) -> Vec<String> {
        let mut keys = self.all_keys();
        keys.retain(|key| key.starts_with(PREFIX));
        keys
    }

    fn usage(&self) -> Usage {
        let mut usage = Usage::default();
        for key in self.all_keys() {
            let units = self.units(&key);
            usage.of_site += units;
            if key.starts_with(PREFIX) {
                usage.ours += units;
            }
        }
        usage
    }

    fn as_browser(&self) -> Option<&BrowserMedium> {
        Some(self)
    }
}

/// The texts of an array, which come out of the browser as one.
fn texts(array: &JsValue) -> Option<Vec<String>> {
    let joined = call(array, "join", &SEPARATOR.to_string().into())?.as_string()?;
    Some(joined.split(SEPARATOR).map(str::to_owned).collect())
}

/// Calls a method of the browser's.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()
}

/// What the browser's error means. Firefox had its own name for a full storage.
fn save_error(error: &JsValue) -> SaveError {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => SaveError::Full,
        Some("SecurityError") => SaveError::Blocked,
        _ => SaveError::Refused { cause: name.unwrap_or_default() },
    }
}
