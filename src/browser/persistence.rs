//! Whether the browser promises to keep what a site stores.
//!
//! `navigator.storage.estimate()` is left out on purpose: it does not count the storage that the
//! app uses, so its figures would mislead.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

fn manager() -> Option<StorageManager> {
    Some(web_sys::window()?.navigator().storage())
}

/// Returns the answer to a question; `None` if the browser does not know it, as on a page without
/// https.
async fn answer(ask: fn(&StorageManager) -> Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(ask(&manager()?).ok()?).await.ok()
}

/// Returns whether the browser has promised. `None` if it does not say.
pub async fn is_promised() -> Option<bool> {
    answer(StorageManager::persisted).await?.as_bool()
}

/// Asks the browser to promise; some ask the reader. Says whether it has.
pub async fn ask() -> Option<bool> {
    answer(StorageManager::persist).await?.as_bool()
}
