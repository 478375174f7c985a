use yew::prelude::*;

use crate::browser::document;

/// Focuses the heading of a page that has come late, if the focus was on the one in its place.
#[hook]
pub fn use_late_heading(is_here: bool) {
    let was_awaited = use_mut_ref(|| false);
    if !is_here {
        *was_awaited.borrow_mut() = true;
    }
    use_effect_with(is_here, move |is_here| {
        if *is_here && was_awaited.replace(false) && document::has_no_focus() {
            document::focus(document::HEADING_ID);
        }
    });
}
