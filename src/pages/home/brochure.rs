//! What the check is about and what it gives: open for a new reader, closed for others.

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

/// Shows the first statement of a network, in the publisher's wording.
fn example(app: &AppContext, network: Network) -> Html {
    let questionnaire = &app.instrument.questionnaire;
    let statement =
        app.words.statement(questionnaire.statement(questionnaire.positions(network).start));
    let sentence = app.words.fill(TextKey::HomeForExample, &[("statement", &statement)]);
    html! { <p class="example">{ sentence }</p> }
}

/// Three small pictures of what a reader gets; the sentence beside each says it.
const PROFILE: &str = r#"<svg class="thumb" viewBox="0 0 96 48" aria-hidden="true"><g class="operational"><path d="M50 8h32"/><path class="dot" d="M66 8h0"/></g><g class="personal"><path d="M34 24h32"/><path class="dot" d="M50 24h0"/></g><g class="strategic"><path d="M18 40h32"/><path class="dot" d="M34 40h0"/></g></svg>"#;
const ACTION: &str = r#"<svg class="thumb" viewBox="0 0 96 48" aria-hidden="true"><path class="pen" d="M4 6h14v14H4ZM7 13l3 4 6-8M28 9h60M28 18h40"/><path class="dot" d="M32 38h24"/></svg>"#;
const FABRIC: &str = r#"<svg class="thumb" viewBox="0 0 96 48" aria-hidden="true"><g class="operational"><path class="dot" d="M6 8h20M6 24h20M6 40h20"/></g><g class="personal"><path class="dot" d="M38 8h20M38 24h20"/><path d="M38 40h20"/></g><g class="strategic"><path class="dot" d="M70 8h20"/><path d="M70 24h20"/></g></svg>"#;

fn gains(words: &Words) -> Html {
    let gains = [
        (PROFILE, TextKey::HomeGetProfile),
        (ACTION, TextKey::HomeGetAction),
        (FABRIC, TextKey::HomeGetProgress),
    ];
    html! {
        <section>
            <h2>{ words.say(TextKey::HomeGet) }</h2>
            <ul class="gains">{ for gains.map(|(picture, key)| html! {
                <li>{ Html::from_html_unchecked(picture.into()) }{ words.say(key) }</li>
            }) }</ul>
            <p class="honest">
                { words.say(TextKey::HomeHonest) }{ " " }
                <a href={Route::Method.hash()}>{ words.say(TextKey::NavMethod) }</a>
                { " · " }
                <a href={Route::Questionnaire.hash()}>{ words.say(TextKey::QuestionnaireTitle) }</a>
            </p>
        </section>
    }
}
