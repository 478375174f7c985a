//! What a returning reader sees: what was decided, the newest profile, and the brochure, closed.

use yew::prelude::*;

use super::brochure;
use super::plans::plans;
use crate::components::chart_figure::described_picture;
use crate::context::{AppContext, use_app};
use crate::hooks::use_chart_width;
use crate::views::people_links::people_links;
use crate::words::phrases::score_line;
use crate::words::pictures::profile_picture;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::profile::Profile;

#[component]
pub fn Latest() -> Html {
    let app = use_app();
    let width_px = use_chart_width();
    let Some(newest) = app.state.newest() else { return html! {} };
    html! {
        <>
            { plans(&app, newest) }
            { profile(&app, newest, width_px) }
            { people_links(&app) }
            { brochure::closed(&app) }
        </>
    }
}

/// Shows the newest profile without its table, which is on the page that a button above opens.
fn profile(app: &AppContext, newest: &Assessment, width_px: u32) -> Html {
    let words = &app.words;
    let rules = app.instrument.rules_for(&newest.edition);
    let profile = Profile::of(&newest.sheet, rules);
    let targets = app.state.settings.targets;
    let picture = profile_picture(words, rules.cuts, &profile, None, targets, width_px);
    let title = words.say(TextKey::ResultProfileTitle);
    let lines = profile.0.iter().map(|(network, score)| score_line(words, network, score));
    let lines = lines.map(|line| line.to_string()).collect::<Vec<_>>().join(" ");
    html! {
        <section>
            <h2>{ &title }</h2>
            { described_picture("chart-picture", format!("{title}. {lines}"), &picture.svg()) }
        </section>
    }
}
