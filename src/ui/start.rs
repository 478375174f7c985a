//! The start: waits for the content, opens the store, mounts the app.

use std::rc::Rc;

use yew::prelude::*;

use super::app::{App, AppProps};
use super::keeping;
use super::pages::content_fault::{ContentFaultPage, ContentFaultProps};
use crate::content::problem::ContentProblem;
use crate::content::{self, Content, ContentFile};
use crate::platform::content_source::{self, Files};
use crate::platform::document;
use crate::storage::store::Store;

/// Mounts the app on the element `app`, or a page that says why the content cannot be used.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        match loaded(content_source::files().await) {
            Ok(content) => mount_app(content),
            Err(problems) => mount_fault(problems),
        }
    });
}

/// The content of the files that came, checked.
pub fn loaded(files: Result<Files, String>) -> Result<Content, Vec<ContentProblem>> {
    let mut files = files.map_err(unloaded)?.into_iter();
    let mut next = || files.next().map(|(name, json)| ContentFile { name, json });
    let (Some(instrument), Some(text)) = (next(), next()) else {
        return Err(unloaded("index.html asks for too few content files".to_owned()));
    };
    content::load(&instrument, &text)
}

fn unloaded(message: String) -> Vec<ContentProblem> {
    vec![ContentProblem { file: "content".to_owned(), field: String::new(), message }]
}

fn mount_app(content: Content) {
    document::set_language(&content.text.language);
    let store = Store::open();
    let initial = Rc::new(keeping::opened(&store, &content.instrument));
    let props = AppProps { content, store, initial };
    mount::<App>(props);
}

fn mount_fault(problems: Vec<ContentProblem>) {
    document::set_title(content::problem::HEADING);
    mount::<ContentFaultPage>(ContentFaultProps { problems });
}

fn mount<C>(props: C::Properties)
where
    C: BaseComponent,
{
    if let Some(root) = document::element("app") {
        root.set_inner_html("");
        yew::Renderer::<C>::with_root_and_props(root, props).render();
    }
}
