//! The steps of a worksheet, and what is around each.

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::route::Route;
use crate::words::people_words::PeopleWords;
use weft_core::content::text_key::{PeopleKey, TextKey};
use weft_core::domain::people::person::{PersonId, Topic};
use weft_core::domain::people::worksheet::Worksheet;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The list of people.
    Names,
    /// One question about all of them.
    About(Topic),
    /// What they are for.
    Purpose,
    /// Who know each other well.
    Circles,
    /// Whom one person knows.
    Knows(PersonId),
}

/// Returns all steps in their order. Who knows whom is asked if there are two people at least.
pub fn steps(sheet: &Worksheet) -> Vec<Step> {
    let (before, help) = Topic::ALL.split_at(Topic::ALL.len() - 1);
    let mut steps = vec![Step::Names];
    steps.extend(before.iter().copied().map(Step::About));
    steps.push(Step::Purpose);
    steps.extend(help.iter().copied().map(Step::About));
    if sheet.people.len() > 1 {
        steps.push(Step::Circles);
        steps.extend(sheet.people.iter().map(|person| Step::Knows(person.id)));
    }
    steps
}

/// What is around a step.
pub struct StepFrame<'a> {
    pub words: &'a PeopleWords,
    pub sheet: &'a Worksheet,
    pub number: usize,
    pub title: AttrValue,
    pub hint: Option<AttrValue>,
    pub body: Html,
    /// Hears that the reader goes on, and can keep them here.
    pub on_next: Callback<MouseEvent>,
}

pub fn step_frame(frame: StepFrame<'_>) -> Html {
    let StepFrame { words, sheet, number, title, hint, body, on_next } = frame;
    let all = steps(sheet).len();
    let numbers = [number, all].map(|number| words.words.number(number));
    let values = [("n", &*numbers[0]), ("all", &*numbers[1])];
    let back = if number > 1 { Route::People(Some(number - 1)) } else { Route::People(None) };
    let next = if number < all { Route::People(Some(number + 1)) } else { Route::PeopleReading };
    html! {
        <>
            // Of people nothing is put on paper by the way.
            <p key="on-paper" class="page print-only">{ words.words.say(TextKey::PeopleTitle) }</p>
            <article key={number} class="page people-step no-print">
                <p class="eyebrow">{ words.fill(PeopleKey::FlowStep, &values) }</p>
                <progress class="people-progress" max={all.to_string()} value={number.to_string()} aria-hidden="true" />
                <h1 id={HEADING_ID} tabindex="-1">{ title }</h1>
                if let Some(hint) = hint {
                    <p class="lead">{ hint }</p>
                }
                { body }
                <nav class="buttons step-buttons">
                    <a class={Look::Main.class()} href={next.hash()} onclick={on_next}>{ words.say(PeopleKey::FlowNext) }</a>
                    { button_link(Look::Quiet, back.hash(), words.say(PeopleKey::FlowBack)) }
                </nav>
                <p class="hint">{ words.say(PeopleKey::FlowOpen) }</p>
            </article>
        </>
    }
}
