//! A choice among a few named values, in a native list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One value and its name.
pub struct ChoiceOption {
    pub value: AttrValue,
    pub name: AttrValue,
    /// The language of the name, where it is not that of the page.
    pub language: Option<AttrValue>,
}

/// The choice in words.
pub struct Choice {
    pub label: AttrValue,
    pub options: Vec<ChoiceOption>,
    pub chosen: AttrValue,
    /// Hears the value that was chosen.
    pub on_choose: Callback<String>,
}

pub fn choice(choice: &Choice) -> Html {
    let on_choose = choice.on_choose.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
            on_choose.emit(field.value());
        }
    });
    html! {
        <label class="choice">
            { &choice.label }
            <select {onchange}>
                { for choice.options.iter().map(|option| html! {
                    <option key={option.value.as_str()} value={&option.value} lang={&option.language}
                        selected={option.value == choice.chosen}>
                        { &option.name }
                    </option>
                }) }
            </select>
        </label>
    }
}
