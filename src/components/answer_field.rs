//! The five answers and "does not fit my role", as native radios.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use weft_core::domain::answer::{Answer, Frequency};

/// The id of the first answer; there is one field on a page.
pub const FIRST_ANSWER_ID: &str = "first-answer";

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerChoice {
    pub answer: Answer,
    pub label: AttrValue,
    /// The label in numbers, if it has one.
    pub gloss: Option<AttrValue>,
    /// The key that chooses it, if keys do.
    pub key: Option<char>,
}

/// The answers to choose from.
pub struct AnswerField {
    /// The name that the radios share.
    pub name: AttrValue,
    pub choices: Vec<AnswerChoice>,
    pub chosen: Option<Answer>,
    pub on_choose: Callback<Answer>,
    /// Whether taps and clicks count at this moment.
    pub accepts_tap: Callback<(), bool>,
    /// A tap or click, as opposed to an arrow key, chose an answer.
    pub on_tap: Callback<Answer>,
}

pub fn answer_field(field: &AnswerField) -> Html {
    let options = field.choices.iter().enumerate();
    html! {
        <div class="answers">
            { for options.map(|(place, choice)| option(field, place, choice)) }
        </div>
    }
}

fn option(field: &AnswerField, place: usize, choice: &AnswerChoice) -> Html {
    let answer = choice.answer;
    let value = value_of(answer);
    let is_chosen = field.chosen == Some(answer);
    // A tap reaches the label before the radio changes. A drawing in between would reset the radio, so
    // the tap is only noted, and reported after the change.
    let is_tapped = Rc::new(Cell::new(false));
    let onchange = {
        let (on_choose, on_tap) = (field.on_choose.clone(), field.on_tap.clone());
        let is_tapped = is_tapped.clone();
        Callback::from(move |_: Event| {
            on_choose.emit(answer);
            if is_tapped.take() {
                on_tap.emit(answer);
            }
        })
    };
    let onclick = {
        let (accepts_tap, on_tap) = (field.accepts_tap.clone(), field.on_tap.clone());
        Callback::from(move |event: MouseEvent| match event.detail() {
            // A key press on a radio makes a click too, with a detail of 0.
            0 => {}
            _ if !accepts_tap.emit(()) => event.prevent_default(),
            _ if is_chosen => on_tap.emit(answer),
            _ => is_tapped.set(true),
        })
    };
    let id = (place == 0).then_some(FIRST_ANSWER_ID);
    let does_not_fit = matches!(answer, Answer::DoesNotFit).then_some("is-apart");
    html! {
        <label key={value} class={classes!("answer", does_not_fit)} {onclick}>
            <input type="radio" {id} name={&field.name} {value} {onchange} checked={is_chosen} />
            <span class="answer-label">{ &choice.label }</span>
            if let Some(gloss) = &choice.gloss {
                <span class="answer-gloss">{ gloss }</span>
            }
            if let Some(key) = choice.key {
                <kbd aria-hidden="true">{ key }</kbd>
            }
        </label>
    }
}

/// Returns the value of a radio: the points, or `n`.
fn value_of(answer: Answer) -> &'static str {
    match answer {
        Answer::Frequency(frequency) => ["0", "1", "2", "3", "4"][frequency as usize],
        Answer::DoesNotFit => "n",
    }
}

/// Returns all answers in the order in which they are shown.
pub fn all_answers() -> impl Iterator<Item = Answer> {
    Frequency::ALL.into_iter().map(Answer::Frequency).chain([Answer::DoesNotFit])
}
