//! Home as a new reader sees it. The step after Trunk's build renders it to HTML and writes it into the
//! page, where it stays until the program has come.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document;
use crate::components::site_frame::site_frame;
use crate::context::AppContext;
use crate::pages::home::HomePage;
use crate::route::Route;
use crate::stored::Stored;
use crate::views::frame::frame;
use crate::words::Words;
use weft_core::content::Content;
use weft_core::storage::memory::MemoryMedium;
use weft_core::storage::store::Store;

#[derive(Clone, PartialEq, Properties)]
pub struct FirstPaintProps {
    pub content: Content,
    /// What can be chosen, as the attribute `data-languages` of the page lists it.
    pub languages: String,
}

/// Shows Home as the app draws it when nothing is stored.
#[component]
pub fn FirstPaint(props: &FirstPaintProps) -> Html {
    let app = AppContext {
        instrument: props.content.instrument.clone(),
        publisher: props.content.publisher.clone(),
        words: Words::new(props.content.text.clone()),
        state: Rc::default(),
        dispatch: Callback::noop(),
        stored: Stored::of(&Store::on(Rc::new(MemoryMedium::new()))),
    };
    let languages = document::listed_languages(&props.languages);
    let frame = frame(&app, &Route::Home, &languages, Callback::noop(), None);
    let part = Callback::from(|_| Html::default());
    html! {
        <ContextProvider<AppContext> context={app}>
            { site_frame(&frame, html! { <HomePage {part} /> }) }
        </ContextProvider<AppContext>>
    }
}
