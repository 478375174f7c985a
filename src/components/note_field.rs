//! What a reader types as a note or another short text, as it comes from the browser.

use js_sys::{JsString, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use weft_core::domain::assessment::NOTE_MOST_UNITS;
use weft_core::letters::fitted;

/// Returns what a field for a note holds after typing; it held `before`.
pub fn typed_note(field: &impl NoteField, before: &str) -> Option<String> {
    typed_text(field, before, NOTE_MOST_UNITS)
}

/// Returns what a field holds after typing; it held `before`. `None` in the middle of a letter. Letters
/// beyond `most` UTF-16 units are taken out of the field again. The field has no `maxlength`: with it
/// browsers cut an emoji in two.
pub fn typed_text(field: &impl NoteField, before: &str, most: usize) -> Option<String> {
    let typed = Reflect::get(field.as_ref(), &"value".into()).ok()?.dyn_into::<JsString>().ok()?;
    // Some keyboards send an emoji in two halves, each with an event. In Rust, and so back in the
    // field, the first half would become U+FFFD.
    if !typed.is_valid_utf16() {
        return None;
    }
    let typed = String::from(typed);
    let (text, caret) = fitted(before, &typed, most);
    if text != typed {
        field.write(&text, u32::try_from(caret).unwrap_or(u32::MAX));
    }
    Some(text)
}

/// Saves on Enter, unless it picks a proposal of an input method.
pub fn on_enter(save: &Callback<()>) -> Callback<KeyboardEvent> {
    let save = save.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            save.emit(());
        }
    })
}

/// A field for a note.
pub trait NoteField: AsRef<wasm_bindgen::JsValue> {
    /// Writes a note and puts the caret there, in UTF-16 units.
    fn write(&self, note: &str, caret: u32);
}

impl NoteField for HtmlTextAreaElement {
    fn write(&self, note: &str, caret: u32) {
        self.set_value(note);
        // Fails only for fields that are no text.
        let _ = self.set_selection_range(caret, caret);
    }
}

impl NoteField for HtmlInputElement {
    fn write(&self, note: &str, caret: u32) {
        self.set_value(note);
        // Fails only for fields that are no text.
        let _ = self.set_selection_range(caret, caret);
    }
}
