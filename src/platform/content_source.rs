//! The content files, as the start script of `index.html` fetches them beside the WASM.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The files as they came: name and text of each.
pub type Files = Vec<(String, String)>;

/// Waits for the files that the start script asked for.
///
/// # Errors
/// A sentence that names the file that could not be loaded.
pub async fn files() -> Result<Files, String> {
    let window = web_sys::window().ok_or("there is no window")?;
    let promise: Promise = Reflect::get(&window, &JsValue::from_str("weftContent"))
        .ok()
        .and_then(|value| value.dyn_into().ok())
        .ok_or("index.html does not load the content files")?;
    let loaded = JsFuture::from(promise).await.map_err(|error| message(&error))?;
    let loaded = Array::from(&loaded);
    Ok(loaded.iter().map(|pair| name_and_text(&Array::from(&pair))).collect())
}

fn name_and_text(pair: &Array) -> (String, String) {
    let text = |index| pair.get(index).as_string().unwrap_or_default();
    (text(0), text(1))
}

fn message(error: &JsValue) -> String {
    error
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "a file could not be loaded".to_owned(), |error| error.message().into())
}
