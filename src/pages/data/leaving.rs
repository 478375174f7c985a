//! Keeping nothing on this device, and erasing everything.

use yew::prelude::*;

use super::SectionProps;
use crate::components::button::{Button, Look};
use crate::components::confirmation::Confirmation;
use crate::context::{AppContext, use_app};
use crate::model::{Event, LazyEffect, Report};
use crate::views::backup_notice::backup_buttons;
use crate::views::event_button::quiet_button;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::storage::store::{Keeping, MemoryReason};

/// What the reader is being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leaving {
    None,
    KeepNothing,
    Erase,
    EraseSurely,
}

#[component]
pub(super) fn LeavingSection(props: &SectionProps) -> Html {
    let app = use_app();
    let words = &app.words;
    let question = use_state(|| Leaving::None);
    let ask = |next: Leaving| {
        let question = question.setter();
        Callback::from(move |_: MouseEvent| question.set(next))
    };
    html! {
        <>
            if let Keeping::Browser | Keeping::Memory(MemoryReason::Chosen) = app.state.keeping {
                <section>
                    <h2>{ words.say(TextKey::DataNothingHeading) }</h2>
                    if app.state.keeping == Keeping::Browser {
                        <p>{ words.say(TextKey::DataNothingText) }</p>
                        <Button look={Look::Quiet} onclick={ask(Leaving::KeepNothing)}>
                            { words.say(TextKey::DataNothingButton) }
                        </Button>
                    } else {
                        <p>{ words.say(TextKey::DataNothingOn) }</p>
                        <p role="status">
                            if app.state.report == Some(Report::WishLost) {
                                { words.say(TextKey::DataNothingFailed) }
                            }
                        </p>
                        { quiet_button(&app, TextKey::DataNothingOff, Event::Asked(LazyEffect::KeepInBrowser)) }
                    }
                </section>
            }
            <section>
                <h2>{ words.say(TextKey::DataEraseHeading) }</h2>
                <p>{ words.say(TextKey::DataEraseText) }</p>
                <Button look={Look::Quiet} onclick={ask(Leaving::Erase)}>
                    { words.say(TextKey::DataErase) }
                </Button>
                <p role="status">
                    if app.state.report == Some(Report::Erased) {
                        { words.say(TextKey::DataErased) }
                    }
                </p>
            </section>
            { asked(&app, props.stored.history.runs().len(), &question) }
        </>
    }
}

/// Shows the question that is open, with a last offer to save a backup.
fn asked(app: &AppContext, runs: usize, question: &UseStateHandle<Leaving>) -> Html {
    let words = &app.words;
    let (text, no, yes) = match **question {
        Leaving::None => return html! {},
        Leaving::KeepNothing => {
            (words.say(TextKey::DataNothingAsk), TextKey::DataNothingNo, TextKey::DataNothingYes)
        }
        Leaving::Erase => {
            let text = match runs {
                0 => words.say(TextKey::DataEraseAskNone),
                _ => words.count(PluralKey::DataEraseAsk, runs, &[]),
            };
            (text, TextKey::DataEraseNo, TextKey::DataEraseGoOn)
        }
        Leaving::EraseSurely => {
            (words.say(TextKey::DataEraseSure), TextKey::DataEraseNo, TextKey::DataEraseYes)
        }
    };
    let on_no = {
        let question = question.setter();
        Callback::from(move |()| question.set(Leaving::None))
    };
    let on_yes = {
        let (app, question) = (app.clone(), question.clone());
        Callback::from(move |()| {
            let (next, wish) = match *question {
                Leaving::None => return,
                Leaving::Erase => (Leaving::EraseSurely, None),
                Leaving::KeepNothing => {
                    (Leaving::None, Some(Event::Asked(LazyEffect::KeepNothing)))
                }
                Leaving::EraseSurely => {
                    (Leaving::None, Some(Event::Asked(LazyEffect::EraseEverything)))
                }
            };
            question.set(next);
            if let Some(wish) = wish {
                app.dispatch(wish);
            }
        })
    };
    html! {
        <Confirmation key={**question as usize} question={text} yes={words.say(yes)} no={words.say(no)}
            {on_yes} {on_no}>
            if **question != Leaving::EraseSurely {
                <div class="buttons">{ backup_buttons(app) }</div>
            }
        </Confirmation>
    }
}
