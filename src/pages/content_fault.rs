//! The page that stands in the place of the app where its content cannot be used. Its words are
//! the only ones that stand in Rust.

use web_sys::console;
use yew::prelude::*;

use crate::browser::document;
use crate::later_pages::ContentFiles;
use crate::start;
use weft_core::content::problem::{ADVICE, ContentProblem, HEADING};
use weft_core::content::{self, Content};

#[derive(Clone, PartialEq, Properties)]
pub struct ContentFaultProps {
    pub problems: Vec<ContentProblem>,
}

#[component]
pub fn ContentFaultPage(props: &ContentFaultProps) -> Html {
    html! {
        <main class="page" lang="en">
            <h1>{ HEADING }</h1>
            <p>{ ADVICE }</p>
            <div role="alert">
                <ul class="faults">
                    { for props.problems.iter().map(|problem| html! { <li><code>{ problem.to_string() }</code></li> }) }
                </ul>
            </div>
        </main>
    }
}

/// The content of the files, or everything that is wrong with them.
pub fn content_of(files: ContentFiles) -> Result<Content, Vec<ContentProblem>> {
    match files.map_err(|message| unloaded(&message))?.as_slice() {
        [instrument, text, host] => content::load(instrument, text, host),
        _ => Err(unloaded("index.html: asks for too few content files")),
    }
}

/// The start script names the file first.
fn unloaded(message: &str) -> Vec<ContentProblem> {
    let (file, message) = message.split_once(": ").unwrap_or(("content", message));
    vec![ContentProblem { file: file.into(), field: String::new(), message: message.into() }]
}

/// Names what is wrong in the console, where a publisher looks.
pub fn log(problems: &[ContentProblem]) {
    for problem in problems {
        console::warn_1(&problem.to_string().into());
    }
}

/// Shows what is wrong.
pub fn explain(problems: Vec<ContentProblem>) {
    document::set_title(HEADING);
    start::mount::<ContentFaultPage>(ContentFaultProps { problems });
}
