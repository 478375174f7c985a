//! Files that the reader hands over.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::whole;

/// The text of a file; bytes that are no UTF-8 become U+FFFD. `None` where it cannot be read.
pub async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The size in bytes, known without reading the file; 4 GB for all that is larger.
#[must_use]
pub fn size(file: &File) -> usize {
    whole(file.size()) as usize
}
