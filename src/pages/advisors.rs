//! Advisors and advocates: who would help, if asked this month. No names, and no total.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::browser::locale::DateStyle;
use crate::components::network_mark::network_mark;
use crate::components::switch::Switch;
use crate::components::tiles::{Tile, clear_button, radio_tiles};
use crate::context::{AppContext, use_app};
use crate::hooks::{Loaded, use_clearings, use_late_heading, use_people_words};
use crate::model::PeopleEffect;
use crate::views::late_page::{not_come, on_its_way};
use crate::words::people_words::PeopleWords;
use weft_core::content::text_key::{PeopleKey, TextKey};
use weft_core::domain::advisors::{AdvisorSheet, Cover, HelpAnswer, HelpId};
use weft_core::domain::network::Network;

mod history;
mod reading;
mod sharing;

pub use sharing::{shared_lists, to_share};

#[component]
pub fn AdvisorsPage() -> Html {
    let app = use_app();
    let state = use_people_words(&app);
    use_late_heading(matches!(state, Loaded::Here(_)));
    let begins_with = use_state_eq(|| None::<HelpId>);
    let asks = use_state_eq(|| false);
    let sheets = use_sheets(&app);
    use_clearings(&app, || PeopleEffect::StoreAdvisors(sheets.clone()));
    let title = app.words.say(TextKey::PeopleAdvisorsTitle);
    match state {
        Loaded::Awaited => on_its_way(title),
        Loaded::Missing(on_again) => not_come(title, &app.words, &on_again),
        Loaded::Here(words) => {
            // Answers to other questions are not to be read with these.
            let is_of_this = |sheet: &&AdvisorSheet| sheet.edition == words.items.edition;
            let sheets: Vec<AdvisorSheet> = sheets.iter().filter(is_of_this).cloned().collect();
            AdvisorsView { app: &app, words: &words, sheets: &sheets, begins_with, asks }
                .page(title)
        }
    }
}

#[hook]
fn use_sheets(app: &AppContext) -> Rc<Vec<AdvisorSheet>> {
    let (stored, state) = (app.stored.clone(), app.state.clone());
    use_memo(app.state.sheets.turn, move |_| stored.advisors(&state.sheets))
}

/// The page with what is stored.
struct AdvisorsView<'a> {
    app: &'a AppContext,
    words: &'a PeopleWords,
    /// Those of this edition, the oldest first; the last is the one that is answered.
    sheets: &'a [AdvisorSheet],
    /// The open help that the reader picked.
    begins_with: UseStateHandle<Option<HelpId>>,
    /// The question before the answers are deleted is open.
    asks: UseStateHandle<bool>,
}

impl AdvisorsView<'_> {
    fn page(&self, title: AttrValue) -> Html {
        html! {
            <article class="page advisors">
                <h1 id={HEADING_ID} tabindex="-1">{ title }</h1>
                <p class="lead no-print">{ self.words.say(PeopleKey::AdvisorsLead) }</p>
                <div class="no-print">
                    <p class="stem">{ self.words.say(PeopleKey::AdvisorsStem) }</p>
                    { for Network::ALL.map(|network| self.network(network)) }
                </div>
                { self.reading() }
                { self.history() }
            </article>
        }
    }

    fn current(&self) -> Option<&AdvisorSheet> {
        self.sheets.last()
    }

    fn answer(&self, help: &HelpId) -> HelpAnswer {
        self.current().map(|sheet| sheet.answer(help)).unwrap_or_default()
    }

    fn date_of(&self, sheet: &AdvisorSheet) -> String {
        self.app.words.date(sheet.begun_at, DateStyle::Long)
    }

    fn network(&self, network: Network) -> Html {
        html! {
            <section>
                <h2>{ network_mark(network) }{ self.app.words.network(network) }</h2>
                { for self.words.items.items[network].iter().map(|help| self.question(help)) }
            </section>
        }
    }

    /// Shows one kind of help; if somebody gives it, two things more can be said of them.
    fn question(&self, help: &HelpId) -> Html {
        let answer = self.answer(help);
        let tiles = Cover::ALL.into_iter().map(|cover| Tile {
            key: cover.name().into(),
            label: self.cover(cover).into(),
            is_on: answer.cover == Some(cover),
            on_change: self.on_answer(help, move |_| answer.with_cover(Some(cover))),
        });
        let name = format!("help-{}", help.0).into();
        let (outside, recent) = match answer.cover {
            Some(Cover::One) => (PeopleKey::AdvisorsOutsideOne, PeopleKey::AdvisorsRecentOne),
            _ => (PeopleKey::AdvisorsOutside, PeopleKey::AdvisorsRecent),
        };
        let is_somebody = answer.cover.is_some_and(Cover::is_somebody);
        html! {
            <fieldset key={&*help.0} class="tile-row help">
                <legend>{ self.words.help(help) }</legend>
                { radio_tiles(&name, tiles.collect()) }
                if is_somebody {
                    <div class="help-more">
                        <Switch label={self.words.say(outside)} is_on={answer.is_outside}
                            on_change={self.on_answer(help, move |is_outside| HelpAnswer { is_outside, ..answer })} />
                        <Switch label={self.words.say(recent)} is_on={answer.is_recent}
                            on_change={self.on_answer(help, move |is_recent| HelpAnswer { is_recent, ..answer })} />
                    </div>
                }
                if answer.cover.is_some() {
                    { self.clear(help) }
                }
            </fieldset>
        }
    }

    fn clear(&self, help: &HelpId) -> Html {
        let on_clear = self.on_answer(help, |_| HelpAnswer::default());
        let spoken = self.words.fill(PeopleKey::FlowClearOf, &[("code", &self.words.help(help))]);
        clear_button(self.words.say(PeopleKey::FlowClear), spoken, on_clear.reform(|()| true))
    }

    fn cover(&self, cover: Cover) -> AttrValue {
        self.words.say(match cover {
            Cover::Nobody => PeopleKey::AdvisorsNobody,
            Cover::One => PeopleKey::AdvisorsOne,
            Cover::Several => PeopleKey::AdvisorsSeveral,
            Cover::DoesNotApply => PeopleKey::AdvisorsNotApply,
        })
    }

    /// Reports an answer, which is stored at once.
    fn on_answer(
        &self,
        help: &HelpId,
        answer: impl Fn(bool) -> HelpAnswer + 'static,
    ) -> Callback<bool> {
        let (app, help) = (self.app.clone(), help.clone());
        let id = self.current().map(|sheet| sheet.id.clone());
        let edition = self.words.items.edition.clone();
        Callback::from(move |is_on| {
            app.dispatch(
                PeopleEffect::AnswerHelp {
                    id: id.clone(),
                    edition: edition.clone(),
                    help: help.clone(),
                    answer: answer(is_on),
                }
                .into(),
            );
        })
    }
}
