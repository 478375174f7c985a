//! The list of people.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::step::{StepFrame, step_frame};
use crate::browser::document;
use crate::components::button::{Button, Look};
use crate::context::{AppContext, use_app};
use crate::model::PeopleEffect;
use crate::words::people_words::PeopleWords;
use weft_core::content::text_key::{PeopleKey, PeoplePluralKey};
use weft_core::domain::people::code::{Code, NoCode};
use weft_core::domain::people::person::{Person, PersonId};
use weft_core::domain::people::worksheet::{Worksheet, WorksheetChange};

mod listed;

const FIELD_ID: &str = "person-code";
const SAID_ID: &str = "names-said";

#[derive(Clone, PartialEq, Properties)]
pub struct NamesStepProps {
    pub sheet: Worksheet,
    pub words: PeopleWords,
    pub number: usize,
}

/// What was said last.
#[derive(Clone, PartialEq)]
enum Said {
    Nothing,
    Wrong(NoCode),
    Full,
    Added,
    Renamed(PersonId),
    Removed(AttrValue),
}

#[component]
pub fn NamesStep(props: &NamesStepProps) -> Html {
    let names = Names {
        app: use_app(),
        sheet: props.sheet.clone(),
        words: props.words.clone(),
        said: use_state_eq(|| Said::Nothing),
        changes: use_state_eq(|| None),
        removes: use_state_eq(|| None),
        field: use_node_ref(),
    };
    step_frame(StepFrame {
        words: &props.words,
        sheet: &props.sheet,
        number: props.number,
        title: props.words.say(PeopleKey::NamesTitle),
        hint: Some(props.words.say(PeopleKey::NamesQuestion)),
        body: names.body(),
        on_next: names.on_next(),
    })
}

/// The list, and what is being done to it.
#[derive(Clone)]
struct Names {
    app: AppContext,
    sheet: Worksheet,
    words: PeopleWords,
    said: UseStateHandle<Said>,
    /// Whose code is being changed.
    changes: UseStateHandle<Option<PersonId>>,
    /// Who is about to be taken off.
    removes: UseStateHandle<Option<PersonId>>,
    field: NodeRef,
}

impl Names {
    fn body(&self) -> Html {
        let words = &self.words;
        let count = self.sheet.people.len();
        html! {
            <>
                { self.form() }
                <p id={SAID_ID} role="status">{ self.what_was_said() }</p>
                if count > 0 {
                    <h2 id="people-list">
                        { words.say(PeopleKey::NamesList) }{ ": " }
                        { words.count(PeoplePluralKey::NamesPeople, count, &[]) }
                    </h2>
                    <ul class="people-list" aria-labelledby="people-list">
                        { for self.sheet.people.iter().map(|person| self.line(person)) }
                    </ul>
                }
                <p class="hint">{ words.say(PeopleKey::NamesBest) }</p>
                <h2>{ words.say(PeopleKey::NamesMissing) }</h2>
                <ul>
                    <li>{ words.say(PeopleKey::NamesProbeOutside) }</li>
                    <li>{ words.say(PeopleKey::NamesProbeSenior) }</li>
                    <li>{ words.say(PeopleKey::NamesProbeCritic) }</li>
                </ul>
                { self.confirmation() }
            </>
        }
    }

    fn form(&self) -> Html {
        let words = &self.words;
        let onsubmit = {
            let names = self.clone();
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                names.submit();
                document::focus(FIELD_ID);
            })
        };
        let onkeydown = {
            let names = self.clone();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Escape" && !event.is_composing() {
                    names.cancel();
                }
            })
        };
        let is_wrong = matches!(*self.said, Said::Wrong(_) | Said::Full);
        let is_changing = self.changes.is_some();
        let add = if is_changing { PeopleKey::NamesSave } else { PeopleKey::NamesAdd };
        html! {
            <form class="person-form" {onsubmit}>
                <label for={FIELD_ID}>{ words.say(PeopleKey::NamesLabel) }</label>
                <div class="person-field">
                    <input type="text" id={FIELD_ID} ref={self.field.clone()} autocomplete="off"
                        autocapitalize="characters" spellcheck="false" size="6" {onkeydown}
                        aria-invalid={is_wrong.then_some("true")} aria-describedby={SAID_ID} />
                    <button class="button">{ words.say(add) }</button>
                    if is_changing {
                        <Button look={Look::Quiet} onclick={self.on_cancel()}>
                            { words.say(PeopleKey::NamesCancel) }
                        </Button>
                    }
                </div>
            </form>
        }
    }

    /// Returns whether what is typed is on the list now. What is wrong stays in the field with its
    /// sentence.
    fn submit(&self) -> bool {
        let Some(field) = self.field.cast::<HtmlInputElement>() else { return false };
        let (said, change) = match (Code::typed(&field.value()), *self.changes) {
            (Err(wrong), _) => (Said::Wrong(wrong), None),
            (Ok(code), Some(id)) => (Said::Renamed(id), Some(WorksheetChange::Renamed(id, code))),
            (Ok(_), None) if !self.sheet.has_room() => (Said::Full, None),
            (Ok(code), None) => (Said::Added, Some(WorksheetChange::Named(code))),
        };
        self.said.set(said);
        let Some(change) = change else { return false };
        field.set_value("");
        self.changes.set(None);
        self.change(change);
        true
    }

    /// Takes along what is typed. What is wrong keeps the reader here, and so does an empty list.
    fn on_next(&self) -> Callback<MouseEvent> {
        let names = self.clone();
        Callback::from(move |event: MouseEvent| {
            let typed = names.field.cast::<HtmlInputElement>().map(|field| field.value());
            let has_nothing_typed = typed.is_none_or(|typed| typed.trim().is_empty());
            if has_nothing_typed && !names.sheet.people.is_empty() {
                return;
            }
            if !names.submit() {
                event.prevent_default();
                document::focus(FIELD_ID);
            }
        })
    }

    fn on_cancel(&self) -> Callback<MouseEvent> {
        let names = self.clone();
        Callback::from(move |_: MouseEvent| names.cancel())
    }

    fn cancel(&self) {
        if self.changes.is_some() {
            self.stop_changing();
            self.said.set(Said::Nothing);
            document::focus(FIELD_ID);
        }
    }

    /// Leaves the code that was being changed as it is stored.
    fn stop_changing(&self) {
        if let (Some(_), Some(field)) = (*self.changes, self.field.cast::<HtmlInputElement>()) {
            field.set_value("");
        }
        self.changes.set(None);
    }

    fn change(&self, change: WorksheetChange) {
        let id = self.sheet.id.clone();
        self.app.dispatch(PeopleEffect::ChangeWorksheet(id, change).into());
    }

    fn what_was_said(&self) -> AttrValue {
        let words = &self.words;
        match &*self.said {
            Said::Wrong(NoCode::Empty) => words.say(PeopleKey::NamesEmpty),
            Said::Wrong(NoCode::TooLong) => words.say(PeopleKey::NamesTooLong),
            Said::Wrong(NoCode::NotLetters) => words.say(PeopleKey::NamesNotLetters),
            Said::Full => words.say(PeopleKey::NamesFull),
            Said::Removed(code) => words.fill(PeopleKey::NamesRemoved, &[("code", code)]),
            Said::Added if !self.sheet.has_room() => words.say(PeopleKey::NamesFull),
            Said::Added => self.says_of(PeopleKey::NamesAdded, self.sheet.people.last()),
            Said::Renamed(id) => self.says_of(PeopleKey::NamesAdded, self.sheet.person(*id)),
            Said::Nothing => AttrValue::default(),
        }
    }

    fn says_of(&self, key: PeopleKey, person: Option<&Person>) -> AttrValue {
        let code = person.map_or("", |person| person.code.as_str());
        self.words.fill(key, &[("code", code)])
    }
}
