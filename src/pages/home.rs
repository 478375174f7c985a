//! What Weft is, and where to go on.
//!
//! What only a reader with stored runs or a run in progress sees is in the lazy part of the program,
//! except the heading and the buttons: a new reader's Home is in the page before the program.

use yew::prelude::*;

use crate::context::{AppContext, use_app};
use crate::views::backup_notice::backup_notice;
use weft_core::content::text_key::TextKey;

mod brochure;
pub mod discarding;
mod invitation;
pub mod latest;
pub mod plans;
mod sample;

/// A part of this page whose code is lazy.
#[derive(Clone, PartialEq)]
pub enum HomePart {
    /// Why the run in progress cannot be continued, and what can be done.
    HeldDraft,
    /// What a returning reader sees below the heading.
    Latest,
    /// The question before the run in progress is given up; the callback closes it.
    DiscardQuestion(Callback<()>),
}

#[derive(Clone, PartialEq, Properties)]
pub struct HomePageProps {
    /// Shows a part; nothing until its code is here.
    pub part: Callback<HomePart, Html>,
}

#[component]
pub fn HomePage(props: &HomePageProps) -> Html {
    let app = use_app();
    let asks = use_state(|| false);
    let returns = app.state.newest().is_some();
    html! {
        <article class={classes!("page", "home", returns.then_some("is-returning"))}>
            <div class="hero">
                <div class="hero-text">
                    { invitation::heading(&app) }
                    { invitation::next_step(&app, props, asks.setter()) }
                    { backup_notice(&app) }
                    if !returns {
                        { facts(&app) }
                    }
                </div>
                if !returns {
                    { sample::profile(&app) }
                }
            </div>
            if returns {
                { props.part.emit(HomePart::Latest) }
            } else {
                { brochure::open(&app) }
            }
            if *asks {
                { discard_question(props, asks.setter()) }
            }
        </article>
    }
}

fn discard_question(props: &HomePageProps, asks: UseStateSetter<bool>) -> Html {
    let on_close = Callback::from(move |()| asks.set(false));
    props.part.emit(HomePart::DiscardQuestion(on_close))
}

/// Shows how much is asked, and that it stays here.
fn facts(app: &AppContext) -> Html {
    let words = &app.words;
    let questionnaire = &app.instrument.questionnaire;
    let counted = |key, count| words.fill(key, &[("count", &words.number(count))]);
    // Without `Intl`, which takes a first visit as long as drawing the page.
    let habits = match questionnaire.trap_positions().len() {
        0 => None,
        1 => Some(words.say(TextKey::HomeFactHabit)),
        habits => Some(counted(TextKey::HomeFactHabits, habits)),
    };
    html! {
        <ul class="facts">
            <li>{ counted(TextKey::HomeFactStatements, questionnaire.scored_len()) }</li>
            { for habits.map(|habits| html! { <li>{ habits }</li> }) }
            <li>{ words.say(TextKey::HomeFactPrivate) }</li>
        </ul>
    }
}
