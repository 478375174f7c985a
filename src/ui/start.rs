//! The start: waits for the content, opens the store, mounts the app.

use std::rc::Rc;

use yew::prelude::*;

use super::app::{App, AppProps};
use super::{keeping, later_pages};
use crate::content::problem::HEADING;
use crate::content::{self, Content, ContentFile};
use crate::platform::content_source::{self, Files};
use crate::platform::document;
use crate::storage::store::Store;

/// Mounts the app on the element `app`, or a page that says why the content cannot be used.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        let files = content_source::files().await.map(named);
        match files.as_deref().ok().and_then(faultless) {
            Some(content) => mount_app(content),
            None => explain(files).await,
        }
    });
}

/// The content in another language, where there is nothing wrong with it.
pub async fn content_in(language: &str) -> Option<Content> {
    faultless(&named(content_source::files_in(language).await.ok()?))
}

fn named(files: Files) -> Vec<ContentFile> {
    files.into_iter().map(|(name, json)| ContentFile { name, json }).collect()
}

fn faultless(files: &[ContentFile]) -> Option<Content> {
    let [instrument, text] = files else { return None };
    content::load_faultless(instrument, text)
}

/// Has the second part say what is wrong: it has the words.
async fn explain(files: Result<Vec<ContentFile>, String>) {
    document::set_title(HEADING);
    match (later_pages::load().await, document::element("app")) {
        (Some(later), _) => (later.explain)(files),
        (None, Some(app)) => app.set_text_content(Some(HEADING)),
        (None, None) => {}
    }
}

fn mount_app(content: Content) {
    document::set_language(&content.text.language);
    let store = Store::open();
    let initial = Rc::new(keeping::opened(&store, &content.instrument));
    let props = AppProps { content, store, initial };
    mount::<App>(props);
}

/// Puts a page in the place of what `index.html` shows.
pub fn mount<C>(props: C::Properties)
where
    C: BaseComponent,
{
    if let Some(root) = document::element("app") {
        root.set_text_content(None);
        yew::Renderer::<C>::with_root_and_props(root, props).render();
    }
}
