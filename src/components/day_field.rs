//! A date that the reader may choose, change and clear.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use weft_core::domain::day::{Day, FIRST_DAY, LAST_DAY};

#[derive(Clone, PartialEq, Properties)]
pub struct DayFieldProps {
    pub label: AttrValue,
    pub day: Option<Day>,
    /// What is said of a date that is not taken.
    pub refusal: AttrValue,
    pub on_choose: Callback<Option<Day>>,
}

/// Takes a typed date when the reader leaves the field or presses Enter, and a picked one at once: a
/// browser reports a date after each part that is typed, the year 2026 as 2, 20, 202 and 2026.
#[component]
pub fn DayField(props: &DayFieldProps) -> Html {
    let is_refused = use_state_eq(|| false);
    let is_typing = use_mut_ref(|| false);
    let stored = props.day.map(Day::iso).unwrap_or_default();
    let settle = {
        let (props, is_refused, stored) = (props.clone(), is_refused.setter(), stored.clone());
        move |field: Option<HtmlInputElement>| {
            let Some(field) = field else { return };
            let written = written(&field);
            is_refused.set(written.is_err());
            match written {
                Ok(day) if day != props.day => props.on_choose.emit(day),
                Ok(_) => {}
                Err(NoDay) => field.set_value(&stored),
            }
        }
    };
    let onkeydown = {
        let (settle, is_typing) = (settle.clone(), is_typing.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => settle(event.target_dyn_into()),
            "Tab" | "Shift" | "Escape" => {}
            _ => *is_typing.borrow_mut() = true,
        }
    };
    let onchange = {
        let (settle, is_typing) = (settle.clone(), is_typing.clone());
        move |event: Event| {
            if !*is_typing.borrow() {
                settle(event.target_dyn_into());
            }
        }
    };
    let onfocusout = move |event: FocusEvent| {
        *is_typing.borrow_mut() = false;
        settle(event.target_dyn_into());
    };
    html! {
        <>
            <input type="date" aria-label={&props.label} value={stored}
                min={FIRST_DAY.iso()} max={LAST_DAY.iso()} {onkeydown} {onchange} {onfocusout} />
            if *is_refused {
                <span class="is-warning" role="alert">{ &props.refusal }</span>
            }
        </>
    }
}

/// What is written is no day, or none that can be meant.
struct NoDay;

fn written(field: &HtmlInputElement) -> Result<Option<Day>, NoDay> {
    let text = field.value();
    // With some parts missing the value is empty, as if nothing were written.
    if text.is_empty() && !field.validity().bad_input() {
        return Ok(None);
    }
    Day::parse(&text).filter(|day| (FIRST_DAY..=LAST_DAY).contains(day)).map(Some).ok_or(NoDay)
}
