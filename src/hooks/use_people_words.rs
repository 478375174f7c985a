use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{document, start_script};
use crate::context::AppContext;
use crate::people_words::PeopleWords;
use weft_core::content::people_text::{AREA, PeopleText};
use weft_core::content::{ContentFile, advisors_file};
use weft_core::domain::advisors::HelpItems;

/// The sentences of the pages about advisors and people, as far as they are there.
#[derive(Clone, PartialEq)]
pub enum PeopleWordsState {
    /// On their way.
    Awaited,
    Here(PeopleWords),
    /// They could not be loaded; the callback tries again.
    Missing(Callback<()>),
}

/// Loads the sentences in the reader's language.
#[hook]
pub fn use_people_words(app: &AppContext) -> PeopleWordsState {
    let state = use_state(|| PeopleWordsState::Awaited);
    {
        let (setter, app) = (state.setter(), app.clone());
        use_effect_with(app.words.clone(), move |_| load(setter, app));
    }
    (*state).clone()
}

fn load(state: UseStateSetter<PeopleWordsState>, app: AppContext) {
    wasm_bindgen_futures::spawn_local(async move {
        let loaded = loaded(&app).await;
        let again = state.clone();
        state.set(match loaded {
            Some((text, items)) => PeopleWordsState::Here(PeopleWords {
                words: app.words.clone(),
                text: Rc::new(text),
                items: Rc::new(items),
            }),
            None => PeopleWordsState::Missing(Callback::from(move |()| {
                load(again.clone(), app.clone());
            })),
        });
    });
}

/// The sentences in this language or, where they cannot be had, in the first one of the site, which
/// serves a reader better than none.
async fn loaded(app: &AppContext) -> Option<(PeopleText, HelpItems)> {
    let language = &app.words.text.language;
    if let Some(loaded) = loaded_in(app, language).await {
        return Some(loaded);
    }
    let (first, _) = document::languages().into_iter().next()?;
    if *first == **language {
        return None;
    }
    loaded_in(app, &first).await
}

async fn loaded_in(app: &AppContext, language: &str) -> Option<(PeopleText, HelpItems)> {
    let names = [advisors_file::NAME.to_owned(), start_script::area_file(language, AREA)];
    let files = start_script::files_named(&names).await.ok()?.into_iter();
    let mut files = files.map(|(name, json)| ContentFile { name, json });
    let items = advisors_file::read(&files.next()?);
    let items = said(items)?;
    let text = said(PeopleText::read(&files.next()?, &app.publisher.name, &items))?;
    Some((text, items))
}

/// Problems go to the console, where a publisher finds them.
fn said<T>(read: Result<T, Vec<weft_core::content::problem::ContentProblem>>) -> Option<T> {
    read.map_err(|problems| {
        start_script::log(&problems.iter().map(ToString::to_string).collect::<Vec<_>>());
    })
    .ok()
}
