//! Paper: the button that prints a page, and how wide charts are drawn for it.

use yew::prelude::*;

use crate::components::attempt_button::{AttemptButton, attempt_button};
use crate::components::button::Look;
use crate::context::AppContext;
use crate::model::{Event, LazyEffect, Report};
use weft_core::content::text_key::TextKey;

/// The width for which charts of Result are drawn that go on paper, in CSS pixels.
pub const PRINTED_WIDTH_PX: u32 = 560;

/// The same for large print, which enlarges them.
pub const LARGE_PRINTED_WIDTH_PX: u32 = 480;

/// Shows a button that prints the page.
pub fn print_button(app: &AppContext, look: Look, label: TextKey) -> Html {
    attempt_button(AttemptButton {
        look,
        label: app.words.say(label),
        spoken: None,
        refused: app.words.say(TextKey::TakeawayPrintRefused),
        is_refused: app.state.report == Some(Report::PrintRefused),
        on_click: app.on_click(Event::Asked(LazyEffect::Print)),
    })
}
