//! Words to send, with a button that copies them.

use yew::prelude::*;

use super::button::{Button, Look};

/// The message and the words around it.
pub struct MessageToCopy {
    pub message: AttrValue,
    /// Shown above the message.
    pub label: AttrValue,
    pub copy: AttrValue,
    /// Announced when the message is copied, or when the browser refuses.
    pub outcome: Option<AttrValue>,
    pub on_copy: Callback<MouseEvent>,
}

pub fn message_to_copy(message: MessageToCopy) -> Html {
    let MessageToCopy { message, label, copy, outcome, on_copy } = message;
    html! {
        <div class="message-to-copy">
            <p class="message-label">{ label }</p>
            <blockquote>{ message }</blockquote>
            <p class="no-print">
                <Button look={Look::Quiet} class="is-small" onclick={on_copy}>{ copy }</Button>
                { " " }
                <span role="status">{ outcome }</span>
            </p>
        </div>
    }
}
