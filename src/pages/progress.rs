//! All runs over time.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::calendar;
use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::context::{AppContext, use_app};
use crate::hooks::{use_chart_width, use_painted};
use crate::route::Route;
use crate::views::backup_notice::backup_notice;
use crate::views::differences::changes_in_words;
use crate::views::printing::PRINTED_WIDTH_PX;
use crate::views::profile_figure::{self, ShownProfile};
use crate::views::reminders::{next_check_button, next_check_offered};
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::change::next_check_day;
use weft_core::domain::history::History;
use weft_core::domain::profile::Profile;

mod compare;
mod decisions;
mod finding;
mod notices;
mod recent;
mod runs;
mod tapestry_figure;
mod trend_figure;

use runs::RunList;

#[component]
pub fn ProgressPage() -> Html {
    let app = use_app();
    let history = app.state.history.clone();
    let width_px = use_chart_width();
    let shows_ranges = use_state(|| true);
    let most = use_state(|| recent::AT_FIRST);
    let words = &app.words;
    html! {
        <article class="page progress">
            <h1 id={HEADING_ID} tabindex="-1">{ finding::heading(&app, &history) }</h1>
            { for history.newest().map(|newest| changes_in_words(&app, &history, newest)) }
            { notices::unread(&app) }
            { notices::ahead_of_time(&app, &history) }
            if history.runs().is_empty() {
                { empty(&app) }
            } else {
                if history.runs().len() == 1 {
                    <p class="lead">{ words.say(TextKey::ProgressOne) }</p>
                }
                { next_check(&app, &history) }
                { backup_notice(&app) }
                if let [only] = history.runs() {
                    { only_profile(&app, &history, only, width_px) }
                } else {
                    { trend_figure::view(&app, &history, *most, &shows_ranges, width_px) }
                }
            }
            <BelowTrend history={history.clone()} {most} {width_px} />
            { sheet_line(&app, &history) }
        </article>
    }
}

/// Shows the profile of the only run.
fn only_profile(app: &AppContext, history: &History, run: &Assessment, width_px: u32) -> Html {
    let profile = Profile::of(&run.sheet, app.instrument.rules_for(&run.edition));
    let shown = ShownProfile {
        app,
        history,
        run,
        profile,
        previous: None,
        targets: app.state.settings.targets,
        width_px,
        printed_width_px: PRINTED_WIDTH_PX,
    };
    profile_figure::view(&shown, TextKey::ResultTable, Html::default())
}

#[derive(Clone, PartialEq, Properties)]
struct BelowTrendProps {
    history: Rc<History>,
    /// How many of the runs are listed.
    most: UseStateHandle<usize>,
    width_px: u32,
}

/// Shows what is below the first screen. It is drawn when the trend has been painted.
#[component]
fn BelowTrend(props: &BelowTrendProps) -> Html {
    let app = use_app();
    let pair = use_state(compare::Pair::default);
    let is_painted = use_painted();
    let BelowTrendProps { history, most, width_px } = props;
    let has_runs = !history.runs().is_empty();
    if has_runs && !is_painted {
        // Keeps the footer below the first screen until the rest is drawn.
        return html! { <div class="screenful" /> };
    }
    html! {
        <>
            if has_runs {
                { decisions::view(&app, history, recent::newest_runs(history, **most)) }
                { tapestry_figure::view(&app, history, *width_px) }
                { compare::view(&app, history, &pair, most, *width_px) }
            }
            if has_runs || app.state.deleted.is_some() {
                <RunList history={history.clone()} most={most.clone()} deleted={app.state.deleted.clone()} />
            }
        </>
    }
}

fn empty(app: &AppContext) -> Html {
    let words = &app.words;
    let begin = if app.state.draft.is_some() { TextKey::HomeContinue } else { TextKey::HomeStart };
    html! {
        <div class="empty">
            <p class="lead">{ words.say(TextKey::ProgressEmpty) }</p>
            <p>{ words.say(TextKey::ProgressEmptyHint) }</p>
            <p>{ button_link(Look::Main, Route::Check(None).hash(), words.say(begin)) }</p>
        </div>
    }
}

/// Says on paper where this comes from, and what it is not for.
fn sheet_line(app: &AppContext, history: &History) -> Html {
    let Some(newest) = history.newest() else { return html! {} };
    html! { <p class="sheet-line print-only">{ app.words.origin(&newest.edition) }</p> }
}

/// Says when the windows of two checks no longer overlap.
fn next_check(app: &AppContext, history: &History) -> Html {
    let Some(newest) = history.newest() else { return html! {} };
    let due = app.words.day(next_check_day(calendar::day_of(newest.finished_at)));
    html! {
        <>
            <p class="next-check">
                { app.words.fill(TextKey::ProgressNext, &[("date", &due)]) }{ " " }
                { next_check_button(app, newest.id.as_str(), newest.finished_at) }
            </p>
            { next_check_offered(app, newest.finished_at) }
        </>
    }
}
