//! How an action begins: two sentences, and for some a message to copy.

use yew::prelude::*;

use super::components::message_to_copy::MessageToCopy;
use super::hooks::GuideState;
use super::words::Words;
use weft_core::content::guide::{Guide, HowTo, Wording};
use weft_core::content::text_key::TextKey;
use weft_core::domain::advice::ActionId;

pub fn text(wording: &Wording) -> AttrValue {
    AttrValue::Rc(wording.0.clone())
}

/// “How?”, to be opened. It takes its place before the guide has come, so that nothing moves then.
pub fn how_to_details(words: &Words, state: &GuideState, action: &ActionId) -> Html {
    let inside = match state {
        GuideState::Awaited => html! { <p>{ words.say(TextKey::AppLoading) }</p> },
        GuideState::Missing(_) => html! { <p>{ words.say(TextKey::AppPartMissing) }</p> },
        GuideState::Here(guide) => match guide.how_to(action) {
            Some(how_to) => steps(guide, how_to),
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

/// The sentences and the message.
pub fn steps(guide: &Guide, how_to: &HowTo) -> Html {
    let labels = &guide.labels;
    html! {
        <>
            <p>{ text(&how_to.how) }</p>
            if let Some(message) = &how_to.message {
                <MessageToCopy message={text(message)} label={text(&labels.message)}
                    copy={text(&labels.copy)} copied={text(&labels.copied)}
                    not_copied={text(&labels.not_copied)} />
            }
        </>
    }
}
