//! What follows from a worksheet: questions, a picture, what changed, and the figures for those who
//! want them. It grades nobody.

use yew::prelude::*;

use super::PeopleView;
use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::route::Route;
use crate::views::printing::print_button;
use weft_core::content::text_key::{PeopleKey, TextKey};
use weft_core::domain::people::figures::Figures;
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::person::PersonId;
use weft_core::domain::people::since::Since;
use weft_core::domain::people::worksheet::{LEAST_PEOPLE, Worksheet};

impl PeopleView<'_> {
    pub(super) fn reading(&self, sheet: &Worksheet) -> Html {
        let words = self.words;
        let figures = Figures::of(sheet);
        html! {
            <article key="reading" class="page people">
                <h1 id={HEADING_ID} tabindex="-1">{ self.clusters(&figures) }</h1>
                <p class="lead">{ words.fill(PeopleKey::ReadingLead, &[("date", &self.date(sheet.begun_at))]) }</p>
                { self.forget_proposal() }
                if is_enough(sheet) {
                    { self.questions(sheet, &figures) }
                } else {
                    <p>{ words.say(PeopleKey::ReadingFew) }</p>
                    <p class="no-print">
                        { button_link(Look::Main, Route::People(Some(1)).hash(), words.say(PeopleKey::ReadingAdd)) }
                    </p>
                }
                if !sheet.people.is_empty() {
                    { self.map(sheet, &figures) }
                }
                { self.since(sheet) }
                if is_enough(sheet) {
                    { self.numbers() }
                }
                <div class="buttons no-print">
                    { print_button(self.app, Look::Quiet, TextKey::PeoplePrint) }
                    { button_link(Look::Quiet, Route::People(Some(1)).hash(), words.say(PeopleKey::ReadingChange)) }
                    { self.delete_button(sheet) }
                </div>
                { self.privacy() }
            </article>
        }
    }

    /// Shows what became of the people since the worksheet before.
    fn since(&self, sheet: &Worksheet) -> Html {
        let words = self.words;
        let before = self.entries.iter().rev().nth(1).and_then(KeptWorksheet::worksheet);
        let Some(before) = before else { return html! {} };
        let since = Since::between(before, sheet);
        let lines = [
            (PeopleKey::ReadingNew, &since.new, sheet),
            (PeopleKey::ReadingGone, &since.gone, before),
            (PeopleKey::ReadingCloser, &since.closer, sheet),
            (PeopleKey::ReadingFurther, &since.further, sheet),
        ];
        let line = |(key, ids, named_on): (PeopleKey, &Vec<PersonId>, &Worksheet)| {
            let say = |naming: super::naming::Naming| {
                let codes = naming.list(named_on, ids.iter().copied());
                words.fill(key, &[("codes", &codes)]).into()
            };
            (!ids.is_empty()).then(|| html! { <li>{ self.named(say) }</li> })
        };
        html! {
            <section>
                <h2>{ words.fill(PeopleKey::ReadingSince, &[("date", &self.date(before.begun_at))]) }</h2>
                if since.is_empty() {
                    <p>{ words.say(PeopleKey::ReadingUnchanged) }</p>
                }
                <ul>{ for lines.into_iter().filter_map(line) }</ul>
            </section>
        }
    }
}

/// Returns whether there are enough people for figures.
fn is_enough(sheet: &Worksheet) -> bool {
    sheet.people.len() >= LEAST_PEOPLE
}
