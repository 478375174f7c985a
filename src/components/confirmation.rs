//! A question before something is given up, in a native dialog.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::button::{Button, Look};

#[derive(Clone, PartialEq, Properties)]
pub struct ConfirmationProps {
    pub question: AttrValue,
    pub yes: AttrValue,
    pub no: AttrValue,
    pub on_yes: Callback<()>,
    pub on_no: Callback<()>,
    /// What else is offered.
    #[prop_or_default]
    pub children: Html,
}

/// Shows a modal dialog that is open for as long as it is rendered. Escape says no. Afterwards the
/// focus is where it was before.
#[component]
pub fn Confirmation(props: &ConfirmationProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let dialog = dialog.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Fails only for a dialog that is open already.
                let _ = dialog.show_modal();
            }
            move || dialog.iter().for_each(HtmlDialogElement::close)
        });
    }
    let on_yes = props.on_yes.reform(|_: MouseEvent| ());
    let on_no = props.on_no.reform(|_: MouseEvent| ());
    let oncancel = props.on_no.reform(|_: Event| ());
    html! {
        <dialog ref={dialog} {oncancel} aria-labelledby="confirmation-question">
            <p id="confirmation-question">{ &props.question }</p>
            { props.children.clone() }
            <div class="buttons">
                <Button look={Look::Quiet} onclick={on_no}>{ &props.no }</Button>
                <Button onclick={on_yes}>{ &props.yes }</Button>
            </div>
        </dialog>
    }
}
