//! The result of one run.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::browser::{calendar, printed_title};
use crate::components::button::{Look, button_link};
use crate::context::{AppContext, use_app};
use crate::hooks::{Loaded, use_guide, use_result_chart_width};
use crate::route::Route;
use crate::views::printing::{LARGE_PRINTED_WIDTH_PX, PRINTED_WIDTH_PX};
use crate::views::profile_figure::{self, ShownProfile};
use crate::views::talk_sheet;
use crate::views::woven;
use crate::words::Words;
use crate::words::phrases::{headline, uneven};
use crate::words::run_names::check_of;
use weft_core::content::guide::Guide;
use weft_core::content::text_key::TextKey;
use weft_core::domain::advice::{Proposal, proposals};
use weft_core::domain::assessment::Assessment;
use weft_core::domain::comparison::Comparison;
use weft_core::domain::history::History;
use weft_core::domain::network::Network;
use weft_core::domain::pattern::fitting;
use weft_core::domain::profile::Profile;
use weft_core::domain::record_id::RecordId;

mod actions;
mod change;
mod closing;
mod decided;
mod earlier;
mod giving;
mod opened_plan;
mod plan_place;
mod sharing;
mod sheet;
mod target_fields;

use opened_plan::{OpenedPlan, use_opened_plan};

#[derive(Clone, PartialEq, Properties)]
pub struct ResultPageProps {
    pub id: RecordId,
}

#[component]
pub fn ResultPage(props: &ResultPageProps) -> Html {
    let app = use_app();
    let history = app.state.history.clone();
    let width_px = use_result_chart_width();
    let guide = use_guide(&app);
    let opened = use_opened_plan();
    let is_large = use_state_eq(|| false);
    let run = history.run(&props.id);
    use_effect_with(run.map(|run| print_title(&app.words, run)), |title| {
        let listeners = title.clone().map(printed_title::with_title);
        move || drop(listeners)
    });
    match run {
        Some(run) => ResultView::new(&app, &history, run, width_px, guide, opened, is_large).view(),
        None => missing(&app),
    }
}

/// Returns what a PDF of the page is called.
fn print_title(words: &Words, run: &Assessment) -> String {
    let day = calendar::day_of(run.finished_at).iso();
    words.fill(TextKey::ResultPrintTitle, &[("date", &day)]).to_string()
}

fn missing(app: &AppContext) -> Html {
    let words = &app.words;
    html! {
        <article class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::ResultMissing) }</h1>
            <p>{ words.say(TextKey::ResultMissingHint) }</p>
            <p>{ button_link(Look::Main, Route::Progress.hash(), words.say(TextKey::HomeSeeProgress)) }</p>
        </article>
    }
}

/// A run with everything that follows from it.
struct ResultView<'a> {
    app: &'a AppContext,
    history: &'a History,
    run: &'a Rc<Assessment>,
    profile: Profile,
    /// The last run before this one that can be compared with it.
    previous: Option<(&'a Rc<Assessment>, Profile)>,
    /// What differs from that run.
    since_previous: Option<Comparison>,
    /// The actions that are proposed; none for a run of another edition.
    proposals: Vec<Proposal>,
    is_first: bool,
    is_newest: bool,
    width_px: u32,
    guide: Loaded<Rc<Guide>>,
    opened: OpenedPlan,
    /// Whether the sheet is printed in large letters, on two sheets.
    is_large: UseStateHandle<bool>,
}

impl<'a> ResultView<'a> {
    fn new(
        app: &'a AppContext,
        history: &'a History,
        run: &'a Rc<Assessment>,
        width_px: u32,
        guide: Loaded<Rc<Guide>>,
        opened: OpenedPlan,
        is_large: UseStateHandle<bool>,
    ) -> Self {
        let rules = app.instrument.rules_for(&run.edition);
        let previous = history.previous_comparable(run);
        let is_of_this_edition = run.edition == app.instrument.edition;
        let proposals = is_of_this_edition.then(|| proposals(&app.instrument, &run.sheet));
        Self {
            app,
            history,
            run,
            profile: Profile::of(&run.sheet, rules),
            previous: previous.map(|earlier| (earlier, Profile::of(&earlier.sheet, rules))),
            since_previous: previous
                .map(|earlier| Comparison::of(earlier, run, &app.instrument, calendar::day_of)),
            proposals: proposals.unwrap_or_default(),
            is_first: history.runs().first().is_some_and(|first| first.id == run.id),
            is_newest: history.newest().is_some_and(|newest| newest.id == run.id),
            width_px,
            guide,
            opened,
            is_large,
        }
    }

    fn is_of_this_edition(&self) -> bool {
        self.run.edition == self.app.instrument.edition
    }

    fn view(&self) -> Html {
        let words = &self.app.words;
        html! {
            <article class={classes!("page", "result", self.is_large.then_some("is-large"))}>
                { sheet::head(self) }
                { self.heading() }
                <div class="profile-row">
                    { profile_figure::view(&self.shown_profile(), TextKey::ResultMore, target_fields::view(self)) }
                    { sheet::definitions(self) }
                </div>
                { actions::view(self) }
                { self.standing_out() }
                { woven::woven(words, &self.run.sheet, &self.profile) }
                { sheet::plans(self) }
                { talk_sheet::talk(words) }
                { change::moved_answers(self) }
                { woven::habits(words, &self.run.sheet) }
                { self.closing() }
                { self.sheet_line() }
            </article>
        }
    }

    fn shown_profile(&self) -> ShownProfile<'_> {
        ShownProfile {
            app: self.app,
            history: self.history,
            run: self.run,
            profile: self.profile,
            previous: self.previous.map(|(run, profile)| (&**run, profile)),
            targets: self.app.state.settings.targets,
            width_px: self.width_px,
            printed_width_px: if *self.is_large {
                LARGE_PRINTED_WIDTH_PX
            } else {
                PRINTED_WIDTH_PX
            },
        }
    }

    fn heading(&self) -> Html {
        let words = &self.app.words;
        let (headline, more) =
            headline(words, &self.profile, self.app.instrument.rules_for(&self.run.edition).cuts);
        html! {
            <header class="result-head">
                <p class="eyebrow">{ check_of(words, self.history, self.run) }</p>
                <h1 id={HEADING_ID} tabindex="-1">{ headline }</h1>
                { for more.into_iter().map(|sentence| html! { <p class="lead">{ sentence }</p> }) }
                { for uneven(words, &self.profile).map(|sentence| html! { <p class="lead">{ sentence }</p> }) }
                { change::in_words(self) }
                if !self.run.note.is_empty() {
                    <p class="run-note">{ words.fill(TextKey::ResultNote, &[("note", &self.run.note)]) }</p>
                }
                if !self.run.programme.is_empty() {
                    <p class="hint no-print">
                        { words.fill(TextKey::ResultProgramme, &[("programme", &self.run.programme)]) }
                    </p>
                }
                { earlier::notice(self) }
            </header>
        }
    }

    fn standing_out(&self) -> Html {
        let words = &self.app.words;
        let named = |key, network: Option<Network>| {
            Some(words.fill(key, &[("network", &words.network_inline(network?))]))
        };
        let mut ends: Vec<AttrValue> = [
            named(TextKey::ResultStrongest, self.profile.strongest()),
            named(TextKey::ResultWeakest, self.profile.weakest()),
        ]
        .into_iter()
        .flatten()
        .collect();
        if ends.is_empty() && self.profile.complete().is_some() {
            ends.push(words.say(TextKey::ResultNoEnds));
        }
        let patterns = fitting(&self.app.instrument.patterns, &self.profile);
        ends.extend(patterns.map(|pattern| words.pattern(&pattern.id)));
        if ends.is_empty() {
            return html! {};
        }
        html! {
            <section class="standing-out">
                <h2>{ words.say(TextKey::ResultStrong) }</h2>
                { for ends.into_iter().map(|end| html! { <p>{ end }</p> }) }
            </section>
        }
    }
}
