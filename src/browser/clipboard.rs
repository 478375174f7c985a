//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` if the browser refuses.
pub async fn copy(text: &str) -> bool {
    // Missing at an address that begins with http, which web-sys does not expect.
    let clipboard = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &JsValue::from_str("clipboard")).ok())
        .and_then(|value| value.dyn_into::<web_sys::Clipboard>().ok());
    match clipboard {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}
