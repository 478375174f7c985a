//! A plan as it is read: when, and what if something gets in the way. Each part has a label and a line
//! of its own, since no sentence fits the word order of every language.

use yew::prelude::*;

use crate::browser::calendar;
use crate::context::AppContext;
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::commitment::Commitment;

/// Shows the day of a plan, and what else was written about it.
pub fn plan_details(app: &AppContext, plan: &Commitment) -> Html {
    let words = &app.words;
    let today = calendar::today();
    let due = plan.due.map(|day| {
        let key =
            if plan.is_overdue(today) { TextKey::ActionsOverdue } else { TextKey::ActionsDue };
        words.fill(key, &[("date", &words.day(day))])
    });
    html! {
        <>
            if let Some(due) = due {
                <p class="proposal-reason">{ due }</p>
            }
            { plan_lines(words, plan) }
            if plan.tells_somebody {
                <p class="proposal-reason">{ words.say(TextKey::ActionsTellsLine) }</p>
            }
        </>
    }
}

/// Shows the texts of a plan with their labels; empty if it has none.
pub fn plan_lines(words: &Words, plan: &Commitment) -> Html {
    if !plan.has_texts() {
        return html! {};
    }
    let lines = [
        (TextKey::ActionsWhen, &plan.cue),
        (TextKey::ActionsIf, &plan.obstacle),
        (TextKey::ActionsThen, &plan.response),
    ];
    let written = lines.into_iter().filter(|(_, text)| !text.is_empty());
    html! {
        <dl class="plan-lines">{ for written.map(|(label, text)| html! {
            <div>
                <dt>{ words.say(label) }</dt>
                <dd>{ &**text }</dd>
            </div>
        }) }</dl>
    }
}
