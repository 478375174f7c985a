//! The app: its state, and the page that the address names.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::document;
use crate::components::site_frame::site_frame;
use crate::content_loading;
use crate::context::AppContext;
use crate::effects::Dispatcher;
use crate::hooks::{Visit, use_leave_warning, use_page_turn, use_route};
use crate::model::{AppState, Event, Setting};
use crate::pages::{check::CheckPage, home::HomePage};
use crate::parts::lazy_part::{self, LazyPart, LazyView, Wanted, use_lazy_part};
use crate::route::Route;
use crate::stored::Stored;
use crate::views::frame::frame;
use crate::views::late_page::try_again;
use crate::views::storage_warning;
use crate::words::Words;
use weft_core::content::Content;
use weft_core::content::text_key::TextKey;

#[derive(Clone, Properties)]
pub struct AppProps {
    pub content: Content,
    pub dispatcher: Rc<Dispatcher>,
    /// Where it starts.
    pub visit: Visit,
    /// The lazy part of the program, if it is here by then.
    pub lazy: LazyPart,
}

/// There is one app, which is mounted once.
impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        self.dispatcher == other.dispatcher
    }
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let (state, dispatch) = use_state_of(&props.dispatcher);
    let chosen = use_state(|| props.content.clone());
    let language_failed = use_state(|| false);
    let language_choices = use_memo((), |()| Cell::new(0));
    let visit = use_route(&props.visit, &dispatch);
    let lazy = use_lazy_part(&props.lazy, lazy_wanted(&state, &visit.route), &chosen);
    if let LazyPart::Here(entry, _) = &lazy {
        props.dispatcher.add_lazy_part(entry.carry_out);
    }
    let content = if let LazyPart::Here(_, whole) = &lazy { whole } else { &*chosen };
    let app = AppContext {
        instrument: content.instrument.clone(),
        publisher: content.publisher.clone(),
        words: (*use_words(content)).clone(),
        state,
        dispatch,
        stored: Stored::of(props.dispatcher.store()),
    };
    use_effect_with(content.text.clone(), |text| {
        document::set_language(&text.language, text.is_right_to_left);
    });
    let page = page(&visit.route, &lazy);
    use_leave_warning(&app.state);
    use_page_turn(&visit, page_title(&app.words, &visit.route), page.is_some());
    let theme = app.state.settings.theme;
    use_effect_with(theme, |theme| document::set_root_attribute("data-theme", theme.name()));
    let on_language = on_language(&app, &lazy, &chosen, &language_failed, &language_choices);
    let warning = storage_warning::warning(&app, &visit.route, ways_out(&lazy));
    let mut frame = frame(&app, &visit.route, &document::languages(), on_language, warning);
    if *language_failed {
        let sentence = app.words.say(TextKey::AppLanguageFailed);
        frame.warning = Some(html! { <p>{ sentence }</p> });
    }
    let page = page.unwrap_or_else(|| not_there_yet(&app.words, &lazy));
    html! {
        <ContextProvider<AppContext> context={app.clone()}>
            { site_frame(&frame, page) }
        </ContextProvider<AppContext>>
    }
}

#[hook]
fn use_words(content: &Content) -> Rc<Words> {
    let text = content.text.clone();
    use_memo((text.language.clone(), text.is_complete()), |_| Words::new(text))
}

/// Returns the state after each event, and what reports events.
#[hook]
fn use_state_of(dispatcher: &Rc<Dispatcher>) -> (Rc<AppState>, Callback<Event>) {
    let state = use_state(|| dispatcher.state());
    let setter = state.setter();
    let dispatcher = dispatcher.clone();
    let dispatch = use_memo((), move |()| {
        dispatcher.on_change(Callback::from(move |state| setter.set(state)));
        Callback::from(move |event| dispatcher.dispatch(event))
    });
    ((*state).clone(), (*dispatch).clone())
}

/// Returns whether the reader is on a page of the lazy part, or may soon be.
fn lazy_wanted(state: &AppState, route: &Route) -> Wanted {
    let AppState { history, draft, held, .. } = state;
    let is_new_here = history.runs().is_empty() && draft.is_none() && held.is_none();
    match route {
        _ if storage_warning::is_anything_wrong(state) => Wanted::Now,
        Route::Home if is_new_here => Wanted::NotYet,
        Route::Check(_) => Wanted::Soon,
        _ => Wanted::Now,
    }
}

/// Shows the page of a route, if its code is there.
fn page(route: &Route, lazy: &LazyPart) -> Option<Html> {
    match route {
        Route::Home => Some(home(lazy.clone())),
        Route::Check(number) => Some(html! { <CheckPage number={*number} /> }),
        _ => lazy.view(&LazyView::Page(route.clone())),
    }
}

/// Shows what can be done if data cannot be kept; `None` until that is known.
fn ways_out(lazy: &LazyPart) -> Option<Html> {
    (*lazy != LazyPart::Awaited).then(|| lazy.view(&LazyView::WaysOut).unwrap_or_default())
}

fn home(lazy: LazyPart) -> Html {
    let part = Callback::from(move |part| lazy.view(&LazyView::Home(part)).unwrap_or_default());
    html! { <HomePage {part} /> }
}

/// Stands in for a page while its code is on the way, or did not come.
fn not_there_yet(words: &Words, lazy: &LazyPart) -> Html {
    let LazyPart::Missing(on_again) = lazy else {
        return html! { <p class="page waiting">{ words.say(TextKey::AppLoading) }</p> };
    };
    html! { <div class="page">{ try_again(words, on_again) }</div> }
}

fn page_title(words: &Words, route: &Route) -> AttrValue {
    let page = words.say(route.title());
    words.fill(TextKey::AppTitle, &[("page", &page)])
}

/// Loads another language beside what is shown, and shows it when it has come, unless the reader has
/// chosen again meanwhile.
fn on_language(
    app: &AppContext,
    lazy: &LazyPart,
    chosen: &UseStateHandle<Content>,
    failed: &UseStateHandle<bool>,
    choices: &Rc<Cell<usize>>,
) -> Callback<String> {
    let dispatch = app.dispatch.clone();
    let check = lazy.check();
    let (chosen, failed, choices) = (chosen.setter(), failed.setter(), choices.clone());
    Callback::from(move |language: String| {
        let (dispatch, chosen, failed) = (dispatch.clone(), chosen.clone(), failed.clone());
        let choices = choices.clone();
        let choice = choices.get() + 1;
        choices.set(choice);
        wasm_bindgen_futures::spawn_local(async move {
            let loaded = match check {
                Some(check) => content_loading::content_in(&language, check).await,
                None => content_loading::first_content_in(&language, lazy_part::check).await,
            };
            if choices.get() != choice {
                return;
            }
            failed.set(loaded.is_none());
            if let Some(loaded) = loaded {
                chosen.set(loaded);
                dispatch.emit(Event::SettingChosen(Setting::Language(language)));
            }
        });
    })
}
