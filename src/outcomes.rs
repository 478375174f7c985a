//! What became of an action that the leader decided to do.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::commitment::Outcome;

/// An outcome in words; `None` where nothing was said yet.
pub fn outcome(words: &Words, outcome: Option<Outcome>) -> AttrValue {
    words.say(match outcome {
        Some(Outcome::Done) => TextKey::ActionsOutcomeDone,
        Some(Outcome::Partly) => TextKey::ActionsOutcomePartly,
        Some(Outcome::No) => TextKey::ActionsOutcomeNo,
        Some(Outcome::Dropped) => TextKey::ActionsOutcomeDropped,
        None => TextKey::ActionsOutcomeOpen,
    })
}

/// A field that asks for the outcome.
pub fn outcome_field(
    words: &Words,
    label: AttrValue,
    chosen: Option<Outcome>,
    on_choose: Callback<Option<Outcome>>,
) -> Html {
    let onchange = move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
            on_choose.emit(Outcome::from_name(&field.value()));
        }
    };
    let choices = [None].into_iter().chain(Outcome::ALL.map(Some));
    html! {
        <select aria-label={label} {onchange}>
            { for choices.map(|choice| html! {
                <option value={choice.map_or("", Outcome::name)} selected={choice == chosen}>
                    { outcome(words, choice) }
                </option>
            }) }
        </select>
    }
}
