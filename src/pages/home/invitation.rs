//! The heading of Home, and the one thing to do next.

use yew::prelude::*;

use super::{HomePageProps, HomePart};
use crate::browser::clock;
use crate::browser::document::HEADING_ID;
use crate::browser::locale::DateStyle;
use crate::components::button::{Button, Look, button_link};
use crate::context::AppContext;
use crate::route::Route;
use crate::words::Words;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::assessment::Assessment;

/// From here on the next check is the first thing to do: three months, give or take ten days.
const DUE_FROM_DAYS: f64 = 80.0;

const DAYS_IN_A_MONTH: f64 = 365.25 / 12.0;

pub fn heading(app: &AppContext) -> Html {
    let words = &app.words;
    let Some(newest) = app.state.newest() else {
        return html! {
            <>
                <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::HomeTitle) }</h1>
                <p class="lead">{ words.say(TextKey::HomeLead) }</p>
            </>
        };
    };
    let heading = match months_since(newest) {
        Some(months) => words.count(PluralKey::HomeSince, months, &[]),
        None => words.say(TextKey::HomeWelcome),
    };
    let date = words.date(newest.finished_at, DateStyle::Long);
    html! {
        <>
            <h1 id={HEADING_ID} tabindex="-1">{ heading }</h1>
            <p class="hero-state">{ words.fill(TextKey::HomeLast, &[("date", &date)]) }</p>
        </>
    }
}

/// Returns the whole months since the newest run, if the next one is due.
fn months_since(newest: &Assessment) -> Option<usize> {
    let days = clock::now().days_since(newest.finished_at);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days from 80 on, which are no more than a clock can be wrong by"
    )]
    (days >= DUE_FROM_DAYS).then(|| (days / DAYS_IN_A_MONTH).round() as usize)
}

/// Shows the one thing to do next, and what else can be done.
pub fn next_step(app: &AppContext, props: &HomePageProps, asks: UseStateSetter<bool>) -> Html {
    let words = &app.words;
    if app.state.held.is_some() {
        return props.part.emit(HomePart::HeldDraft);
    }
    if let Some(draft) = &app.state.draft {
        let answered = draft.sheet.scored().iter().flatten().count();
        let all = words.number(draft.sheet.scored().len());
        return html! {
            <>
                <p class="hero-state">
                    { words.count(PluralKey::HomeDraft, answered, &[("all", &all)]) }
                </p>
                <div class="buttons">
                    { link(words, TextKey::HomeContinue, &Route::Check(None), true) }
                    <Button look={Look::Quiet} onclick={move |_| asks.set(true)}>
                        { words.say(TextKey::HomeDiscard) }
                    </Button>
                </div>
            </>
        };
    }
    let Some(newest) = app.state.newest() else {
        return html! {
            <div class="buttons">{ link(words, TextKey::HomeStart, &Route::Check(None), true) }</div>
        };
    };
    let is_due = months_since(newest).is_some();
    let next = link(words, TextKey::HomeAgain, &Route::Check(None), is_due);
    let result = link(words, TextKey::HomeSeeResult, &Route::Result(newest.id.clone()), !is_due);
    let progress = link(words, TextKey::HomeSeeProgress, &Route::Progress, false);
    let steps = if is_due { [next, result, progress] } else { [result, progress, next] };
    html! { <div class="buttons">{ for steps }</div> }
}

fn link(words: &Words, key: TextKey, route: &Route, is_first: bool) -> Html {
    let look = if is_first { Look::Main } else { Look::Quiet };
    button_link(look, route.hash(), words.say(key))
}
