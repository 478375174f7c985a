//! Who know each other: first circles, then person by person.

use yew::prelude::*;

use super::PeopleView;
use super::step::{StepFrame, step_frame};
use crate::components::tiles::{Tile, check_tiles};
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::people::person::{Person, PersonId};
use weft_core::domain::people::worksheet::{MOST_CIRCLES, Worksheet, WorksheetChange};

impl PeopleView<'_> {
    pub(super) fn circles(&self, sheet: &Worksheet, number: usize) -> Html {
        // One more than there are, to go on with.
        let shown = (sheet.circles.len() + 1).min(MOST_CIRCLES);
        let circles = (0..shown).map(|place| self.circle(sheet, place));
        step_frame(StepFrame {
            words: self.words,
            sheet,
            number,
            title: self.words.say(PeopleKey::CirclesTitle),
            hint: Some(self.words.say(PeopleKey::CirclesText)),
            body: html! { <div>{ for circles }</div> },
            on_next: Callback::noop(),
        })
    }

    fn circle(&self, sheet: &Worksheet, place: usize) -> Html {
        let is_in = |person: &Person| {
            sheet.circles.get(place).is_some_and(|circle| circle.contains(&person.id))
        };
        let tiles = sheet.people.iter().map(|person| {
            let id = person.id;
            Self::person_tile(
                person,
                is_in(person),
                self.on_change(sheet, move |is_on| WorksheetChange::Circled(place, id, is_on)),
            )
        });
        html! {
            <fieldset key={place} class="tile-row circle-row">
                <legend>{ self.circle_name(place) }</legend>
                { check_tiles(tiles.collect()) }
            </fieldset>
        }
    }

    pub(super) fn circle_name(&self, place: usize) -> AttrValue {
        let number = self.words.words.number(place + 1);
        self.words.fill(PeopleKey::CirclesName, &[("n", &number)])
    }

    fn person_tile(person: &Person, is_on: bool, on_change: Callback<bool>) -> Tile {
        Tile {
            key: person.id.0.to_string().into(),
            label: person.code.as_str().to_owned().into(),
            is_on,
            on_change,
        }
    }

    /// Asks whom one person knows: those in a circle with them are ticked, and the others follow.
    pub(super) fn knows(&self, sheet: &Worksheet, number: usize, id: PersonId) -> Html {
        let Some(person) = sheet.person(id) else { return html! {} };
        let others = || sheet.people.iter().filter(|other| other.id != id);
        let (mates, rest): (Vec<&Person>, Vec<&Person>) =
            others().partition(|other| sheet.share_circle(id, other.id));
        let values = [("code", person.code.as_str())];
        let body = html! {
            <div>
                { self.ties(sheet, id, self.words.fill(PeopleKey::TiesCircle, &values), &mates) }
                { self.ties(sheet, id, self.words.say(PeopleKey::TiesOthers), &rest) }
            </div>
        };
        let on_next = self.on_change(sheet, move |_: MouseEvent| WorksheetChange::Asked(id));
        step_frame(StepFrame {
            words: self.words,
            sheet,
            number,
            title: self.words.fill(PeopleKey::TiesTitle, &values),
            hint: Some(self.words.fill(PeopleKey::TiesText, &values)),
            body,
            on_next,
        })
    }

    fn ties(&self, sheet: &Worksheet, id: PersonId, legend: AttrValue, people: &[&Person]) -> Html {
        if people.is_empty() {
            return html! {};
        }
        let tiles = people.iter().map(|other| {
            let other_id = other.id;
            let is_on = sheet.know_each_other(id, other_id);
            Self::person_tile(
                other,
                is_on,
                self.on_change(sheet, move |is_on| WorksheetChange::Tied(id, other_id, is_on)),
            )
        });
        html! {
            <fieldset class="tile-row circle-row">
                <legend>{ legend }</legend>
                { check_tiles(tiles.collect()) }
            </fieldset>
        }
    }
}
