//! One question about all people on one screen.

use yew::prelude::*;

use super::PeopleView;
use super::step::{StepFrame, step_frame};
use crate::components::choice::{ChoiceOption, OptionList, choice};
use crate::components::network_mark::network_mark;
use crate::components::tiles::{Tile, check_tiles, clear_button, radio_tiles};
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::network::Network;
use weft_core::domain::people::person::{Choice, Person, PersonId, Topic};
use weft_core::domain::people::worksheet::{Worksheet, WorksheetChange};

impl PeopleView<'_> {
    pub(super) fn about(&self, sheet: &Worksheet, number: usize, topic: Topic) -> Html {
        let hint = match topic {
            Topic::Function => Some(PeopleKey::AboutFunctionHint),
            Topic::Rank => Some(PeopleKey::AboutRankHint),
            _ => None,
        };
        let people = sheet.people.iter().map(|person| self.about_person(sheet, topic, person));
        step_frame(StepFrame {
            words: self.words,
            sheet,
            number,
            title: self.words.topic(topic),
            hint: hint.map(|key| self.words.say(key)),
            body: html! { <>{ for people }</> },
            on_next: Callback::noop(),
        })
    }

    fn about_person(&self, sheet: &Worksheet, topic: Topic, person: &Person) -> Html {
        let id = person.id;
        let tiles = Choice::all(topic).map(|choice| Tile {
            key: choice.place().to_string().into(),
            label: self.words.choice(topic, choice).into(),
            is_on: person.is(topic, choice),
            on_change: self
                .on_change(sheet, move |_| WorksheetChange::Answered(id, topic, Some(choice))),
        });
        let name = format!("{}-{}", topic.name(), id.0).into();
        let is_introduced = person.is(topic, Choice::INTRODUCED) && topic == Topic::Meeting;
        html! {
            <fieldset key={id.0} class="tile-row person-row">
                <legend>{ person.code.as_str() }</legend>
                { radio_tiles(&name, tiles.collect()) }
                if person.answers[topic].is_some() {
                    { self.clear(sheet, topic, person) }
                }
                if is_introduced {
                    { self.introducer(sheet, person) }
                }
            </fieldset>
        }
    }

    fn clear(&self, sheet: &Worksheet, topic: Topic, person: &Person) -> Html {
        let id = person.id;
        let on_clear = self.on_change(sheet, move |()| WorksheetChange::Answered(id, topic, None));
        let spoken = self.words.fill(PeopleKey::FlowClearOf, &[("code", person.code.as_str())]);
        clear_button(self.words.say(PeopleKey::FlowClear), spoken, on_clear)
    }

    /// Shows who of the others introduced somebody.
    fn introducer(&self, sheet: &Worksheet, person: &Person) -> Html {
        let id = person.id;
        let option = |value: String, name: AttrValue| ChoiceOption {
            value: value.into(),
            name,
            language: None,
        };
        let others = sheet.people.iter().filter(|other| other.id != id);
        let others = others
            .map(|other| option(other.id.0.to_string(), other.code.as_str().to_owned().into()));
        let nobody = option(String::new(), self.words.say(PeopleKey::AboutNotListed));
        let chosen = person.introducer.map(|by| by.0.to_string()).unwrap_or_default();
        let on_choose = self.on_change(sheet, move |value: String| {
            WorksheetChange::Introduced(id, value.parse().ok().map(PersonId))
        });
        choice(&OptionList {
            label: self.words.fill(PeopleKey::AboutIntroducedBy, &[("code", person.code.as_str())]),
            options: std::iter::once(nobody).chain(others).collect(),
            chosen: chosen.into(),
            on_choose,
        })
    }

    pub(super) fn purpose(&self, sheet: &Worksheet, number: usize) -> Html {
        let people = sheet.people.iter().map(|person| {
            let tiles = Network::ALL.map(|network| self.purpose_tile(sheet, person, network));
            html! {
                <fieldset key={person.id.0} class="tile-row person-row">
                    <legend>{ person.code.as_str() }</legend>
                    { check_tiles(tiles.into()) }
                </fieldset>
            }
        });
        step_frame(StepFrame {
            words: self.words,
            sheet,
            number,
            title: self.words.say(PeopleKey::AboutPurpose),
            hint: Some(self.words.say(PeopleKey::AboutPurposeHint)),
            body: html! { <>{ for people }</> },
            on_next: Callback::noop(),
        })
    }

    fn purpose_tile(&self, sheet: &Worksheet, person: &Person, network: Network) -> Tile {
        let id = person.id;
        Tile {
            key: network.name().into(),
            label: html! { <>{ network_mark(network) }{ self.words.purpose(network) }</> },
            is_on: person.purposes[network],
            on_change: self
                .on_change(sheet, move |is_on| WorksheetChange::Needed(id, network, is_on)),
        }
    }
}
