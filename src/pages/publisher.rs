//! For whoever publishes this copy: what of it should be mended, found in the browser.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document::HEADING_ID;
use crate::browser::{document, served};
use crate::components::button::Button;
use crate::context::{AppContext, use_app};
use crate::words::Words;
use weft_core::content::copy::{
    self, Copy, CopyFinding, CopySubject, FIRST_FILES, SERVER_FILES, Served,
};
use weft_core::content::text_key::{PluralKey, TextKey};

/// What was found in a copy.
#[derive(PartialEq)]
struct Inspection {
    findings: Vec<CopyFinding>,
    /// The languages that were looked at.
    languages: Vec<String>,
    /// Links that only a person can try.
    links_out: Vec<(String, String)>,
}

/// How far the look has come.
#[derive(Clone, PartialEq)]
enum Stage {
    Waiting,
    Looking,
    Done(Rc<Inspection>),
}

/// Where it is said what was found.
const SAID_ID: &str = "publisher-said";

#[component]
pub fn PublisherPage() -> Html {
    let app = use_app();
    let words = &app.words;
    let stage = use_state_eq(|| Stage::Waiting);
    let onclick = {
        let stage = stage.clone();
        // Not `disabled`, so that the button keeps the focus while the look goes on.
        Callback::from(move |_: MouseEvent| {
            if *stage == Stage::Looking {
                return;
            }
            stage.set(Stage::Looking);
            let stage = stage.setter();
            wasm_bindgen_futures::spawn_local(async move {
                stage.set(Stage::Done(look().await.into()));
                document::focus_when_drawn(SAID_ID.to_owned());
            });
        })
    };
    html! {
        <article class="page publisher">
            <h1 id={HEADING_ID} tabindex="-1">{ words.say(TextKey::PublisherTitle) }</h1>
            <p class="lead">{ words.say(TextKey::PublisherLead) }</p>
            <Button {onclick}>{ words.say(TextKey::PublisherLook) }</Button>
            <p role="status">
                if *stage == Stage::Looking {
                    { words.say(TextKey::PublisherLooking) }
                }
            </p>
            if let Stage::Done(report) = &*stage {
                { found(&app, report) }
            }
            <section>
                <h2>{ words.say(TextKey::PublisherYourself) }</h2>
                <ul class="only-you">
                    <li>{ words.say(TextKey::PublisherYourselfLook) }</li>
                    <li>{ words.say(TextKey::PublisherYourselfCheck) }</li>
                    <li>{ words.say(TextKey::PublisherYourselfReload) }</li>
                </ul>
            </section>
        </article>
    }
}

/// Asks for everything and looks at it.
async fn look() -> Inspection {
    let first = all(FIRST_FILES.into_iter().map(str::to_owned).collect()).await;
    let publisher = first[1].clone();
    let of_build: Vec<String> = document::languages().into_iter().map(|(tag, _)| tag).collect();
    let languages = copy::languages(&publisher, &of_build);
    let mut names = copy::text_files(&languages);
    names.extend(copy::pictures(&publisher));
    names.extend(SERVER_FILES.map(str::to_owned));
    let mut files = first;
    files.extend(all(names).await);
    let copy = Copy { files, languages: languages.clone(), is_secure: document::is_secure() };
    Inspection { findings: copy.findings(), languages, links_out: copy::links_out(&publisher) }
}

/// Asks one after the other, to be gentle with a small server.
async fn all(names: Vec<String>) -> Vec<Served> {
    let mut files = Vec::with_capacity(names.len());
    for name in names {
        files.push(served::file(name).await);
    }
    files
}

fn found(app: &AppContext, report: &Inspection) -> Html {
    let words = &app.words;
    let faults = report.findings.iter().filter(|finding| finding.is_fault).count();
    let said = match faults {
        0 => words.say(TextKey::PublisherNoFaults),
        count => words.count(PluralKey::PublisherFaults, count, &[]),
    };
    let languages = [("languages", &*report.languages.join(", "))];
    html! {
        <>
            <section>
                <h2 id={SAID_ID} tabindex="-1">{ said }</h2>
                <p>{ words.fill(TextKey::PublisherLanguages, &languages) }</p>
            </section>
            { for CopySubject::ALL.map(|subject| of_topic(words, report, subject)) }
            { links_out(words, report) }
        </>
    }
}

/// Shows what was found, worded for publishers in English, like the faults of content.
fn of_topic(words: &Words, report: &Inspection, subject: CopySubject) -> Html {
    let of_topic = || report.findings.iter().filter(move |finding| finding.subject == subject);
    let is_clear = of_topic().next().is_none();
    html! {
        <section key={subject as usize}>
            <h2>{ words.say(name(subject)) }</h2>
            if is_clear {
                <p>{ words.say(TextKey::PublisherClear) }</p>
            } else {
                <ul class="findings">{ for of_topic().map(|finding| line(words, finding)) }</ul>
            }
        </section>
    }
}

fn line(words: &Words, finding: &CopyFinding) -> Html {
    let kind = if finding.is_fault { TextKey::PublisherFault } else { TextKey::PublisherHint };
    html! {
        <li class={classes!(finding.is_fault.then_some("is-fault"))}>
            <strong>{ words.say(kind) }</strong>{ " " }
            <span lang="en">{ &finding.text }</span>
        </li>
    }
}

fn name(subject: CopySubject) -> TextKey {
    match subject {
        CopySubject::Content => TextKey::PublisherContent,
        CopySubject::Instrument => TextKey::PublisherInstrument,
        CopySubject::Words => TextKey::PublisherWords,
        CopySubject::Looks => TextKey::PublisherLooks,
        CopySubject::Server => TextKey::PublisherServer,
    }
}

fn links_out(words: &Words, report: &Inspection) -> Html {
    if report.links_out.is_empty() {
        return html! {};
    }
    let link = |(field, address): &(String, String)| {
        html! {
            <li><code>{ field }</code>{ " " }<a href={address.clone()} rel="noreferrer">{ address }</a></li>
        }
    };
    html! {
        <section>
            <h2>{ words.say(TextKey::PublisherLinks) }</h2>
            <p>{ words.say(TextKey::PublisherLinksText) }</p>
            <ul class="findings">{ for report.links_out.iter().map(link) }</ul>
        </section>
    }
}
