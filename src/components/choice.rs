//! A choice among a few named values, in a native list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One value and its name.
pub struct ChoiceOption {
    pub value: AttrValue,
    pub name: AttrValue,
    /// The language of the name, if it is not that of the page.
    pub language: Option<AttrValue>,
}

/// The choice in words.
pub struct OptionList {
    pub label: AttrValue,
    pub options: Vec<ChoiceOption>,
    pub chosen: AttrValue,
    /// Hears the value that was chosen.
    pub on_choose: Callback<String>,
}

pub fn choice(choice: &OptionList) -> Html {
    html! {
        <label class="choice">
            { &choice.label }
            { list(&choice.options, &choice.chosen, &choice.on_choose, &ListName::Around) }
        </label>
    }
}

/// Where the label of a list is put.
pub enum ListName {
    /// Around it.
    Around,
    /// Elsewhere; it names the list by this id.
    ById(&'static str),
}

/// Shows a list that shows only `chosen`: what a reader chooses is shown when it has become that.
pub fn list(
    options: &[ChoiceOption],
    chosen: &AttrValue,
    on_choose: &Callback<String>,
    name: &ListName,
) -> Html {
    let onchange = {
        let (chosen, on_choose) = (chosen.clone(), on_choose.clone());
        Callback::from(move |event: Event| {
            if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
                let value = field.value();
                field.set_value(&chosen);
                on_choose.emit(value);
            }
        })
    };
    let id = match name {
        ListName::Around => None,
        ListName::ById(id) => Some(*id),
    };
    html! {
        <select {id} {onchange}>
            { for options.iter().map(|option| list_option(option, option.value == *chosen)) }
        </select>
    }
}

/// Makes the option anew when it becomes the chosen one, or no longer is: `selected` has no effect on
/// an option that a reader has chosen once.
fn list_option(option: &ChoiceOption, is_chosen: bool) -> Html {
    let key = if is_chosen { "✓" } else { &*option.value };
    html! {
        <option {key} value={&option.value} lang={&option.language} selected={is_chosen}>
            { &option.name }
        </option>
    }
}
