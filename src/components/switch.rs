//! Something that is on or off.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct SwitchProps {
    pub label: AttrValue,
    pub is_on: bool,
    /// Hears whether it is on now.
    pub on_change: Callback<bool>,
    /// The id of what explains it.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// Shows a native checkbox with its label.
#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    let on_change = props.on_change.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            on_change.emit(field.checked());
        }
    });
    html! {
        <label class="switch">
            <input type="checkbox" checked={props.is_on} aria-describedby={props.described_by.clone()} {onchange} />
            { &props.label }
        </label>
    }
}
