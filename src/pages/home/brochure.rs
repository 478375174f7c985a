//! What the check is about and what it gives: open for a new reader, closed for who has been here.

use yew::prelude::*;

use crate::components::network_mark::network_mark;
use crate::context::AppContext;
use crate::route::Route;
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::network::Network;

pub fn open(app: &AppContext) -> Html {
    html! { <>{ networks(app) }{ gains(&app.words) }</> }
}

pub fn closed(app: &AppContext) -> Html {
    html! {
        <details class="brochure">
            <summary>{ app.words.say(TextKey::ResultAbout) }</summary>
            { open(app) }
        </details>
    }
}

fn networks(app: &AppContext) -> Html {
    let words = &app.words;
    html! {
        <section>
            <h2>{ words.say(TextKey::HomeNetworks) }</h2>
            <ul class="networks">
                { for Network::ALL.into_iter().map(|network| html! {
                    <li key={network.name()} class={network.name()}>
                        <h3>{ network_mark(network) }{ words.network(network) }</h3>
                        <p>{ words.network_line(network) }</p>
                        { example(app, network) }
                    </li>
                }) }
            </ul>
            <p class="link-line"><a href={Route::Networks.hash()}>{ words.say(TextKey::NetworksMore) }</a></p>
        </section>
    }
}

/// The first statement of a network, in the publisher's wording.
fn example(app: &AppContext, network: Network) -> Html {
    let questionnaire = &app.instrument.questionnaire;
    let statement =
        app.words.statement(questionnaire.statement(questionnaire.positions(network).start));
    let sentence = app.words.fill(TextKey::HomeForExample, &[("statement", &statement)]);
    html! { <p class="example">{ sentence }</p> }
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
