//! Native radios and checkboxes as chips, several in a row.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// One chip.
pub struct Chip {
    /// Unique among the chips of the row.
    pub key: AttrValue,
    pub label: Html,
    pub is_on: bool,
    /// Hears whether it is on now; a radio is only ever turned on.
    pub on_change: Callback<bool>,
}

/// Radios: one of the chips, or none. `name` is shared by them, and unique on the page.
pub fn radio_chips(name: &AttrValue, chips: Vec<Chip>) -> Html {
    row(chips, Some(name))
}

/// Checkboxes: any of the chips.
pub fn check_chips(chips: Vec<Chip>) -> Html {
    row(chips, None)
}

fn row(chips: Vec<Chip>, name: Option<&AttrValue>) -> Html {
    html! {
        <div class="answers is-compact chips">{ for chips.into_iter().map(|chip| view(chip, name)) }</div>
    }
}

fn view(chip: Chip, name: Option<&AttrValue>) -> Html {
    let Chip { key, label, is_on, on_change } = chip;
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            on_change.emit(field.checked());
        }
    });
    let kind = if name.is_some() { "radio" } else { "checkbox" };
    html! {
        <label key={&*key} class="answer">
            <input type={kind} name={name.cloned()} value={&key} checked={is_on} {onchange} />
            <span class="answer-label">{ label }</span>
        </label>
    }
}
