//! Files that the reader hands over.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The text of a file; bytes that are no UTF-8 become U+FFFD. `None` where it cannot be read.
pub async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The size in bytes, known without reading the file.
#[must_use]
pub fn size(file: &File) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast stops at the ends of the range"
    )]
    let bytes = file.size() as usize;
    bytes
}
