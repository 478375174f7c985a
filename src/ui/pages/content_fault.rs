//! The page that stands in the place of the app where its content cannot be used. Its words are
//! the only ones that stand in Rust.

use yew::prelude::*;

use crate::content::problem::{ADVICE, ContentProblem, HEADING};

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
