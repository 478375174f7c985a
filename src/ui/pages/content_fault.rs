//! The page that stands in the place of the app where its content cannot be used. Its words are
//! the only ones that stand in Rust.

use yew::prelude::*;

use crate::content::problem::{ADVICE, ContentProblem, HEADING};
use crate::content::{self, Content};
use crate::platform::document;
use crate::ui::later_pages::ContentFiles;
use crate::ui::start;

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
    match files.map_err(unloaded)?.as_slice() {
        [instrument, text] => content::load(instrument, text),
        _ => Err(unloaded("index.html asks for too few content files".to_owned())),
    }
}

fn unloaded(message: String) -> Vec<ContentProblem> {
    vec![ContentProblem { file: "content".to_owned(), field: String::new(), message }]
}

/// Shows what is wrong.
pub fn explain(problems: Vec<ContentProblem>) {
    document::set_title(HEADING);
    start::mount::<ContentFaultPage>(ContentFaultProps { problems });
}
