//! All runs over time.

use yew::prelude::*;

use crate::content::text_key::TextKey;
use crate::domain::assessment::Assessment;
use crate::domain::change::WINDOW_DAYS;
use crate::domain::history::History;
use crate::domain::profile::Profile;
use crate::platform::locale::DateStyle;
use crate::ui::components::value_table::value_table;
use crate::ui::context::{AppContext, use_app};
use crate::ui::faults;
use crate::ui::hooks::{use_chart_width, use_history};
use crate::ui::phrases::change_table;
use crate::ui::route::Route;

mod runs;
mod trend_figure;

use runs::RunList;

#[component]
pub fn ProgressPage() -> Html {
    let app = use_app();
    let history = use_history(&app);
    let width_px = use_chart_width();
    let shows_ranges = use_state(|| true);
    let Some(history) = history else { return html! {} };
    let words = &app.words;
    html! {
        <article class="page progress">
            <h1 id="page-heading" tabindex="-1">{ words.say(TextKey::ProgressTitle) }</h1>
            { faults::unread(&app) }
            { faults::ahead_of_time(&app, &history) }
            { faults::backup_reminder(&app) }
            if history.runs().is_empty() {
                { empty(&app) }
            } else {
                { next_check(&app, &history) }
                if history.runs().len() == 1 {
                    <p class="lead">{ words.say(TextKey::ProgressOne) }</p>
                }
                { trend_figure::view(&app, &history, &shows_ranges, width_px) }
                { last_change(&app, &history) }
                <RunList {history} deleted={app.state.deleted.clone()} />
            }
        </article>
    }
}

fn empty(app: &AppContext) -> Html {
    let words = &app.words;
    let begin = if app.state.draft.is_some() { TextKey::HomeContinue } else { TextKey::HomeStart };
    html! {
        <div class="empty">
            <p class="lead">{ words.say(TextKey::ProgressEmpty) }</p>
            <p>{ words.say(TextKey::ProgressEmptyHint) }</p>
            <p><a class="button" href={Route::Check(None).hash()}>{ words.say(begin) }</a></p>
        </div>
    }
}

/// When the windows of two checks no longer overlap.
fn next_check(app: &AppContext, history: &History) -> Html {
    let Some(newest) = history.newest() else { return html! {} };
    let due = app.words.date(newest.finished_at.plus_days(WINDOW_DAYS), DateStyle::Long);
    html! { <p class="next-check">{ app.words.fill(TextKey::ProgressNext, &[("date", &due)]) }</p> }
}

/// The newest run against the comparable one before it.
fn last_change(app: &AppContext, history: &History) -> Html {
    let words = &app.words;
    let Some(newest) = history.newest() else { return html! {} };
    let Some(earlier) = history.previous_comparable(newest) else { return html! {} };
    let profile_of = |run: &Assessment| Profile::of(&run.sheet, &app.instrument.rules);
    let (then, now) = (profile_of(earlier), profile_of(newest));
    let date = words.date(earlier.finished_at, DateStyle::Long);
    let title = words.fill(TextKey::ResultChange, &[("date", &date)]);
    let table = change_table(words, title.clone(), &then, &now);
    html! {
        <section class="change">
            <h2>{ &title }</h2>
            { value_table(&table) }
            <p class="hint">{ words.say(TextKey::ProgressNoise) }</p>
        </section>
    }
}
