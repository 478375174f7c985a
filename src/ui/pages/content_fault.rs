//! The page that stands in the place of the app where its content cannot be used. Its words are
//! the only ones that stand in Rust.

use yew::prelude::*;

use crate::content::problem::{ADVICE, ContentProblem, HEADING};
use crate::content::{self, ContentFile};
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

/// Shows what is wrong with the content files, or why they did not come.
pub fn explain(files: Result<Vec<ContentFile>, String>) {
    let problems = files.map_err(unloaded).and_then(|files| match files.as_slice() {
        [instrument, text] => content::load(instrument, text).map(drop),
        _ => Err(unloaded("index.html asks for too few content files".to_owned())),
    });
    let props = ContentFaultProps { problems: problems.err().unwrap_or_default() };
    start::mount::<ContentFaultPage>(props);
}

fn unloaded(message: String) -> Vec<ContentProblem> {
    vec![ContentProblem { file: "content".to_owned(), field: String::new(), message }]
}
