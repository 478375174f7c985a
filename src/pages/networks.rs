//! The three networks: what each is for, why the step to the strategic is hard, and what helps.

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::components::button::{Look, button_link};
use crate::components::network_mark::network_mark;
use crate::context::{AppContext, use_app};
use crate::hooks::{Loaded, use_guide};
use crate::route::Route;
use crate::views::how_to::{steps, text};
use crate::views::late_page::try_again;
use crate::views::people_links::people_links;
use crate::words::Words;
use weft_core::content::guide::{Guide, NetworksText, Section};
use weft_core::content::text_key::TextKey;
use weft_core::domain::action::{Action, Theme};
use weft_core::domain::network::Network;

mod picture;

use picture::picture;

#[component]
pub fn NetworksPage() -> Html {
    let app = use_app();
    let state = use_guide(&app);
    html! {
        <article class="page three-networks">
            <h1 id={HEADING_ID} tabindex="-1">{ app.words.say(TextKey::NetworksTitle) }</h1>
            { match &state {
                Loaded::Here(guide) => page(&app, guide),
                Loaded::Awaited => html! { <div class="screenful" /> },
                Loaded::Missing(on_again) => try_again(&app.words, on_again),
            } }
        </article>
    }
}

fn page(app: &AppContext, guide: &Guide) -> Html {
    let (words, page) = (&app.words, &guide.page);
    let sources = [TextKey::MethodSource1, TextKey::MethodSource2, TextKey::MethodSource3]
        .map(|key| words.say(key));
    let begin = if app.state.draft.is_some() { TextKey::HomeContinue } else { TextKey::HomeStart };
    html! {
        <>
            <p class="lead">{ text(&page.lead) }</p>
            { for Network::ALL.map(|network| network_section(words, page, network)) }
            { section(&page.apart) }
            { section(&page.step) }
            { helps(app, guide) }
            <section>
                <h2>{ words.say(TextKey::MethodSources) }</h2>
                <p>{ text(&page.origin) }</p>
                <ul class="sources">{ for sources.map(|source| html! { <li>{ source }</li> }) }</ul>
                <p class="link-line no-print"><a href={Route::Method.hash()}>{ text(&page.method) }</a></p>
            </section>
            { people_links(app) }
            <p class="buttons">
                { button_link(Look::Main, Route::Check(None).hash(), words.say(begin)) }
            </p>
        </>
    }
}

fn network_section(words: &Words, page: &NetworksText, network: Network) -> Html {
    let said = page.network(network);
    let rows = [
        (&page.purpose, &said.purpose),
        (&page.place, &said.place),
        (&page.quality, &said.quality),
    ];
    html! {
        <section>
            <h2>{ network_mark(network) }{ words.network(network) }</h2>
            <div class="network-portrait">
                <figure>
                    { picture(network) }
                    <figcaption class="hint">{ text(&said.picture) }</figcaption>
                </figure>
                <dl>
                    { for rows.map(|(name, value)| html! {
                        <div><dt>{ text(name) }</dt><dd>{ text(value) }</dd></div>
                    }) }
                </dl>
            </div>
        </section>
    }
}

fn section(section: &Section) -> Html {
    html! {
        <section>
            <h2>{ text(&section.title) }</h2>
            { for section.texts.iter().map(|paragraph| html! { <p>{ text(paragraph) }</p> }) }
        </section>
    }
}

fn helps(app: &AppContext, guide: &Guide) -> Html {
    let helps = &guide.page.helps;
    html! {
        <section class="what-helps">
            <h2>{ text(&helps.title) }</h2>
            <p>{ text(&helps.text) }</p>
            { for Theme::ALL.map(|theme| {
                let said = helps.theme(theme);
                let of_theme = app.instrument.actions.all().filter(|(_, action)| action.theme == theme);
                html! {
                    <section key={theme.name()}>
                        <h3>{ text(&said.title) }</h3>
                        <p>{ text(&said.text) }</p>
                        <ul class="actions-of-theme">
                            { for of_theme.map(|(network, action)| action_line(app, guide, network, action)) }
                        </ul>
                    </section>
                }
            }) }
        </section>
    }
}

/// Shows an action with its network, to be opened if the guide says how it begins.
fn action_line(app: &AppContext, guide: &Guide, network: Option<Network>, action: &Action) -> Html {
    let words = &app.words;
    let name = words.action(&action.id);
    let line = html! {
        <>
            if let Some(network) = network {
                { network_mark(network) }
                <span class="visually-hidden">{ words.network(network) }{ ": " }</span>
            }
            { name }
        </>
    };
    html! {
        <li key={action.id.0.as_ref()}>
            if let Some(how_to) = guide.how_to(&action.id) {
                <details><summary>{ line }</summary>{ steps(app, guide, how_to) }</details>
            } else {
                { line }
            }
        </li>
    }
}
