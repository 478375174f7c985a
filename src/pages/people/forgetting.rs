//! Forgetting the people, and deleting a worksheet, after a question.

use yew::prelude::*;

use crate::browser::document::{self, HEADING_ID};
use crate::components::button::{Button, Look};

use super::View;
use crate::components::confirmation::Confirmation;
use crate::model::PeopleEffect;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::people::worksheet::Worksheet;

/// What the reader is being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    Nothing,
    Forget,
    Delete,
}

impl View<'_> {
    /// The button, and its question while it is open.
    pub(super) fn forget_button(&self) -> Html {
        let words = self.words;
        let has_people = self.entries.iter().any(|entry| entry.worksheet().is_some());
        if !has_people {
            return html! {};
        }
        html! {
            <>
                <p class="no-print">
                    <Button look={Look::Quiet} onclick={self.ask(Asking::Forget)}>
                        { words.say(PeopleKey::PeopleForget) }
                    </Button>
                </p>
                if *self.asking == Asking::Forget {
                    { self.question(
                        words.say(PeopleKey::PeopleForgetAsk),
                        PeopleKey::PeopleForgetYes,
                        PeopleEffect::ForgetPeople,
                    ) }
                }
            </>
        }
    }

    pub(super) fn delete_button(&self, sheet: &Worksheet) -> Html {
        let words = self.words;
        html! {
            <>
                <Button look={Look::Plain} onclick={self.ask(Asking::Delete)}>
                    { words.say(PeopleKey::PeopleDelete) }
                </Button>
                if *self.asking == Asking::Delete {
                    { self.question(
                        words.fill(PeopleKey::PeopleDeleteAsk, &[("date", &self.date(sheet.begun_at))]),
                        PeopleKey::PeopleDelete,
                        PeopleEffect::DeleteWorksheet(sheet.id.clone()),
                    ) }
                }
            </>
        }
    }

    fn ask(&self, next: Asking) -> Callback<MouseEvent> {
        let asking = self.asking.setter();
        Callback::from(move |_| asking.set(next))
    }

    fn question(&self, question: AttrValue, yes: PeopleKey, effect: PeopleEffect) -> Html {
        let on_no = {
            let asking = self.asking.setter();
            Callback::from(move |()| asking.set(Asking::Nothing))
        };
        let on_yes = {
            let (app, asking) = (self.app.clone(), self.asking.setter());
            Callback::from(move |()| {
                asking.set(Asking::Nothing);
                app.dispatch(effect.clone().into());
                document::focus_when_drawn(HEADING_ID.to_owned());
            })
        };
        html! {
            <Confirmation {question} yes={self.words.say(yes)} no={self.words.say(PeopleKey::FlowKeep)}
                {on_yes} {on_no} />
        }
    }
}
