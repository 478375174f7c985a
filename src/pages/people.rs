//! People: a private map of whom a leader works and thinks with.
//!
//! The worksheet is filled in step by step, each at an address of its own, so that Back, a reload and a
//! visit weeks later all lead to the right place. Addresses and titles hold nothing of a person.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::clock;
use crate::browser::document::HEADING_ID;
use crate::browser::locale::DateStyle;
use crate::context::{AppContext, use_app};
use crate::hooks::{Loaded, use_chart_width, use_clearings, use_late_heading, use_people_words};
use crate::model::PeopleEffect;
use crate::route::Route;
use crate::views::late_page::{not_come, on_its_way};
use crate::words::people_words::PeopleWords;
use weft_core::content::text_key::{PeopleKey, TextKey};
use weft_core::domain::people::kept_worksheet::KeptWorksheet;
use weft_core::domain::people::worksheet::{Worksheet, WorksheetChange};
use weft_core::domain::timestamp::Timestamp;

mod about;
mod beginning;
mod circles;
mod forgetting;
mod map;
mod names;
mod naming;
mod numbers;
mod questions;
mod reading;
mod step;

use forgetting::Asking;
use step::{Step, steps};

#[derive(Clone, PartialEq, Properties)]
pub struct PeoplePageProps {
    pub route: Route,
}

#[component]
pub fn PeoplePage(props: &PeoplePageProps) -> Html {
    let app = use_app();
    let state = use_people_words(&app);
    use_late_heading(matches!(state, Loaded::Here(_)));
    let width_px = use_chart_width();
    let asking = use_state_eq(|| Asking::Nothing);
    let shows_codes = use_state_eq(|| false);
    let entries = use_entries(&app);
    use_clearings(&app, || PeopleEffect::StorePeople(entries.clone()));
    let sheet = entries.last().and_then(KeptWorksheet::worksheet);
    use_opened(&app, &props.route, sheet);
    let title = app.words.say(TextKey::PeopleTitle);
    match state {
        Loaded::Awaited => on_its_way(title),
        Loaded::Missing(on_again) => not_come(title, &app.words, &on_again),
        Loaded::Here(words) => {
            let (app, words, entries) = (&app, &words, &*entries);
            PeopleView { app, words, entries, width_px, asking, shows_codes }.page(&props.route)
        }
    }
}

#[hook]
fn use_entries(app: &AppContext) -> Rc<Vec<KeptWorksheet>> {
    let (stored, state) = (app.stored.clone(), app.state.clone());
    use_memo(app.state.sheets.turn, move |_| stored.people(&state.sheets))
}

/// Remembers which step was opened last, and that the reading was: once for each page that is turned, so that
/// two tabs at different steps do not go on correcting each other.
#[hook]
fn use_opened(app: &AppContext, route: &Route, sheet: Option<&Worksheet>) {
    let opened = sheet.and_then(|sheet| {
        let change = match route {
            Route::People(Some(number)) => {
                let number = u16::try_from(*number).ok()?;
                (sheet.step != number).then_some(WorksheetChange::Opened(number))
            }
            Route::PeopleReading => {
                sheet.read_at.is_none().then(|| WorksheetChange::Read(clock::now()))
            }
            _ => None,
        };
        Some((sheet.id.clone(), change?))
    });
    let app = app.clone();
    use_effect_with((route.clone(), sheet.map(|sheet| sheet.id.clone())), move |_| {
        if let Some((id, change)) = opened {
            app.dispatch(PeopleEffect::ChangeWorksheet(id, change).into());
        }
    });
}

/// The pages with what is stored.
struct PeopleView<'a> {
    app: &'a AppContext,
    words: &'a PeopleWords,
    /// The oldest first.
    entries: &'a [KeptWorksheet],
    width_px: u32,
    /// What the reader is being asked.
    asking: UseStateHandle<Asking>,
    /// Codes are on paper and in saved pictures.
    shows_codes: UseStateHandle<bool>,
}

impl PeopleView<'_> {
    fn page(&self, route: &Route) -> Html {
        if !self.app.publisher.offers_people {
            return self.not_offered();
        }
        match (route, self.sheet()) {
            (Route::People(Some(number)), Some(sheet)) => match steps(sheet).get(number - 1) {
                Some(step) => self.step(sheet, *number, *step),
                None => self.reading(sheet),
            },
            (Route::PeopleReading, Some(sheet)) => self.reading(sheet),
            _ => self.beginning(),
        }
    }

    /// Returns the newest worksheet, if its people are not forgotten.
    fn sheet(&self) -> Option<&Worksheet> {
        self.entries.last().and_then(KeptWorksheet::worksheet)
    }

    /// Offers to forget and to delete what is stored, which is still possible.
    fn not_offered(&self) -> Html {
        html! {
            <article class="page">
                <h1 id={HEADING_ID} tabindex="-1">{ self.app.words.say(TextKey::PeopleTitle) }</h1>
                <p>{ self.words.say(PeopleKey::PeopleOff) }</p>
                { self.forget_button() }
                { self.forgotten_figures() }
            </article>
        }
    }

    fn step(&self, sheet: &Worksheet, number: usize, step: Step) -> Html {
        match step {
            Step::Names => html! {
                <names::NamesStep sheet={sheet.clone()} words={self.words.clone()} {number} />
            },
            Step::About(topic) => self.about(sheet, number, topic),
            Step::Purpose => self.purpose(sheet, number),
            Step::Circles => self.circles(sheet, number),
            Step::Knows(person) => self.knows(sheet, number, person),
        }
    }

    fn date(&self, moment: Timestamp) -> String {
        self.app.words.date(moment, DateStyle::Long)
    }

    /// Reports a change whenever it is called; it is stored at once.
    fn on_change<T: 'static>(
        &self,
        sheet: &Worksheet,
        change: impl Fn(T) -> WorksheetChange + 'static,
    ) -> Callback<T> {
        let (app, id) = (self.app.clone(), sheet.id.clone());
        Callback::from(move |value| {
            app.dispatch(PeopleEffect::ChangeWorksheet(id.clone(), change(value)).into());
        })
    }
}
