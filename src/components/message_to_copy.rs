//! Words to send, with a button that copies them.

use yew::prelude::*;

use crate::browser::clipboard;

#[derive(Clone, PartialEq, Properties)]
pub struct MessageToCopyProps {
    pub message: AttrValue,
    /// Stands above the message.
    pub label: AttrValue,
    pub copy: AttrValue,
    /// Announced when the message is copied.
    pub copied: AttrValue,
    /// Announced when the browser refuses.
    pub not_copied: AttrValue,
}

#[component]
pub fn MessageToCopy(props: &MessageToCopyProps) -> Html {
    let is_copied = use_state(|| None);
    let onclick = {
        let (message, is_copied) = (props.message.clone(), is_copied.setter());
        move |_: MouseEvent| {
            let (message, is_copied) = (message.clone(), is_copied.clone());
            // What is said a second time is announced only if it was gone in between.
            is_copied.set(None);
            wasm_bindgen_futures::spawn_local(async move {
                is_copied.set(Some(clipboard::copy(&message).await));
            });
        }
    };
    let outcome = (*is_copied)
        .map(|is_copied| if is_copied { &props.copied } else { &props.not_copied }.clone());
    html! {
        <div class="message-to-copy">
            <p class="message-label">{ &props.label }</p>
            <blockquote>{ &props.message }</blockquote>
            <p class="no-print">
                <button type="button" class="button is-quiet is-small" {onclick}>{ &props.copy }</button>
                { " " }
                <span role="status">{ outcome }</span>
            </p>
        </div>
    }
}
