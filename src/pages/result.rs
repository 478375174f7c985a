//! The result of one run.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::components::ladder_steps::ladder_steps;
use crate::components::outward_link::outward_link;
use crate::components::statement_list::statement_list;
use crate::context::{AppContext, use_app};
use crate::differences::first_comparison;
use crate::hooks::{GuideState, use_chart_width, use_guide};
use crate::phrases::{headline, rung_steps, statement_lines};
use crate::route::Route;
use crate::run_names::run_date;
use crate::takeaway::print_button;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::{Assessment, AssessmentId};
use weft_core::domain::headline::Headline;
use weft_core::domain::history::History;
use weft_core::domain::ladder::Ladder;
use weft_core::domain::network::Network;
use weft_core::domain::pattern::fitting;
use weft_core::domain::profile::Profile;

mod actions;
mod change;
mod profile_figure;
mod target_fields;
mod weave_figure;

#[derive(Clone, PartialEq, Properties)]
pub struct ResultPageProps {
    pub id: AssessmentId,
}

#[component]
pub fn ResultPage(props: &ResultPageProps) -> Html {
    let app = use_app();
    let history = app.state.history.clone();
    let width_px = use_chart_width();
    let guide = use_guide(&app);
    match history.run(&props.id) {
        Some(run) => ResultView::new(&app, &history, run, width_px, guide).view(),
        None => missing(&app),
    }
}

fn missing(app: &AppContext) -> Html {
    let words = &app.words;
    html! {
        <article class="page">
            <h1 id="page-heading" tabindex="-1">{ words.say(TextKey::ResultMissing) }</h1>
            <p>{ words.say(TextKey::ResultMissingHint) }</p>
            <p><a class="button" href={Route::Progress.hash()}>{ words.say(TextKey::HomeSeeProgress) }</a></p>
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
    /// The first run that can be compared with it, where that is not the last one.
    first: Option<&'a Rc<Assessment>>,
    is_first: bool,
    is_newest: bool,
    width_px: u32,
    guide: GuideState,
}

impl<'a> ResultView<'a> {
    fn new(
        app: &'a AppContext,
        history: &'a History,
        run: &'a Rc<Assessment>,
        width_px: u32,
        guide: GuideState,
    ) -> Self {
        let rules = &app.instrument.rules;
        let previous = history.previous_comparable(run);
        Self {
            app,
            history,
            run,
            profile: Profile::of(&run.sheet, rules),
            previous: previous.map(|earlier| (earlier, Profile::of(&earlier.sheet, rules))),
            first: first_comparison(history, run),
            is_first: history.runs().first().is_some_and(|first| first.id == run.id),
            is_newest: history.newest().is_some_and(|newest| newest.id == run.id),
            width_px,
            guide,
        }
    }

    fn is_of_this_edition(&self) -> bool {
        self.run.edition == self.app.instrument.edition
    }

    fn view(&self) -> Html {
        html! {
            <article class="page result">
                { self.heading() }
                { profile_figure::view(self) }
                { self.ladder() }
                { weave_figure::view(self) }
                { self.standing_out() }
                { actions::view(self) }
                { change::view(self) }
                { self.contact() }
                { self.statements() }
                { self.sheet_line() }
            </article>
        }
    }

    /// Which check this is, by its date.
    fn check_of(&self) -> AttrValue {
        let date = run_date(&self.app.words, self.history, self.run, DateStyle::Long);
        self.app.words.fill(TextKey::ResultOf, &[("date", &date)])
    }

    fn heading(&self) -> Html {
        let words = &self.app.words;
        let cuts = self.app.instrument.rules.cuts;
        let (headline, more) = headline(words, Headline::of(&self.profile, cuts));
        html! {
            <header class="result-head">
                <p class="eyebrow">{ self.check_of() }</p>
                <h1 id="page-heading" tabindex="-1">{ headline }</h1>
                { for more.into_iter().map(|sentence| html! { <p class="lead">{ sentence }</p> }) }
                { self.uneven() }
                if !self.run.note.is_empty() {
                    <p class="run-note">{ words.fill(TextKey::ResultNote, &[("note", &self.run.note)]) }</p>
                }
                if !self.is_of_this_edition() {
                    <p class="notice">
                        { words.fill(TextKey::ResultOldEdition, &[("version", &self.run.edition.version)]) }
                    </p>
                }
                <div class="buttons no-print">
                    { print_button(self.app, "button is-quiet", TextKey::ResultPrint) }
                    <a class="button is-quiet" href={Route::Progress.hash()}>
                        { words.say(TextKey::HomeSeeProgress) }
                    </a>
                </div>
            </header>
        }
    }

    fn uneven(&self) -> Html {
        let words = &self.app.words;
        let Some(ahead) = self.profile.ahead_of_its_base() else { return html! {} };
        let network = words.network_inline(ahead);
        html! { <p class="lead">{ words.fill_scale(TextKey::ResultUneven, &[("network", &network)]) }</p> }
    }

    fn ladder(&self) -> Html {
        let words = &self.app.words;
        let cuts = self.app.instrument.rules.cuts;
        let Some(ladder) = Ladder::of(&self.profile, cuts) else { return html! {} };
        html! {
            <section class="ladder-section">
                <h2>{ words.say(TextKey::ResultLadder) }</h2>
                { ladder_steps(&rung_steps(words, &ladder, cuts)) }
                <p class="hint">{ words.say(TextKey::ResultLadderHint) }</p>
            </section>
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

    /// What the publisher offers to whoever has a result.
    fn contact(&self) -> Html {
        let Some(contact) = &self.app.publisher.contact else { return html! {} };
        html! {
            <aside class="notice no-print">
                <p>
                    if let Some(text) = &contact.text {
                        { &**text }{ " " }
                    }
                    { outward_link(&contact.link) }
                </p>
            </aside>
        }
    }

    fn statements(&self) -> Html {
        let words = &self.app.words;
        let questionnaire = self.run.sheet.questionnaire();
        let list = |heading: AttrValue, network, positions| {
            let lines = statement_lines(words, &self.run.sheet, positions, |_| None);
            statement_list(&heading, network, &lines)
        };
        html! {
            <section class="all-statements">
                <h2>{ words.say(TextKey::ResultStatements) }</h2>
                <div class="statement-columns">
                    { for Network::ALL.map(|network| {
                        list(words.network(network), Some(network), questionnaire.positions(network))
                    }) }
                </div>
                <div class="trap-answers">
                    { list(words.say(TextKey::ResultTraps), None, questionnaire.trap_positions()) }
                </div>
            </section>
        }
    }

    fn sheet_line(&self) -> Html {
        let edition = &self.run.edition;
        let values = [("id", &*edition.id), ("version", &*edition.version)];
        html! { <p class="sheet-line">{ self.app.words.fill(TextKey::ResultSheetLine, &values) }</p> }
    }
}
