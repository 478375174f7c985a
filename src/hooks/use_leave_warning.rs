use yew::prelude::*;

use crate::browser::leaving;
use crate::context::AppContext;
use weft_core::storage::store::Keeping;

/// Has the browser ask before the tab is closed where answers stand nowhere else, and only there.
#[hook]
pub fn use_leave_warning(app: &AppContext) {
    let is_kept = app.store.keeping() == Keeping::Browser;
    use_effect_with(app.state.loses_answers(is_kept), |loses| {
        let listener = loses.then(leaving::ask_before);
        move || drop(listener)
    });
}
