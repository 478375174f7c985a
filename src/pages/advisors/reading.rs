//! What an advisor sheet says: three lists, and which open kind of help to begin with.

use yew::prelude::*;

use super::AdvisorsView;
use crate::browser::document::{self, HEADING_ID};
use crate::components::button::{Button, Look};
use crate::components::confirmation::Confirmation;
use crate::components::tiles::{Tile, radio_tiles};
use crate::model::PeopleEffect;
use crate::views::next_steps::NextStep;
use crate::views::printing::print_button;
use crate::words::people_words::PeopleWords;
use weft_core::content::text_key::{PeopleKey, TextKey};
use weft_core::domain::advisors::{AdvisorSheet, Coverage, HelpId};

/// Shows what is covered, what rests on one person, and what is open.
pub(super) fn lists(words: &PeopleWords, coverage: &Coverage) -> Html {
    let number = |count| words.words.number(count);
    let [count, all] = [coverage.covered.len(), coverage.applies()].map(number);
    let covered = words.fill(PeopleKey::AdvisorsCovered, &[("count", &count), ("all", &all)]);
    let counted = |key, helps: &[HelpId]| {
        list(words, words.fill(key, &[("count", &number(helps.len()))]), helps)
    };
    html! {
        <div class="lists">
            { list(words, covered, &coverage.covered) }
            { counted(PeopleKey::AdvisorsOnOne, &coverage.on_one) }
            { counted(PeopleKey::AdvisorsOpen, &coverage.open) }
        </div>
    }
}

fn list(words: &PeopleWords, heading: AttrValue, helps: &[HelpId]) -> Html {
    html! {
        <div>
            <h3>{ heading }</h3>
            <ul>{ for helps.iter().map(|help| html! { <li>{ words.help(help) }</li> }) }</ul>
        </div>
    }
}

impl AdvisorsView<'_> {
    pub(super) fn reading(&self) -> Html {
        let words = self.words;
        let sheet = self.current().filter(|sheet| !sheet.answers.is_empty());
        html! {
            <section class="coverage">
                <h2>{ words.say(PeopleKey::AdvisorsReading) }</h2>
                if let Some(sheet) = sheet {
                    { self.coverage(sheet) }
                } else {
                    <p>{ words.say(PeopleKey::AdvisorsNoneYet) }</p>
                }
            </section>
        }
    }

    fn coverage(&self, sheet: &AdvisorSheet) -> Html {
        let words = self.words;
        let coverage = Coverage::of(|help| sheet.answer(help).cover, &words.items);
        html! {
            <>
                <p class="hint">{ words.fill(PeopleKey::AdvisorsOfDate, &[("date", &self.date_of(sheet))]) }</p>
                { lists(words, &coverage) }
                <p class="hint">{ words.say(PeopleKey::AdvisorsNoScore) }</p>
                { self.open(&coverage.open) }
                <div class="buttons no-print">
                    { print_button(self.app, Look::Quiet, TextKey::PeoplePrint) }
                    { self.again(sheet) }
                    { self.deletion(sheet) }
                </div>
            </>
        }
    }

    /// Shows which open kind of help to begin with: the reader picks one.
    fn open(&self, open: &[HelpId]) -> Html {
        if open.is_empty() {
            return html! {};
        }
        let words = self.words;
        let picked = self.begins_with.as_ref().filter(|help| open.contains(help));
        let tiles = open.iter().map(|help| {
            let (begins_with, help) = (self.begins_with.setter(), help.clone());
            Tile {
                key: (*help.0).to_owned().into(),
                label: words.help(&help).into(),
                is_on: picked == Some(&help),
                on_change: Callback::from(move |_| begins_with.set(Some(help.clone()))),
            }
        });
        html! {
            <fieldset class="begin-with no-print">
                <legend>{ words.say(PeopleKey::AdvisorsBeginWith) }</legend>
                <p class="hint">{ words.say(PeopleKey::AdvisorsBeginHint) }</p>
                { radio_tiles(&"begin-with".into(), tiles.collect()) }
                <div role="status">
                    if let Some(help) = picked {
                        <p>{ words.fill(PeopleKey::AdvisorsBegun, &[("help", &words.help(help))]) }</p>
                    }
                </div>
                if picked.is_some() {
                    <NextStep words={words.clone()} />
                }
            </fieldset>
        }
    }

    fn again(&self, sheet: &AdvisorSheet) -> Html {
        let words = self.words;
        let edition = words.items.edition.clone();
        let app = self.app.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            app.dispatch(PeopleEffect::BeginAdvisors(edition.clone()).into());
            document::focus_when_drawn(HEADING_ID.to_owned());
        });
        let hint = words.fill(PeopleKey::AdvisorsAgainHint, &[("date", &self.date_of(sheet))]);
        html! {
            <>
                <Button look={Look::Quiet} {onclick}>{ words.say(PeopleKey::AdvisorsAgain) }</Button>
                <p class="hint">{ hint }</p>
            </>
        }
    }

    fn deletion(&self, sheet: &AdvisorSheet) -> Html {
        let words = self.words;
        let asks = self.asks.setter();
        let onclick = Callback::from(move |_: MouseEvent| asks.set(true));
        let on_no = {
            let asks = self.asks.setter();
            Callback::from(move |()| asks.set(false))
        };
        let on_yes = {
            let (app, asks, id) = (self.app.clone(), self.asks.setter(), sheet.id.clone());
            Callback::from(move |()| {
                asks.set(false);
                app.dispatch(PeopleEffect::DeleteAdvisors(id.clone()).into());
                document::focus_when_drawn(HEADING_ID.to_owned());
            })
        };
        let question = words.fill(PeopleKey::AdvisorsDeleteAsk, &[("date", &self.date_of(sheet))]);
        html! {
            <>
                <Button look={Look::Plain} {onclick}>
                    { words.say(PeopleKey::AdvisorsDelete) }
                </Button>
                if *self.asks {
                    <Confirmation {question} yes={words.say(PeopleKey::AdvisorsDelete)}
                        no={words.say(PeopleKey::FlowKeep)} {on_yes} {on_no} />
                }
            </>
        }
    }
}
