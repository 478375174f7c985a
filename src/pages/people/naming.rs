//! How people are called: by their codes on screen, by numbers on paper and in pictures that leave the
//! page, unless the reader ticks the codes.

use yew::prelude::*;

use super::PeopleView;
use weft_core::domain::people::person::PersonId;
use weft_core::domain::people::worksheet::Worksheet;

/// How people are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    Codes,
    Numbers,
}

impl Naming {
    /// Returns what a person is called; the place on the list is their number.
    pub fn of(self, sheet: &Worksheet, id: PersonId) -> String {
        let place = sheet.people.iter().position(|person| person.id == id);
        match (self, place) {
            (Self::Codes, Some(place)) => sheet.people[place].code.as_str().to_owned(),
            (Self::Numbers, Some(place)) => (place + 1).to_string(),
            (_, None) => "–".to_owned(),
        }
    }

    /// Returns several people.
    pub fn list(self, sheet: &Worksheet, ids: impl IntoIterator<Item = PersonId>) -> String {
        let names = ids.into_iter().map(|id| self.of(sheet, id));
        names.collect::<Vec<_>>().join(", ")
    }
}

impl PeopleView<'_> {
    /// Returns how people are called where it leaves the page.
    pub(super) fn naming_on_paper(&self) -> Naming {
        if *self.shows_codes { Naming::Codes } else { Naming::Numbers }
    }

    /// Draws something that names people, once for the screen and once for paper.
    pub(super) fn named(&self, say: impl Fn(Naming) -> Html) -> Html {
        match self.naming_on_paper() {
            Naming::Codes => say(Naming::Codes),
            Naming::Numbers => html! {
                <>
                    <span class="no-print">{ say(Naming::Codes) }</span>
                    <span class="print-only">{ say(Naming::Numbers) }</span>
                </>
            },
        }
    }
}
