use yew::prelude::*;

use crate::browser::leaving;
use crate::model::AppState;

/// Has the browser ask before the tab is closed if answers are stored nowhere else, and only then.
#[hook]
pub fn use_leave_warning(state: &AppState) {
    use_effect_with(state.loses_answers(), |loses| {
        let listener = loses.then(leaving::ask_before);
        move || drop(listener)
    });
}
