//! What Weft is, and where to go on.
//!
//! What only a reader with stored runs or a run in progress sees belongs to the lazy part of the
//! program.

use yew::prelude::*;

use crate::browser::locale::DateStyle;
use crate::components::network_mark::network_mark;
use crate::components::weave_picture::weave_picture;
use crate::context::{AppContext, use_app};
use crate::faults;
use crate::route::Route;
use crate::words::Words;
use weft_core::content::text_key::{PluralKey, TextKey};
use weft_core::domain::network::Network;

pub mod decided;
pub mod discarding;

/// A part of this page whose code is lazy.
#[derive(Clone, PartialEq)]
pub enum HomePart {
    /// Why the run in progress cannot be continued, and what can be done.
    HeldDraft,
    /// What the leader decided to do.
    Decided,
    /// The question before the run in progress is given up; the callback closes it.
    DiscardQuestion(Callback<()>),
}

#[derive(Clone, PartialEq, Properties)]
pub struct HomePageProps {
    /// Shows a part; nothing until its code is here.
    pub part: Callback<HomePart, Html>,
    /// The code of the parts is not here yet.
    pub is_awaited: bool,
}

#[component]
pub fn HomePage(props: &HomePageProps) -> Html {
    let app = use_app();
    let asks = use_state(|| false);
    let words = &app.words;
    let statements = words.number(app.instrument.questionnaire.scored_len());
    html! {
        <article class="page home">
            <div class="hero">
                <div class="hero-text">
                    <h1 id="page-heading" tabindex="-1">{ words.say(TextKey::HomeTitle) }</h1>
                    <p class="lead">{ words.say(TextKey::HomeLead) }</p>
                    { invitation(&app, props, asks.setter()) }
                    { faults::backup_reminder(&app) }
                    <ul class="facts">
                        <li>{ words.say(TextKey::HomeFactTime) }</li>
                        <li>{ words.fill(TextKey::HomeFactStatements, &[("count", &statements)]) }</li>
                        <li>{ words.say(TextKey::HomeFactPrivate) }</li>
                    </ul>
                </div>
                { weave_picture() }
            </div>
            { props.part.emit(HomePart::Decided) }
            if !awaits_decided(&app, props) {
                { networks(words) }
                { gains(words) }
            }
            if *asks {
                { discard_question(props, asks.setter()) }
            }
        </article>
    }
}

/// Whether what the leader decided is still on its way: what stands below it would have to move.
fn awaits_decided(app: &AppContext, props: &HomePageProps) -> bool {
    let has_decided = app.state.newest().is_some_and(|it| !it.commitments.is_empty());
    has_decided && props.is_awaited
}

fn discard_question(props: &HomePageProps, asks: UseStateSetter<bool>) -> Html {
    let on_close = Callback::from(move |()| asks.set(false));
    props.part.emit(HomePart::DiscardQuestion(on_close))
}

/// The one thing to do next, and what else can be done.
fn invitation(app: &AppContext, props: &HomePageProps, asks: UseStateSetter<bool>) -> Html {
    let words = &app.words;
    if app.state.held.is_some() {
        return props.part.emit(HomePart::HeldDraft);
    }
    match (&app.state.draft, app.state.newest()) {
        (Some(draft), _) => {
            let answered = draft.sheet.scored().iter().flatten().count();
            let all = words.number(draft.sheet.scored().len());
            html! {
                <>
                    <p class="hero-state">
                        { words.count(PluralKey::HomeDraft, answered, &[("all", &all)]) }
                    </p>
                    <div class="buttons">
                        { primary(words, TextKey::HomeContinue, &Route::Check(None)) }
                        <button type="button" class="button is-quiet" onclick={move |_| asks.set(true)}>
                            { words.say(TextKey::HomeDiscard) }
                        </button>
                    </div>
                </>
            }
        }
        (None, Some(newest)) => {
            let date = words.date(newest.finished_at, DateStyle::Long);
            html! {
                <>
                    <p class="hero-state">{ words.fill(TextKey::HomeLast, &[("date", &date)]) }</p>
                    <div class="buttons">
                        { primary(words, TextKey::HomeSeeProgress, &Route::Progress) }
                        { quiet(words, TextKey::HomeSeeResult, &Route::Result(newest.id.clone())) }
                        { quiet(words, TextKey::HomeAgain, &Route::Check(None)) }
                    </div>
                </>
            }
        }
        (None, None) => html! {
            <div class="buttons">{ primary(words, TextKey::HomeStart, &Route::Check(None)) }</div>
        },
    }
}

fn primary(words: &Words, key: TextKey, route: &Route) -> Html {
    html! { <a class="button" href={route.hash()}>{ words.say(key) }</a> }
}

fn quiet(words: &Words, key: TextKey, route: &Route) -> Html {
    html! { <a class="button is-quiet" href={route.hash()}>{ words.say(key) }</a> }
}

fn networks(words: &Words) -> Html {
    html! {
        <section>
            <h2>{ words.say(TextKey::HomeNetworks) }</h2>
            <ul class="networks">
                { for Network::ALL.into_iter().map(|network| html! {
                    <li key={network.name()} class={network.name()}>
                        <h3>{ network_mark(network) }{ words.network(network) }</h3>
                        <p>{ words.network_line(network) }</p>
                    </li>
                }) }
            </ul>
            <p class="link-line"><a href={Route::Networks.hash()}>{ words.say(TextKey::NetworksMore) }</a></p>
        </section>
    }
}

fn gains(words: &Words) -> Html {
    let gains = [TextKey::HomeGetProfile, TextKey::HomeGetAction, TextKey::HomeGetProgress];
    html! {
        <section>
            <h2>{ words.say(TextKey::HomeGet) }</h2>
            <ul class="gains">{ for gains.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
            <p class="honest">
                { words.say(TextKey::HomeHonest) }{ " " }
                <a href={Route::Method.hash()}>{ words.say(TextKey::NavMethod) }</a>
                { " · " }
                <a href={Route::Questionnaire.hash()}>{ words.say(TextKey::QuestionnaireTitle) }</a>
            </p>
        </section>
    }
}
