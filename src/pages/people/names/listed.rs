//! A person on the list: a button to change the code, one to take the person off, and its question.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{FIELD_ID, Names, Said};
use crate::browser::document;
use crate::components::confirmation::Confirmation;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::people::person::Person;
use weft_core::domain::people::worksheet::WorksheetChange;

impl Names {
    pub(super) fn line(&self, person: &Person) -> Html {
        let words = &self.words;
        let code = person.code.as_str();
        let on_change = {
            let (names, id, code) = (self.clone(), person.id, code.to_owned());
            Callback::from(move |_: MouseEvent| {
                names.changes.set(Some(id));
                names.said.set(Said::Nothing);
                if let Some(field) = names.field.cast::<HtmlInputElement>() {
                    field.set_value(&code);
                    field.select();
                }
                document::focus(FIELD_ID);
            })
        };
        let on_remove = {
            let (names, id) = (self.clone(), person.id);
            Callback::from(move |_: MouseEvent| names.removes.set(Some(id)))
        };
        let is_changed = *self.changes == Some(person.id);
        html! {
            <li key={person.id.0} class={classes!(is_changed.then_some("is-changed"))}>
                <button type="button" class="person-code"
                    aria-label={words.fill(PeopleKey::NamesChangeOf, &[("code", code)])} onclick={on_change}>
                    { code }
                </button>
                <button type="button" class="person-remove"
                    aria-label={words.fill(PeopleKey::NamesRemoveOf, &[("code", code)])} onclick={on_remove}>
                    { "×" }
                </button>
            </li>
        }
    }

    pub(super) fn confirmation(&self) -> Html {
        let Some(person) = self.removes.and_then(|id| self.sheet.person(id)) else {
            return html! {};
        };
        let words = &self.words;
        let code = person.code.as_str().to_owned();
        let question = words.fill(PeopleKey::NamesRemoveAsk, &[("code", &code)]);
        let on_no = {
            let removes = self.removes.setter();
            Callback::from(move |()| removes.set(None))
        };
        let on_yes = {
            let (names, id) = (self.clone(), person.id);
            Callback::from(move |()| {
                names.removes.set(None);
                names.stop_changing();
                names.said.set(Said::Removed(code.clone().into()));
                names.change(WorksheetChange::Removed(id));
                document::focus_when_drawn(FIELD_ID.to_owned());
            })
        };
        html! {
            <Confirmation {question} yes={words.say(PeopleKey::NamesRemoveYes)}
                no={words.say(PeopleKey::FlowKeep)} {on_yes} {on_no} />
        }
    }
}
