//! Where the worksheet begins, goes on, or begins again.

use yew::prelude::*;

use super::PeopleView;
use crate::browser::clock;
use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::model::PeopleEffect;
use crate::route::Route;
use weft_core::content::text_key::{PeopleKey, TextKey};
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::worksheet::Worksheet;

impl PeopleView<'_> {
    pub(super) fn beginning(&self) -> Html {
        let words = self.words;
        html! {
            <article key="beginning" class="page people">
                <h1 id={HEADING_ID} tabindex="-1">{ self.app.words.say(TextKey::PeopleTitle) }</h1>
                <p class="lead">{ words.say(PeopleKey::PeopleLead) }</p>
                { self.forget_proposal() }
                if self.app.stored.unreadable_people() > 0 {
                    <p class="notice is-warning">{ words.say(PeopleKey::PeopleUnreadable) }</p>
                }
                { self.ways_on() }
                { self.privacy() }
                { self.forgotten_figures() }
            </article>
        }
    }

    fn ways_on(&self) -> Html {
        let words = self.words;
        match self.entries.last() {
            None => {
                html! { <p class="buttons">{ self.begin_link(PeopleKey::PeopleStart, None) }</p> }
            }
            Some(KeptWorksheet::Forgotten(forgotten)) => html! {
                <>
                    <p>{ words.fill(PeopleKey::PeopleForgotten, &[("date", &self.date(forgotten.begun_at))]) }</p>
                    <p class="buttons">{ self.begin_link(PeopleKey::PeopleAnew, None) }</p>
                </>
            },
            Some(KeptWorksheet::Whole(sheet)) => self.ways_on_from(sheet),
        }
    }

    fn ways_on_from(&self, sheet: &Worksheet) -> Html {
        let words = self.words;
        let date = self.date(sheet.begun_at);
        let step = Route::People(Some(usize::from(sheet.step.max(1))));
        if sheet.read_at.is_none() {
            return html! {
                <>
                    <p class="hint">{ words.fill(PeopleKey::PeopleBegun, &[("date", &date)]) }</p>
                    <div class="buttons">
                        { button_link(Look::Main, step.hash(), words.say(PeopleKey::PeopleGoOn)) }
                        { self.delete_button(sheet) }
                    </div>
                </>
            };
        }
        html! {
            <>
                <p class="buttons">
                    { button_link(Look::Main, Route::PeopleReading.hash(), words.say(PeopleKey::PeopleRead)) }
                    { self.begin_link(PeopleKey::PeopleAgain, Some(sheet)) }
                </p>
                <p class="hint">{ words.fill(PeopleKey::PeopleAgainHint, &[("date", &date)]) }</p>
            </>
        }
    }

    /// Begins a worksheet and leads to its first step.
    fn begin_link(&self, key: PeopleKey, before: Option<&Worksheet>) -> Html {
        let app = self.app.clone();
        let before = before.map(|sheet| sheet.id.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            app.dispatch(PeopleEffect::BeginWorksheet(before.clone()).into());
        });
        let look = if key == PeopleKey::PeopleAgain { Look::Quiet } else { Look::Main };
        html! {
            <a class={look.class()} href={Route::People(Some(1)).hash()} {onclick}>{ self.words.say(key) }</a>
        }
    }

    /// Says in three sentences what becomes of what is entered.
    pub(super) fn privacy(&self) -> Html {
        let sentences = [
            PeopleKey::PeoplePrivacyStays,
            PeopleKey::PeoplePrivacyOthers,
            PeopleKey::PeoplePrivacyForget,
        ];
        html! {
            <section class="people-privacy no-print">
                <h2>{ self.words.say(PeopleKey::PeoplePrivacy) }</h2>
                <ul>{ for sentences.map(|key| html! { <li>{ self.words.say(key) }</li> }) }</ul>
                { self.forget_button() }
            </section>
        }
    }

    /// Proposes after a year to forget the people of a list, also of the newest.
    pub(super) fn forget_proposal(&self) -> Html {
        let now = clock::now();
        let old = self
            .entries
            .iter()
            .filter_map(KeptWorksheet::worksheet)
            .find(|sheet| sheet.is_old(now));
        let Some(old) = old else { return html! {} };
        let values = [("date", &*self.date(old.begun_at))];
        html! { <p class="notice">{ self.words.fill(PeopleKey::PeopleRemind, &values) }</p> }
    }
}
