//! Files that the reader hands over.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::whole;

/// Returns the bytes of a file; `None` if it cannot be read.
pub async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Returns the size in bytes, known without reading the file; 4 GB for all that is larger.
#[must_use]
pub fn size(file: &File) -> usize {
    whole(file.size()) as usize
}
