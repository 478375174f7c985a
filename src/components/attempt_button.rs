//! A button for what a browser may refuse, with the sentence that says so then.

use yew::prelude::*;

use super::button::{Button, Look};

/// The button in words.
pub struct AttemptButton {
    pub look: Look,
    pub label: AttrValue,
    /// What is read aloud, if that is more than the label.
    pub spoken: Option<AttrValue>,
    /// Said if the browser refused.
    pub refused: AttrValue,
    pub is_refused: bool,
    pub on_click: Callback<MouseEvent>,
}

pub fn attempt_button(button: AttemptButton) -> Html {
    let AttemptButton { look, label, spoken, refused, is_refused, on_click } = button;
    html! {
        <>
            <Button {look} {spoken} onclick={on_click}>{ label }</Button>
            if is_refused {
                <p class="hint refused" role="alert">{ refused }</p>
            }
        </>
    }
}
