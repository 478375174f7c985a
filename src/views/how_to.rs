//! How an action begins: two sentences, and for some a message to copy.

use yew::prelude::*;

use std::rc::Rc;

use crate::components::message_to_copy::{MessageToCopy, message_to_copy};
use crate::context::AppContext;
use crate::hooks::Loaded;
use crate::model::{Event, LazyEffect, Report};
use weft_core::content::guide::{Guide, HowTo, Wording};
use weft_core::content::text_key::TextKey;
use weft_core::domain::action::ActionId;

pub fn text(wording: &Wording) -> AttrValue {
    AttrValue::Rc(wording.0.clone())
}

/// Shows “How?”, to be opened. It takes its place before the guide has come, so that nothing moves
/// then.
pub fn how_to_details(app: &AppContext, state: &Loaded<Rc<Guide>>, action: &ActionId) -> Html {
    let words = &app.words;
    let inside = match state {
        Loaded::Awaited => html! { <p>{ words.say(TextKey::AppLoading) }</p> },
        Loaded::Missing(_) => html! { <p>{ words.say(TextKey::AppPartMissing) }</p> },
        Loaded::Here(guide) => match guide.how_to(action) {
            Some(how_to) => steps(app, guide, how_to),
            None => return html! {},
        },
    };
    let how = words.say(TextKey::ActionsHow);
    let name = format!("{how} {}", words.action(action));
    html! {
        <details class="how no-print">
            <summary aria-label={name}>{ how }</summary>
            { inside }
        </details>
    }
}

/// Shows the sentences and the message.
pub fn steps(app: &AppContext, guide: &Guide, how_to: &HowTo) -> Html {
    html! {
        <>
            <p>{ text(&how_to.how) }</p>
            if let Some(message) = &how_to.message {
                { message_of(app, guide, message) }
            }
        </>
    }
}

fn message_of(app: &AppContext, guide: &Guide, message: &Wording) -> Html {
    let labels = &guide.labels;
    let outcome = match &app.state.report {
        Some(Report::Copied { text, is_copied }) if *text == message.0 => {
            Some(if *is_copied { &labels.copied } else { &labels.not_copied })
        }
        _ => None,
    };
    message_to_copy(MessageToCopy {
        message: text(message),
        label: text(&labels.message),
        copy: text(&labels.copy),
        outcome: outcome.map(text),
        on_copy: app.on_click(Event::Asked(LazyEffect::Copy(message.0.clone()))),
    })
}
