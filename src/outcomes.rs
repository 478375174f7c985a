//! What became of an action that the leader decided to do.

use yew::prelude::*;

use super::components::choice::{ChoiceOption, ListName, list};
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
    on_choose: &Callback<Option<Outcome>>,
) -> Html {
    let options: Vec<ChoiceOption> = [None]
        .into_iter()
        .chain(Outcome::ALL.map(Some))
        .map(|choice| ChoiceOption {
            value: value_of(choice),
            name: outcome(words, choice),
            language: None,
        })
        .collect();
    let on_choose = on_choose.reform(|value: String| Outcome::from_name(&value));
    list(&options, &value_of(chosen), &on_choose, &ListName::Spoken(label))
}

fn value_of(outcome: Option<Outcome>) -> AttrValue {
    outcome.map_or("", Outcome::name).into()
}
