//! What is wrong with the stored runs: some cannot be used, or are dated ahead.

use yew::prelude::*;

use crate::browser::clock;
use crate::browser::locale::DateStyle;
use crate::context::AppContext;
use crate::route::Route;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::history::History;

/// How far a date may lie ahead before the clock counts as wrong, in days: other devices are
/// never that far off.
const AHEAD_DAYS: i64 = 1;

/// Shows how many records cannot be used, and where they are.
pub fn unread(app: &AppContext) -> Html {
    let unread = app.state.unread;
    let line = |key, count| (count > 0).then(|| app.words.count(key, count, &[]));
    let lines = [
        line(PluralKey::ProgressUnreadable, unread.damaged),
        line(PluralKey::FaultsNewer, unread.newer),
    ];
    html! {
        { for lines.into_iter().flatten().map(|line| html! {
            <p class="notice">
                { line }{ " " }
                <a href={Route::Data.hash()}>{ app.words.say(TextKey::DataTitle) }</a>
            </p>
        }) }
    }
}

/// Says that runs are dated later than today: a clock was wrong, then or now.
pub fn ahead_of_time(app: &AppContext, history: &History) -> Html {
    let latest_likely = clock::now().plus_days(AHEAD_DAYS);
    let Some(newest) = history.newest().filter(|run| run.finished_at > latest_likely) else {
        return html! {};
    };
    let date = app.words.date(newest.finished_at, DateStyle::Long);
    html! { <p class="notice">{ app.words.fill(TextKey::FaultsAhead, &[("date", &date)]) }</p> }
}
