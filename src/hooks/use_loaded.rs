use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document;
use crate::context::AppContext;

/// Content that is loaded by the page that shows it.
#[derive(Clone, PartialEq)]
pub enum Loaded<T> {
    /// On its way.
    Awaited,
    Here(T),
    /// It could not be loaded; the callback tries again.
    Missing(Callback<()>),
}

impl<T> Loaded<T> {
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Loaded<U> {
        match self {
            Self::Awaited => Loaded::Awaited,
            Self::Here(content) => Loaded::Here(change(content)),
            Self::Missing(on_again) => Loaded::Missing(on_again),
        }
    }
}

/// Loads content in the reader's language. That of the language before is shown until it has come.
#[hook]
pub fn use_loaded<T, L, F>(app: &AppContext, load: L) -> Loaded<T>
where
    T: Clone + 'static,
    L: Fn(AppContext, Rc<str>) -> F + 'static,
    F: Future<Output = Option<T>>,
{
    let state = use_state(|| Loaded::Awaited);
    let attempt = use_state_eq(|| 0_u32);
    {
        let (state, app, next) = (state.setter(), app.clone(), attempt.setter());
        use_effect_with((app.words.text.language.clone(), *attempt), move |(language, attempt)| {
            let is_wanted = Rc::new(Cell::new(true));
            let (attempt, language, waits) = (*attempt, language.clone(), is_wanted.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let loaded = in_language_or_first(&app, language, load).await;
                if waits.get() {
                    let on_again = Callback::from(move |()| next.set(attempt + 1));
                    state.set(loaded.map_or(Loaded::Missing(on_again), Loaded::Here));
                }
            });
            move || is_wanted.set(false)
        });
    }
    (*state).clone()
}

/// Loads it in this language or, if that fails, in the site's first, which serves a reader better than
/// nothing.
async fn in_language_or_first<T, F>(
    app: &AppContext,
    language: Rc<str>,
    load: impl Fn(AppContext, Rc<str>) -> F,
) -> Option<T>
where
    F: Future<Output = Option<T>>,
{
    if let Some(loaded) = load(app.clone(), language.clone()).await {
        return Some(loaded);
    }
    let (first, _) = document::languages().into_iter().next()?;
    if *first == *language {
        return None;
    }
    load(app.clone(), first.into()).await
}
