//! What is printed to be written on: lines for what a leader will do, and questions for a talk.

use yew::prelude::*;

use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::commitment::MOST_COMMITMENTS;

/// Leaves lines empty for plans, as many as a leader can decide on.
pub fn blank_plans(words: &Words) -> Html {
    html! {
        <section class="sheet-plans print-only">
            <h2>{ words.say(TextKey::SheetWillDo) }</h2>
            <ul>{ for (0..MOST_COMMITMENTS).map(|_| html! {
                <li>
                    <span class="tick-box" aria-hidden="true"></span>
                    <span class="sheet-line-to-write-on"></span>
                    <p class="sheet-blanks">
                        { words.say(TextKey::SheetWith) }<span class="blank"></span>
                        { words.say(TextKey::SheetBy) }<span class="blank"></span>
                    </p>
                </li>
            }) }</ul>
        </section>
    }
}

/// Shows three questions, each with lines for an answer.
pub fn talk(words: &Words) -> Html {
    let questions = [TextKey::SheetQuestion1, TextKey::SheetQuestion2, TextKey::SheetQuestion3];
    html! {
        <section class="sheet-talk print-only">
            <div>
                <h2>{ words.say(TextKey::SheetTalk) }</h2>
                <ul>{ for questions.map(|question| html! { <li>{ words.say(question) }</li> }) }</ul>
            </div>
            <div class="sheet-lines">{ for questions.map(|_| html! { <span></span> }) }</div>
        </section>
    }
}
