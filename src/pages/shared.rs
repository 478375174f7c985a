//! The result of somebody else, from a link that was opened. It stays in memory.

use yew::prelude::*;

use crate::browser::calendar;
use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::context::{AppContext, PeopleCalls, use_app, use_load_people};
use crate::hooks::{Loaded, use_part, use_result_chart_width};
use crate::route::Route;
use crate::views::late_page::try_again;
use crate::views::outcomes::plan_and_outcome;
use crate::views::printing::{PRINTED_WIDTH_PX, print_button};
use crate::views::profile_figure::{self, ShownProfile};
use crate::views::woven;
use crate::words::phrases::{headline, uneven};
use crate::words::run_names::check_of;
use weft_core::content::text_key::TextKey;
use weft_core::domain::assessment::Assessment;
use weft_core::domain::commitment::Commitment;
use weft_core::domain::history::History;
use weft_core::domain::network::PerNetwork;
use weft_core::domain::presentation_order::Seed;
use weft_core::domain::profile::Profile;
use weft_core::domain::record_id::RecordId;
use weft_core::domain::timestamp::Timestamp;
use weft_core::records::shared_advisors::SharedAdvisors;
use weft_core::records::shared_link::{LinkError, SharedResult};

#[component]
pub fn SharedPage() -> Html {
    let app = use_app();
    let width_px = use_result_chart_width();
    let link = app.state.shared.clone();
    let read = use_memo(link, |link| {
        Some(SharedResult::read(link.as_deref()?, &app.instrument).map(taken))
    });
    let load_people = use_load_people();
    let part = use_part(matches!(&*read, Some(Ok((_, Some(_))))), load_people.0);
    match &*read {
        Some(Ok((run, said))) => {
            let advisors = said.as_ref().map(|it| advisors(&app, it, &part));
            view(&app, run, advisors, width_px)
        }
        Some(Err(why)) => nothing(&app, fault(&app, why)),
        None => nothing(&app, app.words.say(TextKey::SharedNone)),
    }
}

/// Returns the result as a run that is not in this history, and what is said about advisors.
fn taken(shared: SharedResult) -> (Assessment, Option<SharedAdvisors>) {
    let SharedResult { edition, day, sheet, note, plans, advisors } = shared;
    let id = RecordId::begun_at(Timestamp(0), 0);
    let run = Assessment::new(id, edition, calendar::noon_of(day), Seed(0), sheet);
    (Assessment { note: note.unwrap_or_default(), commitments: plans, ..run }, advisors)
}

fn fault(app: &AppContext, why: &LinkError) -> AttrValue {
    let words = &app.words;
    words.say(match why {
        LinkError::CutOff => TextKey::SharedCutOff,
        LinkError::Malformed => TextKey::SharedMalformed,
        LinkError::Newer => TextKey::SharedNewer,
        LinkError::OtherInstrument => TextKey::SharedOtherInstrument,
        LinkError::OtherVersion(version) => {
            let values = [("version", &**version), ("here", &*app.instrument.edition.version)];
            return words.fill(TextKey::SharedOtherVersion, &values);
        }
    })
}

fn nothing(app: &AppContext, why: AttrValue) -> Html {
    html! {
        <article class="page">
            <h1 id={HEADING_ID} tabindex="-1">{ app.words.say(TextKey::SharedNotShown) }</h1>
            <p>{ why }</p>
            <p>{ button_link(Look::Main, Route::Check(None).hash(), app.words.say(TextKey::SharedOwn)) }</p>
        </article>
    }
}

fn view(app: &AppContext, run: &Assessment, advisors: Option<Html>, width_px: u32) -> Html {
    let words = &app.words;
    let profile = Profile::of(&run.sheet, &app.instrument.rules);
    let history = History::default();
    let shown = ShownProfile {
        app,
        history: &history,
        run,
        profile,
        previous: None,
        targets: PerNetwork::default(),
        width_px,
        printed_width_px: PRINTED_WIDTH_PX,
    };
    let (sentence, more) = headline(words, &profile, app.instrument.rules.cuts);
    let leads = more.into_iter().chain(uneven(words, &profile));
    html! {
        <article class="page result">
            <p class="notice shared-banner">
                <strong>{ words.say(TextKey::SharedTitle) }</strong>{ " " }
                { words.say(TextKey::SharedBanner) }
            </p>
            <header class="result-head">
                <p class="eyebrow">{ check_of(words, &history, run) }</p>
                <h1 id={HEADING_ID} tabindex="-1">{ sentence }</h1>
                { for leads.map(|sentence| html! { <p class="lead">{ sentence }</p> }) }
                if !run.note.is_empty() {
                    <p class="run-note">{ words.fill(TextKey::SharedNote, &[("note", &run.note)]) }</p>
                }
            </header>
            <div class="profile-row">
                { profile_figure::view(&shown, TextKey::ResultTable, Html::default()) }
            </div>
            { plans(app, run) }
            { for advisors }
            { woven::woven(words, &run.sheet, &profile) }
            { woven::habits(words, &run.sheet) }
            <div class="buttons">{ print_button(app, Look::Main, TextKey::ResultPrintTalk) }</div>
            <p class="sheet-line">{ words.origin(&run.edition) }</p>
        </article>
    }
}

fn advisors(app: &AppContext, said: &SharedAdvisors, part: &Loaded<PeopleCalls>) -> Html {
    html! {
        <section>
            <h2>{ app.words.say(TextKey::SharedAdvisors) }</h2>
            { match part {
                Loaded::Awaited => html! {},
                Loaded::Here(part) => (part.shared_advisors)(said),
                Loaded::Missing(on_again) => try_again(&app.words, on_again),
            } }
        </section>
    }
}

fn plans(app: &AppContext, run: &Assessment) -> Html {
    if run.commitments.is_empty() {
        return html! {};
    }
    html! {
        <section class="shared-plans">
            <h2>{ app.words.say(TextKey::SharedPlans) }</h2>
            <ul>{ for run.commitments.iter().map(|it| plan(app, it)) }</ul>
        </section>
    }
}

fn plan(app: &AppContext, plan: &Commitment) -> Html {
    let words = &app.words;
    html! {
        <li>
            <p class="proposal-action">{ words.deed(&plan.deed) }</p>
            { plan_and_outcome(app, plan) }
        </li>
    }
}
