//! A question before something is given up, in a native dialog.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ConfirmationProps {
    pub question: AttrValue,
    pub yes: AttrValue,
    pub no: AttrValue,
    pub on_yes: Callback<()>,
    pub on_no: Callback<()>,
}

/// A modal dialog that is open for as long as it is rendered. Escape says no.
#[component]
pub fn Confirmation(props: &ConfirmationProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // Fails only for a dialog that is open already.
                let _ = dialog.show_modal();
            }
        });
    }
    let on_yes = props.on_yes.reform(|_: MouseEvent| ());
    let on_no = props.on_no.reform(|_: MouseEvent| ());
    let oncancel = props.on_no.reform(|_: Event| ());
    html! {
        <dialog ref={dialog} {oncancel} aria-labelledby="confirmation-question">
            <p id="confirmation-question">{ &props.question }</p>
            <div class="buttons">
                <button type="button" class="button is-quiet" onclick={on_no}>{ &props.no }</button>
                <button type="button" class="button" onclick={on_yes}>{ &props.yes }</button>
            </div>
        </dialog>
    }
}
