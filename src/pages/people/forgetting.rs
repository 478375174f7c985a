//! Forgetting the people, and deleting a worksheet, after a question.

use yew::prelude::*;

use super::PeopleView;
use crate::browser::document::{self, HEADING_ID};
use crate::components::button::{Button, Look};
use crate::components::confirmation::Confirmation;
use crate::model::PeopleEffect;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::worksheet::Worksheet;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::timestamp::Timestamp;

/// What the reader is being asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asking {
    Nothing,
    Forget,
    Delete(RecordId),
}

impl PeopleView<'_> {
    /// Shows the button, and its question while it is open.
    pub(super) fn forget_button(&self) -> Html {
        let words = self.words;
        let has_people = self.entries.iter().any(|entry| entry.worksheet().is_some());
        let has_unreadable = self.app.stored.unreadable_people() > 0;
        if !has_people && !has_unreadable {
            return html! {};
        }
        let more = has_unreadable
            .then(|| html! { <p>{ words.say(PeopleKey::PeopleForgetUnreadable) }</p> });
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
                        words.say(PeopleKey::PeopleForgetYes),
                        PeopleEffect::ForgetPeople,
                        more.unwrap_or_default(),
                    ) }
                }
            </>
        }
    }

    pub(super) fn delete_button(&self, sheet: &Worksheet) -> Html {
        let label = self.words.say(PeopleKey::PeopleDelete);
        self.deletion(&sheet.id, sheet.begun_at, label)
    }

    /// Offers to delete the figures whose people are forgotten.
    pub(super) fn delete_figures(&self, entry: &KeptWorksheet) -> Html {
        let values = [("date", &*self.date(entry.begun_at()))];
        let label = self.words.fill(PeopleKey::PeopleDeleteFigures, &values);
        self.deletion(entry.id(), entry.begun_at(), label)
    }

    fn deletion(&self, id: &RecordId, begun_at: Timestamp, label: AttrValue) -> Html {
        let values = [("date", &*self.date(begun_at))];
        html! {
            <>
                <Button look={Look::Plain} onclick={self.ask(Asking::Delete(id.clone()))}>
                    { label.clone() }
                </Button>
                if *self.asking == Asking::Delete(id.clone()) {
                    { self.question(
                        self.words.fill(PeopleKey::PeopleDeleteAsk, &values),
                        label,
                        PeopleEffect::DeleteWorksheet(id.clone()),
                        Html::default(),
                    ) }
                }
            </>
        }
    }

    fn ask(&self, next: Asking) -> Callback<MouseEvent> {
        let asking = self.asking.setter();
        Callback::from(move |_| asking.set(next.clone()))
    }

    fn question(
        &self,
        question: AttrValue,
        yes: AttrValue,
        effect: PeopleEffect,
        more: Html,
    ) -> Html {
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
            <Confirmation {question} {yes} no={self.words.say(PeopleKey::FlowKeep)} {on_yes} {on_no}>
                { more }
            </Confirmation>
        }
    }
}
