//! Files of this copy as the server sends them now, past every cache.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use weft_core::content::copy::Served;

/// The headers that say something about a copy.
const HEADERS: [&str; 5] = [
    "content-type",
    "cache-control",
    "content-security-policy",
    "x-frame-options",
    "last-modified",
];

/// Asks for a file beside the page.
pub async fn file(name: String) -> Served {
    match answer(&name).await {
        Some(response) => read(name, &response).await,
        None => Served { name, ..Served::default() },
    }
}

#[expect(clippy::disallowed_methods, reason = "asks for a file of this folder, by its name in it")]
async fn answer(name: &str) -> Option<Response> {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoStore);
    let asked = web_sys::window()?.fetch_with_str_and_init(name, &options);
    JsFuture::from(asked).await.ok()?.dyn_into().ok()
}

async fn read(name: String, response: &Response) -> Served {
    let header = |name: &&str| {
        let value = response.headers().get(name).ok()??;
        Some(((*name).to_owned(), value))
    };
    let bytes = match response.array_buffer() {
        Ok(buffer) => JsFuture::from(buffer).await.ok(),
        Err(_) => None,
    };
    Served {
        name,
        status: response.status(),
        headers: HEADERS.iter().filter_map(header).collect(),
        bytes: bytes.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default(),
    }
}
